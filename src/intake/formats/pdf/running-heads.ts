import { dropped } from '../../noise/dropped.js';
import type { Dropped } from '../format.js';
import type { PdfLine } from './fragments.js';

type Pages = readonly (readonly (readonly PdfLine[])[])[];

/** How many lines from the top or the foot of a page a running head may stand. */
const EDGE = 3;
/** The same place, in points. */
const NEAR = 6;

const PAGE_NUMBER = /^(?:page |p\. ?|[-–—] ?)?\d{1,4}(?: ?(?:\/|of) ?\d{1,4})?(?: ?[-–—])?$/i;

/** Takes page numbers, and lines that stand on the top or the foot of most pages, out of columns of lines. */
export function dropRunningHeads(pages: Pages): {
  readonly pages: Pages;
  readonly dropped: readonly Dropped[];
} {
  const edges = pages.map(edgesOf);
  const counts = new Map<string, number>();
  for (const edge of edges)
    for (const key of new Set([...edge].map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const enough = Math.max(2, pages.length / 2);
  const taken: Dropped[] = [];
  const kept = pages.map((columns, page) => {
    const edge = edges[page]!;
    const what = (line: PdfLine) => {
      if (!edge.has(line)) return null;
      if (PAGE_NUMBER.test(line.text)) return 'page number';
      return (counts.get(keyOf(line)) ?? 0) >= enough ? 'running head' : null;
    };
    return columns.map(lines =>
      lines.filter(line => {
        const kind = what(line);
        if (kind !== null) taken.push(dropped(kind, line.text));
        return kind === null;
      }),
    );
  });
  return { pages: kept, dropped: taken };
}

function edgesOf(columns: readonly (readonly PdfLine[])[]): ReadonlySet<PdfLine> {
  const lines = columns.flat().sort((a, b) => b.y - a.y);
  return new Set([...lines.slice(0, EDGE), ...lines.slice(-EDGE)]);
}

/** The same words, whatever the numbers, at the same height. */
function keyOf({ text, y }: PdfLine): string {
  return `${Math.round(y / NEAR)} ${text.replace(/\d+/g, '#')}`;
}
