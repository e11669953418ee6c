import type {
  Candidate,
  Comparison,
  Explanation,
  RelationReason,
  Span,
  VerdictExplanation,
} from '../../domain/index.js';
import { cell, run, stack } from '../cells.js';
import { toolPart, verdictPart } from '../documents/comparison.js';
import { figure, span } from '../documents/parts.js';
import { groupBy } from '../group.js';
import type { Block, Cell, Records, Report, ReportOptions } from '../report.js';
import { type Signs, signsOf } from '../signs.js';
import { type ComparisonView, viewOfComparison } from '../view.js';
import { claimCell, percent, quote, verdictCell } from '../wording.js';
import { headingOf } from './comparison.js';

/** Why one claim has its verdicts: the claims it was weighed against, and the rules that fired. */
export function explanationReport(
  explanation: Explanation,
  comparison: Comparison,
  options: ReportOptions,
): Report {
  const view = viewOfComparison(comparison);
  const signs = signsOf(options);
  const { schemaVersion, tool, event } = comparison;
  return {
    page: () => ({
      heading: [...headingOf(comparison, options, signs), ...claimLines(explanation, view, signs)],
      blocks: explanation.verdicts.map(verdict => blockOf(explanation, verdict, view, signs)),
      closing: [],
    }),
    records: () => recordsOf(explanation, view),
    document: () => ({
      schemaVersion,
      tool: toolPart(tool),
      event,
      claim: explanation.claim,
      chain: explanation.chain,
      verdicts: explanation.verdicts.map(verdictDocument),
    }),
  };
}

function claimLines({ claim: id, chain }: Explanation, view: ComparisonView, signs: Signs): readonly Cell[] {
  const claim = view.claim(id);
  if (claim === undefined) return [cell(id)];
  return [
    [],
    [
      run(`${claim.side ?? 'no side'} `, 'strong'),
      run(`${claim.id} `, 'quiet'),
      run(quote(claim.text, signs)),
    ],
    cell(`said by: ${chain.join(` ${signs.arrow} `) || 'the account itself'}`),
    cell(`read as: ${claim.proposition}`),
  ];
}

function blockOf(
  explanation: Explanation,
  of: VerdictExplanation,
  view: ComparisonView,
  signs: Signs,
): Block {
  const { verdict, reason, extent, score, unconfirmed } = of.verdict;
  const detail = [reason, extent, unconfirmed ? 'unconfirmed' : null].filter(each => each !== null);
  return {
    title: `Against ${of.against}`,
    notes: [
      [
        ...verdictCell(verdict, signs),
        run([...detail.map(each => `, ${each}`), `, score ${percent(score)}`].join('')),
      ],
      ...of.rules.map(rule => cell(`${signs.arrow} ${rule}`)),
    ],
    table:
      of.candidates.length === 0
        ? null
        : {
            columns: [
              { title: 'relation' },
              { title: 'score', align: 'right' },
              { title: `${of.against} says`, grow: 2 },
              { title: 'because', grow: 1 },
            ],
            groups: [
              of.candidates.map(candidate => [
                cell(candidate.type),
                cell(percent(candidate.score)),
                candidateCell(candidate, view, signs),
                reasonsCell(explanation.claim, candidate, view, signs),
              ]),
            ],
          },
  };
}

function candidateCell({ claim: id }: Candidate, view: ComparisonView, signs: Signs): Cell {
  const claim = view.claim(id);
  return claim ? claimCell(claim, view, signs) : cell(id);
}

/** The words that speak for a relation, kind by kind; both sides' words where they differ. */
function reasonsCell(
  explained: string,
  { claim, reasons }: Candidate,
  view: ComparisonView,
  signs: Signs,
): Cell {
  const words = (id: string, { start, end }: Span) => {
    const account = view.account(view.claim(id)?.account ?? '');
    return quote(account?.text.slice(start, end) ?? '', signs);
  };
  const meeting = ({ a, b }: RelationReason) => {
    const [own, other] = [words(explained, a), words(claim, b)];
    return own === other ? own : `${own} / ${other}`;
  };
  const kinds = [...groupBy(reasons, ({ kind }) => kind)];
  return stack(kinds.map(([kind, alike]) => cell(`${kind}: ${alike.map(meeting).join(', ')}`)));
}

function verdictDocument({ against, verdict, candidates, rules }: VerdictExplanation): object {
  return {
    against,
    verdict: verdictPart(verdict),
    candidates: candidates.map(({ claim, type, score, reasons }) => ({
      claim,
      type,
      score: figure(score),
      reasons: reasons.map(({ kind, a, b }) => ({ kind, a: span(a), b: span(b) })),
    })),
    rules,
  };
}

const COLUMNS = [
  'claim',
  'against',
  'verdict',
  'candidate',
  'candidate_text',
  'relation',
  'score',
  'reasons',
  'rules',
];

/** One candidate a row. */
function recordsOf({ claim, verdicts }: Explanation, view: ComparisonView): Records {
  const rows = verdicts.flatMap(({ against, verdict, candidates, rules }) =>
    candidates.map(candidate => [
      claim,
      against,
      verdict.verdict,
      candidate.claim,
      view.claim(candidate.claim)?.text ?? '',
      candidate.type,
      String(figure(candidate.score)),
      candidate.reasons.map(({ kind }) => kind).join('; '),
      rules.join('; '),
    ]),
  );
  return { columns: COLUMNS, rows };
}
