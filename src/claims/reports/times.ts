import type { Token } from '../../domain/index.js';

const TIME_WORDS =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|tonight|morning|afternoon|evening|night|day|week|weekend|month|year|spring|summer|autumn|fall|winter|time|point|hour|january|february|march|april|may|june|july|august|september|october|november|december|ago|later|earlier|(?:19|20)\d\d)s?$/;
/** Words before them in "on Monday", "late last week". */
export const TIME_OPENERS = new Set([
  'on',
  'last',
  'this',
  'past',
  'next',
  'late',
  'early',
  'earlier',
  'in',
  'the',
]);

/** Whether a word names a time: a day, a month, a year, "ago". */
export function isTimeWord(token: Token | undefined): boolean {
  return token !== undefined && TIME_WORDS.test(token.lower);
}

/** "the next day", "last year": where a time that stands at a place ends; the place itself where none does. */
export function behindTime(tokens: readonly Token[], from: number): number {
  let at = from;
  while (TIME_OPENERS.has(tokens[at]?.lower ?? '') || tokens[at]?.tag === 'NUM') at += 1;
  const isWord = isTimeWord(tokens[at]) && tokens[at]!.tag !== 'AUX';
  return isWord && !/^(?:time|point)s?$/.test(tokens[at]!.lower) ? at + 1 : from;
}
