import type { Token } from '../domain/index.js';
import { stem } from './en/stem.js';
import { tokenize } from './en/tokenize.js';

/** Phrases by the stem of their first word, the longest first. */
export type PhraseIndex<T> = ReadonlyMap<string, readonly Phrase<T>[]>;

interface Phrase<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** A phrase found in a sentence: the tokens from `first` up to, not including, `last`. */
export interface FoundPhrase<T> {
  readonly value: T;
  readonly first: number;
  readonly last: number;
}

/** Marks a word that is wanted in that very form, as in `=rights`. */
const EXACT = '=';

/** Indexes words and phrases by stem; of a phrase given twice the first value stands. */
export function indexPhrases<T>(entries: Iterable<readonly [phrase: string, value: T]>): PhraseIndex<T> {
  const index = new Map<string, Phrase<T>[]>();
  for (const [phrase, value] of entries) {
    const words = keysOf(phrase);
    const first = words[0];
    if (first === undefined) continue;
    index.set(first, [...(index.get(first) ?? []), { words, value }]);
  }
  for (const [first, phrases] of index)
    index.set(
      first,
      phrases.toSorted((a, b) => b.words.length - a.words.length),
    );
  return index;
}

function keysOf(phrase: string): readonly string[] {
  const exact = phrase.startsWith(EXACT);
  const text = exact ? phrase.slice(EXACT.length) : phrase;
  return tokenize(text).map(({ start, end }) => {
    const word = text.slice(start, end).toLowerCase();
    return exact ? EXACT + word : stem(word);
  });
}

/** The phrases in a sentence, from left to right, the longest at each place, none overlapping. */
export function findPhrases<T>(index: PhraseIndex<T>, tokens: readonly Token[]): readonly FoundPhrase<T>[] {
  const found: FoundPhrase<T>[] = [];
  for (let at = 0; at < tokens.length; ) {
    const phrase = longest(index, tokens, at);
    if (phrase) found.push({ value: phrase.value, first: at, last: at + phrase.words.length });
    at += phrase?.words.length ?? 1;
  }
  return found;
}

function longest<T>(index: PhraseIndex<T>, tokens: readonly Token[], at: number): Phrase<T> | undefined {
  const { stem: stemmed, lower } = tokens[at]!;
  const candidates = [index.get(EXACT + lower), index.get(stemmed)];
  const fitting = candidates.map(phrases => phrases?.find(({ words }) => fits(words, tokens, at)));
  return fitting.reduce((best, phrase) =>
    phrase && phrase.words.length > (best?.words.length ?? 0) ? phrase : best,
  );
}

function fits(words: readonly string[], tokens: readonly Token[], at: number): boolean {
  return words.every((word, offset) => {
    const token = tokens[at + offset];
    return token !== undefined && (word === token.stem || word === EXACT + token.lower);
  });
}

const NEGATORS: ReadonlySet<string> = new Set([
  'no',
  'not',
  "n't",
  'never',
  'neither',
  'nor',
  'without',
  'hardly',
]);
/** How many words may stand between a negator and what it negates: "not in any way a hostile step". */
const REACH = 4;

/** Whether the word at `at` stands after a negator of the same clause. */
export function isNegatedAt(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= 0 && before >= at - REACH; before -= 1) {
    const { lower, tag } = tokens[before]!;
    if (NEGATORS.has(lower)) return true;
    if (tag === 'PUNCT' || tag === 'CCONJ' || tag === 'SCONJ') return false;
  }
  return false;
}
