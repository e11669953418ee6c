import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assign } from '../../src/evaluation/assignment.js';

/** The best total by trying every assignment: slow and surely right. */
function bestTotal(
  weights: readonly (readonly number[])[],
  row = 0,
  taken: ReadonlySet<number> = new Set(),
): number {
  const current = weights[row];
  if (!current) return 0;
  const without = bestTotal(weights, row + 1, taken);
  return current.reduce(
    (best, weight, column) =>
      taken.has(column)
        ? best
        : Math.max(best, weight + bestTotal(weights, row + 1, new Set([...taken, column]))),
    without,
  );
}

const matrix = fc
  .record({ rows: fc.integer({ min: 1, max: 5 }), columns: fc.integer({ min: 1, max: 5 }) })
  .chain(({ rows, columns }) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

describe('assign', () => {
  test('gives up the best single pair where two others together weigh more', () => {
    expect(
      assign([
        [0.9, 0.8],
        [0.8, 0],
      ]),
    ).toEqual([1, 0]);
  });

  test('never assigns a pair of weight 0', () => {
    expect(
      assign([
        [0, 0.7],
        [0, 0.6],
      ]),
    ).toEqual([1, -1]);
  });

  test('knows empty sides', () => {
    expect(assign([])).toEqual([]);
    expect(assign([[], []])).toEqual([-1, -1]);
  });

  test('is one-to-one and reaches the greatest total', () => {
    fc.assert(
      fc.property(matrix, weights => {
        const columns = assign(weights);
        const used = columns.filter(column => column >= 0);
        expect(new Set(used).size).toBe(used.length);
        const total = columns.reduce((sum, column, row) => sum + (weights[row]?.[column] ?? 0), 0);
        expect(total).toBe(bestTotal(weights));
      }),
    );
  });
});
