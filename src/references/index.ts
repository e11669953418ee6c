import type { Reference, Token } from '../domain/index.js';
import { findActors } from '../lexicon/index.js';
import { findDates } from './dates/index.js';
import { namedBodies } from './names/bodies.js';
import { namedPeople } from './names/people.js';
import { namedActors, namedPlaces } from './names/places.js';
import { capitalRuns } from './names/runs.js';
import { coverage, type Found, meets, type Passage } from './passage.js';
import { findQuantities } from './quantities.js';
import { findTreaties } from './treaties/index.js';

/** What a sentence leans on for its references. */
export interface ReferenceContext {
  /** The account's ISO date: what "on Tuesday" counts from. */
  readonly date: string | null;
  /** The other sides of the event; taken for the sake of callers that pass them, and not needed so far. */
  readonly counterparts?: readonly string[];
}

/**
 * The treaties, dates, quantities, people, organisations and places of one sentence, in order.
 * @param text The whole account; spans point into it.
 * @param tokens The sentence's tokens; their tags are not looked at.
 */
export function findReferences(
  text: string,
  tokens: readonly Token[],
  context: ReferenceContext,
): readonly Reference[] {
  const actors = findActors(tokens);
  const passage: Passage = { text, tokens, actors, isActor: coverage(tokens.length, actors) };
  const dates = findDates(passage, context.date);
  const treaties = findTreaties(passage, dates);
  const covered = coverage(tokens.length, [...dates, ...treaties]);
  const found = [
    ...treaties,
    // The year of "the 1993 treaty" is the treaty's; the day of "the September 1 statement" is also a date.
    ...dates.filter(date => date.value.length > 4 || !treaties.some(treaty => meets(treaty, date))),
    ...findQuantities(passage, covered),
    ...findNames(passage, coverage(tokens.length, treaties), covered),
  ];
  return found
    .map(one => toReference(passage, one))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function findNames(
  passage: Passage,
  inTreaty: readonly boolean[],
  covered: readonly boolean[],
): readonly Found[] {
  const { length } = passage.tokens;
  const isFree = ({ first }: Found): boolean => inTreaty[first] !== true;
  const places = namedPlaces(passage).filter(isFree);
  const actors = namedActors(passage).filter(
    actor => isFree(actor) && !places.some(place => meets(place, actor)),
  );
  const isPlace = coverage(length, places);
  const isOrganisation = coverage(
    length,
    actors.filter(actor => actor.kind === 'organisation'),
  );
  const inBodies = covered.map(
    (one, index) => one || isPlace[index] === true || isOrganisation[index] === true,
  );
  const bodies = namedBodies(passage, capitalRuns(passage, inBodies));
  const apart = [...places, ...actors].filter(one => !bodies.some(body => meets(body, one)));
  const named = coverage(length, [...apart, ...bodies, ...passage.actors]);
  const inPeople = covered.map((one, index) => one || named[index] === true);
  return [...apart, ...bodies, ...namedPeople(passage, capitalRuns(passage, inPeople))];
}

function toReference({ text, tokens }: Passage, { kind, value, first, last }: Found): Reference {
  const start = tokens[first]!.start;
  const words = text.slice(start, tokens[last - 1]!.end);
  const isName = kind === 'person' || kind === 'organisation' || kind === 'place';
  const own = isName ? words.replace(/['’]s$/, '') : words;
  return { kind, text: own, value, span: { start, end: start + own.length } };
}
