import type { Clause, Sentence, Span, Token, TokenRange } from '../domain/index.js';
import { english } from './en/index.js';

/**
 * What the later stages know of a language. Syntax comes through here alone, so that a trained parser can
 * take the place of the rules, and another language stand beside English.
 */
export interface Language {
  /** BCP 47 tag. */
  readonly code: string;
  splitSentences(text: string): readonly Sentence[];
  /** Tagged tokens of one sentence; offsets are into `text`. */
  readTokens(text: string, sentence: Span): readonly Token[];
  readClauses(tokens: readonly Token[], range?: TokenRange): Clause;
  stem(word: string): string;
}

/**
 * Reads texts ahead of the stages that ask for their words: all in one go, since a model reads many sentences
 * faster than one at a time.
 */
export interface Reader {
  readonly name: ReaderName;
  /** SHA-256 of what it was trained to; null for rules. */
  readonly model: string | null;
  readonly warnings: readonly string[];
  /** A language that has read these texts; any other text it reads by rules. */
  prepare(texts: readonly string[]): Promise<Language>;
  /** The words of each sentence of a text, as Universal Dependencies cut them where they are parsed. */
  parse(text: string, sentences: readonly Span[]): Promise<readonly (readonly Token[])[]>;
}

/** Names of the readers that can be loaded; the first is the one that a user gets. */
export const READERS = ['trained', 'rules'] as const;
export type ReaderName = (typeof READERS)[number];

/** The reader that needs no model. */
export const rulesReader: Reader = {
  name: 'rules',
  model: null,
  warnings: [],
  prepare: async () => english,
  parse: async (text, sentences) => sentences.map(sentence => english.readTokens(text, sentence)),
};

export interface ReaderSource {
  /** Threads of the native runtime; by default as many as there are cores, four at most. */
  readonly threads?: number;
}

/**
 * Loads a reader by name. `trained` gives way to `rules`, with a warning, where its runtime cannot be loaded.
 * @throws {ReadoutError} `MODEL` where the package is incomplete.
 */
export async function loadReader(name: ReaderName, { threads }: ReaderSource = {}): Promise<Reader> {
  if (name === 'rules') return rulesReader;
  const { openTrainedReader } = await import('./en/reader/index.js');
  return (await openTrainedReader({ threads })) ?? { ...rulesReader, warnings: [NO_RUNTIME] };
}

const NO_RUNTIME =
  'the trained reader could not be loaded on this machine: rules read in its place ' +
  '(install onnxruntime-node, or ask for --reader rules)';

export { stem } from './en/stem.js';
export { neighboursOf, type WordNetClass, type WordNetWord } from './en/wordnet.js';
export { type FoundPhrase, findPhrases, indexPhrases, isNegatedAt, type PhraseIndex } from './phrases.js';
export { capitalsOf, markOf } from './sentences/markers.js';

/** The reader of a language; English where the language has none of its own. */
export function languageFor(_code: string): Language {
  return english;
}
