import { joinTraced, sliceTraced, splitTraced, type Traced } from '../text/traced.js';
import { plainDocument, type TextFormat } from './format.js';

/** Margins at which mail programs and editors wrap a text, in characters. */
const NARROWEST = 50;
const WIDEST = 100;

const ITEM = /^[ \t]*(?:[-*•–—]|\d{1,3}[.)])[ \t]/;

/** Plain text; a paragraph that was wrapped at a margin becomes one line, any other line stays. */
export const text = {
  name: 'text',
  isIsolated: false,
  extensions: ['.txt', '.text'],
  recognises: (): boolean => false,
  read: (body: Traced) => plainDocument(joinTraced(unwrap(splitTraced(body, '\n')), '\n')),
} as const satisfies TextFormat;

function unwrap(lines: readonly Traced[]): readonly Traced[] {
  const paragraphs: Traced[][] = [];
  let blankBefore = true;
  for (const line of lines) {
    const isBlank = line.text.trim() === '';
    if (isBlank || blankBefore) paragraphs.push([line]);
    else paragraphs.at(-1)!.push(line);
    blankBefore = isBlank;
  }
  return paragraphs.flatMap(unwrapParagraph);
}

/**
 * A line was wrapped where the next line's first word would not have fitted: a heading or an item of a list
 * ends earlier. A line that goes on in lower case shows that the paragraph was wrapped at all.
 */
function unwrapParagraph(lines: readonly Traced[]): readonly Traced[] {
  const margin = lines.reduce((most, { text }) => Math.max(most, text.trimEnd().length), 0);
  const goesOn = lines.some(({ text }, index) => index > 0 && /^[ \t]*\p{Ll}/u.test(text));
  if (!goesOn || margin < NARROWEST || margin > WIDEST) return lines;
  const joined: Traced[][] = [[lines[0]!]];
  for (const [index, line] of lines.slice(1).entries()) {
    const start = trimStart(line);
    const [word = ''] = start.text.split(/\s/, 1);
    const isWrapped = lines[index]!.text.trimEnd().length + 1 + word.length > margin && !ITEM.test(line.text);
    if (isWrapped) joined.at(-1)!.push(start);
    else joined.push([line]);
  }
  return joined.map(parts =>
    joinTraced(
      parts.map((part, i) => (i < parts.length - 1 ? trimEnd(part) : part)),
      ' ',
    ),
  );
}

function trimStart(line: Traced): Traced {
  return sliceTraced(line, line.text.length - line.text.trimStart().length);
}

function trimEnd(line: Traced): Traced {
  return sliceTraced(line, 0, line.text.trimEnd().length);
}
