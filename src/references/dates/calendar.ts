/** A date as far as an account gives it. */
export interface PartialDate {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

const DAY = 86_400_000;
/** A date without a year lies ahead if it is this near ("on 12 January", said on 30 December). */
const NEAR_AHEAD = 90 * DAY;

/** `2024-03-22`, `2024-03` or `1993`; null where the year or the month before a day is unknown or impossible. */
export function toIso({ year, month, day }: PartialDate): string | null {
  if (year === undefined) return null;
  const pad = (value: number): string => String(value).padStart(2, '0');
  if (month === undefined) return day === undefined ? String(year) : null;
  if (day === undefined) return `${year}-${pad(month)}`;
  const exists = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
  return exists ? `${year}-${pad(month)}-${pad(day)}` : null;
}

/**
 * Gives a date without a year the one that the account must mean: the nearest before its own date, unless
 * the sentence looks ahead or the date is soon to come.
 * @param anchor The account's ISO date; null where it has none, which leaves the date as it is.
 */
export function withYear(date: PartialDate, anchor: string | null, ahead: boolean): PartialDate {
  if (date.year !== undefined || date.month === undefined || anchor === null) return date;
  const year = Number(anchor.slice(0, 4));
  const now = Date.parse(anchor.slice(0, 10));
  // A month without a day is over on its last day.
  const time = (of: number): number =>
    Date.UTC(of, date.month! - (date.day === undefined ? 0 : 1), date.day ?? 0);
  const start = (of: number): number => Date.UTC(of, date.month! - 1, date.day ?? 1);
  const next = time(year) >= now ? year : year + 1;
  const isNow = start(next) <= now;
  const isAhead = ahead || isNow || start(next) - now <= NEAR_AHEAD;
  return { ...date, year: isAhead ? next : next - 1 };
}

/** The account's date moved by whole days. */
export function addDays(anchor: string, days: number): PartialDate {
  return fromTime(Date.parse(anchor.slice(0, 10)) + days * DAY);
}

function fromTime(time: number): PartialDate {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
