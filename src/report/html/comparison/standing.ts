import type { Verdict } from '../../../domain/index.js';
import { list } from '../../wording.js';
import type { Standing, WebContext } from './context.js';

/** The signs of a claim's verdicts, each once, the weightiest first. */
export function signsOfStanding({ verdicts }: Standing, { signs }: WebContext): string {
  const kinds = ['contested', 'shared', 'omitted'] as const;
  const given = kinds.filter(kind => verdicts.some(each => each.verdict === kind && !each.unconfirmed));
  const unconfirmed = verdicts.some(each => each.unconfirmed) ? [signs.unconfirmed] : [];
  return [...given.map(kind => signs.verdict[kind]), ...unconfirmed].join('');
}

/** `contested by Tajikistan`, `shared by Japan, omitted by South Korea`. */
export function standingInWords({ verdicts }: Standing, _context: WebContext): string {
  if (verdicts.length === 0) return 'no verdict';
  return [...new Set(verdicts.map(verdictInWords))]
    .map(
      words =>
        `${words} by ${list(verdicts.filter(each => verdictInWords(each) === words).map(({ against }) => against))}`,
    )
    .join(', ');
}

/** A verdict as a past participle: what the other side did with the claim. */
export function verdictInWords({ verdict, unconfirmed }: Verdict): string {
  return unconfirmed ? 'unconfirmed' : verdict;
}
