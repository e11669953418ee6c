import type { Format } from './format.js';
import { stripMarkup } from './markup.js';

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*)$/;
const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/;
const RULE = /^[ \t]*(?:[-*_=|:][ \t]*){3,}$/;
const FENCE = /^ {0,3}(?:```|~~~)/;
const QUOTE = /^(?: {0,3}> ?)+/;
const ITEM = /^[ \t]*(?:[-*+]|(\d{1,9}[.)]))[ \t]+/;
const DEFINITION = /^ {0,3}\[[^[\]\n]+\]:[ \t]/;

/**
 * Markdown as words: marks of headings, emphasis, links, quotations and tables go; a paragraph that was wrapped
 * becomes one line; headings and list items keep lines of their own.
 */
export const markdown: Format = {
  extensions: ['.md', '.markdown', '.mdown'],
  read(body) {
    const blocks = readBlocks(withoutComments(body).split('\n'));
    const title = blocks.find(({ level }) => level === 1);
    return {
      text: blocks.map(block => stripMarkup(block.text)).join('\n'),
      title: title ? stripMarkup(title.text) : null,
    };
  },
};

interface Block {
  readonly text: string;
  /** 1 to 6 for a heading; 0 for a line of text; null for the blank line between blocks. */
  readonly level: number | null;
}

const BLANK: Block = { text: '', level: null };

function readBlocks(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  const endParagraph = (level = 0) => {
    if (paragraph.length > 0) blocks.push({ text: paragraph.join(' '), level });
    paragraph = [];
  };
  for (const raw of lines) {
    const line = raw.replace(QUOTE, '');
    const heading = HEADING.exec(line);
    const underline = paragraph.length > 0 ? UNDERLINE.exec(line) : null;
    if (underline) {
      endParagraph(underline[1]!.startsWith('=') ? 1 : 2);
      blocks.push(BLANK);
    } else if (heading) {
      endParagraph();
      blocks.push(BLANK, { text: withoutClosingMarks(heading[2]!), level: heading[1]!.length }, BLANK);
    } else if (line.trim() === '' || RULE.test(line) || FENCE.test(line) || DEFINITION.test(line)) {
      endParagraph();
      blocks.push(BLANK);
    } else {
      const item = ITEM.exec(line);
      if (item) endParagraph();
      const words = item ? line.slice(item[0].length).trim() : line.trim();
      paragraph.push(item ? `${item[1] ?? '-'} ${words}` : words);
      if (/(?: {2}|\\)$/.test(line)) endParagraph();
    }
  }
  endParagraph();
  return blocks;
}

/** A comment that is never closed hides the rest, as it does in a browser. */
function withoutComments(body: string): string {
  const [first, ...others] = body.split('<!--');
  return [first, ...others.map(piece => piece.split('-->').slice(1).join('-->'))].join('');
}

/** `Title ##` is a heading named `Title`. */
function withoutClosingMarks(heading: string): string {
  const words = heading.trimEnd();
  const marks = words.lastIndexOf(' ');
  return marks > 0 && /^#+$/.test(words.slice(marks + 1)) ? words.slice(0, marks) : words;
}
