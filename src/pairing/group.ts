import type { Traits } from './traits.js';

export interface Tie {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/**
 * Accounts joined into events, the surest pairs first: two groups become one where their pairs are on average sure
 * enough, and where no side would then speak twice. Groups of one are left out; each is in the order of the heap.
 */
export function groupAccounts(
  heap: readonly Traits[],
  ties: readonly Tie[],
  least: number,
): readonly (readonly number[])[] {
  const scores = new Map(ties.map(({ a, b, score }) => [`${a}:${b}`, score] as const));
  const groupOf = new Map<number, readonly number[]>();
  const group = (at: number) => groupOf.get(at) ?? [at];
  const sure = ties.filter(({ score }) => score >= least);
  for (const { a, b } of [...sure].sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)) {
    const [left, right] = [group(a), group(b)];
    if (left === right || !areApart(left, right, heap) || meanScore(left, right, scores) < least) continue;
    const joined = [...left, ...right].sort((x, y) => x - y);
    for (const at of joined) groupOf.set(at, joined);
  }
  return [...new Set(groupOf.values())].sort((x, y) => x[0]! - y[0]!);
}

function areApart(left: readonly number[], right: readonly number[], heap: readonly Traits[]): boolean {
  const sides = new Set(left.map(at => heap[at]!.side));
  return right.every(at => heap[at]!.side === null || !sides.has(heap[at]!.side));
}

/** Pairs that were no candidates count as 0. */
function meanScore(
  left: readonly number[],
  right: readonly number[],
  scores: ReadonlyMap<string, number>,
): number {
  const pairs = left.flatMap(a => right.map(b => scores.get(a < b ? `${a}:${b}` : `${b}:${a}`) ?? 0));
  return pairs.reduce((sum, score) => sum + score, 0) / pairs.length;
}
