import type { Token, TokenRange } from '../../domain/index.js';
import type { ReadSentence } from '../types.js';

/** The direct speech of one sentence. */
export interface Quotation {
  /** Quoted stretches with their marks, in order. */
  readonly ranges: readonly TokenRange[];
  /** The first of them goes on from the sentence before. */
  readonly goesOn: boolean;
  /** The last of them goes on in the sentence behind. */
  readonly runsOn: boolean;
}

/**
 * The direct speech of every sentence of an account. A quotation that is open at the end of a paragraph goes on
 * only where the next paragraph opens with a mark again, as printers do, or where the next mark of all closes one; else
 * its closing mark has been lost.
 */
export function readQuotations(sentences: readonly ReadSentence[]): readonly Quotation[] {
  const closesNext = closesNextIn(sentences);
  let open = false;
  return sentences.map(({ tokens, opensParagraph }, index) => {
    const repeats = open && opensParagraph && markAt(tokens, 0)?.opens === true;
    const goesOn = open && (!opensParagraph || repeats || closesNext[index]!);
    const ranges: TokenRange[] = [];
    let first: number | null = goesOn ? 0 : null;
    let isInner = false;
    for (let at = repeats ? markAt(tokens, 0)!.width : 0; at < tokens.length; ) {
      const mark = markAt(tokens, at);
      // “our commitment to a “Golden Era” of trade”: what closes first is the quotation inside.
      if (mark !== null && first !== null && !mark.closes && isWord(tokens[at - 1])) isInner = true;
      else if (mark !== null && isInner && mark.closes) isInner = false;
      else if (mark !== null && first !== null && mark.closes) {
        if (!isNickname(tokens, first, at)) ranges.push({ first, last: at + mark.width });
        first = null;
      } else if (mark !== null && first === null && mark.opens) first = at;
      at += mark?.width ?? 1;
    }
    if (first !== null) ranges.push({ first, last: tokens.length });
    open = first !== null;
    return { ranges, goesOn, runsOn: open };
  });
}

/** Of each sentence, whether the first mark in it or behind it is one that only closes. */
function closesNextIn(sentences: readonly ReadSentence[]): readonly boolean[] {
  let closes = false;
  return sentences
    .toReversed()
    .map(({ tokens }) => {
      const at = tokens.findIndex((_, index) => markAt(tokens, index) !== null);
      if (at >= 0) closes = isEnd(tokens, at);
      return closes;
    })
    .toReversed();
}

/** A mark behind a word, with none that it could open: `shall be met."` */
function isEnd(tokens: readonly Token[], at: number): boolean {
  const { opens, closes } = markAt(tokens, at)!;
  if (!closes || !opens) return closes;
  const [before, mark, behind] = [tokens[at - 1], tokens[at]!, tokens[at + 1]];
  return before?.end === mark.start && behind?.start !== mark.end;
}

/** Behind a mark a quotation opens only where the one before has lost its end. */
function isWord(token: Token | undefined): boolean {
  return token !== undefined && token.tag !== 'PUNCT';
}

/** `Benjamin "Benny" Gantz`: one name between two. */
function isNickname(tokens: readonly Token[], first: number, last: number): boolean {
  return last - first === 2 && [first - 1, first + 1, last + 1].every(at => tokens[at]?.tag === 'PROPN');
}

interface Mark {
  readonly opens: boolean;
  readonly closes: boolean;
  /** How many tokens it is: a double mark may be typed as two single ones. */
  readonly width: number;
}

const OPENING = new Set(['"', '“', '«', '„']);
const CLOSING = new Set(['"', '”', '»']);

/** The quotation mark that begins at a token; null where there is none. */
export function markAt(tokens: readonly Token[], at: number): Mark | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const next = tokens[at + 1];
  if (/^['’]$/u.test(token.text) && next?.text === token.text && next.start === token.end)
    return { opens: token.text === "'", closes: true, width: 2 };
  const [opens, closes] = [OPENING.has(token.text), CLOSING.has(token.text)];
  return opens || closes ? { opens, closes, width: 1 } : null;
}
