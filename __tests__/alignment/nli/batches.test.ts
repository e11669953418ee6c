import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bucketPairs, toBatch } from '../../../src/alignment/nli/batches.js';

const pair = (length: number, second: number) => ({
  ids: Array.from({ length }, (_, at) => at + 1),
  second: Math.min(second, length - 1),
});
const pairs = fc.array(
  fc.tuple(fc.integer({ min: 2, max: 112 }), fc.nat(111)).map(([length, second]) => pair(length, second)),
  { maxLength: 200 },
);

describe('batches', () => {
  test('hold every pair once, the lengths of one batch side by side', () => {
    fc.assert(
      fc.property(pairs, all => {
        const buckets = bucketPairs(all);
        expect(buckets.flat().sort((a, b) => a - b)).toEqual(all.map((_, index) => index));
        const lengths = buckets.flat().map(index => all[index]!.ids.length);
        expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
      }),
    );
  });

  test('mark what is text, and what of it is the hypothesis; the rest is padding', () => {
    const { rows, width, ids, mask, types } = toBatch([pair(4, 2), pair(3, 1)]);
    expect([rows, width]).toEqual([2, 4]);
    expect([...ids]).toEqual([1n, 2n, 3n, 4n, 1n, 2n, 3n, 0n]);
    expect([...mask]).toEqual([1n, 1n, 1n, 1n, 1n, 1n, 1n, 0n]);
    expect([...types]).toEqual([0n, 0n, 1n, 1n, 0n, 1n, 1n, 0n]);
  });
});
