import { type Claim, VERDICTS } from '../../../domain/index.js';
import { html, type Markup } from '../template.js';
import { holderOf, speakerName, standingOf, type WebContext } from './context.js';

/** What the filters look at, on whatever stands for a claim. */
export function keysOf(claim: Claim, context: WebContext): Markup {
  const { filters, view } = context;
  const { verdicts } = standingOf(claim, context);
  const kinds = VERDICTS.filter(kind => verdicts.some(({ verdict }) => verdict === kind));
  const themes = claim.themes.map(({ id }) => filters.themes.indexOf(id));
  const paired = verdicts.flatMap(verdict => verdict.with);
  return html` data-claim="${claim.id}" data-theme="${themes.join(' ')}" data-side="${filters.sides.indexOf(holderOf(claim, view))}" data-verdict="${kinds.map(kind => VERDICTS.indexOf(kind)).join(' ')}" data-speaker="${filters.speakers.indexOf(speakerName(claim, view))}" data-with="${paired.join(' ')}"`;
}

/** The filters; the script shows them, since without it they could do nothing. */
export function renderFilters({ filters }: WebContext): Markup {
  return html`<form class="filters" id="filters" aria-label="Filter the claims" hidden>
${select('theme', filters.themes)}
${select('side', filters.sides)}
${select('verdict', VERDICTS)}
${select('speaker', filters.speakers)}
<button type="reset">Show all</button>
<output id="filtered" aria-live="polite"></output>
</form>`;
}

function select(name: string, values: readonly string[]): Markup {
  return html`<label><span>${name}</span> <select name="${name}"><option value="">all</option>${values.map((value, index) => html`<option value="${index}">${value}</option>`)}</select></label>`;
}
