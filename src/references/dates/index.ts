import { type Found, meets, type Passage } from '../passage.js';
import { absoluteDates } from './absolute.js';
import { relativeDates } from './relative.js';

/** A date as a range of tokens; the value is cut to what the words tell (`2024-03-22`, `2024-03`, `2024`). */
export type FoundDate = Omit<Found, 'kind'>;

/**
 * The dates of a sentence, in order.
 * @param date The account's ISO date; without it, dates that lean on it are left out.
 */
export function findDates({ text, tokens }: Passage, date: string | null): readonly Found[] {
  const anchor = date !== null && /^\d{4}-\d{2}-\d{2}/.test(date) ? date : null;
  const absolute = absoluteDates(tokens, anchor);
  const relative = anchor === null ? [] : relativeDates(text, tokens, anchor);
  const free = relative.filter(one => !absolute.some(other => meets(one, other)));
  return [...absolute, ...free].sort((a, b) => a.first - b.first).map(one => ({ kind: 'date', ...one }));
}
