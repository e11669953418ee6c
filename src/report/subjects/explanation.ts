import type {
  Candidate,
  Comparison,
  Explanation,
  JudgeScores,
  RelationReason,
  Span,
  VerdictExplanation,
} from '../../domain/index.js';
import { cell, idRun, run, stack } from '../cells.js';
import { evidencePart, toolPart, verdictPart } from '../documents/comparison.js';
import { figure, span } from '../documents/parts.js';
import { groupBy } from '../group.js';
import type { Block, Cell, Records, Report, ReportOptions, Table } from '../report.js';
import { type Signs, signsOf } from '../signs.js';
import { type ComparisonView, viewOfComparison } from '../view.js';
import { claimCell, percent, placeOf, quote, REASONS, verdictCell } from '../wording.js';
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
      blocks: explanation.verdicts.map(verdict => blockOf(explanation, verdict, { view, signs })),
      closing: thresholds(tool, signs),
      placeOf: id => placeOf(id, view),
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

interface Seen {
  readonly view: ComparisonView;
  readonly signs: Signs;
}

function claimLines({ claim: id, chain }: Explanation, view: ComparisonView, signs: Signs): readonly Cell[] {
  const claim = view.claim(id);
  if (claim === undefined) return [cell(id)];
  return [
    [],
    [run(`${claim.side ?? 'no side'} `, 'strong'), idRun(claim.id), run(' '), run(quote(claim.text, signs))],
    cell(`said by: ${chain.join(` ${signs.arrow} `) || 'the account itself'}`),
    cell(`read as: ${claim.proposition}`),
  ];
}

function blockOf(explanation: Explanation, of: VerdictExplanation, context: Seen): Block {
  const { signs } = context;
  const { verdict, reason, extent, score, unconfirmed } = of.verdict;
  const detail = [reason, extent, unconfirmed ? 'unconfirmed' : null].filter(each => each !== null);
  return {
    title: `Against ${of.against}`,
    notes: [
      [
        ...verdictCell(verdict, signs),
        run([...detail.map(each => `, ${each}`), `, score ${percent(score)}`].join('')),
      ],
      ...(reason ? [cell(`${reason}: ${REASONS[reason]}`, 'quiet')] : []),
      ...of.rules.map(rule => cell(`${signs.arrow} ${rule}`)),
      cell('For another verdict:', 'strong'),
      ...of.changes.map(change => cell(`${signs.dot} ${change}`)),
      ...(of.candidates.some(({ evidence }) => evidence) ? [legend(context)] : []),
    ],
    table: of.candidates.length === 0 ? null : candidatesTable(explanation, of, context),
  };
}

function candidatesTable(
  { claim }: Explanation,
  { against, candidates }: VerdictExplanation,
  { view, signs }: Seen,
): Table {
  const judged = candidates.some(({ evidence }) => evidence);
  const byModel = candidates.some(({ evidence }) => evidence?.model);
  return {
    columns: [
      { title: 'relation' },
      { title: 'score', align: 'right' },
      ...(judged ? [{ title: 'words', align: 'right' } as const] : []),
      ...(byModel ? [{ title: 'model', align: 'right' } as const] : []),
      { title: `${against} says`, grow: 2 },
      { title: 'because', grow: 1 },
    ],
    groups: candidates.map(candidate => [
      [
        cell(candidate.type),
        cell(percent(candidate.score)),
        ...(judged ? [scoresCell(candidate.evidence?.words ?? null, signs)] : []),
        ...(byModel ? [scoresCell(candidate.evidence?.model ?? null, signs)] : []),
        candidateCell(candidate, view, signs),
        reasonsCell(claim, candidate, view, signs),
      ],
    ]),
  };
}

function legend({ signs }: Seen): Cell {
  const meanings = [
    `${signs.arrow} asserts the other claim`,
    `${signs.back} is asserted by it`,
    `${signs.verdict.contested} excludes it`,
  ];
  return cell(meanings.join(` ${signs.dot} `), 'quiet');
}

/** What one judge makes of a candidate, one way, the other way, against. */
function scoresCell(scores: JudgeScores | null, signs: Signs): Cell {
  if (scores === null) return [];
  return stack([
    cell(`${signs.arrow} ${percent(scores.entails)}`),
    cell(`${signs.back} ${percent(scores.entailed)}`),
    cell(`${signs.verdict.contested} ${percent(scores.contradiction)}`),
  ]);
}

/** The thresholds by name, in one line; the names are those of the settings. */
function thresholds({ settings = {} }: Comparison['tool'], signs: Signs): readonly Cell[] {
  const named = Object.entries(settings).map(([name, value]) => `${name} ${value}`);
  return named.length === 0 ? [] : [cell(`Thresholds: ${named.join(` ${signs.dot} `)}`, 'quiet')];
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
    const of = view.claim(id);
    if (of?.spans.length === 1 && of.spans[0]!.start === start && of.spans[0]!.end === end)
      return 'all of it';
    const account = view.account(of?.account ?? '');
    return quote(account?.text.slice(start, end) ?? '', signs);
  };
  const meeting = ({ a, b }: RelationReason) => {
    const [own, other] = [words(explained, a), words(claim, b)];
    return own === other ? own : `${own} / ${other}`;
  };
  const kinds = [...groupBy(reasons, ({ kind }) => kind)];
  return stack(kinds.map(([kind, alike]) => cell(`${kind}: ${alike.map(meeting).join(', ')}`)));
}

function verdictDocument({ against, verdict, candidates, rules, changes }: VerdictExplanation): object {
  return {
    against,
    verdict: verdictPart(verdict),
    candidates: candidates.map(({ claim, type, score, reasons, evidence }) => ({
      claim,
      type,
      score: figure(score),
      reasons: reasons.map(({ kind, a, b }) => ({ kind, a: span(a), b: span(b) })),
      ...(evidence ? { evidence: evidencePart(evidence) } : {}),
    })),
    rules,
    changes,
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
  'words_entails',
  'words_entailed',
  'words_contradiction',
  'model_entails',
  'model_entailed',
  'model_contradiction',
  'reasons',
  'rules',
  'changes',
];

/** One candidate a row. */
function recordsOf({ claim, verdicts }: Explanation, view: ComparisonView): Records {
  const rows = verdicts.flatMap(({ against, verdict, candidates, rules, changes }) =>
    candidates.map(candidate => [
      claim,
      against,
      verdict.verdict,
      candidate.claim,
      view.claim(candidate.claim)?.text ?? '',
      candidate.type,
      String(figure(candidate.score)),
      ...scoreFields(candidate.evidence?.words ?? null),
      ...scoreFields(candidate.evidence?.model ?? null),
      candidate.reasons.map(({ kind }) => kind).join('; '),
      rules.join('; '),
      changes.join('; '),
    ]),
  );
  return { columns: COLUMNS, rows };
}

function scoreFields(scores: JudgeScores | null): readonly string[] {
  if (scores === null) return ['', '', ''];
  return [scores.entails, scores.entailed, scores.contradiction].map(score => String(figure(score)));
}
