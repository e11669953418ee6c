import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';

const cache = new Map<string, string>();

/** Porter stem of a word, lower case (Porter 1980, as `natural` implements it). */
export function stem(word: string): string {
  let known = cache.get(word);
  if (known === undefined) {
    known = porter.stem(word.toLowerCase());
    cache.set(word, known);
  }
  return known;
}
