import type { Token } from '../domain/index.js';
import type { Found, Passage } from './passage.js';
import { isCapitalised } from './passage.js';
import { functionWords, type WordSets, wordSets } from './words.js';

/** Words between a number and what it counts: "180 | light armoured | vehicles". */
const UNIT_REACH = 4;

/**
 * Numbers with what they count: "roughly 180 vehicles" is `180 vehicle`, "$1 billion" `1000000000 USD`.
 * Years, ordinals, times, numbers of articles and "the two sides" are none.
 * @param taken By token: part of a date or a treaty already.
 */
export function findQuantities({ tokens }: Passage, taken: readonly boolean[]): readonly Found[] {
  const words = wordSets();
  const found: Found[] = [];
  let at = 0;
  while (at < tokens.length) {
    const number = taken[at] === true ? null : readNumber(tokens, at, words);
    const quantity = number === null ? null : readQuantity(tokens, number, words);
    if (quantity !== null) found.push({ ...quantity, first: approximationBefore(tokens, at, words) });
    at = number?.last ?? at + 1;
  }
  return found;
}

/** A number as read: `value` in digits, or an order of magnitude ("hundreds"). */
interface ReadNumber {
  readonly first: number;
  readonly last: number;
  readonly value: string;
  readonly currency: string | null;
  readonly percent: boolean;
  /** Written in letters: "two". */
  readonly spelt: boolean;
}

function readNumber(tokens: readonly Token[], at: number, words: WordSets): ReadNumber | null {
  const { lower, text } = tokens[at]!;
  const digits = /^([$€£¥]?)(\d{1,15}(?:,\d{3}){0,4}(?:\.\d{1,6})?)(%?)$/.exec(text);
  if (digits !== null)
    return withScale(
      tokens,
      at,
      at + 1,
      Number(digits[2]!.replaceAll(',', '')),
      digits[1]!,
      digits[3] === '%',
      words,
    );
  if (words.currencies[lower] !== undefined && /^(?:us)?[$€£¥]$/.test(lower)) {
    const amount = tokens[at + 1] === undefined ? null : readNumber(tokens, at + 1, words);
    return amount === null || amount.spelt
      ? null
      : { ...amount, first: at, currency: words.currencies[lower] };
  }
  if (words.orders.has(lower)) return readOrder(tokens, at, words);
  const spelt = readSpelt(tokens, at, words);
  return spelt === null
    ? null
    : { ...withScale(tokens, at, spelt.last, spelt.value, '', false, words), spelt: true };
}

/** "1.5 | billion | dollars" */
function withScale(
  tokens: readonly Token[],
  first: number,
  after: number,
  amount: number,
  sign: string,
  percent: boolean,
  words: WordSets,
): ReadNumber {
  let last = after;
  let value = amount;
  while (words.scales[tokens[last]?.lower ?? ''] !== undefined) {
    value *= words.scales[tokens[last]!.lower]!;
    last += 1;
  }
  const isPercent =
    percent ||
    tokens[last]?.text === '%' ||
    tokens[last]?.lower === 'percent' ||
    (tokens[last]?.lower === 'per' && tokens[last + 1]?.lower === 'cent');
  if (isPercent && !percent) last += tokens[last]!.lower === 'per' ? 2 : 1;
  const named = words.currencies[tokens[last]?.lower ?? ''] ?? null;
  const currency = sign === '' ? named : (words.currencies[sign] ?? null);
  if (sign === '' && named !== null) last += 1;
  return { first, last, value: decimal(value), currency, percent: isPercent, spelt: false };
}

/** 1.1 billion is 1100000000, not 1100000000.0000001. */
function decimal(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** "twenty-five", "two hundred and fifty", "a dozen". */
function readSpelt(
  tokens: readonly Token[],
  at: number,
  words: WordSets,
): { readonly value: number; readonly last: number } | null {
  const { lower } = tokens[at]!;
  if (/^an?$/.test(lower) && words.scales[tokens[at + 1]?.lower ?? ''] !== undefined)
    return { value: 1, last: at + 1 };
  const [ten, unit] = lower.split('-');
  const value = words.numbers[ten!];
  if (value === undefined || (unit !== undefined && words.numbers[unit] === undefined)) return null;
  if (unit !== undefined) return { value: value + words.numbers[unit]!, last: at + 1 };
  const isCut =
    value >= 20 && tokens[at + 1]?.text === '-' && words.numbers[tokens[at + 2]?.lower ?? ''] !== undefined;
  return isCut
    ? { value: value + words.numbers[tokens[at + 2]!.lower]!, last: at + 3 }
    : { value, last: at + 1 };
}

/** "tens of thousands (of)" */
function readOrder(tokens: readonly Token[], at: number, words: WordSets): ReadNumber | null {
  let last = at + 1;
  while (tokens[last]?.lower === 'of' && words.orders.has(tokens[last + 1]?.lower ?? '')) last += 2;
  const value = tokens
    .slice(at, last)
    .map(token => token.lower)
    .join(' ');
  if (tokens[last]?.lower !== 'of' && tokens[at]!.lower !== 'dozens') return null;
  const currency =
    tokens[last]?.lower === 'of' ? (words.currencies[tokens[last + 1]?.lower ?? ''] ?? null) : null;
  return {
    first: at,
    last: last + (tokens[last]?.lower === 'of' ? 1 : 0) + (currency === null ? 0 : 1),
    value,
    currency,
    percent: false,
    spelt: false,
  };
}

/** So many leaders, countries or peoples are no longer those at the table. */
const MANY = 30;

function readQuantity(tokens: readonly Token[], number: ReadNumber, words: WordSets): Found | null {
  const { first, last, value, currency, percent, spelt } = number;
  const before = tokens[first - 1]?.lower ?? '';
  const found = (end: number, unit: string): Found => ({
    kind: 'quantity',
    first,
    last: end,
    value: `${value} ${unit}`.trim(),
  });
  if (currency !== null) return found(last, currency);
  // "USD 225 million"
  const code = /^\p{Lu}{3}$/u.test(tokens[first - 1]?.text ?? '') ? words.currencies[before] : undefined;
  if (code !== undefined) return { ...found(last, code), first: first - 1 };
  if (percent) return found(last, 'percent');
  if (
    words.numbered.has(before) ||
    words.timeUnits.has(tokens[last]?.lower ?? '') ||
    words.months[tokens[last]?.lower ?? ''] !== undefined
  )
    return null;
  if (spelt && (words.definite.has(before) || (value === '1' && last === first + 1))) return null;
  // "5G", "F-16", "Group of 7": a number inside a name.
  if (
    isGlued(tokens, first, last) ||
    (isCapitalised(tokens[first - 1]) && first > 1) ||
    /^\d+:\d/.test(tokens[first]!.text)
  )
    return null;
  const isYear = /^(?:19|20)\d\d$/.test(tokens[first]!.text);
  const unit = unitAfter(tokens, last, value, words);
  // "the two peoples" talk, "25,000 people" are counted.
  const talks = unit !== null && words.noUnit.has(unit.name) && Number(value) < MANY;
  if (unit !== null) return isYear || talks ? null : found(unit.last, unit.name);
  return last > first + 1 || Number(value) >= 100 ? bare(found(last, ''), value) : null;
}

/** A number alone counts where it is large and can be no year. */
function bare(found: Found, value: string): Found | null {
  return /^(?:1[89]|20)\d\d$/.test(value) || !/^\d/.test(value) ? null : found;
}

function isGlued(tokens: readonly Token[], first: number, last: number): boolean {
  const [start, end] = [tokens[first]!.start, tokens[last - 1]!.end];
  const before = tokens[first - 1];
  const after = tokens[last];
  const joined =
    before?.end === start &&
    /^[-–/.]$|\p{L}$/u.test(before.text) &&
    !/^\d/.test(tokens[first - 2]?.text ?? '');
  return joined || (after?.start === end && /^\p{L}|^[/+]$/u.test(after.text) && !/^['’]s$/.test(after.text));
}

interface Unit {
  readonly name: string;
  readonly last: number;
}

/** The first plural behind the number, up to a word that cannot stand before a noun; "day" in "30-day". */
function unitAfter(tokens: readonly Token[], from: number, value: string, words: WordSets): Unit | null {
  if (/^[-–]$/.test(tokens[from]?.text ?? '') && /^\p{Ll}+$/u.test(tokens[from + 1]?.text ?? '')) {
    return { name: singular(tokens[from + 1]!.lower), last: from + 2 };
  }
  // "20 to 30 vehicles": both count vehicles.
  const isRange =
    /^(?:-|–|to|and|or)$/.test(tokens[from]?.lower ?? '') && /^\d/.test(tokens[from + 1]?.text ?? '');
  const start = isRange ? from + 2 : from;
  for (let at = start; at < Math.min(tokens.length, start + UNIT_REACH); at += 1) {
    const token = tokens[at]!;
    if (!/^\p{L}[\p{L}’'-]*$/u.test(token.text) || functionWords().has(token.lower)) return null;
    const isUnit =
      words.plurals.has(token.lower) ||
      (value === '1' && at === start) ||
      words.singularUnits.has(token.lower) ||
      isPlural(token.lower);
    if (isUnit) return { name: singular(token.lower), last: isRange ? from : at + 1 };
  }
  return null;
}

function isPlural(lower: string): boolean {
  return lower.length > 3 && lower.endsWith('s') && !/(?:ss|us|is|ous)$/.test(lower);
}

/** Independent of tags, so that one thing has one value in every account. */
function singular(noun: string): string {
  if (!isPlural(noun) || noun === 'series') return noun;
  if (noun.endsWith('ies')) return `${noun.slice(0, -3)}y`;
  return /(?:sh|ch|x|ss|zz|bus|gas|campus|virus)es$/.test(noun) ? noun.slice(0, -2) : noun.slice(0, -1);
}

/** Where "more than", "roughly" and the like begin before a number; else the number itself. */
function approximationBefore(tokens: readonly Token[], at: number, { approximators }: WordSets): number {
  for (const length of [4, 3, 2, 1]) {
    if (at < length) continue;
    const words = tokens
      .slice(at - length, at)
      .map(token => token.lower)
      .join(' ');
    if (approximators.has(words)) return at - length;
  }
  return at;
}
