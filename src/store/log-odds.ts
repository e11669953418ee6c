/** How often each thing was said. */
export type Tally = ReadonlyMap<string, number>;

/** How much more one side of a comparison says a thing than the other. */
export interface Keyness {
  readonly term: string;
  readonly first: number;
  readonly second: number;
  /** Difference of the log-odds, first minus second: above 0 where the first says it more. */
  readonly delta: number;
  /** The middle 95 % of what `delta` may be. */
  readonly low: number;
  readonly high: number;
  /** `delta` in standard deviations: terms are ranked by it, as it does not favour rare words. */
  readonly z: number;
}

export interface LogOddsOptions {
  /** What all say, of which the prior is made. */
  readonly background: Tally;
  /** How many words the prior weighs. */
  readonly priorSize: number;
}

const NORMAL_95 = 1.959964;

/**
 * Log-odds ratios with an informative Dirichlet prior: each term's odds in the first against the second, both drawn
 * towards how often all say it, with the variance of the difference.
 * delta = log((y1 + a) / (n1 + a0 - y1 - a)) - log((y2 + a) / (n2 + a0 - y2 - a)), var = 1/(y1 + a) + 1/(y2 + a),
 * with y a term's count, n all counts, a the term's part of the prior and a0 the whole prior.
 * @throws {RangeError} where the background lacks a term, or the prior weighs nothing.
 * Nothing is to be compared where all say one thing only.
 * @see Monroe, Colaresi, Quinn (2008), "Fightin' Words: Lexical Feature Selection and Evaluation for Identifying the
 * Content of Political Conflict", Political Analysis 16(4), 372-403.
 */
export function logOdds(
  first: Tally,
  second: Tally,
  { background, priorSize }: LogOddsOptions,
): readonly Keyness[] {
  if (!(priorSize > 0)) throw new RangeError('the prior must weigh more than nothing');
  if (background.size < 2) return [];
  const [n1, n2, all] = [total(first), total(second), total(background)];
  return [...new Set([...first.keys(), ...second.keys()])]
    .map(term => {
      const known = background.get(term) ?? 0;
      if (known === 0) throw new RangeError(`the background lacks "${term}"`);
      const [y1, y2] = [first.get(term) ?? 0, second.get(term) ?? 0];
      const a = (priorSize * known) / all;
      const delta =
        Math.log((y1 + a) / (n1 + priorSize - y1 - a)) - Math.log((y2 + a) / (n2 + priorSize - y2 - a));
      const deviation = Math.sqrt(1 / (y1 + a) + 1 / (y2 + a));
      return {
        term,
        first: y1,
        second: y2,
        delta,
        low: delta - NORMAL_95 * deviation,
        high: delta + NORMAL_95 * deviation,
        z: delta / deviation,
      };
    })
    .sort((x, y) => y.z - x.z || (x.term < y.term ? -1 : 1));
}

function total(tally: Tally): number {
  let sum = 0;
  for (const count of tally.values()) sum += count;
  return sum;
}
