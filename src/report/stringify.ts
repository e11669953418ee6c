import { ReadoutError } from '../domain/index.js';
import { escapeJson } from './sanitize.js';

/**
 * A document as JSON text that steers no terminal.
 * @param indent Spaces a level; none for one line.
 * @throws {ReadoutError} `OUTPUT` where it is longer than a text can be (half a billion characters): hundreds of sides.
 */
export function stringify(document: object, indent?: number): string {
  try {
    return `${escapeJson(JSON.stringify(document, null, indent))}\n`;
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new ReadoutError('OUTPUT', 'the comparison is too long for one JSON document', {
      mend: 'compare fewer accounts at a time',
      cause,
    });
  }
}
