import { randomOf } from '../fuzz/random.js';
import type { GoldSentence } from '../treebank.js';
import type { Learner } from './learner.js';
import { goldTree } from './oracle.js';
import { type ParseExample, trainParser } from './parser.js';
import { type Input, ROOT } from './parser-features.js';
import { type TaggedWords, type TagSet, tagSetOf, tagWords, trainTagger } from './tagger.js';
import { type WordShape, wordShape } from './word-shapes.js';

export interface Trained {
  readonly tagSet: TagSet;
  readonly relations: readonly string[];
  readonly tagger: Learner;
  readonly parser: Learner;
}

export interface Rounds {
  readonly tagger: number;
  readonly parser: number;
}

/** Parts of which each is tagged by a tagger of the others, so that the parser learns from tags as wrong as later. */
const FOLDS = 4;

export function train(
  sentences: readonly GoldSentence[],
  rounds: Rounds,
  report: (step: string) => void,
): Trained {
  const tagSet = tagSetOf(sentences.flatMap(({ words }) => words.map(fullTag)));
  const numbers = new Map(tagSet.names.map((name, at) => [name, at]));
  const tagged: readonly TaggedWords[] = sentences.map(({ text, words }) => ({
    words: words.map(({ start, end }) => wordShape(text.slice(start, end))),
    tags: words.map(word => numbers.get(fullTag(word))!),
  }));
  const taggerOf = (part: readonly TaggedWords[], seed: number) =>
    trainTagger(part, tagSet, { rounds: rounds.tagger, random: randomOf(seed) });
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    report(`tagger without part ${fold + 1} of ${FOLDS}`);
    return taggerOf(
      tagged.filter((_, at) => at % FOLDS !== fold),
      fold + 1,
    );
  });
  const guessed = tagged.map(({ words }, at) => tagWords(words, tagSet, folds[at % FOLDS]!));
  report('tagger');
  const tagger = taggerOf(tagged, FOLDS + 1);
  const relations = [
    ...new Set(sentences.flatMap(({ words }) => words.map(({ relation }) => relation))),
  ].sort();
  const examples = sentences.map(
    ({ words }, at): ParseExample => ({
      input: inputOf(tagged[at]!.words, guessed[at]!, tagSet),
      tree: goldTree(words.map(({ head }) => head ?? words.length)),
      relations: words.map(({ relation }) => relations.indexOf(relation)),
    }),
  );
  report('parser');
  const parser = trainParser(examples, relations.length, {
    rounds: rounds.parser,
    random: randomOf(FOLDS + 2),
  });
  return { tagSet, relations, tagger, parser };
}

export function inputOf(words: readonly WordShape[], tags: readonly number[], { hashes }: TagSet): Input {
  return {
    words: Int32Array.from([...words.map(({ word }) => word), ROOT]),
    tags: Int32Array.from([...tags.map(tag => hashes[tag]!), ROOT]),
  };
}

function fullTag({ tag, penn }: { readonly tag: string; readonly penn: string }): string {
  return `${tag} ${penn}`;
}
