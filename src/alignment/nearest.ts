import type { Candidate } from './candidates.js';
import type { Judge } from './judge.js';
import type { Statement } from './statement.js';

/**
 * For each statement the one of the other list whose words lie nearest, either way round: what two accounts call by other
 * names ("frank", "candid") shares no term. None where the judge has no vectors.
 */
export function nearestPairs(
  as: readonly Statement[],
  bs: readonly Statement[],
  { place }: Pick<Judge, 'place'>,
): readonly Candidate[] {
  if (place === null || as.length * bs.length > MOST_PRODUCTS) return [];
  const placeOf = ({ claim, meaning }: Statement) =>
    place(meaning.map(({ start, end, weight }) => ({ text: claim.proposition.slice(start, end), weight })));
  const [left, right] = [as.map(placeOf), bs.map(placeOf)];
  const pairs: Candidate[] = [];
  for (const [a, vector] of left.entries()) {
    const b = nearest(vector, right);
    if (b !== null) pairs.push({ a, b });
  }
  for (const [b, vector] of right.entries()) {
    const a = nearest(vector, left);
    if (a !== null) pairs.push({ a, b });
  }
  return pairs;
}

/** Every vector is held against every other: cheap, but not for thousands of claims. */
const MOST_PRODUCTS = 250_000;

/** The first of the nearest; null where none is near. */
function nearest(vector: Float32Array, others: readonly Float32Array[]): number | null {
  let best: number | null = null;
  let most = 0;
  for (const [index, other] of others.entries()) {
    let product = 0;
    for (let at = 0; at < vector.length; at += 1) product += vector[at]! * other[at]!;
    if (product > most) [best, most] = [index, product];
  }
  return best;
}
