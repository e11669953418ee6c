import CliTable from 'cli-table3';
import { plain } from '../cells.js';
import type { Cell, Column, Row, Table } from '../report.js';
import { type Demand, fitColumns } from './fit.js';
import { type Paint, printable, setCell } from './set.js';
import { widthOf } from './width.js';

/** A column that does not grow wraps beyond this, and no word keeps a column wider than it. */
const WIDE = 24;
const LONG_WORD = 16;
const MOST_MEASURED = 400;

/** Stands for one column of text while the frame is drawn. */
const BLANK = '\ue000';

const ASCII_FRAME = {
  top: '-',
  'top-mid': '+',
  'top-left': '+',
  'top-right': '+',
  bottom: '-',
  'bottom-mid': '+',
  'bottom-left': '+',
  'bottom-right': '+',
  left: '|',
  'left-mid': '+',
  mid: '-',
  'mid-mid': '+',
  right: '|',
  'right-mid': '+',
  middle: '|',
};

/** A piece for every column, filled to the column's width. */
type SetLine = readonly string[];
type SetGroup = readonly SetLine[];

/** A table in its frame; a rule stands below the titles and between groups, none between the rows of a group. */
export function drawTable(
  { columns, groups }: Table,
  { width, ascii }: { readonly width: number; readonly ascii: boolean },
  paint: Paint,
): string {
  const titles: Row = columns.map(({ title }) => [{ text: title, tone: 'strong' }]);
  const blocks = [[titles], ...groups];
  const demands = columns.map((column, index) =>
    demandOf(
      column,
      blocks.flat().map(row => row[index] ?? []),
    ),
  );
  const widths = fitColumns(demands, width - 3 * columns.length - 1);
  const lines = blocks.map(rows => rows.flatMap(row => setRow(row, columns, widths, paint)));
  return frame(lines, widths, ascii);
}

function demandOf({ grow = 0 }: Column, cells: readonly Cell[]): Demand {
  const lines = cells.flatMap(cell => printable(plain(cell)).split('\n'));
  const natural = widest(lines);
  return {
    natural: grow > 0 ? natural : Math.min(natural, WIDE),
    least: Math.min(widest(lines.flatMap(line => line.split(' '))), LONG_WORD),
    grow,
  };
}

/** Columns of the widest text, at least 1; what wraps in any case is not measured to its end. */
function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, widthOf(text.slice(0, MOST_MEASURED))), 1);
}

/** The printed lines of one row. */
function setRow(row: Row, columns: readonly Column[], widths: readonly number[], paint: Paint): SetGroup {
  const set = columns.map(({ lines }, index) =>
    firstLines(setCell(row[index] ?? [], widths[index]!, paint), lines, widths[index]!),
  );
  const height = Math.max(...set.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    columns.map(({ align }, index) => fill(set[index]![line] ?? '', widths[index]!, align)),
  );
}

/** At most `most` lines; the last one ends with an ellipsis where more would follow. */
function firstLines(lines: readonly string[], most: number | undefined, width: number): readonly string[] {
  if (most === undefined || lines.length <= most) return lines;
  const last = lines[most - 1]!;
  const room = widthOf(last) < width ? last : last.replace(/ \S*$/u, '');
  return [...lines.slice(0, most - 1), `${room}…`];
}

function fill(text: string, width: number, align: Column['align']): string {
  const blank = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'right' ? blank + text : text + blank;
}

/**
 * Draws the frame with one line of blanks for each group and puts the words in afterwards: the table package
 * measures text by an older Unicode than ours, cuts what it takes for too wide, and measures slowly.
 */
function frame(groups: readonly SetGroup[], widths: readonly number[], ascii: boolean): string {
  const table = new CliTable({
    colWidths: widths.map(width => width + 2),
    style: { head: [], border: [] },
    ...(ascii ? { chars: ASCII_FRAME } : {}),
  });
  table.push(...groups.map(() => widths.map(width => BLANK.repeat(width))));
  const unfilled = groups[Symbol.iterator]();
  return table
    .toString()
    .split('\n')
    .flatMap(line =>
      line.includes(BLANK) ? (unfilled.next().value ?? []).map(pieces => put(pieces, line)) : [line],
    )
    .join('\n');
}

function put(pieces: SetLine, line: string): string {
  const unused = pieces[Symbol.iterator]();
  return line.replace(/\ue000+/gu, () => unused.next().value ?? '');
}
