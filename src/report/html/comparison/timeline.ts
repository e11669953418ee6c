import { between, html, type Markup } from '../template.js';
import { linkTo, type WebContext } from './context.js';

/** Dated events in order, with who mentions and who leaves out each. */
export function renderTimeline({ view, signs }: WebContext): Markup {
  const { timeline } = view.comparison;
  if (timeline.length === 0) return html`<p class="note">The accounts name no date.</p>`;
  return html`<ol class="timeline">
${timeline.map(({ date, label, mentionedBy, claims }) => {
  const silent = view.sides.filter(side => !mentionedBy.includes(side));
  const links = claims.map(id => html`<a class="id" href="${linkTo(id)}">${id}</a>`);
  return html`<li>
<time datetime="${date}">${date}</time>
<p dir="auto">${label}</p>
<p class="note"><span class="shared">${signs.verdict.shared} ${between(mentionedBy, ', ')}</span>${silent.length > 0 && html` <span class="omitted">${signs.verdict.omitted} left out by ${between(silent, ', ')}</span>`} ${between(links, ' ')}</p>
</li>`;
})}
</ol>`;
}
