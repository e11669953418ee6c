import { plain } from '../cells.js';
import type { Page } from '../report.js';
import { renderBlock, renderCell } from './blocks.js';
import { renderPage } from './page.js';
import { html } from './template.js';

/** Any report as a page of headings and tables. */
export function renderSimplePage({ heading, blocks, closing }: Page): string {
  const link = () => null;
  const first = heading[0] ?? [];
  const title = plain(first) || blocks[0]?.title || 'Readout';
  const opening = heading.length === 0 ? null : html`<h1>${renderCell(first, link)}</h1>`;
  const body = html`<main class="simple">
${opening}
${heading.slice(1).map(line => html`<p class="note" dir="auto">${renderCell(line, link)}</p>`)}
${blocks.map((block, index) => renderBlock(block, link, opening === null && index === 0 ? 1 : 2))}
${closing.map(line => html`<p class="note">${renderCell(line, link)}</p>`)}
</main>`;
  return renderPage({ title, body });
}
