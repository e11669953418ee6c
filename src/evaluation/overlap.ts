import { overlaps, type Span } from '../domain/index.js';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text as spans: what overlap is counted in. Punctuation does not count. */
export function wordSpans(text: string): readonly Span[] {
  return [...text.matchAll(WORD)].map(match => ({ start: match.index, end: match.index + match[0].length }));
}

/** Indices of the words that the spans touch. */
export function coveredWords(words: readonly Span[], spans: readonly Span[]): ReadonlySet<number> {
  return new Set(words.flatMap((word, index) => (spans.some(span => overlaps(span, word)) ? [index] : [])));
}

/** How many members two sets share. */
export function intersectionSize<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let size = 0;
  for (const member of small) if (large.has(member)) size++;
  return size;
}

/** Dice coefficient of two sets, 0 to 1: twice what they share over what they hold together. */
export function dice<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  return a.size + b.size === 0 ? 0 : (2 * intersectionSize(a, b)) / (a.size + b.size);
}

/** Jaccard coefficient of two sets, 0 to 1: what they share over what either holds. */
export function jaccard<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  const shared = intersectionSize(a, b);
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}
