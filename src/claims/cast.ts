import type { SourceKind, Token, TokenRange } from '../domain/index.js';
import { type ActorMention, lexicon, resolveActor } from '../lexicon/index.js';
import { findNames, findPeople, type Person } from './people.js';
import type { ReadSentence, Speaker } from './types.js';

/** Who can speak in an account, and for whom. */
export interface Cast {
  /** The side whose account it is; null for an article. */
  readonly own: string | null;
  /** Every side of the event, own first. */
  readonly sides: readonly string[];
  readonly people: readonly Person[];
  /** Side label by actor name: `Russia` for the gazetteer's `Russia`. */
  readonly labels: ReadonlyMap<string, string>;
}

/** Gathers the cast of an account; `sides` are those of the whole event. */
export function gatherCast(
  own: string | null,
  sides: readonly string[],
  sentences: readonly ReadSentence[],
): Cast {
  const labels = new Map(sides.map(side => [resolveActor(side)?.name ?? side, side] as const));
  return { own, sides, labels, people: findPeople(sentences) };
}

/** The account's own voice as a speaker. */
export function ownVoice(cast: Cast): Speaker {
  return {
    name: cast.own ?? '',
    kind: cast.own === null ? 'media' : 'ministry',
    sides: cast.own === null ? [] : [cast.own],
    range: null,
  };
}

/**
 * Whom the words of `range` name as a speaker; null where they name nobody who can speak
 * ("the measures", "the treaty").
 * @param last The speaker last heard, for "he", "she" and "it".
 */
export function resolveSpeaker(
  sentence: ReadSentence,
  range: TokenRange,
  cast: Cast,
  last: Speaker | null,
): Speaker | null {
  const words = sentence.tokens.slice(range.first, range.last);
  const head = words.find(
    word =>
      word.tag !== 'DET' &&
      word.tag !== 'ADV' &&
      word.tag !== 'PUNCT' &&
      word.tag !== 'CCONJ' &&
      word.tag !== 'ADP',
  );
  if (head === undefined) return null;
  const named = (speaker: Omit<Speaker, 'range'>): Speaker => ({ ...speaker, range });
  if (words.length <= 2 && head.tag === 'PRON') return pronoun(head.lower, cast, last, range);
  const names = findNames(sentence).filter(
    name => name.range.first >= range.first && name.range.last <= range.last,
  );
  const people = names.map(name => knownPerson(cast, name.surname) ?? name);
  if (people.length === 1) return named(personSpeaker(people[0]!, cast));
  if (people.length > 1)
    return named(
      together(
        people.map(person => personSpeaker(person, cast)),
        words,
      ),
    );
  const surname = words.map(word => knownPerson(cast, word.text)).find(person => person !== undefined);
  if (surname !== undefined) return named(personSpeaker(surname, cast));
  const actors = sentence.actors
    .filter(actor => actor.first >= range.first && actor.last <= range.last)
    .map(actor => ({ ...actor, first: actor.first - range.first, last: actor.last - range.first }));
  return byKind(words, actors, cast, last, named);
}

function byKind(
  words: readonly Token[],
  actors: readonly ActorMention[],
  cast: Cast,
  last: Speaker | null,
  named: (speaker: Omit<Speaker, 'range'>) => Speaker,
): Speaker | null {
  const lists = speakerSets();
  const name = words
    .filter(word => word.tag !== 'DET')
    .map(word => word.text)
    .join(' ');
  const headAt = headNoun(words);
  const noun = words[headAt];
  if (noun === undefined) return null;
  const plural = noun.lower !== noun.lemma || noun.lower === 'both' || noun.lower === 'two';
  if (plural && lists.collectives.has(noun.lemma) && actors.length !== 1) {
    if (actors.length === 0 && cast.own === null && last === null && cast.sides.length === 0) return null;
    const sides =
      actors.length > 1 ? [...new Set(actors.map(actor => label(actor.actor.name, cast)))] : cast.sides;
    return named({ name, kind: 'other', sides });
  }
  if (lists.media.has(noun.lemma)) return named({ name, kind: 'media', sides: [] });
  if (actors.length > 0 && (actorIsHead(actors, headAt) || canSpeak(noun.lemma))) {
    const side = label(actors[0]!.actor.name, cast);
    if (actors.length > 1 && words.some(word => word.tag === 'CCONJ'))
      return named({
        name,
        kind: 'other',
        sides: [...new Set(actors.map(actor => label(actor.actor.name, cast)))],
      });
    return named({ name, kind: kindOf(side, cast, 'ministry'), sides: [side] });
  }
  if (lists.offices.has(noun.lemma)) return named(officeSpeaker(noun.lemma, words, name, cast, last));
  if (lists.institutions.has(noun.lemma)) {
    const own = cast.own !== null && !words.some(word => word.lower === 'other');
    return named({ name, kind: own ? 'ministry' : 'other', sides: own ? [cast.own!] : [] });
  }
  // "the EAM", "the MFA": an unknown short form in a side's own account is its own.
  const isShortForm = words.every(word => word.tag === 'DET' || /^\p{Lu}{2,6}$/u.test(word.text));
  if (isShortForm && cast.own !== null) return named({ name, kind: 'speaker', sides: [cast.own] });
  return null;
}

/** The noun that heads a phrase: the last before a preposition or a relative. */
function headNoun(words: readonly Token[]): number {
  const stop = words.findIndex(
    (word, index) =>
      index > 0 &&
      (word.tag === 'ADP' || word.lower === 'who' || word.lower === 'which' || word.text === ','),
  );
  const within = stop < 0 ? words : words.slice(0, stop);
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

function actorIsHead(actors: readonly ActorMention[], headAt: number): boolean {
  return actors.some(actor => actor.form !== 'demonym' && actor.first <= headAt && headAt < actor.last);
}

function canSpeak(lemma: string): boolean {
  const lists = speakerSets();
  return lists.institutions.has(lemma) || lists.offices.has(lemma) || lists.collectives.has(lemma);
}

/** "the Minister": the own side's person with that office; "his counterpart": the other side's. */
function officeSpeaker(
  office: string,
  words: readonly Token[],
  name: string,
  cast: Cast,
  last: Speaker | null,
): Omit<Speaker, 'range'> {
  const others = cast.sides.filter(side => side !== cast.own);
  if (office === 'counterpart' || office === 'colleague') {
    const lastSide = last?.sides.length === 1 ? last.sides[0] : cast.own;
    const other = cast.sides.filter(side => side !== lastSide);
    return { name, kind: kindOf(other[0] ?? '', cast, 'speaker'), sides: other.length === 1 ? other : [] };
  }
  const candidates = cast.people.filter(person => person.titles.has(office));
  const holder =
    candidates.find(person => sideOf(person, cast) === cast.own) ??
    (candidates.length === 1 ? candidates[0] : undefined);
  if (holder !== undefined) return personSpeaker(holder, cast);
  const foreign = words.some(word => word.lower === 'visiting');
  const side = foreign && others.length === 1 ? others[0]! : cast.own;
  return {
    name,
    kind: side === null ? 'other' : kindOf(side, cast, 'speaker'),
    sides: side === null ? [] : [side],
  };
}

function pronoun(word: string, cast: Cast, last: Speaker | null, range: TokenRange): Speaker | null {
  if (word === 'he' || word === 'she')
    return last === null || last.sides.length > 1 ? null : { ...last, range };
  if (word === 'it')
    return last !== null && last.kind !== 'speaker' && last.sides.length === 1 ? { ...last, range } : null;
  if (word === 'i' || word === 'we')
    return last ?? (cast.own === null ? null : { name: cast.own, kind: 'speaker', sides: [cast.own], range });
  if (word === 'they' || word === 'both')
    return { name: 'both sides', kind: 'other', sides: cast.sides, range };
  return null;
}

function together(
  speakers: readonly Omit<Speaker, 'range'>[],
  words: readonly Token[],
): Omit<Speaker, 'range'> {
  const coordinated = words.some(word => word.tag === 'CCONJ');
  if (!coordinated) return speakers[0]!;
  return {
    name: speakers.map(speaker => speaker.name).join(' and '),
    kind: 'other',
    sides: [...new Set(speakers.flatMap(speaker => speaker.sides))],
  };
}

function knownPerson(cast: Cast, surname: string): Person | undefined {
  if (!/^\p{Lu}/u.test(surname)) return undefined;
  return cast.people.find(person => person.surname === surname);
}

function personSpeaker(person: Person, cast: Cast): Omit<Speaker, 'range'> {
  const side = sideOf(person, cast);
  return {
    name: person.name,
    kind: side === null ? 'other' : kindOf(side, cast, 'speaker'),
    sides: side === null ? [] : [side],
  };
}

/** Whose person it is: the state beside the name, else the other party if met as such, else one's own. */
function sideOf(person: Person, cast: Cast): string | null {
  if (person.actor !== null) return label(person.actor, cast);
  if (cast.own === null) return null;
  const others = cast.sides.filter(side => side !== cast.own);
  if (person.met) return others.length === 1 ? others[0]! : null;
  return cast.own;
}

function kindOf(side: string, cast: Cast, own: SourceKind): SourceKind {
  if (cast.own === null) return own;
  return side === cast.own ? own : 'counterpart';
}

function label(actor: string, cast: Cast): string {
  return cast.labels.get(actor) ?? actor;
}

interface SpeakerSets {
  readonly offices: ReadonlySet<string>;
  readonly collectives: ReadonlySet<string>;
  readonly institutions: ReadonlySet<string>;
  readonly media: ReadonlySet<string>;
}

let sets: SpeakerSets | undefined;

function speakerSets(): SpeakerSets {
  if (sets === undefined) {
    const { offices, collectives, institutions, media } = lexicon('speakers');
    sets = {
      offices: new Set(offices),
      collectives: new Set(collectives),
      institutions: new Set(institutions),
      media: new Set(media),
    };
  }
  return sets;
}
