import type { SpeechAct, Token, TokenRange } from '../../domain/index.js';
import type { Language } from '../../language/index.js';
import type { ReadSentence } from '../types.js';
import { findFrames } from './frames.js';
import { clausesByVerb, governedAt, settingAround } from './governed.js';
import { findInquits, type Inquit } from './inquits.js';
import { type Quotation, readQuotations } from './quotations.js';
import type { Passage, Report } from './report.js';
import { hasTense } from './verbs.js';

/** A report whose source and cue stand outside the sentence that they report, so that it can be read by itself. */
export interface Spoken extends Report {
  readonly source: TokenRange;
  /** Source, cue and what goes with them: no part of any claim. */
  readonly outside: TokenRange;
  /** What a frame does ("according to"); null where the cue is a verb. */
  readonly frame: { readonly act: SpeechAct; readonly strength: number } | null;
}

/**
 * Direct speech, parentheses and frames of an account, by sentence of their source: `"X," he said`, `X, said Lavrov, the
 * minister`, `Lavrov said: "X"`, `according to Moscow, X`. Their content may stand in sentences before and behind.
 */
export function findSpoken(
  sentences: readonly ReadSentence[],
  language: Language,
): { readonly spoken: readonly Spoken[]; readonly quotations: readonly Quotation[] } {
  const quotations = readQuotations(sentences);
  const spoken = sentences.flatMap(sentence => {
    if (sentence.sentence.kind === 'boilerplate' || sentence.tokens.length === 0) return [];
    const place = { sentence, sentences, quotations };
    const found = inquitsIn(place);
    if (found.length > 0) return found;
    const introduced = introducedIn(place, language);
    return introduced === null ? framesIn(place) : [introduced];
  });
  return { spoken, quotations };
}

/** A sentence among its fellows. */
export interface Place {
  readonly sentence: ReadSentence;
  readonly sentences: readonly ReadSentence[];
  readonly quotations: readonly Quotation[];
}

/** `"X," he said, "and Y"`, with what was said of it in the sentences around. */
export function inquitsIn(place: Place): readonly Spoken[] {
  const { index, tokens, opensParagraph } = place.sentence;
  const quotation = place.quotations[index]!;
  const before = opensParagraph ? [] : spokenBefore(place);
  const inquits = findInquits(tokens, quotation, before.length > 0);
  return inquits.map((inquit, at) => {
    const [head, tail] = besides(inquits, at, tokens.length);
    const isQuoted = quotation.ranges.some(({ last }) => last >= head.last - 1 && last <= head.last);
    const quoted = quotedBehind(tail, quotation);
    const takesTail = quoted !== null || isFragment(tokens, head);
    const behind = quoted ?? tail;
    const reachesEnd =
      (takesTail ? behind : tail).last >= tokens.length - 1 && (isQuoted || takesTail || head.last === 0);
    const reachesStart = at === 0 && (head.last === 0 || quotation.goesOn);
    return {
      sentence: index,
      source: inquit.source,
      cue: inquit.cue,
      content: [
        ...(reachesStart ? before : []),
        ...passagesOf(index, takesTail ? [head, behind] : [head]),
        ...(reachesEnd ? runningOn(place) : []),
      ],
      says: true,
      outside: inquit.range,
      frame: null,
    };
  });
}

/** What stands before and behind an inquit, up to the next. */
function besides(inquits: readonly Inquit[], at: number, end: number): readonly [TokenRange, TokenRange] {
  const { range } = inquits[at]!;
  return [
    { first: inquits[at - 1]?.range.last ?? 0, last: range.first },
    { first: range.last, last: inquits[at + 1]?.range.first ?? end },
  ];
}

/** `Lavrov said: "X"`: a quotation that a report introduces, whole clauses of it. */
function introducedIn(place: Place, language: Language): Spoken | null {
  const { index, tokens } = place.sentence;
  const quotation = place.quotations[index]!;
  const quote = quotation.ranges[0];
  const joint = tokens[(quote?.first ?? 0) - 1];
  if (quote === undefined || joint === undefined || !/^[:,]$/.test(joint.text)) return null;
  if (!tokens.slice(quote.first, quote.last).some(hasTense) && !quotation.runsOn) return null;
  const root = language.readClauses(tokens, { first: 0, last: quote.first });
  const settings = clausesByVerb(root);
  for (let at = quote.first - 1; at > 0; at -= 1) {
    if (tokens[at]!.tag !== 'VERB') continue;
    const found = governedAt(tokens, at, settings.get(at) ?? settingAround(tokens, root, at), quotation);
    if (found === null || found.source === null || found.content[0]!.first !== quote.first) continue;
    return {
      sentence: index,
      source: found.source,
      cue: found.cue,
      content: [...passagesOf(index, quotation.ranges), ...(quotation.runsOn ? runningOn(place) : [])],
      says: true,
      outside: { first: 0, last: quote.first },
      frame: null,
    };
  }
  return null;
}

function framesIn({ sentence: { index, tokens } }: Place): readonly Spoken[] {
  return findFrames(tokens)
    .slice(0, 1)
    .map(({ source, cue, content, act, strength, range }) => ({
      sentence: index,
      source,
      cue,
      content: passagesOf(index, content),
      says: true,
      outside: range,
      frame: { act, strength },
    }));
}

export function passagesOf(sentence: number, ranges: readonly TokenRange[]): readonly Passage[] {
  return ranges
    .filter(({ first, last }) => last > first)
    .map(({ first, last }) => ({ sentence, first, last }));
}

/** `, "and Y"`: direct speech that goes on behind an inquit; null where none does. */
function quotedBehind({ first, last }: TokenRange, { ranges }: Quotation): TokenRange | null {
  const inside = ranges.filter(quote => quote.first >= first && quote.last <= last);
  return inside[0] === undefined || inside[0].first > first + 2 ? null : { first, last: inside.at(-1)!.last };
}

/** "Otherwise, | he said, | X": what stands before is no clause, so that both halves are one. */
function isFragment(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  const words = tokens.slice(first, last);
  return (
    words.length > 0 && !words.some(({ tag, form }) => (tag === 'AUX' || tag === 'VERB') && form !== 'gerund')
  );
}

/** The direct speech that ends right before a sentence, from where it begins. */
function spokenBefore({ sentence, sentences, quotations }: Place): readonly Passage[] {
  const passages: Passage[] = [];
  for (let at = sentence.index - 1; at >= 0; at -= 1) {
    const { tokens, opensParagraph } = sentences[at]!;
    const last = quotations[at]!.ranges.at(-1);
    if (last === undefined || last.last < tokens.length) break;
    passages.unshift({ sentence: at, ...last });
    if (last.first > 0 || opensParagraph) break;
  }
  return passages;
}

/**
 * The sentences behind that are nothing but the same direct speech.
 * @param intoParagraph Whether the next paragraph may open it, as behind a colon.
 */
export function runningOn(
  { sentence, sentences, quotations }: Place,
  intoParagraph = false,
): readonly Passage[] {
  const passages: Passage[] = [];
  for (let at = sentence.index + 1; at < sentences.length; at += 1) {
    const { tokens, opensParagraph } = sentences[at]!;
    const { ranges, goesOn } = quotations[at]!;
    const isWhole = ranges.length === 1 && ranges[0]!.first === 0 && ranges[0]!.last >= tokens.length - 1;
    const opensIt = intoParagraph && at === sentence.index + 1;
    if (!isWhole || (opensParagraph && !goesOn && !opensIt)) {
      if (goesOn) passages.push({ sentence: at, ...ranges[0]! });
      break;
    }
    passages.push({ sentence: at, first: 0, last: tokens.length });
  }
  return passages;
}
