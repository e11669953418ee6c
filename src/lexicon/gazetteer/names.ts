import type { Token } from '../../domain/index.js';
import { keyOf, type NameWord, nameWords, wordsOfName } from './words.js';

/** Acronyms up to this length must be in capitals: "WHO" is an organisation, "Who" is not. */
const SHORT_ACRONYM = 3;

/** Names to look for, longest first, and what each stands for. */
export interface NameIndex<T> {
  readonly entries: ReadonlyMap<string, NameEntry<T>>;
  /** By the first word of a name: how many words such names have, longest first. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
}

export interface NameEntry<T> {
  /** A letter a word: `A` must be in capitals, `C` must begin with one, `-` any case. */
  readonly shape: string;
  readonly value: T;
}

export interface PlacedWord extends NameWord {
  /** Index of the token it is part of. */
  readonly token: number;
}

export interface NameMatch<T> {
  readonly value: T;
  readonly key: string;
  /** Half-open range of words. */
  readonly first: number;
  readonly last: number;
}

/** An index of names as they are written; where two are alike the first counts. */
export function indexNames<T>(names: Iterable<readonly [name: string, value: T]>): NameIndex<T> {
  const entries = new Map<string, NameEntry<T>>();
  for (const [name, value] of names) {
    const words = wordsOfName(name);
    const known = entries.get(keyOf(words));
    const shape = words.map(shapeOf).join('');
    entries.set(keyOf(words), { value: known?.value ?? value, shape: laxer(known?.shape ?? shape, shape) });
  }
  return indexEntries(entries);
}

/** An index of names whose keys and shapes are known. */
export function indexEntries<T>(entries: ReadonlyMap<string, NameEntry<T>>): NameIndex<T> {
  const lengths = new Map<string, number[]>();
  for (const key of entries.keys()) {
    const words = key.split(' ');
    const known = lengths.get(words[0]!) ?? [];
    if (!known.includes(words.length))
      lengths.set(
        words[0]!,
        [...known, words.length].sort((a, b) => b - a),
      );
  }
  return { entries, lengths };
}

/** The words of a sentence, each with its token. */
export function placeWords(tokens: readonly Pick<Token, 'text'>[]): readonly PlacedWord[] {
  const placed: PlacedWord[] = [];
  for (const [index, { text: token }] of tokens.entries())
    for (const { key, text } of nameWords(token)) placed.push({ key, text, token: index });
  return placed;
}

/** The names of an index in a sentence, as ranges of words: left to right, the longest first. */
export function matchNames<T>(words: readonly PlacedWord[], index: NameIndex<T>): readonly NameMatch<T>[] {
  const matches: NameMatch<T>[] = [];
  let at = 0;
  while (at < words.length) {
    const match = longestName(words, at, index);
    if (match !== null) matches.push(match);
    at = match?.last ?? at + 1;
  }
  return matches;
}

function longestName<T>(
  words: readonly PlacedWord[],
  first: number,
  { entries, lengths }: NameIndex<T>,
): NameMatch<T> | null {
  for (const length of lengths.get(words[first]!.key) ?? []) {
    const last = first + length;
    if (last > words.length) continue;
    const key = keyOf(words.slice(first, last));
    const entry = entries.get(key);
    if (entry !== undefined && fits(words, first, entry.shape))
      return { value: entry.value, key, first, last };
  }
  return null;
}

function fits(words: readonly NameWord[], first: number, shape: string): boolean {
  return [...shape].every((wanted, index) => {
    const { text } = words[first + index]!;
    if (wanted === 'A') return text === text.toUpperCase();
    return wanted === '-' || /^\p{Lu}/u.test(text);
  });
}

/** How each word of a name must be written. */
export function shapeOf({ text }: NameWord): string {
  if (/^\p{Lu}{2,}\d*$/u.test(text) && text.length <= SHORT_ACRONYM) return 'A';
  return /^\p{Lu}/u.test(text) ? 'C' : '-';
}

/** The shape that allows what either of two does. */
export function laxer(a: string, b: string): string {
  return [...a].map((letter, index) => ([letter, b[index]].includes('-') ? '-' : letter)).join('');
}
