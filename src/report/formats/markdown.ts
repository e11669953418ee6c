import type { Block, Cell, Format, Run, Table } from '../report.js';
import { sanitize } from '../sanitize.js';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** GitHub-flavoured Markdown: a heading and a table for each block, a footnote for each claim, the words escaped. */
export const format: Format = report => {
  const { heading, blocks, closing, placeOf } = report.page();
  const places = new Map<string, string>();
  const note = (claim: string): string => {
    const place = placeOf?.(claim);
    if (!place) return '';
    places.set(claim, place);
    return `[^${labelOf(claim)}]`;
  };
  const parts = [
    ...paragraphs(heading, note),
    ...blocks.map(block => section(block, note)),
    ...paragraphs(closing, note),
  ];
  const footnotes = [...places].map(([claim, place]) => `[^${labelOf(claim)}]: ${escaped(place)}`);
  return `${[...parts, ...(footnotes.length > 0 ? [footnotes.join('\n')] : [])].join('\n\n')}\n`;
};

/** The mark of a footnote; empty where there is none. */
type Note = (claim: string) => string;

function labelOf(claim: string): string {
  return claim.replaceAll(/[^\w.-]/gu, '-');
}

function section({ title, notes, table }: Block, note: Note): string {
  return [`## ${escaped(title)}`, ...paragraphs(notes, note), ...(table ? [draw(table, note)] : [])].join(
    '\n\n',
  );
}

function paragraphs(cells: readonly Cell[], note: Note): readonly string[] {
  return cells.map(cell => inline(cell, note)).filter(text => text !== '');
}

function draw({ columns, groups }: Table, note: Note): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ title }) => escaped(title))),
    line(columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
    ...groups.flat().map(row => line(row.map(cell => inline(cell, note)))),
  ].join('\n');
}

function inline(cell: Cell, note: Note): string {
  return cell
    .map(run => mark(run, note))
    .join('')
    .trim();
}

function mark({ text, tone, claim }: Run, note: Note): string {
  const words = text.trim();
  if (claim !== undefined) return escaped(text) + note(claim);
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
