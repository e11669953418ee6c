import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bestTree } from '../../../src/language/en/reader/tree.js';

/** Every tree with one root over `size` words, word 0 apart; for small sizes only. */
function allTrees(size: number): number[][] {
  const grow = (heads: number[]): number[][] =>
    heads.length === size
      ? [heads]
      : Array.from({ length: size }, (_, head) => head).flatMap(head => grow([...heads, head]));
  return grow([0]).filter(
    heads =>
      heads.slice(1).filter(head => head === 0).length === 1 &&
      heads.every((_, word) => reachesRoot(heads, word)),
  );
}

function reachesRoot(heads: readonly number[], word: number): boolean {
  let at = word;
  for (let steps = 0; steps <= heads.length && at !== 0; steps += 1) at = heads[at]!;
  return at === 0;
}

const total = (heads: readonly number[], scores: Float32Array, size: number) =>
  heads.reduce((sum, head, child) => (child === 0 ? sum : sum + scores[child * size + head]!), 0);

describe('the best tree', () => {
  const matrices = (size: number) =>
    fc
      .array(fc.integer({ min: -20, max: 20 }), { minLength: size * size, maxLength: size * size })
      .map(values => Float32Array.from(values));

  test('has one root and no cycle', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 12 }).chain(size => fc.tuple(fc.constant(size), matrices(size))),
        ([size, scores]) => {
          const heads = bestTree(scores, size);
          expect(heads.slice(1).filter(head => head === 0)).toHaveLength(1);
          expect(heads.every((_, word) => reachesRoot(heads, word))).toBe(true);
        },
      ),
    );
  });

  test('is the heaviest of all there are', () => {
    fc.assert(
      fc.property(matrices(4), scores => {
        const best = Math.max(...allTrees(4).map(heads => total(heads, scores, 4)));
        expect(total(bestTree(scores, 4), scores, 4)).toBe(best);
      }),
    );
  });

  // Each cycle is part of the next: a list of forty officials kept a reader busy for ever.
  test('is found through cycles within cycles, as many as there are words', () => {
    const size = 40;
    const scores = Float32Array.from({ length: size * size }, (_, at) => {
      const [child, head] = [Math.floor(at / size), at % size];
      return head === 0 ? -1000 : 100 - Math.max(child, head);
    });
    const heads = bestTree(scores, size);
    expect(heads.slice(1).filter(head => head === 0)).toHaveLength(1);
    expect(heads.every((_, word) => reachesRoot(heads, word))).toBe(true);
  });

  test('is read out of wider rows too', () => {
    const narrow = Float32Array.from([0, 0, 0, 5, 0, 1, 1, 9, 0]);
    const wide = Float32Array.from([0, 0, 0, 99, 5, 0, 1, 99, 1, 9, 0, 99]);
    expect(bestTree(wide, 3, 4)).toEqual(bestTree(narrow, 3));
  });
});
