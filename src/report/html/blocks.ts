import type { Block, Cell, Column, Row, Run, Table } from '../report.js';
import { type Content, html, type Markup } from './template.js';

/** Where the id of a claim leads; null where the page does not show the claims. */
export type ClaimLink = (claim: string) => string | null;

const HEADINGS = {
  1: (title: string) => html`<h1>${title}</h1>`,
  2: (title: string) => html`<h2>${title}</h2>`,
  3: (title: string) => html`<h3>${title}</h3>`,
};

/** A block as a section: heading, notes, table. */
export function renderBlock(
  { title, notes, table }: Block,
  link: ClaimLink,
  level: 1 | 2 | 3 | null = 3,
): Markup {
  const heading = level === null ? null : HEADINGS[level](title);
  return html`<section class="block">
${heading}
${notes.map(note => html`<p class="note">${renderCell(note, link)}</p>`)}
${table ? renderTable(table, title, link) : null}
</section>`;
}

/** A table that scrolls by itself where the screen is narrow. */
export function renderTable({ columns, groups }: Table, label: string, link: ClaimLink): Markup {
  const heads = columns.map(({ title, align }) =>
    title === ''
      ? html`<td></td>`
      : html`<th scope="col"${align === 'right' && html` class="number"`}>${title}</th>`,
  );
  return html`<div class="scroll" role="group" aria-label="${`Table: ${label}`}" tabindex="0">
<table>
<thead><tr>${heads}</tr></thead>
${groups.map(rows => html`<tbody>${rows.map(row => renderRow(row, columns, link))}</tbody>`)}
</table>
</div>`;
}

function renderRow(row: Row, columns: readonly Column[], link: ClaimLink): Markup {
  const cells = columns.map(({ align, grow = 0 }, index) => {
    const kind = align === 'right' ? 'number' : grow > 0 ? 'words' : '';
    return html`<td${kind !== '' && html` class="${kind}"`} dir="auto">${renderCell(row[index] ?? [], link)}</td>`;
  });
  return html`<tr>${cells}</tr>\n`;
}

/** The words of a cell by their tones; ids of claims lead to the claims. */
export function renderCell(cell: Cell, link: ClaimLink): Content {
  return cell.map(run => renderRun(run, link));
}

function renderRun({ text, tone, claim }: Run, link: ClaimLink): Content {
  const words = text.split('\n').map((line, index) => (index === 0 ? line : [html`<br>`, line]));
  const target = claim === undefined ? null : link(claim);
  if (target !== null) return html`<a class="id" href="${target}">${words}</a>`;
  if (tone === 'plain' || text.trim() === '') return words;
  return tone === 'strong' ? html`<strong>${words}</strong>` : html`<span class="${tone}">${words}</span>`;
}
