/** A piece of text as a page sets it, in points from the page's lower left corner. */
export interface Fragment {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The size of its type. */
  readonly size: number;
}

/** Text on one base line, within one column. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Less than this share of the type's size between two pieces is no space. */
const SPACE = 0.15;

/** Pieces by base line, from the top down, each row from left to right. */
export function rowsOf(fragments: readonly Fragment[]): readonly (readonly Fragment[])[] {
  const rows: Fragment[][] = [];
  for (const fragment of [...fragments].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    const isSame = row && Math.abs(row[0]!.y - fragment.y) < 0.5 * Math.max(row[0]!.size, fragment.size);
    if (isSame) row.push(fragment);
    else rows.push([fragment]);
  }
  return rows.map(row => row.sort((a, b) => a.x - b.x));
}

/** The pieces of a row as one line. */
export function lineOf(row: readonly Fragment[]): PdfLine {
  let text = '';
  let right = row[0]!.x;
  for (const [index, fragment] of row.entries()) {
    const isApart = index > 0 && fragment.x - right > SPACE * fragment.size;
    text +=
      isApart && !text.endsWith(' ') && !fragment.text.startsWith(' ') ? ` ${fragment.text}` : fragment.text;
    right = Math.max(right, fragment.x + fragment.width);
  }
  const size = Math.max(...row.map(fragment => fragment.size));
  return { text: text.replace(/ {2,}/g, ' ').trim(), left: row[0]!.x, right, y: row[0]!.y, size };
}
