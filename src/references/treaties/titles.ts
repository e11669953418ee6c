import type { Token, TokenRange } from '../../domain/index.js';
import { type Found, isCapitalised, type Passage, wordsOf } from '../passage.js';
import { functionWords, type WordSets, wordSets } from '../words.js';

/** Words of a title before or behind its noun, at most. */
const REACH = 24;

/**
 * Texts called by a title, a year or a date: "the 1993 Treaty on Friendship", "the 1993 and 1999 agreements
 * on allied cooperation", "the September 1 joint statement". A bare "the agreement" is none.
 * @param dates The dates found in the sentence.
 */
export function titledTreaties(passage: Passage, dates: readonly Found[]): readonly Found[] {
  const words = wordSets();
  const found: Found[] = [];
  let from = 0;
  for (let at = 0; at < passage.tokens.length; at += 1) {
    const noun = instrumentAt(passage.tokens, at, words);
    if (noun === null || at < from) continue;
    const treaties = readTreaty(passage, { at, noun, from }, dates, words);
    found.push(...treaties);
    from = Math.max(at + 1, ...treaties.map(({ last }) => last));
  }
  return found;
}

/** The noun of a title and where it stands. */
interface Head {
  readonly at: number;
  /** Singular, lower case. */
  readonly noun: string;
  /** Tokens before this belong to an earlier title. */
  readonly from: number;
}

function instrumentAt(tokens: readonly Token[], at: number, { instruments }: WordSets): string | null {
  const { lower } = tokens[at]!;
  if (instruments.has(lower)) return lower;
  const noun = lower.endsWith('ies') ? `${lower.slice(0, -3)}y` : lower.replace(/s$/, '');
  return instruments.has(noun) ? noun : null;
}

function readTreaty(
  passage: Passage,
  head: Head,
  dates: readonly Found[],
  words: WordSets,
): readonly Found[] {
  const { tokens } = passage;
  const capital = isCapitalised(tokens[head.at]);
  const first = capital ? titleStart(tokens, head, words) : modifierStart(tokens, head, words);
  const last = titleEnd(passage, head.at + 1, words);
  const before = datesBefore(tokens, dates, first);
  const after = dateAfter(tokens, dates, last);
  const dated = before.length > 0 ? before : after;
  const named = capital && isTitle(passage, head, { first, last }, words);
  if (!named && dated.length === 0) return [];
  if (
    !named &&
    before.length === 0 &&
    first === head.at &&
    last === head.at + 1 &&
    dated.some(date => date.value.length < 10)
  )
    return [];
  const range = {
    first: Math.min(first, ...before.map(date => date.first)),
    last: Math.max(last, ...after.map(date => date.last)),
  };
  const title = titleOf(passage, head, { first, last });
  if (dated.length === 0) return [{ kind: 'treaty', ...range, value: title }];
  return dated.map(date => ({ kind: 'treaty', ...range, value: withDate(title, date.value) }));
}

/** A year stands in brackets, as in "Treaty on Friendship (1993)"; a day tells which statement is meant. */
function withDate(title: string, date: string): string {
  return date.length === 4 ? `${title} (${date})` : `${title} of ${date}`;
}

/** "Strategic Partnership | Charter", "U.S.-Ukraine Charter", "draft | Treaty" */
function titleStart(tokens: readonly Token[], { at, from }: Head, words: WordSets): number {
  let first = at;
  while (first > from && at - first < REACH) {
    const token = tokens[first - 1]!;
    const isJoint =
      /^(?:and|&|[-–])$/.test(token.text) && isCapitalised(tokens[first - 2]) && first - 2 >= from;
    const isName =
      isCapitalised(token) &&
      !/^\p{Lu}\.?$/u.test(token.text) &&
      !functionWords().has(token.lower) &&
      !words.months[token.lower];
    if (!isName && !isJoint && token.lower !== 'draft') break;
    first -= 1;
  }
  return first;
}

/** "joint | statement", "ceasefire | agreement" */
function modifierStart(
  tokens: readonly Token[],
  { at, from }: Head,
  { instrumentModifiers }: WordSets,
): number {
  let first = at;
  while (first > from && instrumentModifiers.has(tokens[first - 1]!.lower)) first -= 1;
  return first;
}

/** Behind the noun: "on Friendship, Cooperation and Mutual Assistance", "on allied cooperation". */
function titleEnd(passage: Passage, from: number, words: WordSets): number {
  const { tokens } = passage;
  if (
    !words.instrumentLinks.has(tokens[from]?.lower ?? '') ||
    /^(?:and|&|in|with|its)$/.test(tokens[from]!.lower)
  )
    return from;
  const proper = properEnd(passage, from, words);
  return proper > from ? proper : commonEnd(tokens, from, words);
}

function properEnd({ tokens, isActor }: Passage, from: number, words: WordSets): number {
  const titles = /^(?:president|minister|prime|secretary|chancellor|mr|mrs|ms)\.?$/;
  let end = from;
  for (let at = from; at < Math.min(tokens.length, from + REACH); at += 1) {
    const token = tokens[at]!;
    const isPart = isCapitalised(token) && !titles.test(token.lower) && !words.months[token.lower];
    // "Treaty on Friendship and Russia": a state after a subject belongs to the next phrase, after "between" to the title.
    const strays = isActor[at] === true && tokens[at - 1]?.lower === 'and' && !between(tokens, from, at);
    if (strays) break;
    if (isPart) end = at + 1;
    else if (
      !(words.instrumentLinks.has(token.lower) && at - end < 3) &&
      !(token.text === ',' && isListComma(tokens, at)) &&
      !/^(?:['’]s|[-–])$/.test(token.text)
    )
      break;
  }
  return end;
}

function between(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).some(token => /^(?:between|among|with)$/.test(token.lower));
}

/** "Friendship|,| Cooperation and Mutual Assistance": capitals up to an "and". */
function isListComma(tokens: readonly Token[], at: number): boolean {
  for (let next = at + 1; next < Math.min(tokens.length, at + 8); next += 1) {
    if (tokens[next]!.lower === 'and') return isCapitalised(tokens[next + 1]);
    if (!isCapitalised(tokens[next]) && tokens[next]!.text !== ',') return false;
  }
  return false;
}

/** "on | allied cooperation": the words after one preposition. */
function commonEnd(tokens: readonly Token[], from: number, { instrumentLinks }: WordSets): number {
  if (!/^(?:on|for|concerning|regarding)$/.test(tokens[from]!.lower)) return from;
  let end = from + 1;
  while (
    end < tokens.length &&
    end - from < 5 &&
    /^\p{Ll}[\p{L}-]+$/u.test(tokens[end]!.text) &&
    !functionWords().has(tokens[end]!.lower) &&
    !instrumentLinks.has(tokens[end]!.lower) &&
    !SIGNED.test(tokens[end]!.lower)
  )
    end += 1;
  return end > from + 1 ? end : from;
}

/** A capitalised noun is a title with words behind it, or with telling words before it. */
function isTitle(
  { tokens, isActor }: Passage,
  { at, noun }: Head,
  { first, last }: TokenRange,
  words: WordSets,
): boolean {
  const before = tokens.slice(first, at).map(token => token.lower);
  if (isActor[at] === true || (isCapitalised(tokens[last]) && last === at + 1)) return false;
  if (before.some(word => words.notInstruments.has(word))) return false;
  if (noun === 'statement' && !before.some(word => words.sharedTexts.has(word))) return false;
  if (last > at + 1) return true;
  const isTelling = (index: number): boolean =>
    isCapitalised(tokens[index]) && isActor[index] !== true && !words.sharedTexts.has(tokens[index]!.lower);
  return !words.weakInstruments.has(noun) && before.some((_, index) => isTelling(first + index));
}

/** "the | 1993 and 1999 | agreements", "the | September 1 | joint statement" */
function datesBefore(tokens: readonly Token[], dates: readonly Found[], first: number): readonly Found[] {
  const nearest = dates.filter(
    date => date.last === first || (date.last === first - 1 && /^['’]s?$/.test(tokens[first - 1]!.text)),
  );
  const start = nearest[0]?.first;
  const isLinked = start !== undefined && /^(?:and|,|&)$/.test(tokens[start - 1]?.lower ?? '');
  const year = nearest[0]?.value.length === 4;
  const earlier = isLinked
    ? dates.filter(date => date.last === start - 1 && (date.value.length === 4) === year)
    : [];
  return [...earlier, ...nearest];
}

/** "of 22 March 2001", "(2001)", "signed in 2001", "dated 1 July" */
function dateAfter(tokens: readonly Token[], dates: readonly Found[], last: number): readonly Found[] {
  const isSigned = SIGNED.test(tokens[last]?.lower ?? '');
  const link = isSigned ? last + 1 : last;
  const isLinked = (isSigned ? /^(?:in|on)$/ : /^(?:of|\()$/).test(tokens[link]?.lower ?? '');
  return isSigned || isLinked ? dates.filter(date => date.first === (isLinked ? link + 1 : link)) : [];
}

const SIGNED = /^(?:signed|dated|concluded|adopted|reached)$/;

/** The title with its noun in the singular: "Agreement on allied cooperation". */
function titleOf(passage: Passage, { at, noun }: Head, { first, last }: TokenRange): string {
  const name = noun[0]!.toUpperCase() + noun.slice(1);
  const before = first < at ? `${wordsOf(passage, { first, last: at })} ` : '';
  const after = at + 1 < last ? ` ${wordsOf(passage, { first: at + 1, last })}` : '';
  const title = `${before}${isCapitalised(passage.tokens[at]) || before === '' ? name : noun}${after}`;
  return title[0]!.toUpperCase() + title.slice(1);
}
