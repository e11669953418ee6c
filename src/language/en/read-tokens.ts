import type { Span, Token } from '../../domain/index.js';
import { lemmatize } from './lemma.js';
import { stem } from './stem.js';
import { tagWords } from './tagger.js';
import { tokenize } from './tokenize.js';

/** The tagged tokens of one sentence of `text`; offsets are into `text`. */
export function readTokens(text: string, sentence: Span): readonly Token[] {
  const spans = tokenize(text, sentence);
  const texts = spans.map(span => text.slice(span.start, span.end));
  const tags = tagWords(texts);
  return spans.map(({ start, end }, index) => {
    const word = texts[index]!;
    const { tag, form } = tags[index]!;
    const lower = word.toLowerCase().replaceAll('’', "'");
    return { start, end, text: word, lower, lemma: lemmatize(lower, tag), stem: stem(lower), tag, form };
  });
}
