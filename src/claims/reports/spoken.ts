import type { Token, TokenRange } from '../../domain/index.js';
import { lexicon } from '../../lexicon/index.js';
import type { ReadSentence } from '../types.js';
import { hangTogether, isExtraposed, isUnfinished, relativeIn } from './halves.js';
import { findInquits, goesOnBehind, type Inquit } from './inquits.js';
import { opensClause } from './openings.js';
import type { Quotation } from './quotations.js';
import type { Passage, Report } from './report.js';
import { hasTense } from './verbs.js';
import { sayingAt } from './words.js';

/** A sentence among its fellows. */
export interface Place {
  readonly sentence: ReadSentence;
  readonly sentences: readonly ReadSentence[];
  readonly quotations: readonly Quotation[];
}

/** `"X," he said, "and Y"`, with what was said of it in the sentences around. */
export function inquitsIn(place: Place): readonly Report[] {
  const { index, tokens, opensParagraph } = place.sentence;
  const quotation = place.quotations[index]!;
  const quotedBefore = opensParagraph ? [] : spokenBefore(place);
  const found = findInquits(tokens, quotation, quotedBefore.length > 0);
  const inquits = found.filter((_, at) => !isChargeDenied(tokens, found, at));
  const before = quotedBefore.length > 0 ? quotedBefore : unmarkedBefore(place, inquits);
  return inquits.map((inquit, at) => {
    const [whole, tail] = besides(inquits, at, tokens.length);
    const head = inquit.isAs ? lastClause(tokens, whole) : relativeIn(tokens, whole, tail);
    const isQuoted = quotation.ranges.some(({ last }) => last >= head.last - 1 && last <= head.last);
    const quoted = quotedBehind(tail, quotation);
    const isOneClause =
      isFragment(tokens, head) ||
      isExtraposed(tokens, head, tail) ||
      (!isQuoted &&
        (goesOnBehind(tokens, tail.first) ||
          isUnfinished(tokens, head, tail) ||
          isFronted(tokens, head, tail) ||
          hangTogether(tokens, head, tail)));
    // "As Lavrov said, | X"
    const opens = inquit.isAs && inquit.range.first === 0;
    const takesTail =
      quoted !== null ||
      opens ||
      isOneClause ||
      (!isQuoted && (goesOnAlike(tokens, head, tail) || (!inquit.isAs && goesOnSaid(tokens, head, tail))));
    const behind = quoted ?? tail;
    const reachesEnd =
      (takesTail ? behind : tail).last >= tokens.length - 1 && (isQuoted || takesTail || head.last === 0);
    const reachesStart = at === 0 && (head.last === 0 || quotation.goesOn || before !== quotedBefore);
    return {
      sentence: index,
      source: inquit.source,
      cue: inquit.word.ranges,
      content: [
        ...(reachesStart ? before : []),
        ...passagesOf(index, takesTail ? [head, behind] : [head]),
        ...(reachesEnd ? runningOn(place, isQuoted || quoted !== null ? 'speech' : 'none') : []),
      ],
      says: inquit.word.says || isQuoted,
      voiced: false,
      negated: false,
      clausal: true,
      ...inquit.word.sense,
      outside: inquit.range,
    };
  });
}

/** "No shots were fired, | as Berg has alleged": whose charge it is that the words before deny. "As Berg alleges, | no shots were fired" is his word. */
function isChargeDenied(tokens: readonly Token[], inquits: readonly Inquit[], at: number): boolean {
  const { isAs, word } = inquits[at]!;
  if (!isAs || !lexicon('cues').charging.includes(tokens[word.ranges[0]!.first]!.lemma)) return false;
  const [whole] = besides(inquits, at, tokens.length);
  return isDenied(tokens, lastClause(tokens, whole));
}

/** "At no point were shots fired", "There is no proof": a no that stands before the first verb of a clause or right behind it. */
function isDenied(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  const { particles, determiners } = lexicon('modality').negation;
  const verb = tokens.findIndex((token, at) => at >= first && at < last && hasTense(token));
  return tokens
    .slice(first, Math.min(last, verb + NEGATION_REACH))
    .some(
      ({ lower, lemma }, at, words) =>
        (particles.includes(lower) || particles.includes(lemma) || determiners.includes(lower)) &&
        words[at + 1]?.lower !== 'only',
    );
}

/** "was | not", "has never". */
const NEGATION_REACH = 3;

/** What stands before and behind an inquit, up to the next. */
function besides(inquits: readonly Inquit[], at: number, end: number): readonly [TokenRange, TokenRange] {
  const { range } = inquits[at]!;
  return [
    { first: inquits[at - 1]?.range.last ?? 0, last: range.first },
    { first: range.last, last: inquits[at + 1]?.range.first ?? end },
  ];
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

/** "A is so, and B is so, | as the Agency has acknowledged": the clause beside it. */
function lastClause(tokens: readonly Token[], { first, last }: TokenRange): TokenRange {
  const comma = tokens.findLastIndex(
    ({ text }, at) =>
      text === ',' &&
      at > first &&
      at < last - 1 &&
      opensClause(tokens, tokens[at + 1]!.tag === 'CCONJ' ? at + 2 : at + 1),
  );
  return comma < 0 || !tokens.slice(first, comma).some(hasTense)
    ? { first, last }
    : { first: comma + 1, last };
}

/** "At a time when X is at war, | he said, | Y is needed": what stands before opens the clause behind. */
function isFronted(tokens: readonly Token[], head: TokenRange, tail: TokenRange): boolean {
  const opener = tokens[head.first]?.tag;
  const behind = tail.first + 1;
  return (
    (opener === 'ADP' || opener === 'SCONJ') &&
    tokens[tail.first]?.text === ',' &&
    behind < tail.last &&
    opensClause(tokens, behind)
  );
}

/** "X had registered Y, | the official said, | but had left no doubt that Z": a second predicate under an auxiliary like the first. */
function goesOnAlike(tokens: readonly Token[], head: TokenRange, tail: TokenRange): boolean {
  const [mark, joint, verb] = tokens.slice(tail.first, tail.last);
  return (
    mark?.text === ',' &&
    joint?.tag === 'CCONJ' &&
    verb?.tag === 'AUX' &&
    tokens.slice(head.first, head.last).some(({ tag, lower }) => tag === 'AUX' && lower === verb.lower)
  );
}

/**
 * "The road is long, | he said, | but it can be walked": a clause joined to what is said is said, too; not so one in the past behind a
 * present ("and the sides agreed to meet"), nor a report.
 */
function goesOnSaid(tokens: readonly Token[], head: TokenRange, tail: TokenRange): boolean {
  const [mark, joint] = tokens.slice(tail.first, tail.last);
  if (mark?.text !== ',' || joint?.tag !== 'CCONJ') return false;
  if (joint.lower === 'nor') return true;
  if (!opensClause(tokens, tail.first + 2)) return false;
  const verbIn = ({ first, last }: TokenRange) =>
    tokens.findIndex((token, at) => at >= first && at < last && hasTense(token));
  const [told, next] = [verbIn(head), verbIn(tail)];
  if (told < 0 || next < 0) return false;
  const isResumed = tokens[next]!.form === 'past' && tokens[told]!.form !== 'past';
  return !isResumed && sayingAt(tokens, next, tail.last) === null;
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
 * "We are getting ready for the visit. | Our ties grow, | said the President.": direct speech without marks, from the head of its
 * paragraph to whoever says it, in an account that never says "we" of itself.
 */
function unmarkedBefore(
  { sentence, sentences, quotations }: Place,
  inquits: readonly Inquit[],
): readonly Passage[] {
  const { index, tokens, opensParagraph } = sentence;
  const [inquit] = inquits;
  const endsIt = inquits.length === 1 && inquit!.range.first > 0 && inquit!.range.last >= tokens.length - 1;
  if (opensParagraph || !endsIt || sentences[index + 1]?.opensParagraph === false) return [];
  const first = sentences.slice(0, index).findLastIndex(each => each.opensParagraph);
  const paragraph = sentences.slice(Math.max(first, 0), index);
  const [opener] = paragraph;
  const isPlain = [...paragraph, sentence].every(
    each => each.sentence.kind === 'prose' && quotations[each.index]!.ranges.length === 0,
  );
  const saysOurs = (each: ReadSentence) => saysWe(each, quotations[each.index]!);
  if (!isPlain || opener === undefined || !saysOurs(opener)) return [];
  const isOwn = sentences.some(each => (each.index < first || each.index > index) && saysOurs(each));
  return isOwn ? [] : paragraph.map(each => ({ sentence: each.index, first: 0, last: each.tokens.length }));
}

function saysWe({ tokens }: ReadSentence, { ranges }: Quotation): boolean {
  return tokens.some(
    ({ lower }, at) => FIRST_PERSON.has(lower) && !ranges.some(({ first, last }) => first <= at && at < last),
  );
}

const FIRST_PERSON: ReadonlySet<string> = new Set(['i', 'my', 'we', 'our']);

/**
 * The sentences behind that are nothing but the same direct speech.
 * @param into Which paragraphs may open it: those that are nothing but speech, as behind speech (`"X," said Soto. | "Y."`);
 * behind a colon the next, whatever stands behind the marks; none.
 */
export function runningOn(
  { sentence, sentences, quotations }: Place,
  into: 'next' | 'speech' | 'none',
): readonly Passage[] {
  const passages: Passage[] = [];
  for (let at = sentence.index + 1; at < sentences.length; at += 1) {
    const { tokens, opensParagraph } = sentences[at]!;
    const { ranges, goesOn } = quotations[at]!;
    const isNext = into === 'next' && at === sentence.index + 1;
    const opensIt = () => isNext || (into !== 'none' && isSpeech(at, { sentences, quotations }));
    if (!isWhole(tokens, quotations[at]!) || (opensParagraph && !goesOn && !opensIt())) {
      if (goesOn) passages.push({ sentence: at, ...ranges[0]! });
      break;
    }
    // A dash that stands alone is a sentence without words.
    if (tokens.length > 0) passages.push({ sentence: at, first: 0, last: tokens.length });
  }
  return passages;
}

function isWhole(tokens: readonly Token[], { ranges }: Quotation): boolean {
  return ranges.length === 1 && ranges[0]!.first === 0 && ranges[0]!.last >= tokens.length - 1;
}

/** Whether a paragraph is direct speech from its first word to its last, so that it names nobody who says it. */
function isSpeech(first: number, { sentences, quotations }: Omit<Place, 'sentence'>): boolean {
  const next = sentences.findIndex(({ index, opensParagraph }) => index > first && opensParagraph);
  return sentences
    .slice(first, next < 0 ? sentences.length : next)
    .every(({ sentence, tokens, index }) => sentence.kind === 'prose' && isWhole(tokens, quotations[index]!));
}
