import type { Syntax, Tag, Token, VerbForm } from '../../src/domain/index.js';
import { toToken } from '../../src/language/en/read-tokens.js';
import { wordsOf } from '../../src/language/en/reader/words.js';
import { tokenize } from '../../src/language/en/tokenize.js';
import type { Reader } from '../../src/language/index.js';
import type { Scorer } from './learner.js';
import { parseWords } from './parser.js';
import { tagWords } from './tagger.js';
import { inputOf, type Trained } from './train.js';
import { wordShape } from './word-shapes.js';

const FORMS: Readonly<Record<string, VerbForm>> = {
  VB: 'base',
  VBP: 'present',
  VBZ: 'present',
  VBD: 'past',
  VBN: 'participle',
  VBG: 'gerund',
};

/** Tags and parses sentences, cut into the same words as the shipped reader cuts them. */
export function perceptronReader(
  { tagSet, relations }: Pick<Trained, 'tagSet' | 'relations'>,
  tagger: Scorer,
  parser: Scorer,
): Pick<Reader, 'parse'> {
  const parts = tagSet.names.map(name => {
    const [tag, penn] = name.split(' ');
    return { tag: tag as Tag, form: FORMS[penn!] ?? null };
  });
  return {
    parse: async (text, sentences) =>
      sentences.map((sentence): readonly Token[] => {
        const spans = tokenize(text, sentence).flatMap(token => wordsOf(text, token));
        const texts = spans.map(({ start, end }) => text.slice(start, end));
        const words = texts.map(wordShape);
        const tags = tagWords(words, tagSet, tagger);
        const tree = parseWords(inputOf(words, tags, tagSet), parser);
        return spans.map((span, at) => {
          const head = tree.heads[at]!;
          const syntax: Syntax = {
            head: head === spans.length ? 0 : head - at,
            relation: head === spans.length ? 'root' : relations[tree.relations[at]!]!,
            entity: null,
            unit: null,
          };
          return toToken(span, texts[at]!, { ...parts[tags[at]!]!, syntax });
        });
      }),
  };
}
