import type { Clause, Token, TokenRange } from '../../domain/index.js';
import { lexicon } from '../../lexicon/index.js';

/** Where the content of a verb ends: before what its clause adds in a clause of its own. */
export function endOf(tokens: readonly Token[], clause: Clause, behind: number): number {
  const added = [...clause.children, ...absolutesUnder(clause)].find(
    child =>
      child.first >= behind &&
      (child.kind === 'coordinate' ||
        child.kind === 'absolute' ||
        (child.kind === 'participle' && child.setOff) ||
        (child.kind === 'adverbial' && child.setOff)),
  );
  let end = added === undefined ? clause.last : added.first;
  while (end > behind && (tokens[end - 1]!.tag === 'PUNCT' || tokens[end - 1]!.tag === 'CCONJ')) end -= 1;
  return end;
}

/** "mocked the plan | in an interview": where the place of what is said begins; the end where none is named. */
function venueFrom(tokens: readonly Token[], from: number, end: number): number {
  for (let at = from + 1; at < end; at += 1) {
    if (tokens[at]!.tag !== 'ADP' || !VENUE_OPENERS.has(tokens[at]!.lower)) continue;
    const head = phraseEnd(tokens, at + 1, end) - 1;
    if (head > at && lexicon('cues').venues.includes(tokens[head]!.lemma)) return at;
  }
  return end;
}

const CIRCUMSTANCES = new Set(['because', 'while', 'when']);
const VENUE_OPENERS = new Set(['in', 'on', 'during', 'at', 'via', 'through']);

/** "urged Moscow to X, | with Lavrov conveying Y": an absolute may hang on an infinitive or what is joined to it. */
export function absolutesUnder({ children }: Clause): readonly Clause[] {
  return children.flatMap(child =>
    child.kind === 'absolute' ? [child] : child.kind === 'complement' ? [] : absolutesUnder(child),
  );
}

/** Where the object of a verb ends: before a reason or a time that the account gives, and the place of what is said. */
export function objectEnd(tokens: readonly Token[], clause: Clause, behind: number, end: number): number {
  const added = clause.children.find(
    child =>
      child.kind === 'adverbial' &&
      child.first > behind &&
      child.first < end &&
      CIRCUMSTANCES.has(tokens[child.first]!.lower),
  );
  let last = venueFrom(tokens, behind, added === undefined ? end : added.first);
  while (last > behind + 1 && tokens[last - 1]!.tag === 'PUNCT') last -= 1;
  return last > behind ? last : end;
}

/** ", though he did not say which": the account's own afterthought is no part of what it reports. */
export function afterthoughtIn(
  tokens: readonly Token[],
  range: TokenRange,
  quotes: readonly TokenRange[],
): TokenRange {
  const at = tokens.findIndex(
    ({ lower }, index) =>
      index > range.first + 1 &&
      index < range.last &&
      AFTERTHOUGHTS.has(lower) &&
      tokens[index - 1]!.text === ',' &&
      !quotes.some(({ first, last }) => first <= index && index < last),
  );
  return at < 0 ? range : { first: range.first, last: at - 1 };
}

const AFTERTHOUGHTS = new Set(['though', 'although', 'whereas']);

/** Where a noun phrase ends: before a comma, a verb, "to" or a preposition other than "of". */
export function phraseEnd(tokens: readonly Token[], from: number, limit: number): number {
  let end = from;
  while (
    end < limit &&
    (tokens[end]!.tag !== 'ADP' || tokens[end]!.lower === 'of') &&
    tokens[end]!.lower !== 'to' &&
    !['VERB', 'AUX', 'SCONJ', 'CCONJ', 'PUNCT'].includes(tokens[end]!.tag)
  )
    end += 1;
  return end;
}

/** Up to the next mark. */
export function toMark(tokens: readonly Token[], first: number): TokenRange {
  const mark = tokens.findIndex(({ text }, at) => at > first && /^[,;.!?—–]$/.test(text));
  return { first, last: mark < 0 ? tokens.length : mark };
}

/** A range without a hole and the word before it ("by"). */
export function without(range: TokenRange, hole: TokenRange | null): readonly TokenRange[] {
  if (hole === null || hole.first >= range.last || hole.last <= range.first) return [range];
  return [
    { first: range.first, last: hole.first - 1 },
    { first: hole.last, last: range.last },
  ].filter(({ first, last }) => last > first);
}
