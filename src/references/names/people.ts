import type { Token, TokenRange } from '../../domain/index.js';
import { lexicon } from '../../lexicon/index.js';
import type { Found, Passage } from '../passage.js';
import { wordSets } from '../words.js';

/** More capitalised words than this are a heading or a list. */
const LONGEST = 5;

/**
 * People: a name behind a title, or two and more capitalised words that are nothing else. The value is the
 * fullest form in the sentence, without titles, initials and "Jr.".
 */
export function namedPeople({ tokens }: Passage, runs: readonly TokenRange[]): readonly Found[] {
  const names = runs.flatMap(run => readName(tokens, run) ?? []);
  const values = names.map(({ first, last }) => bareName(tokens.slice(first, last).map(token => token.text)));
  return names.map((range, index) => ({ kind: 'person', ...range, value: fullest(values[index]!, values) }));
}

function readName(tokens: readonly Token[], run: TokenRange): TokenRange | null {
  const lastTitle = tokens.slice(run.first, run.last).findLastIndex(token => isTitle(token.lower));
  const afterTitle = run.first + lastTitle + 1;
  const title = tokens[afterTitle - 1]?.lower ?? '';
  const isTitled = isTitle(title) && !wordSets().partTitles.has(title);
  const first = isTitled ? afterOffice(tokens, afterTitle, run.last) : afterTitle;
  const name = tokens.slice(first, run.last);
  if (name.length === 0 || name.length > LONGEST || !name.every(isNameWord)) return null;
  const common = name.filter(token => isCommonWord(token.lower)).length;
  const isName = isTitled
    ? common < name.length || (name.length === 1 && isOffice(title))
    : name.length > 1 && common === 0;
  return isName ? { first, last: run.last } : null;
}

/** "Secretary of | Commerce | Gina Raimondo": common words that leave a whole name behind them. */
function afterOffice(tokens: readonly Token[], from: number, last: number): number {
  let first = from;
  while (last - first > 2 && isCommonWord(tokens[first]!.lower)) first += 1;
  return first;
}

function isTitle(word: string): boolean {
  titles ??= new Set([...lexicon('speakers').titles, ...wordSets().titles]);
  return titles.has(word) || titles.has(word.replace(/s$/, ''));
}

/** Titles after which even a common word is a surname: "President Moon", "Mr. Rice". */
function isOffice(word: string): boolean {
  return /^(?:mr|ms|mrs|dr)\.?$/.test(word) || lexicon('speakers').offices.includes(word);
}

let titles: ReadonlySet<string> | undefined;

function isCommonWord(word: string): boolean {
  return lexicon('wordClasses')[word] !== undefined;
}

/** No acronym ("FEMA") and no word that names something else ("Summit"); but "II", "R." and "McCarthy". */
function isNameWord({ text, lower }: Token): boolean {
  const isWritten = /^(?:\p{Lu}\.?|[IVX]+|\p{L}*\p{Ll}.*|\p{P})$/u.test(text);
  return isWritten && !wordSets().notNames.has(lower);
}

function bareName(words: readonly string[]): string {
  const kept = words.filter((word, index) => !/^(?:\p{Lu}\.?|\.|[JS]r\.?)$/u.test(word) || index === 0);
  return kept.join(' ').replaceAll(' - ', '-');
}

/** "Lavrov" is "Sergei Lavrov" where the sentence has both. */
function fullest(name: string, all: readonly string[]): string {
  const fuller = all.filter(other => other.endsWith(` ${name}`));
  return fuller.reduce((best, other) => (other.length > best.length ? other : best), name);
}
