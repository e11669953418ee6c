import type { FramingTerm, Token } from '../domain/index.js';
import { findPhrases, indexPhrases, isNegatedAt, type PhraseIndex } from '../language/index.js';
import { lexicon } from '../lexicon/index.js';

interface Framing {
  readonly device: string;
  readonly polarity: FramingTerm['polarity'];
}

let phrases: PhraseIndex<Framing> | undefined;

function framingPhrases(): PhraseIndex<Framing> {
  phrases ??= indexPhrases(
    lexicon('framing').flatMap(({ terms, device, polarity }) =>
      terms.map(term => [term, { device, polarity }] as const),
    ),
  );
  return phrases;
}

/** A quotation of at most so many words, inside a sentence that is not itself quoted, keeps its distance. */
const SCARE_QUOTE_WORDS = 3;
const OPENING = new Set(['"', '“', '«', '‘']);
const CLOSING = new Set(['"', '”', '»', '’']);

/**
 * The words of a sentence that evaluate or soften, in order. A negated one has polarity 0; one or a few words
 * in quotation marks ("what he called 'threatening' movements") are held at a distance.
 */
export function findFraming(tokens: readonly Token[]): readonly FramingTerm[] {
  const quoted = scareQuotes(tokens);
  const terms = findPhrases(framingPhrases(), tokens)
    .filter(({ first }) => !quoted.some(quote => quote.first <= first && first < quote.last))
    .map(({ value, first, last }) => {
      const polarity = isNegatedAt(tokens, first) ? 0 : value.polarity;
      return termAt(tokens, first, last, { ...value, polarity });
    });
  const distanced = quoted.map(({ first, last }) =>
    termAt(tokens, first, last, { device: 'distancing', polarity: -1 }),
  );
  return [...terms, ...distanced].toSorted((a, b) => a.span.start - b.span.start);
}

function termAt(tokens: readonly Token[], first: number, last: number, framing: Framing): FramingTerm {
  const words = tokens.slice(first, last);
  const span = { start: words[0]!.start, end: words.at(-1)!.end };
  return { text: verbatim(words), ...framing, span };
}

/** The words as they stand, with the white space between them. */
function verbatim(words: readonly Token[]): string {
  return words.reduce(
    (text, word, at) => text + (at > 0 && words[at - 1]!.end < word.start ? ' ' : '') + word.text,
    '',
  );
}

interface Range {
  readonly first: number;
  readonly last: number;
}

/** Short quotations of common words without a verb of their own: no quoted sentence, title or name. */
function scareQuotes(tokens: readonly Token[]): readonly Range[] {
  const quotes: Range[] = [];
  for (let open = 0; open < tokens.length; open += 1) {
    if (!OPENING.has(tokens[open]!.text)) continue;
    const close = closeOf(tokens, open);
    if (close === null) continue;
    const words = tokens.slice(open + 1, close);
    if (words.length > 0 && words.every(isCommonWord)) quotes.push({ first: open + 1, last: close });
    open = close;
  }
  return quotes;
}

function closeOf(tokens: readonly Token[], open: number): number | null {
  for (let at = open + 1; at <= open + SCARE_QUOTE_WORDS + 1 && at < tokens.length; at += 1)
    if (CLOSING.has(tokens[at]!.text)) return at;
  return null;
}

function isCommonWord({ tag, text }: Token): boolean {
  return /^\p{Ll}/u.test(text) && tag !== 'PROPN' && tag !== 'PUNCT';
}
