import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';

/** No English word is longer; the expressions of the stemmer take quadratic time on what only looks like one. */
const LONGEST_WORD = 40;
/** More different words than a language has in use: then the text is no text, and is not kept. */
const MOST_KNOWN = 100_000;

const cache = new Map<string, string>();

/** Porter stem of a word, lower case (Porter 1980, as `natural` implements it). */
export function stem(word: string): string {
  let known = cache.get(word);
  if (known === undefined) {
    const lower = word.toLowerCase();
    known = word.length > LONGEST_WORD ? lower : porter.stem(lower);
    if (cache.size >= MOST_KNOWN) cache.clear();
    cache.set(word, known);
  }
  return known;
}
