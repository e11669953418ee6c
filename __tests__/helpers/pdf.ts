import { deflateSync } from 'node:zlib';

/** A line of a page: its place in points from the lower left corner, and its size. */
export interface SetLine {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
}

/** A PDF of pages of 612 by 792 points, each a list of lines in Helvetica; an empty page holds no text. */
export function pdfOf(pages: readonly (readonly SetLine[])[]): Buffer {
  return assemble(pages.map(lines => Buffer.from(lines.map(show).join('\n'))));
}

/** A PDF of pages with these content streams, and further objects from number 100 on. */
export function assemble(
  contents: readonly Uint8Array[],
  { others = [], resources = '' }: { others?: readonly string[]; resources?: string } = {},
): Buffer {
  const objects: (readonly [number: number, body: Buffer])[] = [
    [1, Buffer.from('<< /Type /Catalog /Pages 2 0 R >>')],
    [
      2,
      Buffer.from(
        `<< /Type /Pages /Count ${contents.length} /Kids [${contents.map((_, i) => `${10 + 2 * i} 0 R`).join(' ')}] >>`,
      ),
    ],
    [3, Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>')],
  ];
  contents.forEach((content, i) => {
    const page = `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${11 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R >> ${resources} >> >>`;
    objects.push([10 + 2 * i, Buffer.from(page)], [11 + 2 * i, stream(content)]);
  });
  others.forEach((body, i) => {
    objects.push([100 + i, Buffer.from(body)]);
  });
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets = new Map<number, number>();
  let length = parts[0]!.length;
  for (const [number, body] of objects) {
    offsets.set(number, length);
    const object = Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    parts.push(object);
    length += object.length;
  }
  const size = Math.max(...offsets.keys()) + 1;
  const table = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? '0000000000 65535 f ' : `${String(offset).padStart(10, '0')} 00000 n `;
  });
  const tail = `xref\n0 ${size}\n${table.join('\n')}\ntrailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(tail)]);
}

function stream(content: Uint8Array): Buffer {
  const packed = deflateSync(content);
  return Buffer.concat([
    Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`),
    packed,
    Buffer.from('\nendstream'),
  ]);
}

function show({ x, y, text, size = 11 }: SetLine): string {
  const escaped = text.replace(/[\\()]/g, '\\$&');
  return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped}) Tj ET`;
}

/** Lines one under another, from the top of a column down. */
export function column(x: number, top: number, texts: readonly string[], leading = 14): readonly SetLine[] {
  return texts.map((text, index) => ({ x, y: top - index * leading, text }));
}
