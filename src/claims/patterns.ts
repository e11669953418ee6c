import type { Token } from '../domain/index.js';

/** How far the second part of "need + to" may stand from its first. */
const GAP = 4;

interface Pattern {
  readonly words: readonly string[];
  /** What must stand soon behind the first word; null where nothing need. */
  readonly behind: string | null;
}

/** The patterns of a list by their first word: a list is asked at every word of every claim. */
const indices = new WeakMap<readonly string[], ReadonlyMap<string, readonly Pattern[]>>();

function indexOf(patterns: readonly string[]): ReadonlyMap<string, readonly Pattern[]> {
  const known = indices.get(patterns);
  if (known !== undefined) return known;
  const index = new Map<string, readonly Pattern[]>();
  for (const pattern of patterns) {
    const [phrase, behind = null] = pattern.split(' + ');
    const words = phrase!.split(' ');
    index.set(words[0]!, [...(index.get(words[0]!) ?? []), { words, behind }]);
  }
  indices.set(patterns, index);
  return index;
}

/**
 * Whether one of a list of patterns holds at a place: a phrase, in its dictionary or its own forms, or "need + to", a
 * word with another soon behind it.
 */
export function startsAny(patterns: readonly string[], tokens: readonly Token[], at: number): boolean {
  return patternAt(patterns, tokens, at) !== undefined;
}

/** Where the phrase ends that holds at a place; null where none of them does. See {@link startsAny}. */
export function endOfAny(patterns: readonly string[], tokens: readonly Token[], at: number): number | null {
  const found = patternAt(patterns, tokens, at);
  return found === undefined ? null : at + found.words.length;
}

function patternAt(patterns: readonly string[], tokens: readonly Token[], at: number): Pattern | undefined {
  const word = tokens[at];
  if (word === undefined) return undefined;
  const index = indexOf(patterns);
  const { lower, lemma } = word;
  const holds = (pattern: Pattern) => holdsAt(pattern, tokens, at);
  return index.get(lower)?.find(holds) ?? (lemma === lower ? undefined : index.get(lemma)?.find(holds));
}

function holdsAt({ words, behind }: Pattern, tokens: readonly Token[], at: number): boolean {
  return (
    words.every((word, offset) => {
      const token = tokens[at + offset];
      return token !== undefined && (token.lower === word || token.lemma === word);
    }) &&
    (behind === null || isBehind(behind, tokens, at))
  );
}

/** "need + to": not "aimed at helping others to", nor "to those in need, and to". */
function isBehind(word: string, tokens: readonly Token[], at: number): boolean {
  for (let next = at + 1; next <= at + GAP && next < tokens.length; next += 1) {
    const { lower, tag } = tokens[next]!;
    if (lower === word && (word !== 'to' || tag !== 'ADP' || tokens[next + 1]?.form === 'gerund'))
      return true;
    if (tag === 'CCONJ' || tag === 'VERB') return false;
  }
  return false;
}
