import type { Format } from './format.js';

/** Margins at which mail programs and editors wrap a text, in characters. */
const NARROWEST = 50;
const WIDEST = 100;

const ITEM = /^[ \t]*(?:[-*•–—]|\d{1,3}[.)])[ \t]/;

/** Plain text; a paragraph that was wrapped at a margin becomes one line, any other line stays. */
export const text: Format = {
  extensions: ['.txt', '.text'],
  read: body => ({ text: unwrap(body.split('\n')).join('\n'), title: null }),
};

function unwrap(lines: readonly string[]): readonly string[] {
  const paragraphs: string[][] = [];
  let blankBefore = true;
  for (const line of lines) {
    const isBlank = line.trim() === '';
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
function unwrapParagraph(lines: readonly string[]): readonly string[] {
  const margin = lines.reduce((most, line) => Math.max(most, line.trimEnd().length), 0);
  const goesOn = lines.some((line, index) => index > 0 && /^[ \t]*\p{Ll}/u.test(line));
  if (!goesOn || margin < NARROWEST || margin > WIDEST) return lines;
  const joined = [lines[0]!];
  for (const [index, line] of lines.slice(1).entries()) {
    const [word = ''] = line.trimStart().split(/\s/, 1);
    const isWrapped = lines[index]!.trimEnd().length + 1 + word.length > margin && !ITEM.test(line);
    if (isWrapped) joined.push(`${joined.pop()!.trimEnd()} ${line.trimStart()}`);
    else joined.push(line);
  }
  return joined;
}
