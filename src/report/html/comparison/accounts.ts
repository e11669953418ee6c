import type { Claim, Comparison, Span } from '../../../domain/index.js';
import { accountName, fileName } from '../../wording.js';
import { type Content, html, type Markup } from '../template.js';
import { linkTo, standingOf, type WebContext } from './context.js';
import { keysOf } from './filters.js';
import { paragraphsOf, segmentsOf } from './segments.js';
import { signsOfStanding, standingInWords } from './standing.js';

type ShownAccount = Comparison['accounts'][number];

/** The accounts side by side, every claim in them a link to what is known of it. */
export function renderAccounts(context: WebContext): Markup {
  const { accounts } = context.view.comparison;
  return html`<div class="accounts of-${Math.min(accounts.length, 4)}">
${accounts.map(account => renderAccount(account, context))}
</div>`;
}

function renderAccount(account: ShownAccount, context: WebContext): Markup {
  const claims = context.view.claims.filter(claim => claim.account === account.id);
  const firsts = new Set<string>();
  const about = [account.kind, account.ministry, account.date, fileName(account.source)].filter(Boolean);
  return html`<article class="account" aria-labelledby="account-${account.id}">
<header>
<h3 id="account-${account.id}" dir="auto">${accountName(account.id, context.view)}</h3>
<p class="note" dir="auto">${about.join(` ${context.signs.dot} `)}</p>
</header>
<div class="text" lang="${account.language}" dir="auto">
${paragraphsOf(account.text).map(part => renderParagraph(part, account, claims, firsts, context))}
</div>
</article>`;
}

function renderParagraph(
  part: Span,
  { text, sentences }: ShownAccount,
  claims: readonly Claim[],
  firsts: Set<string>,
  context: WebContext,
): Markup {
  const kind = sentences.find(({ start, end }) => start <= part.start && part.start < end)?.kind ?? 'prose';
  const pieces = segmentsOf(part, claims).map(({ start, end, claim }): Content => {
    const words = text.slice(start, end);
    if (claim === null) return words;
    const isFirst = !firsts.has(claim.id);
    firsts.add(claim.id);
    return renderClaim(claim, words, isFirst, context);
  });
  return html`<p class="${kind}" dir="auto">${pieces}</p>\n`;
}

/** Keeps a sign on the line of the word behind it. */
const WORD_JOINER = '\u2060';

/** A stretch of a claim. The sign stands before the first one; what it means is said to who cannot see it. */
function renderClaim(claim: Claim, words: string, isFirst: boolean, context: WebContext): Markup {
  const standing = standingOf(claim, context);
  const signs = signsOfStanding(standing, context);
  const sign = signs !== '' && html`<span class="sign" aria-hidden="true">${signs}${WORD_JOINER}</span>`;
  const hidden = html`<span class="hidden"> (${claim.id}: ${standingInWords(standing, context)})</span>`;
  return html`<a class="claim ${standing.kind ?? 'none'}${standing.unconfirmed && ' unconfirmed'}" href="${linkTo(claim.id)}"${isFirst && html` id="in-text-${claim.id}"`}${keysOf(claim, context)}>${isFirst && sign}${words}${isFirst && hidden}</a>`;
}
