import anyAscii from 'any-ascii';
import { type Account, contains, type Reference, type Token } from '../domain/index.js';
import { languageFor, stem } from '../language/index.js';
import { findActors, lexicon, resolveActor } from '../lexicon/index.js';
import { findReferences } from '../references/index.js';

/** What of an account tells which event it is about. */
export interface Traits {
  /** The side in its canonical name; null for an article. */
  readonly side: string | null;
  /** Days since 1970: the account's date, and those its opening names. */
  readonly days: readonly number[];
  /** States and organisations that the opening names, without its own side. */
  readonly partners: ReadonlySet<string>;
  /** The same of the whole account. */
  readonly actors: ReadonlySet<string>;
  /** Surnames in the opening as they are compared, each with how the account writes it. */
  readonly people: ReadonlyMap<string, string>;
  /** Kinds of contact that the opening tells of: `call`, `meeting`. */
  readonly contacts: ReadonlySet<string>;
  /** Stems of words, and names, days, treaties and quantities, by keys that tell which (`w:grain`), with the words. */
  readonly terms: ReadonlyMap<string, string>;
}

/** Sentences in which an account says what it is about. */
const OPENING = 2;
const DAY = 86_400_000;

/** Reads the traits of an account: linear in its length. */
export function traitsOf(account: Account): Traits {
  const language = languageFor(account.language);
  const read = (text: string): readonly Sentence[] =>
    language
      .splitSentences(text)
      .filter(({ kind }) => kind !== 'boilerplate')
      .map(sentence => readSentence(text, language.readTokens(text, sentence), account.date));
  const heading = read(account.title ?? '');
  const body = read(account.text);
  const opening = [...heading, ...body.slice(0, OPENING)];
  const all = [...heading, ...body];
  const side = account.side === null ? null : canonical(account.side);
  const actorsIn = (sentences: readonly Sentence[]) => {
    const named = [...sentences.flatMap(({ actors }) => actors), ...account.counterparts.map(canonical)];
    return new Set(named.filter(name => name !== side));
  };
  const partners = actorsIn(opening);
  const named = opening.flatMap(({ references }) => references);
  const people = new Map(
    named
      .filter(({ kind }) => kind === 'person')
      .map(({ value }) => [surname(value), lastOf(value)] as const),
  );
  const days = [account.date, ...named.filter(({ kind }) => kind === 'date').map(({ value }) => value)];
  // Who takes part is weighed by itself, and is the same from one event of theirs to the next.
  const cast = new Set([...partners, side ?? '', ...people.keys()].map(name => name.toLowerCase()));
  return {
    side,
    days: [...new Set(days.flatMap(toDay))],
    partners,
    actors: actorsIn(all),
    people,
    contacts: contactsIn(opening),
    terms: new Map(all.flatMap(termsIn).filter(([term]) => !cast.has(term.slice(2)))),
  };
}

interface Sentence {
  readonly tokens: readonly Token[];
  readonly references: readonly Reference[];
  /** Canonical names. */
  readonly actors: readonly string[];
}

function readSentence(text: string, tokens: readonly Token[], date: string | null): Sentence {
  if (tokens.length === 0) return { tokens, references: [], actors: [] };
  return {
    tokens,
    references: findReferences(text, tokens, { date }),
    actors: findActors(tokens).map(({ actor }) => actor.name),
  };
}

export function canonical(side: string): string {
  return resolveActor(side)?.name ?? side.toLowerCase();
}

function toDay(date: string | null): readonly number[] {
  const time = date !== null && date.length === 10 ? Date.parse(date) : Number.NaN;
  return Number.isNaN(time) ? [] : [Math.round(time / DAY)];
}

const PREFIX = { date: 'd', person: 'p', treaty: 't', quantity: 'q', organisation: 'o', place: 'l' } as const;

/** Words of a name count as the name. */
function termsIn({ tokens, references }: Sentence): readonly (readonly [string, string])[] {
  const idle = idleWords();
  const stems = tokens
    .filter(({ text, lower }) => /^\p{L}[\p{L}-]+$/u.test(text) && !idle.has(lower))
    .filter(token => !references.some(({ span }) => contains(span, token)))
    .map(({ lower }) => [`w:${stem(lower)}`, lower] as const);
  const names = references.map(
    ({ kind, value }) =>
      [`${PREFIX[kind]}:${kind === 'person' ? surname(value) : value.toLowerCase()}`, value] as const,
  );
  return [...stems, ...names];
}

let known: ReadonlySet<string> | undefined;

/** Words that say nothing of what a text is about. */
function idleWords(): ReadonlySet<string> {
  known ??= new Set([...Object.values(lexicon('functionWords')).flat(), ...lexicon('register').empty]);
  return known;
}

let kinds: ReadonlyMap<string, string> | undefined;

function contactsIn(opening: readonly Sentence[]): ReadonlySet<string> {
  kinds ??= new Map(
    Object.entries(lexicon('contacts')).flatMap(([kind, list]) => list.map(word => [word, kind] as const)),
  );
  return new Set(opening.flatMap(({ tokens }) => tokens.flatMap(({ lower }) => kinds!.get(lower) ?? [])));
}

/**
 * The last name, in letters of ASCII, with those spellings made one in which transliterations of a name differ:
 * "Zelenskyy" and "Zelensky", "Lukashenka" and "Lukashenko", "Raisi" and "Ra'isi".
 */
export function surname(name: string): string {
  return anyAscii(lastOf(name))
    .toLowerCase()
    .replaceAll(/[^a-z]/gu, '')
    .replaceAll('kh', 'h')
    .replaceAll('zh', 'j')
    .replaceAll(/(?<=[gs])h/gu, '')
    .replaceAll(/ou|w/gu, 'u')
    .replaceAll(/[yj]/gu, 'i')
    .replaceAll(/(.)\1+/gu, '$1')
    .replace(/(?<=.{3})[aeiou]$/u, '');
}

function lastOf(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}
