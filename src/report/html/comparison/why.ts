import type { Candidate, JudgeScores, VerdictExplanation } from '../../../domain/index.js';
import { percent } from '../../wording.js';
import { html, type Markup } from '../template.js';
import { linkTo, type WebContext } from './context.js';

/** More candidates than this say nothing more; `readout explain` has them all. */
const MOST = 4;

/** In a report of more claims than this only the rules are given: the page would grow beyond use. */
const MANY_CLAIMS = 200;

/**
 * Candidates, scores of both judges, rules that fired, and what would have to change; null where nothing came near
 * and there is nothing to explain.
 */
export function renderWhy(explanation: VerdictExplanation, context: WebContext): Markup | null {
  const { rules, changes, candidates, against } = explanation;
  if (candidates.length === 0) return null;
  const left = candidates.length - MOST;
  const list = (lines: readonly string[]) => html`<ul>${lines.map(line => html`<li>${line}</li>`)}</ul>`;
  if (context.view.claims.length > MANY_CLAIMS)
    return html`<details><summary>Why</summary>${list(rules)}</details>`;
  return html`<details>
<summary>Why, and what would change it</summary>
${list(rules)}
<p>For another verdict:</p>
${list(changes)}
<p>Weighed against ${against}:</p>
<ul>${candidates.slice(0, MOST).map(candidate => renderCandidate(candidate, context))}</ul>
${left > 0 && html`<p class="note">and ${left} more (readout explain)</p>`}
</details>`;
}

function renderCandidate({ claim, type, score, evidence }: Candidate, context: WebContext): Markup {
  return html`<li><a class="id" href="${linkTo(claim)}">${claim}</a> ${type} ${percent(score)}${scoresOf('words', evidence?.words, context)}${scoresOf('model', evidence?.model, context)}</li>`;
}

/** `words → 24% ← 23% ✗ 0%`: asserts it, is asserted by it, excludes it. */
function scoresOf(name: string, scores: JudgeScores | null | undefined, { signs }: WebContext): string {
  if (!scores) return '';
  return [
    `; ${name}`,
    `${signs.arrow} ${percent(scores.entails)}`,
    `${signs.back} ${percent(scores.entailed)}`,
    `${signs.verdict.contested} ${percent(scores.contradiction)}`,
  ].join(' ');
}
