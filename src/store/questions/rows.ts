import type { Value } from '../database.js';

/** Rows by the values that `keyOf` gives of each, in their order. */
export function sorted(
  rows: readonly (readonly Value[])[],
  keyOf: (row: readonly Value[]) => readonly (Value | undefined)[],
): readonly (readonly Value[])[] {
  return [...rows].sort((a, b) => {
    const [x, y] = [keyOf(a), keyOf(b)];
    const at = x.findIndex((value, index) => value !== y[index]);
    return at < 0 ? 0 : x[at]! < y[at]! ? -1 : 1;
  });
}

/** To four decimals. */
export function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
