/** What a column asks for, in terminal columns. */
export interface Demand {
  /** Width at which nothing wraps. */
  readonly natural: number;
  /** Width at which no word is cut. */
  readonly least: number;
  /** Part of the leftover width it takes; 0 for none. */
  readonly grow: number;
}

/**
 * Widths for the columns, `available` in sum if any column grows, else at most that. Columns that do not grow
 * get their natural width if the others keep their words whole; where words must be cut, the widest columns
 * give way first.
 */
export function fitColumns(demands: readonly Demand[], available: number): readonly number[] {
  const whole = demands.map(({ natural, least, grow }) => (grow > 0 ? least : natural));
  const tight = demands.map(({ least }) => least);
  const widths = sum(whole) <= available ? [...whole] : [...tight];
  while (sum(widths) > available && Math.max(...widths) > 2)
    widths[widths.indexOf(Math.max(...widths))]! -= 1;
  for (let column = hungriest(demands, widths); column !== null && sum(widths) < available; ) {
    widths[column]! += 1;
    column = hungriest(demands, widths);
  }
  return widths;
}

/** The column that the next leftover width goes to: one whose text still wraps, then one that grows. */
function hungriest(demands: readonly Demand[], widths: readonly number[]): number | null {
  const columns = demands.map((_, column) => column);
  const wrapping = columns.filter(column => widths[column]! < demands[column]!.natural);
  const hungry = wrapping.length > 0 ? wrapping : columns.filter(column => demands[column]!.grow > 0);
  const filled = (column: number) => widths[column]! / (demands[column]!.grow || 1);
  return hungry.reduce<number | null>(
    (best, column) => (best === null || filled(column) < filled(best) ? column : best),
    null,
  );
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
