import { extname } from 'node:path';
import type { Format } from './format.js';
import { markdown } from './markdown.js';
import { text } from './text.js';

export type { Document, Format } from './format.js';

/** Every format that can be read. Adding one: a file beside this one, and its name here. */
export const FORMATS: readonly Format[] = [text, markdown];

/** The format a file's name tells; plain text for standard input and for names that tell nothing. */
export function formatFor(source: string): Format {
  const extension = extname(source).toLowerCase();
  return FORMATS.find(format => format.extensions.includes(extension)) ?? text;
}
