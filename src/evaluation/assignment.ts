/**
 * The one-to-one assignment of rows to columns with the greatest total weight: for each row its column,
 * or -1. A pair of weight 0 is never assigned. Cubic in the longer side.
 * @param weights One row of equal length for each row; no weight below 0.
 * @see Kuhn (1955), "The Hungarian method for the assignment problem"; in the shortest-augmenting-path
 * form of Jonker and Volgenant (1987).
 */
export function assign(weights: readonly (readonly number[])[]): readonly number[] {
  const rows = weights.length;
  const size = Math.max(rows, weights[0]?.length ?? 0);
  const cost = (row: number, column: number) => -(weights[row]?.[column] ?? 0);
  // One-based, with row and column 0 as the root of each search, as the method is usually written.
  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  const rowOf = new Int32Array(size + 1);
  const cameFrom = new Int32Array(size + 1);

  for (let row = 1; row <= size; row++) {
    rowOf[0] = row;
    const slack = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const seen = new Uint8Array(size + 1);
    let column = 0;
    do {
      seen[column] = 1;
      const current = rowOf[column]!;
      let step = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= size; j++) {
        if (seen[j]) continue;
        const reduced = cost(current - 1, j - 1) - rowPotential[current]! - columnPotential[j]!;
        if (reduced < slack[j]!) {
          slack[j] = reduced;
          cameFrom[j] = column;
        }
        if (slack[j]! < step) {
          step = slack[j]!;
          next = j;
        }
      }
      for (let j = 0; j <= size; j++) {
        if (seen[j]) {
          rowPotential[rowOf[j]!]! += step;
          columnPotential[j]! -= step;
        } else slack[j]! -= step;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const previous = cameFrom[column]!;
      rowOf[column] = rowOf[previous]!;
      column = previous;
    }
  }

  const columnOf = new Array<number>(rows).fill(-1);
  for (let column = 1; column <= size; column++) {
    const row = rowOf[column]! - 1;
    if (row < rows && (weights[row]?.[column - 1] ?? 0) > 0) columnOf[row] = column - 1;
  }
  return columnOf;
}
