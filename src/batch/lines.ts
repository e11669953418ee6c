/** A line of input without its line break; its text is null where it is no UTF-8 or too long. */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  readonly text: string | null;
}

/** An event of 500 long texts fits; a stream without line breaks must not fill the memory. */
const MAX_BYTES = 256 * 1024 * 1024;
const LINE_FEED = 0x0a;

/**
 * The lines of a stream of bytes, one at a time. A line that cannot be read is given as such, and the next is
 * read as if nothing were amiss.
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes = MAX_BYTES,
): AsyncGenerator<Line> {
  let number = 0;
  let parts: Uint8Array[] = [];
  let size = 0;
  const take = (): Line => {
    const text = size > maxBytes ? null : decode(Buffer.concat(parts));
    parts = [];
    size = 0;
    number += 1;
    return { number, text };
  };
  const keep = (part: Uint8Array) => {
    size += part.length;
    if (size <= maxBytes) parts.push(part);
    else parts = [];
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, start)) {
      keep(chunk.subarray(start, at));
      yield take();
      start = at + 1;
    }
    if (start < chunk.length) keep(chunk.subarray(start));
  }
  if (size > 0) yield take();
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}
