import { type Fragment, lineOf, type PdfLine, rowsOf } from './fragments.js';

/** A gutter is at least this wide, in points. */
const GUTTER = 9;
/** Fewer rows on both sides of a gap are no columns. */
const ROWS = 5;
/** Columns within columns: three or four side by side. */
const DEPTH = 2;

/**
 * The lines of a page in the order they are read: down each column, and across where a row spans them. Columns
 * are parted by a white gap that most rows leave open.
 */
export function readingOrder(fragments: readonly Fragment[], depth = DEPTH): readonly (readonly PdfLine[])[] {
  const rows = rowsOf(fragments);
  const gap = depth > 0 ? gutterOf(rows) : null;
  if (gap === null) return rows.length > 0 ? [rows.map(lineOf)] : [];
  const columns: (readonly PdfLine[])[] = [];
  let band: Fragment[] = [];
  const endBand = () => {
    const left = band.filter(({ x }) => x < gap);
    const right = band.filter(({ x }) => x >= gap);
    columns.push(...readingOrder(left, depth - 1), ...readingOrder(right, depth - 1));
    band = [];
  };
  for (const row of rows) {
    if (!row.some(fragment => covers(fragment, gap))) band.push(...row);
    else {
      endBand();
      columns.push([lineOf(row)]);
    }
  }
  endBand();
  return columns;
}

function covers({ x, width }: Fragment, at: number): boolean {
  return x < at - 1 && x + width > at + 1;
}

/** The middle of the widest white gap that parts most rows in two; null where there is none. */
function gutterOf(rows: readonly (readonly Fragment[])[]): number | null {
  if (rows.length < ROWS) return null;
  const all = rows.flat();
  const left = Math.floor(all.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY));
  const right = Math.ceil(all.reduce((most, { x, width }) => Math.max(most, x + width), left));
  const span = Math.min(right - left, 5000);
  const covered = new Uint32Array(span + 1);
  for (const row of rows) {
    const seen = new Set<number>();
    for (const { x, width } of row)
      for (let at = Math.floor(x - left); at <= Math.min(span, x - left + width); at++) seen.add(at);
    for (const at of seen) if (at >= 0 && at <= span) covered[at]!++;
  }
  let best: { readonly middle: number; readonly width: number } | null = null;
  const allowed = 0.2 * rows.length;
  for (let at = Math.floor(0.2 * span), start = at; at <= Math.ceil(0.8 * span); at++) {
    if (covered[at]! > allowed) start = at + 1;
    else if (at - start >= GUTTER && at - start > (best?.width ?? 0))
      best = { middle: left + (start + at) / 2, width: at - start };
  }
  if (best === null) return null;
  const { middle } = best;
  const parted = rows.filter(
    row => row.some(({ x, width }) => x + width < middle) && row.some(({ x }) => x > middle),
  );
  return parted.length >= Math.max(ROWS, 0.3 * rows.length) ? middle : null;
}
