import type { Official, SourceKind, TokenRange } from '../domain/index.js';
import { actorName } from '../lexicon/index.js';
import { bodiesIn, type Introduced, introducedBodies, namedBodies } from './introduced.js';
import { openedRoles } from './offices.js';
import { findNames, findPeople, isTitledSo, maySharePerson, namedInTitle, type Person } from './people.js';
import { spellingKey } from './spelling.js';
import type { ReadSentence, Speaker } from './types.js';

/** Who can speak in an account, and for whom. */
export interface Cast {
  /** The side whose account it is; null for an article. */
  readonly own: string | null;
  /** The body whose account it is, as the account says; null where it does not. */
  readonly issuer: string | null;
  /** Every side of the event, own first. */
  readonly sides: readonly string[];
  readonly people: readonly Person[];
  /** By the key of a surname, those who bear it, whom the account names most first. */
  readonly bearers: ReadonlyMap<string, readonly Person[]>;
  /** The bodies to which the account gives a short form, and those it names in full. */
  readonly bodies: readonly Introduced[];
  /** In an article, the branches of states that it names in full. */
  readonly named: readonly Introduced[];
  /** In an article, the person named first in it, where it gives neither office nor description; null for none. */
  readonly bare: Person | null;
  /** Who says "I" in the account; null where its title does not tell. */
  readonly author: Person | null;
  /** Whether its title calls it a joint text: "we" are all sides. */
  readonly isJoint: boolean;
  /** Side label by actor name: `Russia` for the gazetteer's `Russia`. */
  readonly labels: ReadonlyMap<string, string>;
  /** Side by surname as `spellingKey` gives it, of people whom the sides' own accounts name. */
  readonly officials: ReadonlyMap<string, string>;
  /** Offices by which the account calls somebody before it names anybody who holds them, its own side's, and where it does. */
  readonly opened: ReadonlyMap<string, number>;
}

interface Billing {
  /** The side whose account it is; null for an article. */
  readonly own: string | null;
  /** The body whose account it is; null where the account does not say. */
  readonly issuer: string | null;
  /** Those of the whole event. */
  readonly sides: readonly string[];
  /** The account's title, read as a sentence; it may name who speaks ("Statement by President X"). */
  readonly title: ReadSentence | null;
  /** People known from the sides' own accounts, side by surname: what an article takes for granted. */
  readonly officials: ReadonlyMap<string, string>;
}

/** Gathers the cast of an account. */
export function gatherCast(
  sentences: readonly ReadSentence[],
  { own, issuer, sides, title, officials }: Billing,
): Cast {
  const labels = new Map(sides.map(side => [actorName(side), side] as const));
  const found = findPeople(sentences);
  const people = namedInTitle(found, title);
  return {
    own,
    issuer,
    sides,
    labels,
    officials,
    opened: openedRoles(sentences),
    bodies: [...introducedBodies(sentences), ...(own === null ? [] : namedBodies(sentences, issuer))],
    named: own === null ? bodiesIn(sentences, new Set()) : [],
    bare: own === null ? firstBare(found, sentences) : null,
    people,
    bearers: bySurname(people),
    isJoint: sides.length > 1 && (title?.tokens.some(({ lower }) => lower === 'joint') ?? false),
    author: title === null ? null : authorOf(title),
  };
}

/** "Tehran, 4 May - | Karl Berg, | opening the talks, said X": whom an article names first in full, by no more than the name, and tells what they do. */
function firstBare([first, ...more]: readonly Person[], sentences: readonly ReadSentence[]): Person | null {
  const isPlain = first?.titles.size === 0 && first.name.includes(' ') && first.acts;
  if (!isPlain || more.some(({ titles, name }) => titles.size === 0 && name.includes(' '))) return null;
  const isBare = sentences.every(sentence =>
    findNames(sentence).every(({ name, range }) => name !== first.name || isUndescribed(sentence, range)),
  );
  return isBare ? first : null;
}

/** Not "the analyst | Karl Berg", "Karl Berg, | a resident". */
function isUndescribed({ tokens }: ReadSentence, { first, last }: TokenRange): boolean {
  const isDescribed =
    tokens[last]?.text === ',' && /^(?:DET|NOUN|ADJ|NUM|PRON)$/u.test(tokens[last + 1]?.tag ?? '');
  return !isDescribed && !/^(?:NOUN|ADJ|PROPN)$/u.test(tokens[first - 1]?.tag ?? '');
}

/** The people of a side whom an account names in full and with an office. */
export function officialsIn(cast: Cast): readonly Official[] {
  return cast.people.flatMap(person => {
    const side = sideOf(person, cast);
    const { name, titles } = person;
    return side === null || titles.size === 0 || !name.includes(' ') ? [] : [{ name, titles, side }];
  });
}

/** "Statement by President X on ...": the first name behind "by" or "of". */
function authorOf(title: ReadSentence): Person | null {
  const by = title.tokens.findIndex(token => token.lower === 'by');
  if (by < 0) return null;
  return findNames(title).find(({ range }) => range.first > by && range.first <= by + AUTHOR_REACH) ?? null;
}

const AUTHOR_REACH = 6;

export function knownPerson(cast: Cast, surname: string): Person | undefined {
  if (!/^\p{Lu}/u.test(surname)) return undefined;
  return bearersOf(cast, surname)[0] ?? cast.people.find(person => person.name.startsWith(`${surname} `));
}

/** Whom a name means: who the account knows by it, else nobody but that. */
export function asKnown(person: Person, cast: Cast): Person {
  const bearers = bearersOf(cast, person.surname);
  if (bearers.length < 2) return knownPerson(cast, person.surname) ?? person;
  const alike = bearers.filter(({ name }) => maySharePerson(name, person.name));
  return alike.find(bearer => isTitledSo(bearer, person)) ?? alike[0] ?? person;
}

function bySurname(people: readonly Person[]): ReadonlyMap<string, readonly Person[]> {
  const bearers = new Map<string, readonly Person[]>();
  for (const person of people.toSorted((a, b) => b.mentions - a.mentions)) {
    const key = spellingKey(person.surname);
    bearers.set(key, [...(bearers.get(key) ?? []), person]);
  }
  return bearers;
}

function bearersOf({ bearers }: Cast, surname: string): readonly Person[] {
  return bearers.get(spellingKey(surname)) ?? [];
}

export function personSpeaker(person: Person, cast: Cast): Omit<Speaker, 'range'> {
  const side = sideOf(person, cast);
  return {
    name: person.name,
    kind: side === null ? 'other' : kindOf(side, cast, 'speaker'),
    sides: side === null ? [] : [side],
  };
}

/** Whose person it is: the state beside the name, else the other party if met as such, else one's own. */
export function sideOf(person: Person, cast: Cast): string | null {
  if (person.actor !== null) return label(person.actor, cast);
  const known = cast.officials.get(spellingKey(person.surname));
  if (known !== undefined) return known;
  if (cast.own === null) return null;
  const others = cast.sides.filter(side => side !== cast.own);
  // "Ramaphosa of South Africa spoke with President Biden": where another is the counterpart, who is met is one's own.
  const hasCounterpart = cast.people.some(
    other => other.actor !== null && label(other.actor, cast) !== cast.own,
  );
  if (person.met && !hasCounterpart) return others.length === 1 ? others[0]! : null;
  return cast.own;
}

export function kindOf(side: string, cast: Cast, own: SourceKind): SourceKind {
  if (cast.own === null) return own;
  return side === cast.own ? own : 'counterpart';
}

export function label(actor: string, cast: Cast): string {
  return cast.labels.get(actor) ?? actor;
}
