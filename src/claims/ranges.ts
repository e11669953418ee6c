import type { Token, TokenRange } from '../domain/index.js';

/** `outer` without `holes` (in order, inside it): the pieces that remain. */
export function subtract(outer: TokenRange, holes: readonly TokenRange[]): readonly TokenRange[] {
  const pieces: TokenRange[] = [];
  let first = outer.first;
  for (const hole of holes) {
    if (hole.last <= first || hole.first >= outer.last) continue;
    if (hole.first > first) pieces.push({ first, last: hole.first });
    first = Math.max(first, hole.last);
  }
  if (outer.last > first) pieces.push({ first, last: outer.last });
  return pieces;
}

/** The range without punctuation and conjunctions at its ends; null if nothing is left. */
export function trim(tokens: readonly Token[], range: TokenRange): TokenRange | null {
  let { first, last } = range;
  while (first < last && isLoose(tokens[first]!) && !isDenial(tokens, first)) first += 1;
  while (last > first && isLoose(tokens[last - 1]!) && !closesBracket(tokens, first, last)) last -= 1;
  if (last <= first) return null;
  const balanced = balanceQuotes(tokens, { first, last });
  return balanced === null ? null : withDenial(tokens, balanced);
}

/** "| nor | will it accept X": with the conjunction that says no. */
function withDenial(tokens: readonly Token[], { first, last }: TokenRange): TokenRange {
  return { first: first > 0 && isDenial(tokens, first - 1) ? first - 1 : first, last };
}

/** Whether a range holds a word at all. */
export function hasWords(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  return tokens.slice(first, last).some(token => token.tag !== 'PUNCT');
}

function isLoose(token: Token): boolean {
  return (token.tag === 'PUNCT' && !isMark(token) && token.text !== '(') || token.tag === 'CCONJ';
}

/** "nor will it accept", "neither Oslo nor Stockholm": a conjunction that says no belongs to what it denies. */
function isDenial(tokens: readonly Token[], at: number): boolean {
  const { lower, tag } = tokens[at]!;
  return (lower === 'neither' && tag === 'CCONJ') || (lower === 'nor' && tokens[at + 1]?.tag === 'AUX');
}

function closesBracket(tokens: readonly Token[], first: number, last: number): boolean {
  return tokens[last - 1]!.text === ')' && tokens.slice(first, last).some(token => token.text === '(');
}

/** A quotation mark at either end belongs to the claim only with its partner. */
function balanceQuotes(tokens: readonly Token[], range: TokenRange): TokenRange | null {
  let { first, last } = range;
  while (last > first && isMark(tokens[first]!) && count(tokens, first, last) % 2 === 1) first += 1;
  while (last > first && isMark(tokens[last - 1]!) && count(tokens, first, last) % 2 === 1) last -= 1;
  if (
    last - first > 2 &&
    isMark(tokens[first]!) &&
    isMark(tokens[last - 1]!) &&
    count(tokens, first, last) === 2
  ) {
    first += 1;
    last -= 1;
  }
  const loose =
    last > first &&
    ((isLoose(tokens[first]!) && !isDenial(tokens, first)) ||
      (isLoose(tokens[last - 1]!) && !closesBracket(tokens, first, last)));
  if (last <= first) return null;
  return loose ? trim(tokens, { first, last }) : { first, last };
}

function count(tokens: readonly Token[], first: number, last: number): number {
  let marks = 0;
  for (let at = first; at < last; at += 1) if (isMark(tokens[at]!)) marks += 1;
  return marks;
}

/** A quotation mark. */
export function isMark(token: Token): boolean {
  return /^["“”«»„]$/.test(token.text);
}

/** The places of the words of some stretches, in their order. */
export function placesOf(stretches: readonly TokenRange[]): readonly number[] {
  return stretches.flatMap(({ first, last }) =>
    Array.from({ length: last - first }, (_, index) => first + index),
  );
}
