import type { Token, TokenRange } from '../../domain/index.js';

/** A subject as the source of a report, and what stands before it but belongs to what is reported. */
export interface Sourced {
  readonly source: TokenRange | null;
  /** "the terms | he wants", "which | Moscow proposed": the object that stands before its verb. */
  readonly fronted: TokenRange | null;
}

const RELATIVES = new Set(['which', 'that', 'whom', 'what', 'who']);
const PRONOUNS = new Set(['he', 'she', 'they', 'we', 'i', 'it', 'you']);
const TIME_WORDS =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|tonight|morning|afternoon|evening|night|day|week|month|year|spring|summer|autumn|fall|winter|time|point)s?$/;
const LOOSE = new Set(['CCONJ', 'SCONJ', 'PUNCT']);

/** What a clause reader gives as the subject, cut down to who it is. */
export function sourceOf(tokens: readonly Token[], range: TokenRange | null): Sourced {
  if (range === null) return { source: null, fronted: null };
  const inner = withoutTime(tokens, behindOpener(tokens, trimmed(tokens, range)));
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
  return opens || TIME_WORDS.test(opener.at(-1)?.lower ?? '')
    ? behindOpener(tokens, { first: comma + 1, last })
    : { first, last };
}

/** "the President | on Thursday". */
function withoutTime(tokens: readonly Token[], { first, last }: TokenRange): TokenRange {
  if (last - first < 2 || !TIME_WORDS.test(tokens[last - 1]!.lower)) return { first, last };
  const isPhrase = tokens[last - 2]!.lower === 'on' || tokens[last - 2]!.lower === 'last';
  const cut = isPhrase ? last - 2 : /day$/.test(tokens[last - 1]!.lower) ? last - 1 : last;
  return cut > first ? { first, last: cut } : { first, last };
}

/** Without conjunctions and marks at its edges; a mark that closes an apposition stays with it. */
function trimmed(tokens: readonly Token[], range: TokenRange): TokenRange {
  let { first, last } = range;
  while (last > first && LOOSE.has(tokens[last - 1]!.tag)) last -= 1;
  while (first < last && LOOSE.has(tokens[first]!.tag)) first += 1;
  while (first < last - 1 && tokens[first]!.tag === 'ADV') first += 1;
  return { first, last };
}
