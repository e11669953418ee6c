import type { Token, TokenRange } from '../../domain/index.js';
import type { Language } from '../../language/index.js';
import type { ReadSentence } from '../types.js';
import { isSetOff } from './content.js';
import { findFrames, findLabel } from './frames.js';
import { governedAt } from './governed.js';
import { adjectiveReportAt, copularReportAt, distancedAt, nounReportAt } from './nominal.js';
import { type Quotation, readQuotations } from './quotations.js';
import { type Finding, isInCue, type Report } from './report.js';
import { clausesByVerb, settingAround } from './settings.js';
import { headOf, settle } from './settle.js';
import { inquitsIn, type Place, passagesOf, runningOn } from './spoken.js';
import { hasTense, isVerb } from './verbs.js';
import { canAttribute } from './words.js';

/** Whether a source takes part in talks; a null one is not named. */
export type IsParty = (sentence: ReadSentence, source: TokenRange | null) => boolean;

/** Every attribution of an account, and its direct speech. */
export interface Reading {
  /** By sentence; in a sentence, those that stand beside what they report come first. */
  readonly reports: readonly (readonly Report[])[];
  readonly quotations: readonly Quotation[];
}

/**
 * Who says, thinks or wants what in an account: every attribution that its sentences hold.
 * @param isParty Verbs that speak in an account of talks and do something else in the press ("raised the matter", "raised
 *   money") count where their source takes part in talks.
 */
export function findReports(
  sentences: readonly ReadSentence[],
  language: Language,
  isParty: IsParty = () => false,
): Reading {
  const quotations = readQuotations(sentences);
  const outer = sentences.map(sentence => reportsOf({ sentence, sentences, quotations }, language, isParty));
  const held = passagesBySentence(outer.flat());
  return {
    quotations,
    reports: sentences.map((sentence, at) => [
      ...outer[at]!,
      ...quotedIn(sentence, quotations[at]!, held.get(at) ?? [], { language, isParty }),
    ]),
  };
}

function passagesBySentence(reports: readonly Report[]): ReadonlyMap<number, readonly TokenRange[]> {
  const held = new Map<number, TokenRange[]>();
  for (const { content } of reports)
    for (const passage of content)
      held.set(passage.sentence, [...(held.get(passage.sentence) ?? []), passage]);
  return held;
}

function reportsOf(place: Place, language: Language, isParty: IsParty): readonly Report[] {
  const { sentence, quotations } = place;
  const { index, tokens } = sentence;
  if (sentence.sentence.kind === 'boilerplate' || tokens.length === 0) return [];
  const quotation = quotations[index]!;
  const spoken = inquitsIn(place);
  const introduced = quotation.ranges.find(quote => isSetOff(tokens, quote));
  const isOutside = (at: number) =>
    !spoken.some(({ outside }) => outside !== null && outside.first <= at && at < outside.last) &&
    !quotation.ranges.some(({ first, last }) => first <= at && at < last);
  const lead = introduced === undefined ? null : { first: 0, last: introduced.first };
  const known = (source: TokenRange | null) => isParty(sentence, source);
  const all = { first: 0, last: tokens.length };
  const stretches = lead === null ? [all] : [lead, { ...all, first: lead.last }];
  const found = stretches
    .flatMap(range => findingsIn(tokens, range, { language, quotation, isParty: known }))
    .filter(({ cue }) => isOutside(cue[0]!.first))
    .filter((finding, _, all) => !isPartOfCue(finding, all))
    .map(finding => spokenBeside(tokens, finding, spoken));
  const label =
    sentence.sentence.kind === 'heading' || found.length + spoken.length === 0 ? findLabel(tokens) : null;
  const frames = findFrames(tokens);
  const reports = found.map(finding => toReport(place, finding, found));
  const isAlone = spoken.length === 0 && reports.every(({ outside }) => outside === null);
  const rest = [
    ...frames.map((frame, at) => ({
      ...placed(index, frame),
      outside: at === 0 && isAlone ? frame.range : null,
    })),
    ...(label === null ? [] : [{ ...placed(index, label), outside: null }]),
    ...reports,
  ];
  return settle(tokens, quotation, [...spoken, ...rest]);
}

interface Means {
  readonly language: Language;
  readonly quotation: Pick<Quotation, 'ranges'>;
  readonly isParty: (source: TokenRange | null) => boolean;
}

/** What the verbs, nouns and adjectives of a stretch report. */
function findingsIn(
  tokens: readonly Token[],
  range: TokenRange,
  { language, quotation, isParty }: Means,
): readonly Finding[] {
  const root = language.readClauses(tokens, range);
  const settings = clausesByVerb(root);
  return tokens.slice(range.first, range.last).flatMap((token, offset) => {
    const at = range.first + offset;
    const finding = isVerb(tokens, at)
      ? canAttribute(token.lemma)
        ? governedAt(tokens, at, settings.get(at) ?? settingAround(tokens, root, at), quotation, isParty)
        : null
      : (distancedAt(tokens, at) ??
        nounReportAt(tokens, at) ??
        (token.tag === 'AUX'
          ? copularReportAt(tokens, at, settings.get(at) ?? settingAround(tokens, root, at))
          : null) ??
        (token.tag === 'ADJ'
          ? adjectiveReportAt(tokens, at, settingAround(tokens, root, at).clause.subject)
          : null));
    return finding === null ? [] : [finding];
  });
}

/** "expressed confidence": the noun of a verb's cue is no cue of its own, unless another owns it ("reaffirmed the President's commitment"). */
function isPartOfCue({ cue, source }: Finding, all: readonly Finding[]): boolean {
  const { first } = cue[0]!;
  if (source !== null && source.last === first && source.last - source.first > 1) return false;
  return all.some(other => other.cue[0]!.first < first && isInCue(other, first));
}

/** `"X," he said, | adding Y`: by whom the direct speech is. */
function spokenBeside(tokens: readonly Token[], finding: Finding, spoken: readonly Report[]): Finding {
  const verb = finding.cue[0]!.first;
  const before =
    tokens[verb]!.form === 'gerund'
      ? spoken.findLast(({ outside }) => outside !== null && outside.last <= verb)
      : undefined;
  return before === undefined ? finding : { ...finding, source: before.source };
}

/** A finding with what it reports in the sentences behind, and by itself where it introduces direct speech. */
function toReport(place: Place, finding: Finding, all: readonly Finding[]): Report {
  const { index, tokens } = place.sentence;
  const quotation = place.quotations[index]!;
  const { cue, content, source } = finding;
  const opensList =
    tokens.at(-1)?.text === ':' && cue.some(({ last }) => last >= tokens.length - COLON_REACH);
  const reaches = opensList || (content.some(({ last }) => last >= tokens.length) && quotation.runsOn);
  const behind = reaches ? runningOn(place, opensList ? 'next' : 'none') : [];
  const quote = quotation.ranges.find(({ first }) => first === content[0]!.first);
  const isIntroduction =
    quote !== undefined && source !== null && finding.says && isSetOff(tokens, quote) && content.length === 1;
  const other = all.find(each => each.says && each.cue[0]!.first < cue[0]!.first);
  return {
    ...placed(index, finding),
    content: [...passagesOf(index, content), ...behind],
    outside: isIntroduction ? { first: introductionAt(tokens, finding, other), last: quote.first } : null,
  };
}

/** Where the words begin that introduce direct speech: at the head of the sentence, or behind what is told before them. */
function introductionAt(tokens: readonly Token[], finding: Finding, other: Finding | undefined): number {
  const verb = finding.cue[0]!.first;
  // `condemned the attack, | saying, "X"`
  const isAdded = tokens[verb]!.form === 'gerund' && tokens[verb - 1]?.text === ',';
  if (isAdded && tokens.slice(0, verb).some(hasTense)) return verb - 1;
  return other === undefined ? 0 : (headOf(tokens, finding)?.start ?? 0);
}

function placed(sentence: number, { content, ...finding }: Finding): Omit<Report, 'outside'> {
  return { ...finding, sentence, content: passagesOf(sentence, content) };
}

/** What is reported within direct speech: part of what another report holds, or the account's own words. */
function quotedIn(
  sentence: ReadSentence,
  { ranges }: Quotation,
  held: readonly TokenRange[],
  { language, isParty }: { readonly language: Language; readonly isParty: IsParty },
): readonly Report[] {
  const { index, tokens } = sentence;
  const isOwn = (source: TokenRange | null) => isParty(sentence, source);
  return ranges.flatMap(({ first, last }) => {
    const inside = { first: first + 1, last };
    if (!tokens.slice(inside.first, last).some(hasTense)) return [];
    const isHeld = held.some(passage => passage.first <= first && first < passage.last);
    return findingsIn(tokens, inside, { language, isParty: isOwn, quotation: { ranges: [] } })
      .filter(({ source }) => isHeld || isOwn(source))
      .map(finding => ({ ...placed(index, finding), outside: null }));
  });
}

/** How far before a closing colon its cue may stand. */
const COLON_REACH = 12;
