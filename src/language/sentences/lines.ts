import type { Span } from '../../domain/index.js';
import { capitalsOf, markOf } from './markers.js';

/** A run of text that no sentence crosses: a paragraph, a list item, a heading. */
export interface Block extends Span {
  readonly isItem: boolean;
}

/** "I. The border shall be closed.": numerals in capitals number items where a second follows. */
const ENDS_ITEM = /[.;:,\s]/u;
const SECOND_ROMAN = /^[^\S\n]{0,8}\(?II[.)]\s/mu;
const ENDED = /[.?!:;…]["”’»)\]]*\s*$/u;
/** A line this long that does not end a sentence was wrapped by a machine. */
const WRAPPED = 55;

/**
 * The blocks of a text, in order. A line break ends a block, unless the line before was wrapped: long,
 * unfinished, and followed by one of like length or by a word in small letters.
 */
export function findBlocks(text: string): readonly Block[] {
  const blocks: Block[] = [];
  const isRoman = SECOND_ROMAN.test(text);
  let open: Block | null = null;
  for (const line of linesOf(text)) {
    const content = text.slice(line.start, Math.min(line.end, line.start + 400));
    const isBlank = content.trim() === '';
    // "II. Trade and investment" is a heading.
    const isItem =
      markOf(content) !== null ||
      (isRoman && capitalsOf(content) !== null && ENDS_ITEM.test(text[line.end - 1]!));
    if (open !== null && (isBlank || isItem || !continues(text, open, line))) {
      blocks.push(open);
      open = null;
    }
    if (isBlank) continue;
    open =
      open === null
        ? { start: line.start, end: line.end, isItem }
        : { start: open.start, end: line.end, isItem: open.isItem };
  }
  if (open !== null) blocks.push(open);
  return blocks;
}

function continues(text: string, open: Span, line: Span): boolean {
  const head = text.slice(line.start, line.start + 40).trimStart();
  if (/^\p{Ll}/u.test(head)) return true;
  const lastBreak = text.lastIndexOf('\n', open.end - 1);
  const previous = text.slice(Math.max(open.start, lastBreak + 1, open.end - 200), open.end);
  return previous.length >= WRAPPED && !ENDED.test(previous.slice(-12)) && /^["“(\p{L}\p{N}]/u.test(head);
}

function* linesOf(text: string): Generator<Span> {
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    yield { start, end };
    if (found < 0) return;
    start = end + 1;
  }
}
