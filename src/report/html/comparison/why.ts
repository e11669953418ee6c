import type { JudgeScores, VerdictExplanation } from '../../../domain/index.js';
import { cell, idCell, stack } from '../../cells.js';
import type { Cell } from '../../report.js';
import { percent } from '../../wording.js';
import { renderTable } from '../blocks.js';
import { html, type Markup } from '../template.js';
import { linkTo, type WebContext } from './context.js';

/** More candidates than this say nothing more; `readout explain` has them all. */
const MOST = 4;

/** Candidates, scores of both judges, rules that fired, and what would have to change. */
export function renderWhy(explanation: VerdictExplanation, context: WebContext): Markup {
  const { rules, changes, candidates, against } = explanation;
  return html`<details>
<summary>Why, and what would change it</summary>
<ul>${rules.map(rule => html`<li>${rule}</li>`)}</ul>
<p>For another verdict:</p>
<ul>${changes.map(change => html`<li>${change}</li>`)}</ul>
${candidates.length > 0 && renderCandidates(explanation, context)}
${candidates.length > MOST && html`<p class="note">and ${candidates.length - MOST} weaker candidates of ${against}</p>`}
</details>`;
}

function renderCandidates(
  { candidates, against, verdict }: VerdictExplanation,
  { signs }: WebContext,
): Markup {
  const number = (value: number | undefined): Cell => (value === undefined ? [] : cell(percent(value)));
  const ways = (scores: JudgeScores | null | undefined): readonly Cell[] => [
    scores
      ? stack([
          cell(`${signs.arrow} ${percent(scores.entails)}`),
          cell(`${signs.back} ${percent(scores.entailed)}`),
        ])
      : [],
    number(scores?.contradiction),
  ];
  const excludes = signs.verdict.contested;
  return renderTable(
    {
      columns: [
        { title: 'claim' },
        { title: 'relation' },
        { title: 'score', align: 'right' },
        { title: 'words agree', align: 'right' },
        { title: excludes, align: 'right' },
        { title: 'model agrees', align: 'right' },
        { title: excludes, align: 'right' },
      ],
      groups: [
        candidates
          .slice(0, MOST)
          .map(({ claim, type, score, evidence }) => [
            idCell(claim),
            cell(type),
            number(score),
            ...ways(evidence?.words),
            ...ways(evidence?.model),
          ]),
      ],
    },
    `Candidates of ${against} for ${verdict.claim}`,
    linkTo,
  );
}
