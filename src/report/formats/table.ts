import { Chalk } from 'chalk';
import type { Block, Cell, Format, ReportOptions, Run, Tone } from '../report.js';
import { sanitize } from '../sanitize.js';
import { drawTable } from '../terminal/draw.js';
import { type Paint, setCell } from '../terminal/set.js';

/** Tables for a terminal, at most `width` columns wide; without colour the bytes are plain. */
export const format: Format = (report, options) => {
  const { heading, blocks, closing } = report.page();
  const paint = painter(options);
  const lines = (cells: readonly Cell[]) => cells.flatMap(cell => setCell(cell, options.width, paint));
  const parts = [
    lines(heading),
    ...blocks.map(block => [
      ...lines([[{ text: block.title, tone: 'strong' }], ...block.notes]),
      ...drawn(block, options, paint),
    ]),
    lines(closing),
  ];
  return `${parts
    .filter(({ length }) => length > 0)
    .map(part => part.join('\n'))
    .join('\n\n')}\n`;
};

function drawn({ table }: Block, options: ReportOptions, paint: Paint): readonly string[] {
  return table ? [drawTable(table, options, paint)] : [];
}

function painter({ color, linkOf }: ReportOptions): Paint {
  const { bold, dim, green, red, yellow } = new Chalk({ level: color ? 1 : 0 });
  const styles: Readonly<Record<Tone, (text: string) => string>> = {
    plain: text => text,
    strong: bold,
    quiet: dim,
    shared: green,
    contested: red,
    omitted: yellow,
  };
  return ({ text, tone, claim }: Run) => {
    const address = claim === undefined ? null : (linkOf?.(claim) ?? null);
    return address === null ? styles[tone](text) : hyperlink(styles[tone](text), address);
  };
}

/** @see https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda for the escape sequence OSC 8 */
function hyperlink(text: string, address: string): string {
  return `\u001b]8;;${sanitize(address)}\u0007${text}\u001b]8;;\u0007`;
}
