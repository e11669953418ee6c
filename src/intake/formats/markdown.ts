import { joinTraced, sliceTraced, splitTraced, type Traced, trace } from '../text/traced.js';
import { plainDocument, type TextFormat } from './format.js';
import { stripMarkup } from './markup.js';

const HEADING = /^ {0,3}(#{1,6})[ \t]/;
const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/;
const RULE = /^[ \t]*(?:[-*_=|:][ \t]*){3,}$/;
const FENCE = /^ {0,3}(?:```|~~~)/;
const QUOTE = /^(?: {0,3}> ?)+/;
const ITEM = /^[ \t]*(?:[-*+]|(\d{1,9}[.)]))[ \t]+/;
const DEFINITION = /^ {0,3}\[[^[\]\n]+\]:[ \t]/;

/** Marks that plain text does not bear: a heading, a link, something in bold. */
const MARKS = /^#{1,6} \S|\]\((?:https?:\/\/|\/|#)|(?<!\S)\*\*[^\s*]/m;
const SAMPLE = 20_000;

/**
 * Markdown as words: marks of headings, emphasis, links, quotations and tables go; a paragraph that was wrapped
 * becomes one line; headings and list items keep lines of their own.
 */
export const markdown = {
  name: 'Markdown',
  isIsolated: false,
  extensions: ['.md', '.markdown', '.mdown'],
  recognises: (body: string): boolean => MARKS.test(body.slice(0, SAMPLE)),
  read(body: Traced) {
    const blocks = readBlocks(splitTraced(withoutComments(body), '\n'));
    const title = blocks.find(({ level }) => level === 1);
    return plainDocument(
      joinTraced(
        blocks.map(({ text }) => stripMarkup(text)),
        '\n',
      ),
      title ? stripMarkup(title.text).text : null,
    );
  },
} as const satisfies TextFormat;

interface Block {
  readonly text: Traced;
  /** 1 to 6 for a heading; 0 for a line of text; null for the blank line between blocks. */
  readonly level: number | null;
}

const BLANK: Block = { text: trace(''), level: null };

function readBlocks(lines: readonly Traced[]): readonly Block[] {
  const blocks: Block[] = [];
  let paragraph: Traced[] = [];
  const endParagraph = (level = 0) => {
    if (paragraph.length > 0) blocks.push({ text: joinTraced(paragraph, ' '), level });
    paragraph = [];
  };
  for (const raw of lines) {
    const line = sliceTraced(raw, QUOTE.exec(raw.text)?.[0].length ?? 0);
    const heading = HEADING.exec(line.text);
    const underline = paragraph.length > 0 ? UNDERLINE.exec(line.text) : null;
    if (underline) {
      endParagraph(underline[1]!.startsWith('=') ? 1 : 2);
      blocks.push(BLANK);
    } else if (heading) {
      endParagraph();
      const words = withoutClosingMarks(trimmed(sliceTraced(line, heading[0].length)));
      blocks.push(BLANK, { text: words, level: heading[1]!.length }, BLANK);
    } else if (isNoText(line.text)) {
      endParagraph();
      blocks.push(BLANK);
    } else {
      const item = ITEM.exec(line.text);
      if (item) endParagraph();
      paragraph.push(item ? itemOf(line, item) : trimmed(line));
      if (/(?: {2}|\\)$/.test(line.text)) endParagraph();
    }
  }
  endParagraph();
  return blocks;
}

function isNoText(line: string): boolean {
  return line.trim() === '' || RULE.test(line) || FENCE.test(line) || DEFINITION.test(line);
}

/** The item's number, or a dash, and its words. */
function itemOf(line: Traced, { 0: mark, 1: number }: RegExpExecArray): Traced {
  const words = trimmed(sliceTraced(line, mark.length));
  const start = mark.search(/\S/);
  const end = start + (number?.length ?? 1);
  const sign = sliceTraced(line, start, end);
  return joinTraced([number ? sign : { ...sign, text: '-' }, words], ' ');
}

function trimmed(line: Traced): Traced {
  const start = line.text.length - line.text.trimStart().length;
  return sliceTraced(line, start, start + line.text.trim().length);
}

/** A comment that is never closed hides the rest, as it does in a browser. */
function withoutComments(body: Traced): Traced {
  const kept: Traced[] = [];
  let end = 0;
  for (let start = 0; start >= 0; ) {
    start = body.text.indexOf('<!--', end);
    kept.push(sliceTraced(body, end, start < 0 ? body.text.length : start));
    const close = start < 0 ? -1 : body.text.indexOf('-->', start);
    if (close < 0) break;
    end = close + 3;
  }
  return joinTraced(kept);
}

/** `Title ##` is a heading named `Title`. */
function withoutClosingMarks(heading: Traced): Traced {
  const words = heading.text.trimEnd();
  const marks = words.lastIndexOf(' ');
  const isClosed = marks > 0 && /^#+$/.test(words.slice(marks + 1));
  return sliceTraced(heading, 0, isClosed ? marks : words.length);
}
