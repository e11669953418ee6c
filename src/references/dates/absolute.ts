import type { Token } from '../../domain/index.js';
import { type WordSets, wordSets } from '../words.js';
import { type PartialDate, toIso, withYear } from './calendar.js';
import type { FoundDate } from './index.js';

/** Dates with a month or a year: "22 March", "April 27 of this year", "January 9-10", "30.04.2024", "in 2015". */
export function absoluteDates(tokens: readonly Token[], anchor: string | null): readonly FoundDate[] {
  const words = wordSets();
  const dates: FoundDate[] = [];
  let ahead = false;
  let at = 0;
  while (at < tokens.length) {
    const read =
      readNumeric(tokens, at) ?? readMonth(tokens, at, words, anchor) ?? readYear(tokens, at, words);
    if (read !== null) {
      const values = read.dates
        .map(date => toIso(withYear(date, anchor, ahead)))
        .filter(value => value !== null);
      dates.push(...[...new Set(values)].map(value => ({ first: read.first, last: read.last, value })));
    }
    ahead ||= words.future.has(tokens[at]!.lower);
    at = read?.last ?? at + 1;
  }
  return dates;
}

interface Read {
  readonly first: number;
  readonly last: number;
  /** Two for "January 9-10". */
  readonly dates: readonly PartialDate[];
}

/** "30.04.2024", "2024-04-30"; "04/05/2024" may be April or May, so only "30/04/2024" is read. */
function readNumeric(tokens: readonly Token[], at: number): Read | null {
  const token = tokens[at]!.text;
  const dotted = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/.exec(token);
  if (dotted !== null) {
    const [a, b, year] = [Number(dotted[1]), Number(dotted[3]), Number(dotted[4])];
    if (dotted[2] === '/' && a <= 12 && b <= 12 && a !== b) return null;
    const [day, month] = b > 12 ? [b, a] : [a, b];
    return { first: at, last: at + 1, dates: [{ year, month, day }] };
  }
  const parts = [token, ...tokens.slice(at + 1, at + 5).map(part => part.text)].join('');
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(parts);
  if (iso === null || !/^\d{4}$/.test(token)) return null;
  return {
    first: at,
    last: at + 5,
    dates: [{ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }],
  };
}

function readMonth(
  tokens: readonly Token[],
  at: number,
  words: WordSets,
  anchor: string | null,
): Read | null {
  const month = monthAt(tokens, at, words);
  if (month !== null) return monthFirst(tokens, at, month, words, anchor);
  const days = daysAt(tokens, at);
  if (days === null) return null;
  const of = tokens[days.last]?.lower === 'of' ? days.last + 1 : days.last;
  const after = monthAt(tokens, of, words);
  if (after === null) return null;
  const { year, last } = yearAfter(tokens, of + 1, anchor);
  return { first: at, last, dates: days.days.map(day => ({ year, month: after, day })) };
}

/** "March 22", "March 22-23, 2024", "March 2024", "in March". */
function monthFirst(
  tokens: readonly Token[],
  at: number,
  month: number,
  words: WordSets,
  anchor: string | null,
): Read | null {
  const days = daysAt(tokens, at + 1);
  if (days !== null) {
    const { year, last } = yearAfter(tokens, days.last, anchor);
    return { first: at, last, dates: days.days.map(day => ({ year, month, day })) };
  }
  const { year, last } = yearAfter(tokens, at + 1, anchor);
  const before = tokens[at - 1]?.lower ?? '';
  const isDate = year !== undefined || words.beforeMonth.has(before) || tokens[at]!.text.includes('-');
  if (!isDate) return null;
  const shift = { last: -1, next: 1 }[before];
  if (shift === undefined || anchor === null || year !== undefined)
    return { first: at, last, dates: [{ year, month }] };
  const own = Number(anchor.slice(5, 7));
  const whole = Number(anchor.slice(0, 4));
  const passed = shift < 0 ? month < own : month <= own;
  return {
    first: at,
    last,
    dates: [{ year: shift < 0 ? whole - (passed ? 0 : 1) : whole + (passed ? 1 : 0), month }],
  };
}

/** The month that a token names, with its capital, also in "mid-March" and "Sept." */
function monthAt(tokens: readonly Token[], at: number, words: WordSets): number | null {
  const name = /^(?:mid-|early-|late-)?(\p{Lu}\p{L}+)\.?$/iu.exec(tokens[at]?.text ?? '')?.[1] ?? '';
  return /^\p{Lu}/u.test(name) ? (words.months[name.toLowerCase()] ?? null) : null;
}

/** "22", "22nd", "9-10", "9 and 10", "21 to 23". */
function daysAt(
  tokens: readonly Token[],
  at: number,
): { readonly days: readonly number[]; readonly last: number } | null {
  const [day, last] = dayAt(tokens, at) ?? [];
  if (day === undefined || last === undefined) return null;
  const link = tokens[last]?.lower ?? '';
  const second = /^(?:-|–|—|to|and|through)$/.test(link) ? dayAt(tokens, last + 1) : null;
  return second === null || second[0] <= day
    ? { days: [day], last }
    : { days: [day, second[0]], last: second[1] };
}

function dayAt(tokens: readonly Token[], at: number): readonly [day: number, last: number] | null {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(tokens[at]?.text ?? '');
  const day = Number(digits?.[1] ?? 0);
  if (day < 1 || day > 31) return null;
  const cut =
    /^(?:st|nd|rd|th)$/.test(tokens[at + 1]?.text ?? '') && tokens[at + 1]!.start === tokens[at]!.end;
  return [day, at + (cut ? 2 : 1)];
}

/** ", 2024", "2024", "of this year": the year where one follows, and the token behind it. */
function yearAfter(
  tokens: readonly Token[],
  at: number,
  anchor: string | null,
): { readonly year?: number; readonly last: number } {
  const comma = tokens[at]?.text === ',' || tokens[at]?.lower === 'of' ? at + 1 : at;
  const year = tokens[comma]?.text ?? '';
  if (/^(?:1[89]|20)\d\d$/.test(year)) return { year: Number(year), last: comma + 1 };
  const shift = { last: -1, this: 0, next: 1 }[tokens[comma]?.lower ?? ''];
  if (shift === undefined || anchor === null || tokens[comma + 1]?.lower !== 'year') return { last: at };
  return { year: Number(anchor.slice(0, 4)) + shift, last: comma + 2 };
}

/** "in 2015", "the 2022 elections", "2014 and 2015", "2021-2025". */
function readYear(tokens: readonly Token[], at: number, words: WordSets): Read | null {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  if (!/^(?:1[89]|20)\d\d$/.test(token.text)) return null;
  const isRange = /^[-–—/]$/.test(before?.text ?? '') && /^\d{4}$/.test(tokens[at - 2]?.text ?? '');
  if (!isRange && !words.beforeYear.has(before?.lower ?? '')) return null;
  if (
    tokens[at + 1]?.start === token.end &&
    /^\p{L}/u.test(tokens[at + 1]!.text) &&
    !/^['’]s$/.test(tokens[at + 1]!.text)
  )
    return null;
  return { first: at, last: at + 1, dates: [{ year: Number(token.text) }] };
}
