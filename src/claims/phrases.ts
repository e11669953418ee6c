import type { Token, TokenRange } from '../domain/index.js';
import { headOf, prepositionOf } from './tree.js';

/**
 * "pointed | to A and | to B", "is opposed | by A, and | by B": what stands behind a repeated preposition can be left out,
 * agreed with or denied by itself. For each such phrase the stretches that tell it, the words before the first preposition
 * included; one list with the whole range where there is none.
 * @param isTold Whether it is what somebody said: then no comma need stand between.
 */
export function phrasesIn(
  tokens: readonly Token[],
  range: TokenRange,
  verb: number | null,
  isTold: boolean,
): readonly (readonly TokenRange[])[] {
  const whole = [[range]];
  if (verb === null) return whole;
  const inside = (at: number) => at >= range.first && at < range.last;
  for (let noun = verb + 1; noun < range.last; noun += 1) {
    if (headOf(tokens, noun) !== verb || !tokens[noun]!.syntax!.relation.startsWith('obl')) continue;
    const preposition = prepositionOf(tokens, noun);
    if (preposition === null || preposition <= verb || isAddressee(tokens, preposition, noun)) continue;
    const starts = joinedTo(tokens, noun)
      .map(other => prepositionOf(tokens, other))
      .filter(at => at !== null && inside(at) && isRepeated(tokens, preposition, at, isTold))
      .map(at => at!);
    const ends = [...starts.map(at => endBefore(tokens, at)), range.last];
    const isLong = starts.every((at, index) => ends[index + 1]! - at >= SHORTEST);
    if (starts.length === 0 || !isLong) continue;
    const head = { first: range.first, last: preposition };
    return [
      [{ first: range.first, last: ends[0]! }],
      ...starts.map((at, index) => [head, { first: at, last: ends[index + 1]! }]),
    ];
  }
  return whole;
}

/** "appealed | to the League and | to the Union": whom one turns to, not what is said. */
function isAddressee(tokens: readonly Token[], preposition: number, noun: number): boolean {
  const kind = tokens[noun]!.syntax?.entity?.kind;
  return tokens[preposition]!.lower === 'to' && (kind === 'person' || kind === 'organisation');
}

/** A preposition and two words. */
const SHORTEST = 3;

/** The words joined to one, or to one that is. */
function joinedTo(tokens: readonly Token[], word: number): readonly number[] {
  const joined = [word];
  for (let at = word + 1; at < tokens.length; at += 1) {
    const head = headOf(tokens, at);
    if (head !== null && tokens[at]!.syntax!.relation === 'conj' && joined.includes(head)) joined.push(at);
  }
  return joined.slice(1);
}

/** The same preposition behind a conjunction; behind a comma too, where nobody is said to have raised the one and the other. */
function isRepeated(tokens: readonly Token[], first: number, at: number, isTold: boolean): boolean {
  const before = tokens.slice(0, at).findLastIndex(({ tag }) => tag !== 'ADV');
  return (
    tokens[at]!.lower === tokens[first]!.lower &&
    tokens[before]?.tag === 'CCONJ' &&
    (isTold || tokens[before - 1]?.text === ',')
  );
}

/** Where what precedes a phrase ends: before its conjunction and comma. */
function endBefore(tokens: readonly Token[], at: number): number {
  let end = at;
  while (end > 0 && LOOSE.has(tokens[end - 1]!.tag)) end -= 1;
  return end;
}

const LOOSE: ReadonlySet<Token['tag']> = new Set(['CCONJ', 'PUNCT', 'ADV']);
