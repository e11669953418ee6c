import type { Token, TokenRange } from '../domain/index.js';
import type { Cast } from './cast.js';
import { speakerWords } from './offices.js';
import { isHonorific } from './people.js';
import { isTimeWord } from './reports/index.js';
import { asWritten } from './spelling.js';
import type { ReadSentence } from './types.js';

/** "H.E. | Dr. X": where only the form of address was read as the subject, the name belongs to it. */
export function withName({ tokens }: ReadSentence, range: TokenRange): TokenRange {
  if (!tokens.slice(range.first, range.last).every(isHonorific)) return range;
  const end = tokens.findIndex((word, at) => at >= range.last && word.tag !== 'PROPN' && !isHonorific(word));
  return end < 0 ? range : { ...range, last: end };
}

/** "the Department of Foreign Affairs | (DFA)": the short form behind a name, closed or cut off. */
export function withoutBracket({ tokens }: ReadSentence, { first, last }: TokenRange): TokenRange {
  const bracket = tokens.findLastIndex(({ text }, at) => at > first && at < last && text === '(');
  const close = tokens.findIndex(({ text }, at) => at > bracket && at < last && text === ')');
  return bracket > 0 && (close < 0 || close === last - 1) ? { first, last: bracket } : { first, last };
}

/** "the general | , who has been convicted": what is told of a subject beside is no part of its name. */
export function withoutRelative(tokens: readonly Token[], { first, last }: TokenRange): TokenRange {
  const comma = tokens.findIndex(
    ({ text }, at) =>
      at > first &&
      at < last &&
      text === ',' &&
      tokens.slice(at + 1, Math.min(at + 3, last)).some(({ lower }) => OPENS_RELATIVE.has(lower)),
  );
  return { first, last: comma > 0 ? comma : last };
}

export const OPENS_RELATIVE: ReadonlySet<string> = new Set(['who', 'which', 'whom', 'whose', 'where']);

/** "the official | , who asked not to be named", "the agency | , citing X", "Norway | , once more", "the Minister | today in Oslo": no part of a name. */
export function withoutAside(words: readonly Token[]): readonly Token[] {
  const end = words.findIndex(
    ({ text, lower }, at) => at > 0 && ((text === ',' && opensAside(words[at + 1])) || TODAY.test(lower)),
  );
  return end < 0 ? words : words.slice(0, end);
}

const TODAY = /^(?:today|yesterday|tomorrow)$/u;

/** The words of a phrase as a name: no articles, bullets and asides. */
export function asPhrase(words: readonly Token[]): string {
  const opening = words.findIndex(({ tag }) => tag !== 'PUNCT');
  const named = withoutAside(words.slice(opening));
  return asWritten(named.filter(({ tag, text }) => tag !== 'DET' && !/^[-–—*•.]+$/u.test(text)));
}

function opensAside(next: Token | undefined): boolean {
  if (next === undefined) return true;
  return (
    /^(?:VERB|AUX|ADV|ADP|SCONJ)$/u.test(next.tag) ||
    /^(?:who|which|whose|whom)$/u.test(next.lower) ||
    isTimeWord(next)
  );
}

/** The noun that heads a phrase: the last before a preposition, a relative, or "today". */
export function headNoun(words: readonly Token[]): number {
  const stop = words.findIndex(
    (word, index) =>
      index > 0 &&
      (word.tag === 'ADP' ||
        TODAY.test(word.lower) ||
        word.lower === 'who' ||
        word.lower === 'which' ||
        /^[,(]$/u.test(word.text)),
  );
  const within = stop < 0 ? words : words.slice(0, stop);
  // "the director | general", "the chargé | d'affaires", whose office is the word before.
  const [office, general] = within.slice(-2);
  if (BEHIND_OFFICES.has(general?.lower ?? '') && speakerWords().offices.has(office!.lower))
    return within.length - 2;
  return within.findLastIndex(
    word =>
      word.tag === 'NOUN' ||
      word.tag === 'PROPN' ||
      word.tag === 'PRON' ||
      word.tag === 'NUM' ||
      word.tag === 'ADJ' ||
      word.tag === 'DET',
  );
}

const BEHIND_OFFICES: ReadonlySet<string> = new Set(['general', "d'affaires"]);

/** "the village elders", no phrase behind a preposition or with a verb in it. */
export function isPlainPhrase({ tokens }: ReadSentence, { first, last }: TokenRange): boolean {
  return tokens.slice(first, last).every(({ tag }) => /^(?:DET|ADJ|NOUN|PROPN|NUM)$/u.test(tag));
}

/** Whether a name is followed by what it owns or describes: "Lavrov | 's visit", "Biden | Administration officials". */
export function isOwner(words: readonly Token[], behind: number): boolean {
  const next = words[behind];
  const owned = next !== undefined && /^['’]s?$/.test(next.text) ? words[behind + 1] : next;
  if (owned === undefined || isTimeWord(owned)) return false;
  return owned !== next || owned.tag === 'NOUN' || speakerWords().institutions.has(owned.lower);
}

/** "the note sent to Berlin", "the Athens Declaration": what a paper says is in an account's own voice. */
export function isDocument(words: readonly Token[]): boolean {
  return speakerWords().documents.has(words[headNoun(words)]?.lemma.toLowerCase() ?? '');
}

/** "the steps taken by Berlin", "comments made in Oslo", not "people attending the event": what says nothing, whatever follows from it. */
export function isThing(words: readonly Token[]): boolean {
  const verb = words.findIndex(({ tag }, at) => at > 0 && tag === 'VERB');
  const named = verb < 0 ? words : words.slice(0, verb);
  return speakerWords().things.has(named[headNoun(named)]?.lemma.toLowerCase() ?? '');
}

/** Whether a subject is a paper, which in a side's own account says nothing by itself. */
export function namesDocument({ tokens }: ReadSentence, range: TokenRange | null, { own }: Cast): boolean {
  return own !== null && range !== null && isDocument(tokens.slice(range.first, range.last));
}
