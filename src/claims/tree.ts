import type { Token } from '../domain/index.js';

/** The word that another hangs on; null for the root, for what hangs on a word left out, and without a parse. */
export function headOf(words: readonly Token[], at: number): number | null {
  const distance = words[at]?.syntax?.head ?? 0;
  return distance === 0 || words[at + distance] === undefined ? null : at + distance;
}

/** The preposition before a noun, by index; null where it has none. */
export function prepositionOf(words: readonly Token[], noun: number): number | null {
  const at = words.findIndex(
    ({ tag }, index) => index < noun && tag === 'ADP' && headOf(words, index) === noun,
  );
  return at < 0 ? null : at;
}

/** "for peace", "for | keeping peace": a parser takes the second for a conjunction. */
export function isPreposition(words: readonly Token[], at: number): boolean {
  const tag = words[at]?.tag;
  return tag === 'ADP' || (tag === 'SCONJ' && words[at + 1]?.form === 'gerund');
}
