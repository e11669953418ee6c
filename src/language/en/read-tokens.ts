import type { Span, Syntax, Token } from '../../domain/index.js';
import { lemmatize } from './lemma.js';
import { stem } from './stem.js';
import { type TaggedWord, tagWords } from './tagger.js';
import { tokenize } from './tokenize.js';

/** The tagged tokens of one sentence of `text`; offsets are into `text`. */
export function readTokens(text: string, sentence: Span): readonly Token[] {
  const spans = tokenize(text, sentence);
  const texts = spans.map(span => text.slice(span.start, span.end));
  const tags = tagWords(texts);
  return spans.map((span, index) => toToken(span, texts[index]!, tags[index]!));
}

/** A token from its verbatim text and what has been read of it. */
export function toToken(
  { start, end }: Span,
  text: string,
  { tag, form, syntax = null }: TaggedWord & { readonly syntax?: Syntax | null },
): Token {
  const lower = text.toLowerCase().replaceAll('’', "'");
  return { start, end, text, lower, lemma: lemmatize(lower, tag), stem: stem(lower), tag, form, syntax };
}
