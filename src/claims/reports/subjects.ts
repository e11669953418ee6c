import type { Token, TokenRange } from '../../domain/index.js';
import { isTimeWord, TIME_OPENERS } from './times.js';

/** A subject as the source of a report, and what stands before it but belongs to what is reported. */
export interface Sourced {
  readonly source: TokenRange | null;
  /** "the terms | he wants", "which | Moscow proposed": the object that stands before its verb. */
  readonly fronted: TokenRange | null;
}

const RELATIVES = new Set(['which', 'that', 'whom', 'what', 'who']);
const PRONOUNS = new Set(['he', 'she', 'they', 'we', 'i', 'it', 'you']);
/** "Moscow, | however, said". */
const ASIDES = new Set(['however', 'meanwhile', 'though', 'too', 'instead', 'therefore', 'moreover', 'also']);
/** "virtually all analysts" are fewer than "all analysts". */
const QUANTIFIED = new Set(['DET', 'NUM', 'ADJ']);
const LOOSE = new Set(['CCONJ', 'SCONJ', 'PUNCT']);

/** What a clause reader gives as the subject, cut down to who it is. */
export function sourceOf(tokens: readonly Token[], range: TokenRange | null): Sourced {
  if (range === null) return { source: null, fronted: null };
  const inner = withoutTime(tokens, withoutAside(tokens, behindOpener(tokens, trimmed(tokens, range))));
  const [first, last] = [inner.first, inner.last];
  if (last <= first) return { source: null, fronted: null };
  const end = tokens[last - 1]!;
  if (last - first > 1 && RELATIVES.has(tokens[first]!.lower) && tokens[first + 1]!.tag !== 'NOUN')
    return { source: { first: first + 1, last }, fronted: { first, last: first + 1 } };
  const before = tokens[last - 2];
  if (last - first > 1 && PRONOUNS.has(end.lower) && before!.tag !== 'CCONJ' && before!.tag !== 'ADV')
    return { source: { first: last - 1, last }, fronted: trimmed(tokens, { first, last: last - 1 }) };
  return { source: inner, fronted: null };
}

/** "In 2016, | he", "This spring, | the ministry". */
function behindOpener(tokens: readonly Token[], { first, last }: TokenRange): TokenRange {
  const comma = tokens.findIndex(({ text }, at) => at >= first && at < last - 1 && text === ',');
  if (comma < 0) return { first, last };
  const opener = tokens.slice(first, comma);
  const { tag } = opener[0] ?? { tag: 'X' };
  const opens = tag === 'ADP' || tag === 'SCONJ' || tag === 'ADV' || tag === 'PART' || tag === 'VERB';
  return opens || isTimeWord(opener.at(-1)) || opener.slice(0, OPENER_REACH).some(isTimeWord)
    ? behindOpener(tokens, { first: comma + 1, last })
    : { first, last };
}

/** "Moscow, | on the other hand": a phrase behind the last comma that opens with a preposition. */
function withoutAside(tokens: readonly Token[], { first, last }: TokenRange): TokenRange {
  const comma = tokens.findLastIndex(({ text }, at) => at > first && at < last && text === ',');
  const next = tokens[comma + 1];
  return comma > first && next?.tag === 'ADP' ? { first, last: comma } : { first, last };
}

/** How soon a time stands in what opens a sentence: "Early this year", "A few weeks ahead of the vote". */
const OPENER_REACH = 4;

/** "the President | on Thursday", "the mayor | late last week", "Moscow, | however". */
function withoutTime(tokens: readonly Token[], { first, last }: TokenRange): TokenRange {
  const end = tokens[last - 1]?.lower ?? '';
  if (last - first > 2 && tokens[last - 2]!.text === ',' && ASIDES.has(end)) return { first, last: last - 2 };
  if (last - first < 2 || !isTimeWord(tokens[last - 1])) return { first, last };
  let cut = last - 1;
  while (cut > first + 1 && (TIME_OPENERS.has(tokens[cut - 1]!.lower) || isTimeWord(tokens[cut - 1])))
    cut -= 1;
  while (cut > first + 1 && tokens[cut - 1]!.text === ',') cut -= 1;
  const isPhrase = cut < last - 1 || /day$/.test(end);
  return isPhrase && cut > first ? { first, last: cut } : { first, last };
}

/** Without conjunctions and marks at its edges; a mark that closes an apposition stays with it. */
function trimmed(tokens: readonly Token[], range: TokenRange): TokenRange {
  let { first, last } = range;
  while (last > first && LOOSE.has(tokens[last - 1]!.tag)) last -= 1;
  while (first < last && LOOSE.has(tokens[first]!.tag)) first += 1;
  while (first < last - 1 && tokens[first]!.tag === 'ADV' && !QUANTIFIED.has(tokens[first + 1]!.tag))
    first += 1;
  if (first < last - 1 && tokens[first]!.lower === 'as') first += 1;
  return { first, last };
}
