import { basename } from 'node:path';
import { findDay, toIsoDate } from './dates.js';
import type { Clues } from './infer.js';
import { openingLines } from './opening.js';

const IN_FILE_NAME = /(?<!\d)(?:19|20)\d\d[-_.]\d\d[-_.]\d\d(?!\d)/;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;

/**
 * The day in the file's name, or the day named in full in a heading or right where the text opens ("On 30 April
 * 2024, the ministers ...", "Moscow, 30 April 2024"); null where there is none. A day further on may be any day.
 */
export async function inferDate({ source, text, title }: Clues): Promise<string | null> {
  const [named] = IN_FILE_NAME.exec(basename(source)) ?? [];
  const fromName = named && (await toIsoDate(named.replaceAll(/[_.]/g, '-')));
  if (fromName) return fromName;
  for (const line of openingLines(text, title)) {
    if (!YEAR.test(line.text)) continue;
    const date = await findDay(line.text, (_words, index) => line.isHeading || opens(line.text, index));
    if (date) return date;
  }
  return null;
}

/** Whether nothing but "On" or the name of a place stands before. */
function opens(line: string, index: number): boolean {
  const before = line.slice(0, index).match(/[\p{L}\p{N}]+/gu) ?? [];
  return before.length <= 3 && before.every(word => /^\p{Lu}/u.test(word));
}
