const DOTTED = /^(?:\p{L}\.)+\p{L}?$/u;

/** A part of a token that can be a word of a name. */
export interface NameWord {
  /** Lower case, no accents, no dots: `us` for "U.S.". */
  readonly key: string;
  /** With its case: `US`. */
  readonly text: string;
}

/** The words of a token as names are compared: "Russian-Tajik" has two, "Russia's" has `russia` and `'s`. */
export function nameWords(token: string): readonly NameWord[] {
  if (/^[A-Za-z0-9]+$|^\W$/.test(token)) return [{ key: token.toLowerCase(), text: token }];
  const folded = foldAccents(token).replaceAll('’', "'");
  const bare = DOTTED.test(folded) ? folded.replaceAll('.', '') : folded;
  return bare
    .split(/[-‐‑–]/u)
    .flatMap(cutPossessive)
    .map(text => (text.length > 1 && text.endsWith('.') ? text.slice(0, -1) : text))
    .filter(text => text !== '')
    .map(text => ({ key: text.toLowerCase(), text }));
}

/** The words of a whole name: "Foreign, Commonwealth & Development Office" has seven, commas included. */
export function wordsOfName(name: string): readonly NameWord[] {
  return name
    .replace(/^the /i, '')
    .split(/\s+|(?=,)/u)
    .flatMap(nameWords);
}

/** How a name is looked up. */
export function keyOf(words: readonly NameWord[]): string {
  return words.map(word => word.key).join(' ');
}

function foldAccents(text: string): string {
  return /^[ -~]*$/.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i');
}

function cutPossessive(word: string): readonly string[] {
  return word.length > 2 && /'s$/i.test(word) ? [word.slice(0, -2), "'s"] : [word];
}
