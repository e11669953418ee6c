import type { Token } from '../domain/index.js';

/** How far the second part of "need + to" may stand from its first. */
const GAP = 4;

/** Whether the words of a phrase stand at a place, in their dictionary or their own forms. */
export function matchesAt(tokens: readonly Token[], at: number, phrase: string): boolean {
  return phrase.split(' ').every((word, offset) => {
    const token = tokens[at + offset];
    return token !== undefined && (token.lower === word || token.lemma === word);
  });
}

/** Whether a pattern holds at a place: "need + to" is the first word with the second soon behind it. */
export function needsAt(tokens: readonly Token[], at: number, pattern: string): boolean {
  const [first, second] = pattern.split(' + ');
  if (first === undefined || !matchesAt(tokens, at, first)) return false;
  if (second === undefined) return true;
  return tokens
    .slice(at + 1, at + 1 + GAP)
    .some(
      ({ lower, tag }, offset) =>
        lower === second && (second !== 'to' || tag !== 'ADP' || tokens[at + offset + 2]?.form === 'gerund'),
    );
}
