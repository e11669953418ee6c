import { plain } from '../cells.js';
import type { Block, Cell, Row, Table } from '../report.js';
import type { Signs } from '../signs.js';
import { dyadsBlock, type EventIndex, eventsBlock, failedBlock } from '../subjects/events.js';
import { renderBlock, renderCell } from './blocks.js';
import { renderPage } from './page.js';
import { type Content, html, type Markup } from './template.js';

const nowhere = () => null;

/** The index of many events: sortable tables, each event a link to its own report. */
export function renderEventsPage(index: EventIndex, signs: Signs): string {
  const events = eventsBlock(index, signs);
  const linked = (row: Row): readonly Content[] => {
    const [name = [], ...rest] = row.map(cell => renderCell(cell, nowhere));
    const address = index.reportOf?.(plain(row[0] ?? [])) ?? null;
    return [address === null ? name : html`<a href="${address}">${name}</a>`, ...rest];
  };
  const body = html`<main class="simple">
<p class="brand">readout</p>
<h1>${events.title}</h1>
${renderSortable(events, linked)}
<h2>${dyadsBlock(index, signs).title}</h2>
${renderSortable(dyadsBlock(index, signs), row => row.map(renderPlain))}
${failedBlock(index, signs).map(block => renderBlock(block, nowhere, 2))}
</main>`;
  return renderPage({ title: `${events.title} – readout`, body, script: 'index.js' });
}

function renderPlain(cell: Cell): Content {
  return renderCell(cell, nowhere);
}

function renderSortable({ title, notes, table }: Block, cellsOf: (row: Row) => readonly Content[]): Markup {
  return html`${notes.map(note => html`<p class="note">${renderPlain(note)}</p>`)}
${table && renderTable(title, table, cellsOf)}`;
}

function renderTable(
  title: string,
  { columns, groups }: Table,
  cellsOf: (row: Row) => readonly Content[],
): Markup {
  const kind = (index: number) => columns[index]?.align === 'right' && html` class="number"`;
  return html`<div class="scroll" role="group" aria-label="${`Table: ${title}`}" tabindex="0">
<table data-sortable>
<thead><tr>${columns.map((column, index) => html`<th scope="col"${kind(index)}>${column.title}</th>`)}</tr></thead>
<tbody>${groups.flat().map(row => html`<tr>${cellsOf(row).map((content, index) => html`<td${kind(index)} dir="auto">${content}</td>`)}</tr>\n`)}</tbody>
</table>
</div>`;
}
