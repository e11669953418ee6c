import type { Block, Cell, Format, Run, Table } from '../report.js';
import { sanitize } from '../sanitize.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** GitHub-flavoured Markdown: a heading and a table for each block, the words escaped. */
export const format: Format = report => {
  const { heading, blocks, closing } = report.page();
  return `${[...paragraphs(heading), ...blocks.map(section), ...paragraphs(closing)].join('\n\n')}\n`;
};

function section({ title, notes, table }: Block): string {
  return [`## ${escaped(title)}`, ...paragraphs(notes), ...(table ? [draw(table)] : [])].join('\n\n');
}

function paragraphs(cells: readonly Cell[]): readonly string[] {
  return cells.map(inline).filter(text => text !== '');
}

function draw({ columns, groups }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ title }) => escaped(title))),
    line(columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
    ...groups.flat().map(row => line(row.map(inline))),
  ].join('\n');
}

function inline(cell: Cell): string {
  return cell.map(mark).join('').trim();
}

function mark({ text, tone }: Run): string {
  const words = text.trim();
  if (tone !== 'strong' || words === '') return escaped(text);
  return escaped(text).replace(escaped(words), () => `**${escaped(words)}**`);
}

function escaped(text: string): string {
  return text
    .split('\n')
    .map(line =>
      sanitize(line)
        .replace(/[&<>]/gu, character => ENTITIES[character]!)
        .replace(/[\\`*_[\]|~]/gu, '\\$&'),
    )
    .join('<br>');
}
