import type { Random } from '../fuzz/random.js';
import { argmax, shuffled } from './examples.js';
import { feature, hashText } from './hash.js';
import { Learner, type Scorer } from './learner.js';
import { NO_WORD, type WordShape } from './word-shapes.js';

/** A sentence with its tags, as numbers of `TagSet`. */
export interface TaggedWords {
  readonly words: readonly WordShape[];
  readonly tags: readonly number[];
}

/** The tags: a part of speech and the Penn tag that tells its form, `VERB VBG`. */
export interface TagSet {
  readonly names: readonly string[];
  readonly hashes: readonly number[];
}

export function tagSetOf(names: Iterable<string>): TagSet {
  const sorted = [...new Set(names)].sort();
  return { names: sorted, hashes: sorted.map(hashText) };
}

const MOST_FEATURES = 40;

/** From left to right, each tag by the words around it and the two tags before it (Collins 2002, section 5). */
export function trainTagger(
  sentences: readonly TaggedWords[],
  tagSet: TagSet,
  { rounds, random }: { readonly rounds: number; readonly random: Random },
): Learner {
  const learner = new Learner(tagSet.names.length);
  for (let round = 0; round < rounds; round += 1)
    for (const { words, tags } of shuffled(sentences, random))
      tagWords(words, tagSet, learner, (features, count, at, guess) =>
        learner.learn(features, count, tags[at]!, guess),
      );
  return learner;
}

type Observer = (features: Int32Array, count: number, at: number, guess: number) => void;

/** The tags of a sentence's words; in training, too, each follows from the guesses before it. */
export function tagWords(
  words: readonly WordShape[],
  { hashes }: TagSet,
  scorer: Scorer,
  observe?: Observer,
): readonly number[] {
  const features = new Int32Array(MOST_FEATURES);
  const scores = new Float32Array(scorer.classes);
  const tags: number[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const [before, earlier] = [tags[at - 1], tags[at - 2]];
    const count = tagFeatures(
      words,
      at,
      [before === undefined ? 0 : hashes[before]!, earlier === undefined ? 0 : hashes[earlier]!],
      features,
    );
    scorer.score(features, count, scores);
    const guess = argmax(scores);
    observe?.(features, count, at, guess);
    tags.push(guess);
  }
  return tags;
}

function tagFeatures(
  words: readonly WordShape[],
  at: number,
  [before, earlier]: readonly [number, number],
  features: Int32Array,
): number {
  const own = words[at]!;
  const last = words[at - 1] ?? NO_WORD;
  const next = words[at + 1] ?? NO_WORD;
  const opens = at === 0 ? 1 : 0;
  let count = 0;
  const add = (a = 0, b = 0, c = 0) => {
    features[count] = feature(count, a, b, c);
    count += 1;
  };
  add();
  add(own.word);
  for (const suffix of own.suffixes) add(suffix);
  for (const prefix of own.prefixes) add(prefix);
  add(own.shape, opens);
  add(own.shape, own.suffixes[1]);
  add(before);
  add(before, earlier);
  add(before, own.word);
  add(before, own.suffixes[2]);
  add(before, own.shape);
  add(last.word);
  add(last.suffixes[2]);
  add(last.word, own.word);
  add(words[at - 2]?.word ?? NO_WORD.word);
  add(next.word);
  add(next.suffixes[2]);
  add(next.suffixes[1]);
  add(next.shape);
  add(own.word, next.word);
  add(before, own.suffixes[2], next.suffixes[2]);
  add(before, next.word);
  add(words[at + 2]?.word ?? NO_WORD.word);
  add(words[at + 2]?.suffixes[2] ?? NO_WORD.word);
  return count;
}
