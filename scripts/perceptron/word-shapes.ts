import { hashText } from './hash.js';

/** What the features look at in a word, as hashes. */
export interface WordShape {
  /** Lower case, digits all alike. */
  readonly word: number;
  /** Of one to three letters. */
  readonly prefixes: readonly number[];
  /** Of one to four letters. */
  readonly suffixes: readonly number[];
  /** Capitals, digits and signs, runs shortened: `Xx-0`. */
  readonly shape: number;
}

/** What stands in for a word where there is none. */
export const NO_WORD: WordShape = shapeOf('');

const known = new Map<string, WordShape>();

export function wordShape(text: string): WordShape {
  let shape = known.get(text);
  if (shape === undefined) {
    shape = shapeOf(text);
    known.set(text, shape);
  }
  return shape;
}

function shapeOf(text: string): WordShape {
  const plain = text.replaceAll('’', "'").replaceAll(/\p{Nd}/gu, '0');
  const lower = plain.toLowerCase();
  const shape = plain
    .replaceAll(/\p{Lu}+/gu, 'X')
    .replaceAll(/\p{Ll}+/gu, 'x')
    .replaceAll(/0+/gu, '0');
  return {
    word: hashText(lower),
    prefixes: [1, 2, 3].map(size => hashText(lower.slice(0, size))),
    suffixes: [1, 2, 3, 4].map(size => hashText(lower.slice(-size))),
    shape: hashText(shape),
  };
}
