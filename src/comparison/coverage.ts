import type { Claim, Divergence, Emphasis, ThemeCoverage, Verdict } from '../domain/index.js';

/** Claims, agreement and silence by theme; themes in the order given. */
export function coverThemes(
  claims: readonly Claim[],
  verdicts: readonly Verdict[],
  themes: readonly string[],
  sides: readonly string[],
): readonly ThemeCoverage[] {
  const byClaim = groupByClaim(verdicts);
  return themes.map(id => {
    const about = claims.filter(claim => hasTheme(claim, id));
    const own = about.flatMap(claim => byClaim.get(claim.id) ?? []);
    const claimsWith = (kind: Verdict['verdict']) =>
      about.filter(claim => byClaim.get(claim.id)?.some(({ verdict }) => verdict === kind)).length;
    return {
      id,
      said: Object.fromEntries(sides.map(side => [side, about.filter(claim => claim.side === side).length])),
      shared: claimsWith('shared'),
      contested: claimsWith('contested'),
      omitted: Object.fromEntries(
        sides.map(side => [
          side,
          own.filter(({ against, verdict }) => against === side && verdict === 'omitted').length,
        ]),
      ),
    };
  });
}

/**
 * Divergence index: the part of verdicts that are not `shared`, each claim weighing the same; 0 where each
 * account asserts all that the other does, 1 where none.
 * The complement of the coverage that pyramid evaluation measures between a summary and its peers.
 * @see Nenkova, Passonneau (2004), "Evaluating content selection in summarization: the pyramid method".
 */
export function divergenceOf(
  claims: readonly Claim[],
  verdicts: readonly Verdict[],
  themes: readonly string[],
): Divergence {
  const byClaim = groupByClaim(verdicts);
  const index = (some: readonly Claim[]): number => {
    const own = some.flatMap(claim => byClaim.get(claim.id) ?? []);
    return own.length === 0
      ? 0
      : round(own.filter(({ verdict }) => verdict !== 'shared').length / own.length);
  };
  return {
    overall: index(claims),
    byTheme: Object.fromEntries(themes.map(id => [id, index(claims.filter(claim => hasTheme(claim, id)))])),
  };
}

/** How much room each side gives a theme, and which it opens with. A theme that a side does not touch is left out. */
export function emphasisOf(
  claims: readonly Claim[],
  themes: readonly string[],
  sides: readonly string[],
): readonly Emphasis[] {
  return sides.flatMap(side => {
    const own = claims.filter(claim => claim.side === side);
    const total = wordsIn(own);
    return themes
      .map(theme => ({
        theme,
        words: wordsIn(own.filter(claim => hasTheme(claim, theme))),
        first: own.findIndex(claim => hasTheme(claim, theme)),
      }))
      .filter(({ first }) => first >= 0)
      .sort((x, y) => x.first - y.first || themes.indexOf(x.theme) - themes.indexOf(y.theme))
      .map(({ theme, words }, index) => ({
        side,
        theme,
        words,
        share: total === 0 ? 0 : round(words / total),
        rank: index + 1,
      }));
  });
}

function wordsIn(claims: readonly Claim[]): number {
  return claims.reduce(
    (sum, claim) => sum + claim.text.split(/\s+/).filter(word => word !== '...').length,
    0,
  );
}

function hasTheme(claim: Claim, id: string): boolean {
  return claim.themes.some(theme => theme.id === id);
}

function groupByClaim(verdicts: readonly Verdict[]): ReadonlyMap<string, readonly Verdict[]> {
  const groups = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    const known = groups.get(verdict.claim);
    if (known === undefined) groups.set(verdict.claim, [verdict]);
    else known.push(verdict);
  }
  return groups;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
