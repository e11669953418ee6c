import { ReadoutError } from '../../domain/index.js';
import { sliceTraced, type Traced } from '../text/traced.js';

/** The lines between the `---` that open and close the front matter; null where there is none. */
export interface FrontMatter {
  readonly header: string | null;
  readonly body: Traced;
}

/** Line of the file on which the front matter's own first line stands. */
export const HEADER_LINE = 2;

const MAX_LENGTH = 64 * 1024;

/**
 * Splits front matter from the body: it opens with `---` on the very first line.
 * @param text Lines ended by `\n`.
 * @throws {ReadoutError} `FRONT_MATTER` where it is never closed, or is no mere heading of the text.
 */
export function splitFrontMatter(text: Traced, file: string): FrontMatter {
  const lines = text.text.split('\n');
  if (!isMark(lines[0]!, '---')) return { header: null, body: text };
  const end = lines.findIndex((line, index) => index > 0 && (isMark(line, '---') || isMark(line, '...')));
  if (end < 0)
    throw new ReadoutError('FRONT_MATTER', 'line 1: front matter is opened by --- and never closed', {
      file,
      mend: 'close it with a line of ---, or delete line 1',
    });
  const header = lines.slice(1, end).join('\n');
  if (header.length > MAX_LENGTH)
    throw new ReadoutError('FRONT_MATTER', 'front matter is longer than 64 KiB', {
      file,
      mend: 'close it with a line of --- before the text',
    });
  const start = lines.slice(0, end + 1).reduce((sum, line) => sum + line.length + 1, 0);
  return { header, body: sliceTraced(text, Math.min(start, text.text.length)) };
}

function isMark(line: string, mark: string): boolean {
  return line.startsWith(mark) && line.trimEnd() === mark;
}
