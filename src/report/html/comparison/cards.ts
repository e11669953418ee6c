import { explainClaim } from '../../../comparison/index.js';
import type { Candidate, Claim, Span, Verdict, VerdictExplanation } from '../../../domain/index.js';
import { percent, REASONS, speakerOf } from '../../wording.js';
import { between, type Content, html, type Markup } from '../template.js';
import { holderOf, linkTo, standingOf, type WebContext } from './context.js';
import { keysOf } from './filters.js';
import { isWhole, markedWords } from './marks.js';
import { renderWhy } from './why.js';

/** Everything that is known of each claim: what a click on it in the text leads to. */
export function renderCards(context: WebContext): Markup {
  return html`<div class="cards">
${context.view.claims.map(claim => renderCard(claim, context))}
</div>`;
}

function renderCard(claim: Claim, context: WebContext): Markup {
  const { view } = context;
  const { kind } = standingOf(claim, context);
  const { chain, verdicts } = explainClaim(view.comparison, claim.id);
  return html`<article class="card ${kind ?? 'none'}" id="${claim.id}"${keysOf(claim, context)} aria-labelledby="name-${claim.id}">
<h3 id="name-${claim.id}" tabindex="-1"><span class="id">${claim.id}</span> <span dir="auto">${holderOf(claim, view)}</span></h3>
<blockquote dir="auto">${renderQuote(claim, [], context)}</blockquote>
<dl class="facts">
<dt>Said by</dt><dd dir="auto">${chain.join(` ${context.signs.arrow} `) || 'the account itself'}</dd>
${claim.proposition !== claim.text && html`<dt>Read as</dt><dd dir="auto">${claim.proposition}</dd>`}
${claim.themes.length > 0 && html`<dt>Themes</dt><dd>${claim.themes.map(({ id }) => html`<span class="chip">${id}</span> `)}</dd>`}
${claim.framing.length > 0 && html`<dt>Framing</dt><dd dir="auto">${claim.framing.map(({ text, device }) => `${text} (${device})`).join(', ')}</dd>`}
</dl>
${verdicts.map(verdict => renderVerdict(claim, verdict, context))}
<p class="back"><a href="#${context.inText.has(claim.id) ? `in-text-${claim.id}` : `account-${claim.account}`}">Show it in the account</a></p>
</article>\n`;
}

function renderVerdict(claim: Claim, explanation: VerdictExplanation, context: WebContext): Markup {
  const { verdict, candidates } = explanation;
  const { signs } = context;
  const partners = partnersOf(verdict).flatMap(id => candidates.find(each => each.claim === id) ?? []);
  const named = partnersOf(verdict).filter(id => !partners.some(each => each.claim === id));
  return html`<section class="verdict ${verdict.verdict}">
<h4><span class="${verdict.verdict}">${signs.verdict[verdict.verdict]} ${headline(verdict)}</span> <span class="score">${percent(verdict.score)}</span></h4>
${meaningOf(verdict)}
${partners.map(partner => renderPartner(claim, partner, context))}
${named.map(id => renderPartner(claim, { claim: id, type: 'related', score: 0, reasons: [] }, context))}
${renderWhy(explanation, context)}
</section>\n`;
}

function partnersOf({ with: ids, nearest }: Verdict): readonly string[] {
  return ids.length > 0 || nearest === null ? ids : [nearest.claim];
}

function headline({ verdict, against, reason, extent, unconfirmed }: Verdict): string {
  if (verdict === 'omitted')
    return unconfirmed ? `Unconfirmed: ${against} is silent` : `Omitted by ${against}`;
  if (verdict === 'contested') return `Contested by ${against}: ${reason ?? 'contradiction'}`;
  return extent === 'full' || extent === null ? `Shared by ${against}` : `Shared by ${against}, ${extent}`;
}

const EXTENTS = {
  full: null,
  broader: 'The other side says the same in more general terms.',
  narrower: 'The other side says the same in more precise terms.',
} as const;

/** What a verdict says, for a reader who meets it first. */
function meaningOf({ verdict, reason, extent, unconfirmed, against, nearest }: Verdict): Content {
  if (verdict === 'contested') return reason && html`<p>${sentence(REASONS[reason])}.</p>`;
  if (verdict === 'shared') return extent && EXTENTS[extent] && html`<p>${EXTENTS[extent]}</p>`;
  const near = nearest === null ? 'No claim comes near.' : 'The nearest claim:';
  return unconfirmed
    ? html`<p>It is put in the mouth of ${against}, whose account does not have it. ${near}</p>`
    : html`<p>${near}</p>`;
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The claim on the other side that a verdict rests on, and the words on both sides that carry it. */
function renderPartner(
  claim: Claim,
  { claim: id, type, reasons, score }: Candidate,
  context: WebContext,
): Content {
  const partner = context.view.claim(id);
  if (partner === undefined) return null;
  const own = reasons.map(({ a }) => a).filter(span => !isWhole(claim, span));
  const other = reasons.map(({ b }) => b);
  return html`<div class="pair">
${renderPartnerWords(partner, other, type === 'contradicts' ? null : score, context)}
${own.length > 0 && html`<p class="carriers">In this claim: ${renderQuote(claim, own, context)}</p>`}
</div>\n`;
}

/** The words of the other side's claim, with who says them. */
function renderPartnerWords(
  partner: Claim,
  carriers: readonly Span[],
  agreement: number | null,
  context: WebContext,
): Markup {
  const { view, signs } = context;
  const facts: readonly Content[] = [
    speakerOf(partner, view),
    html`<a class="id" href="${linkTo(partner.id)}">${partner.id}</a>`,
    agreement === null ? '' : `agreement ${percent(agreement)}`,
  ].filter(fact => fact !== '');
  return html`<figure>
<blockquote dir="auto">${renderQuote(partner, carriers, context)}</blockquote>
<figcaption dir="auto">${between(facts, ` ${signs.dot} `)}</figcaption>
</figure>`;
}

function renderQuote(claim: Claim, carriers: readonly Span[], { view, signs }: WebContext): Content {
  const account = view.account(claim.account);
  const words = account === undefined ? claim.text : markedWords(claim, account.text, carriers);
  return html`<q lang="${account?.language ?? 'und'}">${signs.open}${words}${signs.close}</q>`;
}
