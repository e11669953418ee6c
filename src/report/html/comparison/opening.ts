import type { VerdictKind } from '../../../domain/index.js';
import { count, list, percent } from '../../wording.js';
import { type Content, html, type Markup } from '../template.js';
import { standingOf, type WebContext } from './context.js';

/** What is compared, and the whole result in one row of figures. */
export function renderOpening(context: WebContext): Markup {
  const { view, options, signs } = context;
  const { event, complete, divergence, tool } = view.comparison;
  const filters = [
    ...(options.themes?.length ? [`only ${list(options.themes)}`] : []),
    ...(options.minScore ? [`only verdicts with a score of at least ${options.minScore}`] : []),
    ...(complete ? [] : ['incomplete: see the warnings']),
  ];
  const facts = [
    event.date !== null && html`<time datetime="${event.date}">${event.date}</time>`,
    html`<span dir="auto">${event.id}</span>`,
    `${count(view.comparison.accounts.length, 'account')}`,
    `${count(view.claims.length, 'claim')}`,
    `judge ${tool.judge}`,
  ].filter(Boolean);
  const found = view.claims.map(claim => standingOf(claim, context));
  const having = (kind: VerdictKind) =>
    found.filter(({ verdicts }) => verdicts.some(({ verdict }) => verdict === kind)).length;
  return html`<header class="opening">
<p class="brand">readout</p>
<h1 dir="auto">${titleOf(context)}</h1>
<p class="note facts-line">${facts.map((fact, index) => [index > 0 && html` <span aria-hidden="true">${signs.dot}</span> `, fact])}</p>
${filters.map(filter => html`<p class="note"><strong>${filter}</strong></p>`)}
<dl class="tiles">
${tile('contested', `${signs.verdict.contested} contested`, having('contested'))}
${tile('omitted', `${signs.verdict.omitted} omitted`, having('omitted'))}
${tile('unconfirmed', `${signs.unconfirmed} unconfirmed`, found.filter(({ unconfirmed }) => unconfirmed).length)}
${tile('shared', `${signs.verdict.shared} shared`, having('shared'))}
${tile('divergence', 'divergence', percent(divergence.overall))}
</dl>
</header>`;
}

export function titleOf({ view }: Pick<WebContext, 'view'>): string {
  return list(view.sides) || view.comparison.event.id;
}

function tile(name: string, label: string, figure: Content): Markup {
  return html`<div class="tile ${name}"><dt>${label}</dt><dd>${figure}</dd></div>`;
}

/** What each verdict means, in words that do not need the method. */
export function renderLegend({ signs }: WebContext): Markup {
  const entry = (kind: string, sign: string, word: string, meaning: string) =>
    html`<div><dt><span class="claim ${kind}"><span class="sign" aria-hidden="true">${sign}</span>${word}</span></dt><dd>${meaning}</dd></div>`;
  return html`<dl class="legend" aria-label="What the marks mean">
${entry('contested', signs.verdict.contested, 'contested', 'another account says what cannot stand beside it')}
${entry('shared', signs.verdict.shared, 'shared', 'another account says it too')}
${entry('omitted', signs.verdict.omitted, 'omitted', 'no counterpart was found in another account')}
${entry('omitted unconfirmed', signs.unconfirmed, 'unconfirmed', 'put in the mouth of another side, whose account does not have it')}
</dl>`;
}
