import { basename } from 'node:path';
import { findDay, toIsoDate } from '../meta/dates.js';
import type { Clues } from './clues.js';
import type { Inferred } from './index.js';
import { openingLines } from './opening.js';

const IN_FILE_NAME = /(?<!\d)(?:19|20)\d\d[-_.]\d\d[-_.]\d\d(?!\d)/;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;
const REVISED = /\b(?:updated|modified|revised|changed|edited)\b/i;

/**
 * The day in the file's name, or on which the page says it was published, or that is named in full in a heading
 * or right where the text opens ("On 30 April 2024, the ministers ...", "Moscow, 30 April 2024"); null where
 * there is none, or several contend. A day further on may be any day.
 */
export async function inferDate({ source, text, title, facts }: Clues): Promise<Inferred<string | null>> {
  const [named] = IN_FILE_NAME.exec(basename(source)) ?? [];
  const fromName = named && (await toIsoDate(named.replaceAll(/[_.]/g, '-')));
  if (fromName) return { value: fromName };
  for (const written of facts.dates ?? []) {
    const days = await daysOf(written.filter(each => !REVISED.test(each)));
    if (days.length === 1) return { value: days[0]! };
    if (days.length > 1)
      return {
        value: null,
        doubt: `could be of ${days.slice(0, 4).join(' or of ')}: say date: ... in front matter`,
      };
  }
  for (const line of openingLines(text, title)) {
    if (!YEAR.test(line.text)) continue;
    const date = await findDay(line.text, (_words, index) => line.isHeading || opens(line.text, index));
    if (date) return { value: date };
  }
  return { value: null };
}

async function daysOf(written: readonly string[]): Promise<readonly string[]> {
  const days = new Set<string>();
  for (const each of written.slice(0, 20)) {
    const line = each.slice(0, 200);
    const day = (await toIsoDate(line)) ?? (await findDay(line, () => true));
    if (day) days.add(day);
  }
  return [...days];
}

/** Whether nothing but "On" or the name of a place stands before. */
function opens(line: string, index: number): boolean {
  const before = line.slice(0, index).match(/[\p{L}\p{N}]+/gu) ?? [];
  return before.length <= 3 && before.every(word => /^\p{Lu}/u.test(word));
}
