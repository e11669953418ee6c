import type { PdfLine } from './fragments.js';
import { knownWord } from './known-word.js';

const STOP = /[.!?:…]["”’)]*$/;
const ITEM = /^(?:[-•–—▪●◦*]|\d{1,2}[.)]|\([a-z\d]{1,3}\))\s/;

/** Lines as text: those of a paragraph joined, words that were divided at a line's end made whole. */
export function paragraphsOf(columns: readonly (readonly PdfLine[])[]): string {
  const lines = columns.flatMap(column => {
    const left = quantile(column, 0.2, line => line.left);
    const right = quantile(column, 0.8, line => line.right);
    const step = leadingOf(column);
    return column.map((line, at) => ({ line, begins: begins(column, at, { left, right, step }) }));
  });
  const paragraphs: string[] = [];
  for (const [at, { line, begins: isNew }] of lines.entries()) {
    const before = paragraphs.at(-1);
    const previous = lines[at - 1]?.line;
    if (before === undefined || isNew === true) paragraphs.push(line.text);
    // The first line of a column or a page goes on where the sentence does.
    else if (isNew === null && (STOP.test(before) || !goesOn(previous, line))) paragraphs.push(line.text);
    else paragraphs[paragraphs.length - 1] = joinLine(before, line.text);
  }
  return paragraphs.join('\n\n');
}

interface Measure {
  readonly left: number;
  readonly right: number;
  readonly step: number;
}

/** Whether a line begins a paragraph; null where it stands first in its column. */
function begins(column: readonly PdfLine[], at: number, { left, right, step }: Measure): boolean | null {
  const line = column[at]!;
  const previous = column[at - 1];
  if (ITEM.test(line.text)) return true;
  if (!previous) return null;
  const isApart = previous.y - line.y > 1.4 * step;
  const isOtherSize = Math.abs(previous.size - line.size) > 0.1 * Math.max(previous.size, line.size);
  const isIndented = line.left - left > 0.8 * line.size && previous.left - left < 0.8 * line.size;
  const isShort = previous.right < right - 3 * previous.size;
  return (
    isApart ||
    isOtherSize ||
    (isIndented && STOP.test(previous.text)) ||
    (isShort && STOP.test(previous.text))
  );
}

function goesOn(previous: PdfLine | undefined, line: PdfLine): boolean {
  return previous !== undefined && Math.abs(previous.size - line.size) < 0.1 * line.size;
}

/** `tempo-` and `rary` are one word; `time-` and `tested` are two with a hyphen. */
function joinLine(before: string, line: string): string {
  const [, start, hyphen] = /(\p{L}+)([-\u00ad\u2010])$/u.exec(before.slice(-60)) ?? [];
  const [end] = /^\p{Ll}+/u.exec(line) ?? [];
  if (!start || !end) return `${before} ${line}`;
  const isDivided = hyphen === '\u00ad' || knownWord(start + end) || !(knownWord(start) && knownWord(end));
  return `${isDivided ? before.slice(0, -1) : before}${line}`;
}

/** The usual distance of two lines, in points. */
function leadingOf(column: readonly PdfLine[]): number {
  const steps = column.slice(1).map((line, at) => column[at]!.y - line.y);
  const size = column[0]?.size ?? 12;
  return quantile(steps, 0.5, step => step) || 1.2 * size;
}

function quantile<T>(items: readonly T[], share: number, read: (item: T) => number): number {
  const values = items.map(read).sort((a, b) => a - b);
  return values[Math.floor(share * (values.length - 1))] ?? 0;
}
