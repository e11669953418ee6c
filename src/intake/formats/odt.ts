import { ReadoutError } from '../../domain/index.js';
import { openArchive } from './archive.js';
import type { BinaryFormat } from './format.js';
import { type PageElement, parseXml } from './html/page.js';

/** OpenDocument texts: paragraphs, headings, list items and cells, each a line; notes and deletions left out. */
export const odt: BinaryFormat = {
  name: 'ODT',
  isIsolated: true,
  extensions: ['.odt', '.ott', '.fodt'],
  async read(bytes, { file }) {
    const archive = await openArchive(bytes, file);
    const content = await archive.read('content.xml');
    if (!content)
      throw new ReadoutError('DAMAGED', 'is an OpenDocument file without a text', {
        file,
        mend: 'save it anew, or as plain text',
      });
    const document = await parseXml(new TextDecoder().decode(content), file);
    const lines = document.documentElement ? linesOf(document.documentElement) : [];
    const title = lines.find(({ level }) => level === 1)?.text.trim();
    return {
      text: lines.map(({ text }) => text).join('\n\n'),
      trace: null,
      facts: { title: title || undefined },
      dropped: [],
      warnings: [],
    };
  },
};

interface Line {
  readonly text: string;
  /** 1 to 10 for a heading. */
  readonly level: number | null;
}

const LEFT_OUT = new Set(['text:tracked-changes', 'text:note', 'office:annotation', 'office:forms']);

function linesOf(element: PageElement): readonly Line[] {
  const name = element.nodeName.toLowerCase();
  if (LEFT_OUT.has(name)) return [];
  if (name === 'text:p') return [{ text: wordsOf(element), level: null }];
  if (name === 'text:h')
    return [{ text: wordsOf(element), level: Number(element.getAttribute('text:outline-level') ?? 1) }];
  const lines = [...element.children].flatMap(linesOf);
  if (name !== 'text:list-item') return lines;
  return lines.map((line, index) => (index === 0 ? { ...line, text: `- ${line.text}` } : line));
}

function wordsOf(element: PageElement): string {
  return [...element.childNodes]
    .map(node => {
      const name = node.nodeName.toLowerCase();
      if (node.nodeType === 3) return node.nodeValue ?? '';
      if (node.nodeType !== 1 || LEFT_OUT.has(name)) return '';
      if (name === 'text:line-break') return '\n';
      return name === 'text:s' || name === 'text:tab' ? ' ' : wordsOf(node as PageElement);
    })
    .join('');
}
