import { Tokenizer } from '@huggingface/tokenizers';
import type { ReaderFolder } from './folder.js';

/** The pieces of one word, and what its capitals look like. */
export interface Pieces {
  readonly ids: readonly number[];
  /** Index into the reader's shapes. */
  readonly shape: number;
}

/** Special pieces around a sentence. */
export interface Frame {
  readonly opening: number;
  readonly closing: number;
}

export interface PieceEncoder {
  readonly frame: Frame;
  piecesOf(word: string): Pieces;
}

const MOST_KNOWN = 50_000;

/** Cuts words into the pieces that the reader was trained on, each word by itself and once. */
export function pieceEncoder({ tokenizer, labels }: ReaderFolder): PieceEncoder {
  const library = new Tokenizer(tokenizer, {});
  const encode = (text: string) => library.encode(text, { add_special_tokens: false }).ids;
  const special = (name: string) => library.token_to_id(name)!;
  const known = new Map<string, Pieces>();
  return {
    frame: { opening: special('[CLS]'), closing: special('[SEP]') },
    piecesOf: word => {
      let pieces = known.get(word);
      if (pieces === undefined) {
        const ids = encode(word.replaceAll('’', "'")).slice(0, labels.pieces_per_word);
        pieces = {
          ids: ids.length > 0 ? ids : [special('[UNK]')],
          shape: Math.max(0, labels.shapes.indexOf(shapeOf(word))),
        };
        if (known.size >= MOST_KNOWN) known.clear();
        known.set(word, pieces);
      }
      return pieces;
    },
  };
}

/** Of the letters of a word, what its pieces, all in lower case, no longer tell. */
function shapeOf(word: string): string {
  if (/\p{Nd}/u.test(word)) return 'digits';
  const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
  if (capitals === 0) return 'lower';
  if (capitals === 1 && /^\p{Lu}/u.test(word)) return 'capital';
  return /\p{Ll}/u.test(word) ? 'mixed' : 'capitals';
}
