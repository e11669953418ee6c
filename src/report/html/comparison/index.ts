import type { Block } from '../../report.js';
import { attributed } from '../../sections/attributed.js';
import { contested } from '../../sections/contested.js';
import { framing } from '../../sections/framing.js';
import { glance } from '../../sections/glance.js';
import { overview } from '../../sections/overview.js';
import { references } from '../../sections/references.js';
import type { Context } from '../../sections/section.js';
import { renderBlock } from '../blocks.js';
import { renderPage } from '../page.js';
import { type Content, html, type Markup } from '../template.js';
import { renderAccounts } from './accounts.js';
import { renderCards } from './cards.js';
import { renderChart } from './chart.js';
import { filtersOf, linkTo, type WebContext } from './context.js';
import { renderFilters } from './filters.js';
import { renderMethod } from './method.js';
import { renderLegend, renderOpening, titleOf } from './opening.js';
import { claimsInText } from './segments.js';
import { renderTimeline } from './timeline.js';

/** The comparison of one event as one page that people read, check and cite. */
export function renderComparisonPage({ view, signs, options }: Context): string {
  const inText = view.comparison.accounts.flatMap(({ id, text }) =>
    claimsInText(
      text,
      view.claims.filter(({ account }) => account === id),
    ),
  );
  const context: WebContext = { view, signs, options, filters: filtersOf(view), inText: new Set(inText) };
  const sections = sectionsOf(context);
  const links = sections.map(({ id, name }) => html`<li><a href="#${id}">${name}</a></li>`);
  const body = html`<a class="skip" href="#accounts">Skip to the accounts</a>
${renderOpening(context)}
<nav class="contents" aria-label="Sections"><ul>${links}</ul></nav>
<main>
${sections.map(({ id, title, content }) => html`<section id="${id}" class="part" aria-labelledby="title-${id}">\n<h2 id="title-${id}">${title}</h2>\n${content}\n</section>\n`)}
</main>
<aside id="panel" class="panel" aria-label="The chosen claim" hidden>
<p class="panel-tools"><button type="button" data-do="previous">Previous</button> <button type="button" data-do="next">Next</button> <button type="button" data-do="close">Close</button></p>
<div id="panel-body"></div>
</aside>
<footer><p class="note">Made by readout ${view.comparison.tool.version}. This page loads nothing and sends nothing.</p></footer>`;
  return renderPage({ title: `${titleOf(context)} – readout`, body, script: 'report.js' });
}

interface Part {
  readonly id: string;
  /** In the list of sections. */
  readonly name: string;
  readonly title: string;
  readonly content: Content;
}

function sectionsOf(context: WebContext): readonly Part[] {
  return [
    part('accounts', 'Accounts', 'The accounts side by side', accounts(context)),
    partOf('glance', 'At a glance', glance(context)),
    partOf('contested', 'Contested', contested(context)),
    partOf('attributed', 'Attributed', attributed(context)),
    part('overview', 'Overview', 'Claims by theme, side and verdict', chart(context)),
    part('timeline', 'Timeline', 'Timeline', renderTimeline(context)),
    partOf('references', 'Treaties', references(context)),
    partOf('framing', 'Framing', framing(context)),
    part('claims', 'Every claim', 'Every claim', renderCards(context)),
    part('method', 'Method', 'Method', renderMethod(context)),
  ];
}

function part(id: string, name: string, title: string, content: Content): Part {
  return { id, name, title, content };
}

/** Tables that the terminal shows too; the first one's title is that of the section. */
function partOf(id: string, name: string, [first, ...rest]: readonly Block[]): Part {
  return part(id, name, first?.title ?? `${name}: none`, [
    first && renderBlock(first, linkTo, null),
    rest.map(block => renderBlock(block, linkTo)),
  ]);
}

function accounts(context: WebContext): Markup {
  return html`${renderLegend(context)}
${renderFilters(context)}
${renderAccounts(context)}`;
}

function chart(context: WebContext): Markup {
  return html`<p class="note">A claim with several themes counts in each of them.</p>
${renderChart(context)}
<details><summary>The same as a table</summary>
${overview(context).map(block => renderBlock(block, linkTo, null))}
</details>`;
}
