import { createRequire } from 'node:module';
import type { Token } from '../../domain/index.js';
import { type WordSets, wordSets } from '../words.js';
import { addDays, type PartialDate, toIso } from './calendar.js';
import type { FoundDate } from './index.js';

/**
 * Dates told from the account's own: "today", "on Tuesday", "last month", "two weeks ago". A week is cut to
 * its month, as nothing tells the day.
 * @param anchor The account's ISO date.
 */
export function relativeDates(text: string, tokens: readonly Token[], anchor: string): readonly FoundDate[] {
  const words = wordSets();
  const dates: FoundDate[] = [];
  let ahead = false;
  for (let at = 0; at < tokens.length; at += 1) {
    const found = hintAt(tokens, at, words);
    if (found !== null) {
      const phrase = text.slice(tokens[found.first]!.start, tokens[found.last - 1]!.end);
      const value = resolve(phrase, found.unit, anchor, ahead);
      if (value !== null) dates.push({ ...found, value });
    }
    ahead ||= words.future.has(tokens[at]!.lower);
  }
  return dates;
}

interface Hint {
  readonly first: number;
  readonly last: number;
  /** What the phrase names: a day, a weekday, or a longer unit. */
  readonly unit: 'day' | 'weekday' | 'week' | 'month' | 'year';
}

function hintAt(tokens: readonly Token[], at: number, words: WordSets): Hint | null {
  const { lower } = tokens[at]!;
  if (words.relativeDays.has(lower))
    return isNoun(tokens, at) ? null : { first: at, last: at + 1, unit: 'day' };
  if (words.weekdays.has(lower) && /^\p{Lu}/u.test(tokens[at]!.text)) {
    const first = words.relativeModifiers.has(tokens[at - 1]?.lower ?? '') ? at - 1 : at;
    return { first, last: at + 1, unit: 'weekday' };
  }
  const next = tokens[at + 1]?.lower ?? '';
  if (words.relativeModifiers.has(lower) && words.relativeUnits.has(next)) {
    return { first: at, last: at + 2, unit: unitOf(next) };
  }
  return lower === 'ago' ? agoAt(tokens, at, words) : null;
}

/** "a better tomorrow" is no day. */
function isNoun(tokens: readonly Token[], at: number): boolean {
  return [tokens[at - 1], tokens[at - 2]].some(token => token?.lower === 'a');
}

/** "two weeks | ago", "a month | ago": the number is what stands before the unit. */
function agoAt(tokens: readonly Token[], at: number, words: WordSets): Hint | null {
  const unit = tokens[at - 1]?.lower ?? '';
  const number = tokens[at - 2]?.lower ?? '';
  const isNumber = /^(?:a|an|\d{1,3})$/.test(number) || words.numbers[number] !== undefined;
  return words.agoUnits.has(unit) && isNumber && at >= 2
    ? { first: at - 2, last: at + 1, unit: unitOf(unit) }
    : null;
}

function unitOf(word: string): Hint['unit'] {
  const unit = word.replace(/s$/, '');
  if (unit === 'week' || unit === 'weekend') return 'week';
  return unit === 'month' || unit === 'year' ? unit : 'day';
}

function resolve(phrase: string, unit: Hint['unit'], anchor: string, ahead: boolean): string | null {
  const date = phrase.toLowerCase() === 'today' ? addDays(anchor, 0) : parse(phrase, anchor, ahead);
  if (date === null) return null;
  if (unit === 'year') return toIso({ year: date.year });
  if (unit === 'week' || unit === 'month') return toIso({ year: date.year, month: date.month });
  // Chrono takes the nearest weekday; accounts tell of the one before.
  const isLater =
    unit === 'weekday' && !ahead && !/^(?:next|this) /i.test(phrase) && toIso(date)! > anchor.slice(0, 10);
  return toIso(isLater ? addDays(toIso(date)!, -7) : date);
}

type Chrono = typeof import('chrono-node/en');
let chrono: Chrono | undefined;

function parse(phrase: string, anchor: string, ahead: boolean): PartialDate | null {
  // Loaded for the first relative date: it takes longer than reading a whole account.
  chrono ??= createRequire(import.meta.url)('chrono-node/en') as Chrono;
  const reference = { instant: new Date(`${anchor.slice(0, 10)}T12:00:00Z`), timezone: 0 };
  const start = chrono.parse(phrase, reference, { forwardDate: ahead })[0]?.start;
  if (start === undefined) return null;
  return { year: start.get('year')!, month: start.get('month')!, day: start.get('day')! };
}
