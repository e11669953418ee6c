const ISO = /^(\d{4})[-/.](\d{2})[-/.](\d{2})(?:[T ].*)?$/;
/** Day and month parted by stops come in this order wherever stops part them. */
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/;

/**
 * A day written as `2024-04-30`, with or without a time, as `30.04.2024`, or in words (`30 April 2024`), in
 * ISO 8601; null for anything else. `04/05/2024` is nothing: it is April to some and May to others.
 */
export async function toIsoDate(written: string): Promise<string | null> {
  const [, year, month, day] = ISO.exec(written.trim()) ?? [];
  if (year && month && day) return isoDay(Number(year), Number(month), Number(day));
  const [, ofMonth, ofYear, inYear] = DOTTED.exec(written.trim()) ?? [];
  if (inYear) return isoDay(Number(inYear), Number(ofYear), Number(ofMonth));
  return findDay(written, words => words.length === written.trim().length);
}

/** The first day named in full (day, month in letters, year) that `fits`, given its words and their place. */
export async function findDay(
  text: string,
  fits: (words: string, index: number) => boolean,
): Promise<string | null> {
  const { strict } = await import('chrono-node/en');
  for (const { text: words, index, start } of strict.parse(text)) {
    const [year, month, day] = [start.get('year'), start.get('month'), start.get('day')];
    const isFull = start.isCertain('year') && start.isCertain('month') && start.isCertain('day');
    if (!isFull || !/\p{L}/u.test(words) || !fits(words, index)) continue;
    const date = isoDay(year ?? 0, month ?? 0, day ?? 0);
    if (date) return date;
  }
  return null;
}

function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}
