import type { PageElement, PageNode } from './page.js';

/** A line of a page as a reader sees it. */
export interface Line {
  readonly text: string;
  /** Share of its characters that are links. */
  readonly linked: number;
  readonly kind: 'text' | 'heading' | 'item';
  /** Whether a blank line stands before it. */
  readonly isApart: boolean;
  /** The innermost block that holds it. */
  readonly block: PageElement;
}

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER ' +
    'FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);
const TIGHT = new Set(['LI', 'DD', 'DT', 'TD', 'TH', 'TR', 'TBODY', 'UL', 'OL']);
const UNSEEN = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG MATH IFRAME OBJECT EMBED AUDIO VIDEO CANVAS HEAD TITLE BUTTON SELECT TEXTAREA INPUT'.split(
    ' ',
  ),
);
const HEADING = /^H[1-6]$/;
const NOTE = /^(?:footnote|endnote)-(?:ref-)?\d+$/;

/** The lines that an element shows, in order. */
export function linesOf(root: PageElement): readonly Line[] {
  const lines: Line[] = [];
  let words = '';
  let links = 0;
  let isApart = true;
  const end = (block: PageElement) => {
    const text = collapse(words);
    if (text !== '') {
      const linked = Math.min(1, links / text.length);
      lines.push({ text: sign(block, lines, text), linked, kind: kindOf(block), isApart, block });
      isApart = false;
    }
    [words, links] = ['', 0];
  };
  const walk = (node: PageNode, block: PageElement, isLink: boolean) => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) {
        const text = child.nodeValue ?? '';
        words += text;
        if (isLink) links += collapse(text).length;
      } else if (child.nodeType === 1) walkElement(child as PageElement, block, isLink);
    }
  };
  const walkElement = (element: PageElement, block: PageElement, isLink: boolean) => {
    const name = element.nodeName.toUpperCase();
    if (UNSEEN.has(name)) return;
    if (name === 'BR') end(block);
    else if (name === 'A' && NOTE.test(element.parentElement?.getAttribute('id') ?? '')) return;
    else if (BLOCKS.has(name)) {
      end(block);
      if (!TIGHT.has(name)) isApart = true;
      walk(element, element, isLink);
      end(element);
      if (!TIGHT.has(name)) isApart = true;
    } else walk(element, block, isLink || name === 'A');
  };
  walk(root, root, false);
  end(root);
  return lines;
}

/** Lines as text: paragraphs apart, items and broken lines together. */
export function joinLines(lines: readonly Line[]): string {
  return lines.map(({ text, isApart }, at) => (at === 0 ? '' : isApart ? '\n\n' : '\n') + text).join('');
}

/** All that an element shows. */
export function textOf(root: PageElement): string {
  return joinLines(linesOf(root));
}

function kindOf({ nodeName }: PageElement): Line['kind'] {
  const name = nodeName.toUpperCase();
  if (HEADING.test(name)) return 'heading';
  return name === 'LI' ? 'item' : 'text';
}

/** The first line of an item bears its dash or number. */
function sign(block: PageElement, lines: readonly Line[], text: string): string {
  if (block.nodeName.toUpperCase() !== 'LI' || lines.at(-1)?.block === block) return text;
  const list = block.parentElement;
  if (list?.nodeName.toUpperCase() !== 'OL') return `- ${text}`;
  const items = [...list.children].filter(({ nodeName }) => nodeName.toUpperCase() === 'LI');
  return `${items.indexOf(block) + 1}. ${text}`;
}

function collapse(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, ' ').trim();
}
