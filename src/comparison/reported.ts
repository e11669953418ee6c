import { relate } from '../alignment/index.js';
import type { Verdict, Voice } from '../domain/index.js';
import type { CompareOptions } from './compare.js';
import { weighVerdicts } from './verdicts.js';

/**
 * What articles report of a side, beside what that side's own accounts say: one verdict for each such claim, `shared`
 * where the side's own text has it, `contested` where it says the opposite, `omitted` where it has nothing of it.
 */
export async function weighReported(
  voices: readonly Voice[],
  options: CompareOptions,
): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const article of voices.filter(({ account }) => account.side === null)) {
    const sides = new Set(article.claims.map(({ side }) => side).filter(side => side !== null));
    for (const side of sides) {
      const own = voices.filter(({ account }) => account.side === side);
      if (own.length > 0) verdicts.push(...(await weighAgainst(article, side, own, options)));
    }
  }
  return verdicts;
}

/** The article takes the part of a side of its own, so that its claims are weighed like any other side's. */
async function weighAgainst(
  { account, claims, ...article }: Voice,
  side: string,
  own: readonly Voice[],
  options: CompareOptions,
): Promise<readonly Verdict[]> {
  const press = account.id;
  const reported = claims.filter(claim => claim.side === side).map(claim => ({ ...claim, side: press }));
  const pair = [...own, { ...article, account: { ...account, side: press }, claims: reported }];
  const ids = new Set(reported.map(({ id }) => id));
  return weighVerdicts(pair, await relate(pair, options), [side, press]).filter(({ claim }) =>
    ids.has(claim),
  );
}
