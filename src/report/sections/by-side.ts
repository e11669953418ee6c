import { cell, stack } from '../cells.js';
import type { Cell, Column } from '../report.js';

/** More sides than this share one column, so that a table of a large conference still fits a terminal. */
const MOST_COLUMNS = 4;

interface BySide {
  readonly columns: readonly Column[];
  readonly cells: (of: (side: string) => Cell) => readonly Cell[];
}

/** Columns that say one thing for each side: a column a side, or one that lists the sides if there are many. */
export function bySide(sides: readonly string[], title: string): BySide {
  if (sides.length <= MOST_COLUMNS) {
    return { columns: sides.map(side => ({ title: side })), cells: of => sides.map(of) };
  }
  return {
    columns: [{ title }],
    cells: of => [
      stack(
        sides.flatMap(side => {
          const said = of(side);
          return said.length === 0 ? [] : [[...cell(`${side}: `), ...said]];
        }),
      ),
    ],
  };
}
