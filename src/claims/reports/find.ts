import type { Token } from '../../domain/index.js';
import type { Language } from '../../language/index.js';
import type { ReadSentence } from '../types.js';
import { findFrames, findLabel } from './frames.js';
import { clausesByVerb, type Governed, governedAt, settingAround } from './governed.js';
import { adjectiveReportAt, nounReportAt } from './nominal.js';
import { type Quotation, readQuotations } from './quotations.js';
import type { Report } from './report.js';
import { inquitsIn, type Place, passagesOf, runningOn } from './spoken.js';

/** Who says, thinks or wants what in an account: every attribution that its sentences hold, in order. */
export function findReports(sentences: readonly ReadSentence[], language: Language): readonly Report[] {
  const quotations = readQuotations(sentences);
  return sentences.flatMap(sentence => reportsOf({ sentence, sentences, quotations }, language));
}

function reportsOf(place: Place, language: Language): readonly Report[] {
  const { index, tokens, sentence } = place.sentence;
  if (sentence.kind === 'boilerplate' || tokens.length === 0) return [];
  const quotation = place.quotations[index]!;
  const spoken = inquitsIn(place);
  const root = language.readClauses(tokens);
  const settings = clausesByVerb(root);
  const found = tokens.flatMap((token, at): readonly Governed[] => {
    if (spoken.some(({ outside }) => outside.first <= at && at < outside.last)) return [];
    if (quotation.ranges.some(({ first, last }) => first <= at && at < last)) return [];
    const governed = isVerb(tokens, at)
      ? governedAt(tokens, at, settings.get(at) ?? settingAround(tokens, root, at), quotation)
      : (nounReportAt(tokens, at) ??
        (token.tag === 'ADJ'
          ? adjectiveReportAt(tokens, at, settingAround(tokens, root, at).clause.subject)
          : null));
    if (governed === null) return [];
    // "X," he said, | adding Y.
    const speaker =
      token.form === 'gerund' ? spoken.findLast(({ outside }) => outside.last <= at) : undefined;
    return [speaker === undefined ? governed : { ...governed, source: speaker.source }];
  });
  const label = sentence.kind === 'heading' || found.length + spoken.length === 0 ? findLabel(tokens) : null;
  const rest = [...findFrames(tokens), ...(label === null ? [] : [label]), ...found].map(
    ({ source, cue, content, says }): Report => {
      const opensList =
        tokens.at(-1)?.text === ':' && cue.some(({ last }) => last >= tokens.length - COLON_REACH);
      const reaches = opensList || (content.some(({ last }) => last >= tokens.length) && quotation.runsOn);
      return {
        sentence: index,
        source,
        cue,
        content: [...passagesOf(index, content), ...(reaches ? runningOn(place, opensList) : [])],
        says,
      };
    },
  );
  return settle(tokens, quotation, [...spoken, ...rest]);
}

/**
 * Where the content of one report takes in another that stands beside it ("thanked X and said Y", "asked about X, the
 * minister said Y"), it ends before that.
 */
function settle(
  tokens: readonly Token[],
  { ranges }: Quotation,
  reports: readonly Report[],
): readonly Report[] {
  const heads = reports.filter(({ says }) => says).flatMap(report => headOf(tokens, report) ?? []);
  return reports.map(report => {
    const verb = report.cue[0]!.first;
    const content = report.content.map(passage => {
      if (passage.sentence !== report.sentence || ranges.some(({ first }) => first === passage.first))
        return passage;
      const cut = heads.find(
        head =>
          head.verb !== verb &&
          head.start > passage.first &&
          head.start < passage.last &&
          head.verb > verb &&
          (!head.shared || tokens[head.verb]!.form === tokens[verb]!.form),
      );
      return cut === undefined ? passage : { ...passage, last: cut.start };
    });
    return { ...report, content };
  });
}

/** Where a report begins that follows a comma or a conjunction, and whether it shares the subject before. */
function headOf(
  tokens: readonly Token[],
  { source, cue }: Report,
): readonly { readonly verb: number; readonly start: number; readonly shared: boolean }[] | null {
  const verb = cue[0]!.first;
  if (tokens[verb]!.tag !== 'VERB' || tokens[verb]!.form === 'gerund' || tokens[verb]!.form === 'base')
    return null;
  let group = verb;
  while (group > 0 && (tokens[group - 1]!.tag === 'ADV' || tokens[group - 1]!.tag === 'AUX')) group -= 1;
  const own = source !== null && source.first < verb && source.last >= group - 1 ? source.first : null;
  const start = own ?? group;
  const before = tokens[start - 1];
  if (
    before === undefined ||
    !(before.text === ',' || before.tag === 'CCONJ' || (own !== null && before.tag === 'SCONJ'))
  )
    return null;
  let cut = start - 1;
  while (cut > 0 && (tokens[cut - 1]!.tag === 'CCONJ' || tokens[cut - 1]!.text === ',')) cut -= 1;
  return [{ verb, start: cut, shared: own === null }];
}

/** How far before a closing colon its cue may stand. */
const COLON_REACH = 12;

/** Taggers take "says" behind a quotation for a noun, "said" before a subject for an adjective, "polls show" for two nouns. */
function isVerb(tokens: readonly Token[], at: number): boolean {
  const { tag, lower } = tokens[at]!;
  if (tag === 'VERB' || lower === 'says' || lower === 'said') return true;
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (tag !== 'NOUN' || before === undefined || next === undefined) return false;
  const isSubject = SUBJECTS.has(before.lower) || (before.tag === 'NOUN' && before.lower !== before.lemma);
  return (
    isSubject && (next.tag === 'PRON' || next.tag === 'DET' || next.tag === 'PROPN' || next.lower === 'that')
  );
}

const SUBJECTS = new Set(['he', 'she', 'they', 'we', 'i', 'it', 'who']);
