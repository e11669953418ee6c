import type {
  Comparison,
  JudgeScores,
  Naming,
  Relation,
  RelationEvidence,
  Verdict,
} from '../../domain/index.js';
import type { ReportOptions } from '../report.js';
import { accountPart, attributionPart, claimPart, figure, figures, sentence, span } from './parts.js';

/** The comparison as the schema `comparison` publishes it, keys in the published order. */
export function comparisonDocument(
  comparison: Comparison,
  { includeText }: Pick<ReportOptions, 'includeText'>,
): object {
  const { schemaVersion, tool, event, divergence, complete, warnings } = comparison;
  return {
    schemaVersion,
    tool: toolPart(tool),
    event: { id: event.id, date: event.date, sides: event.sides },
    accounts: comparison.accounts.map(account => ({
      ...accountPart(account, includeText),
      sentences: account.sentences.map(sentence),
    })),
    attributions: comparison.attributions.map(attributionPart),
    claims: comparison.claims.map(claimPart),
    relations: comparison.relations.map(relation),
    verdicts: comparison.verdicts.map(verdictPart),
    reported: comparison.reported.map(verdictPart),
    themes: comparison.themes.map(({ id, said, shared, contested, omitted }) => ({
      id,
      said,
      shared,
      contested,
      omitted,
    })),
    timeline: timelinePart(comparison.timeline),
    emphasis: comparison.emphasis.map(({ side, theme, words, share, rank }) => ({
      side,
      theme,
      words,
      share: figure(share),
      rank,
    })),
    naming: comparison.naming.map(naming),
    divergence: { overall: figure(divergence.overall), byTheme: figures(divergence.byTheme) },
    complete,
    warnings,
  };
}

export function toolPart(tool: Comparison['tool']): object {
  const { name, version, judge, model, data, reader, settings } = tool;
  return { name, version, judge, model, data, ...(reader && { reader }), ...(settings && { settings }) };
}

export function timelinePart(timeline: Comparison['timeline']): readonly object[] {
  return timeline.map(({ date, precision, label, mentionedBy, claims }) => ({
    date,
    precision,
    label,
    mentionedBy,
    claims,
  }));
}

export function verdictPart(of: Verdict): object {
  const { claim, against, verdict, score, reason, extent, unconfirmed, nearest } = of;
  return {
    claim,
    against,
    verdict,
    with: of.with,
    score: figure(score),
    reason,
    extent,
    unconfirmed,
    nearest: nearest && { claim: nearest.claim, score: figure(nearest.score) },
  };
}

function relation({ a, b, type, score, reasons, evidence }: Relation): object {
  return {
    a,
    b,
    type,
    score: figure(score),
    reasons: reasons.map(reason => ({ kind: reason.kind, a: span(reason.a), b: span(reason.b) })),
    ...(evidence ? { evidence: evidencePart(evidence) } : {}),
  };
}

/** What both judges scored, and what found a conflict. */
export function evidencePart({ words, model, conflict, by }: RelationEvidence): object {
  return { words: scores(words), model: model && scores(model), conflict, by };
}

function scores({ entails, entailed, contradiction }: JudgeScores): object {
  return { entails: figure(entails), entailed: figure(entailed), contradiction: figure(contradiction) };
}

function naming({ referent, terms }: Naming): object {
  const shown = Object.entries(terms).map(([side, used]) => [
    side,
    used.map(term => ({ text: term.text, account: term.account, span: span(term.span) })),
  ]);
  return { referent, terms: Object.fromEntries(shown) };
}
