import type { Official, SourceKind, Token, TokenRange } from '../domain/index.js';
import { type ActorMention, actorName, lexicon, resolveActor } from '../lexicon/index.js';
import {
  holds,
  holdsOffice,
  isOtherBranch,
  openedRoles,
  type Role,
  roleOf,
  rolePerson,
  speakerWords,
} from './offices.js';
import { findNames, findPeople, isHonorific, isStyle, namedInTitle, type Person } from './people.js';
import { isTimeWord } from './reports/index.js';
import { asWritten, spellingKey } from './spelling.js';
import type { Memory, ReadSentence, Speaker } from './types.js';

/** Who can speak in an account, and for whom. */
export interface Cast {
  /** The side whose account it is; null for an article. */
  readonly own: string | null;
  /** The body whose account it is, as the account says; null where it does not. */
  readonly issuer: string | null;
  /** Every side of the event, own first. */
  readonly sides: readonly string[];
  readonly people: readonly Person[];
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
  return {
    own,
    issuer,
    sides,
    labels,
    officials,
    opened: openedRoles(sentences),
    people: namedInTitle(findPeople(sentences), title),
    isJoint: sides.length > 1 && (title?.tokens.some(({ lower }) => lower === 'joint') ?? false),
    author: title === null ? null : authorOf(title),
  };
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

/**
 * Somebody of whom an account says no more than what they are called ("several experts", "a poll"): nobody's position.
 * Null for a pronoun, which may stand for anything.
 */
export function unknownSpeaker({ tokens }: ReadSentence, range: TokenRange, cast: Cast): Speaker | null {
  const words = withoutAside(tokens.slice(range.first, range.last)).filter(({ tag }) => tag !== 'PUNCT');
  if (cast.own !== null && isDocument(words)) return null;
  // "according to which X", "what the poll shows": a clause, and nobody.
  if (RELATIVES.has(words[0]?.lower ?? '')) return null;
  const named = words[0]?.tag === 'DET' ? words.slice(1) : words;
  if (!/^(?:NOUN|PROPN|NUM)$/.test(named.at(-1)?.tag ?? '')) return null;
  const isMedia = named.some(({ lemma }) => speakerWords().media.has(lemma));
  return {
    name: asWritten(named),
    kind: isMedia ? 'media' : 'other',
    sides: [],
    range,
  };
}

/**
 * Whom the words of `range` name as a speaker; null where they name nobody who can speak
 * ("the measures", "the treaty").
 * @param memory Whom pronouns stand for.
 */
export function resolveSpeaker(
  sentence: ReadSentence,
  phrase: TokenRange,
  cast: Cast,
  memory: Memory,
): Speaker | null {
  const range = withoutBracket(sentence, withName(sentence, phrase));
  // "HRH | the Crown Prince"
  if (range.last - range.first > 1 && isStyle(sentence.tokens[range.first]!))
    return resolveSpeaker(sentence, { ...range, first: range.first + 1 }, cast, memory);
  const words = sentence.tokens.slice(range.first, range.last);
  if (RELATIVES.has(words[0]?.lower ?? '')) {
    // "the talks, which the Russian side had requested": who did stands behind the relative.
    if (words.some(({ tag }) => tag === 'VERB' || tag === 'AUX')) return null;
    return words.length > 1
      ? resolveSpeaker(sentence, { ...range, first: range.first + 1 }, cast, memory)
      : null;
  }
  const head = words.find(word => !SKIPPED_TAGS.has(word.tag));
  if (head === undefined) return null;
  const named = (speaker: Omit<Speaker, 'range'>): Speaker => ({ ...speaker, range });
  // "Each of them": whoever they are.
  if (/^(?:each|both)$/u.test(words[0]!.lower) && words[1]?.lower === 'of')
    return resolveSpeaker(sentence, { ...range, first: range.first + 2 }, cast, memory);
  if (words.length <= 2 && head.tag === 'PRON') return pronoun(head.lower, cast, memory, range);
  const members = conjuncts(words, range);
  if (members.length > 1 && !isOneInTwoOffices(sentence, members, cast) && !isApposedName(sentence, range)) {
    const known = members.map(member => resolveSpeaker(sentence, member, cast, memory));
    const unknown = (member: TokenRange) =>
      isPlainPhrase(sentence, member) ? unknownSpeaker(sentence, member, cast) : null;
    // "the Minister and the village elders": whom the account does not know speaks beside whom it knows.
    const speakers = known.some(speaker => speaker !== null)
      ? members.map((member, at) => known[at] ?? unknown(member)).filter(speaker => speaker !== null)
      : [];
    if (speakers.length > 0) return named(together(speakers));
  }
  const styled = styledSpeaker(sentence, range, cast, memory);
  if (styled !== null) return styled;
  if (cast.own !== null && isDocument(words)) return null;
  const actors = sentence.actors
    .filter(actor => actor.first >= range.first && actor.last <= range.last)
    .map(actor => ({ ...actor, first: actor.first - range.first, last: actor.last - range.first }));
  const person = personNamed(sentence, range, actors, cast);
  if (person !== undefined) return named(personSpeaker(person, cast));
  const still = actors.length === 0 ? stillSpeaking(sentence, range, cast, memory) : null;
  if (still !== null) return named(personSpeaker(still, cast));
  const found = byKind(words, actors, cast, memory, named);
  const comma = words.findIndex(word => word.text === ',');
  // "the President of Russia, this time in person,": an aside behind the speaker.
  return found === null && comma > 0
    ? resolveSpeaker(sentence, { first: range.first, last: range.first + comma }, cast, memory)
    : found;
}

/** "Lind said that A. B is so, | the foreign minister | said": an office behind what is said is that of who spoke before in the paragraph. */
function stillSpeaking(
  { tokens, opensParagraph }: ReadSentence,
  { first, last }: TokenRange,
  { people }: Cast,
  { speaker }: Memory,
): Person | null {
  const words = tokens.slice(first, last);
  const noun = words[headNoun(words)];
  // "In this regard, the Minister stressed that A" may be anybody's: what is said must stand before.
  const isBehind = tokens[first - 1]?.text === ',' && tokens[last]?.tag === 'VERB';
  const isClosed = (tokens[last + 1]?.tag ?? 'PUNCT') === 'PUNCT';
  if (opensParagraph || speaker === null || !isBehind || !isClosed) return null;
  if (noun === undefined || noun.lower !== noun.lemma || !speakerWords().offices.has(noun.lemma)) return null;
  const before = people.filter(({ name, titles }) => name === speaker.name && holdsOffice(titles));
  const role = roleOf(words, noun);
  return role.isOther ? null : rolePerson({ ...role, isGeneral: false }, before, speaker);
}

/** "His Royal Highness", "Her Majesty the Queen": whoever the office behind a style names, or who bears the style. */
function styledSpeaker(
  sentence: ReadSentence,
  range: TokenRange,
  cast: Cast,
  memory: Memory,
): Speaker | null {
  const style = styledIn(sentence, range);
  if (style === null) return null;
  const office = { ...range, first: style + 1 };
  const holder = office.first < office.last ? resolveSpeaker(sentence, office, cast, memory) : null;
  if (holder !== null) return holder;
  const bearer = inStyle(sentence.tokens[style]!.lower, cast, memory);
  if (bearer !== null) return { ...personSpeaker(bearer, cast), range };
  // "His Excellency" of whom the account gave no style: like "he".
  const isAlone = office.first >= office.last && memory.speaker !== null && isPersonal(memory.speaker, cast);
  return isAlone ? { ...memory.speaker!, range } : null;
}

/** "His Royal Highness", "Her Majesty | the Queen": where the style of a person stands that opens a phrase; null for none. */
function styledIn({ tokens }: ReadSentence, { first, last }: TokenRange): number | null {
  if (!/^(?:his|her|their)$/u.test(tokens[first]?.lower ?? '')) return null;
  const { styles } = lexicon('speakers');
  const at = tokens.findIndex(({ lower }, index) => index > first && index < last && styles.includes(lower));
  const between = tokens.slice(first + 1, Math.max(at, first + 1));
  return at > 0 && between.every(({ text }) => /^\p{Lu}/u.test(text)) ? at : null;
}

/** Who bears a style: whoever spoke last before others. */
function inStyle(style: string, { people }: Cast, { speaker }: Memory): Person | null {
  const bearers = people.filter(({ titles }) => titles.has(style));
  return bearers.find(({ name }) => name === speaker?.name) ?? bearers[0] ?? null;
}

/** "H.E. | Dr. X": where only the form of address was read as the subject, the name belongs to it. */
function withName({ tokens }: ReadSentence, range: TokenRange): TokenRange {
  if (!tokens.slice(range.first, range.last).every(isHonorific)) return range;
  const end = tokens.findIndex((word, at) => at >= range.last && word.tag !== 'PROPN' && !isHonorific(word));
  return end < 0 ? range : { ...range, last: end };
}

/** "the Department of Foreign Affairs | (DFA)": the short form behind a name, closed or cut off. */
function withoutBracket({ tokens }: ReadSentence, { first, last }: TokenRange): TokenRange {
  const bracket = tokens.findLastIndex(({ text }, at) => at > first && at < last && text === '(');
  const close = tokens.findIndex(({ text }, at) => at > bracket && at < last && text === ')');
  return bracket > 0 && (close < 0 || close === last - 1) ? { first, last: bracket } : { first, last };
}

/** "the official | , who asked not to be named", "the agency | , citing X", "Norway | , once more": no part of a name. */
function withoutAside(words: readonly Token[]): readonly Token[] {
  const comma = words.findIndex(({ text }, at) => at > 0 && text === ',' && opensAside(words[at + 1]));
  return comma < 0 ? words : words.slice(0, comma);
}

/** The words of a phrase as a name: no articles, bullets and asides. */
function asPhrase(words: readonly Token[]): string {
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

/** Whom a phrase names; nobody where it is another's: "Lavrov's visit", "Biden Administration officials". */
function personNamed(
  sentence: ReadSentence,
  range: TokenRange,
  actors: readonly ActorMention[],
  cast: Cast,
): Person | undefined {
  const words = sentence.tokens.slice(range.first, range.last);
  const names = findNames(sentence).filter(
    name => name.range.first >= range.first && name.range.last <= range.last,
  );
  const name = names.find(each => !isOwner(words, each.range.last - range.first));
  if (name !== undefined) return knownPerson(cast, name.surname) ?? name;
  if (names.length > 0) return undefined;
  const isOfActor = (at: number) => actors.some(({ first, last }) => first <= at && at < last);
  return words
    .map((word, at) => (isOfActor(at) || isOwner(words, at + 1) ? undefined : knownPerson(cast, word.text)))
    .find(known => known !== undefined);
}

/** Whether a name is followed by what it owns or describes: "Lavrov | 's visit", "Biden | Administration officials". */
function isOwner(words: readonly Token[], behind: number): boolean {
  const next = words[behind];
  const owned = next !== undefined && /^['’]s?$/.test(next.text) ? words[behind + 1] : next;
  if (owned === undefined || isTimeWord(owned)) return false;
  return owned !== next || owned.tag === 'NOUN' || speakerWords().institutions.has(owned.lower);
}

const RELATIVES: ReadonlySet<string> = new Set(['which', 'what', 'whose', 'whom']);

/** Whether a speaker is one person, by name or by office, and no body or state. */
export function isPersonal({ name, kind }: Speaker, { people }: Cast): boolean {
  const lower = name.toLowerCase().split(' ');
  const isNamed = people.some(person => person.name === name);
  return isNamed || (kind !== 'ministry' && lower.some(word => speakerWords().offices.has(word)));
}

/** Whether "he" or "she" may take up a speaker of a sentence: no body, no state, not several. */
export function isHeOrShe({ tokens }: ReadSentence, speaker: Speaker, cast: Cast): boolean {
  if (isPersonal(speaker, cast)) return true;
  const { name, kind, range } = speaker;
  const words = name.split(' ');
  const named = range === null ? undefined : tokens[range.last - 1];
  const isOne = !words.includes('and');
  const isName = range === null || (named?.tag === 'PROPN' && !isThing(named));
  return (
    isOne &&
    isName &&
    kind !== 'ministry' &&
    resolveActor(name) === null &&
    /^\p{Lu}/u.test(words.at(-1)!) &&
    !words.some(word => speakerWords().institutions.has(word.toLowerCase()))
  );
}

/** "the Act", "the Bosphorus": a name that the trained reader takes for no person's, or a paper's. */
function isThing({ syntax, lemma }: Token): boolean {
  const kind = syntax?.entity?.kind ?? 'person';
  return kind !== 'person' || speakerWords().documents.has(lemma.toLowerCase());
}

/** Whether a subject is a paper, which in a side's own account says nothing by itself. */
export function namesDocument({ tokens }: ReadSentence, range: TokenRange | null, { own }: Cast): boolean {
  return own !== null && range !== null && isDocument(tokens.slice(range.first, range.last));
}

/** "the note sent to Berlin", "the Athens Declaration": what a paper says is in an account's own voice. */
function isDocument(words: readonly Token[]): boolean {
  return speakerWords().documents.has(words[headNoun(words)]?.lemma.toLowerCase() ?? '');
}

const SKIPPED_TAGS = new Set(['DET', 'ADV', 'PUNCT', 'CCONJ', 'ADP']);

/** "the President of A, the Chancellor of B and C": the members of a coordinated phrase. */
function conjuncts(words: readonly Token[], range: TokenRange): readonly TokenRange[] {
  if (!words.some(word => word.tag === 'CCONJ')) return [range];
  const members: TokenRange[] = [];
  let first = 0;
  let inBrackets = false;
  words.forEach((word, at) => {
    if (/^[()]$/u.test(word.text)) inBrackets = word.text === '(';
    if (inBrackets || (word.tag !== 'CCONJ' && word.text !== ',')) return;
    // "his counterpart, | Erik Lind": one, by office and by name.
    if (word.text === ',' && isApposed(words, first, at)) return;
    if (at > first) members.push({ first: range.first + first, last: range.first + at });
    first = at + 1;
  });
  if (first < words.length) members.push({ first: range.first + first, last: range.last });
  return members;
}

/** Whether a name behind a comma is that of whom an office before it names. */
function isApposed(words: readonly Token[], first: number, comma: number): boolean {
  const next = words[comma + 1];
  const head = comma + 1 + (next?.syntax?.head ?? 0);
  const office = words[head];
  return (
    next?.tag === 'PROPN' &&
    next.syntax?.relation === 'appos' &&
    head >= first &&
    head < comma &&
    speakerWords().offices.has(office!.lemma)
  );
}

/**
 * "the Deputy Prime Minister and Minister of Foreign Affairs, X": the offices of one, where but one is named and no other
 * has an article; not "the Prime Minister and Minister X", nor "the Vice President and King X" where the account knows another
 * for its vice president.
 */
function isOneInTwoOffices(
  sentence: ReadSentence,
  members: readonly TokenRange[],
  { people }: Cast,
): boolean {
  const isNamed = ({ first, last }: TokenRange) =>
    findNames(sentence).some(({ range }) => range.first >= first && range.last <= last);
  const at = members.findIndex(isNamed);
  if (at < 1 || members.filter(isNamed).length !== 1) return false;
  const wordsOf = ({ first, last }: TokenRange) => sentence.tokens.slice(first, last);
  const offices = members.slice(0, at).map(wordsOf);
  const { offices: known } = speakerWords();
  const isOffice = (words: readonly Token[]) =>
    words.some(({ lower }) => known.has(lower.split('-').at(-1)!));
  const isOfState = (member: TokenRange) =>
    sentence.actors.some(({ first, last }) => first >= member.first && last <= member.last);
  const isLater = (words: readonly Token[], index: number) => index > 0 && words[0]?.tag === 'DET';
  const named = wordsOf(members[at]!);
  const isCalledAlone = named.length <= 2 && offices[0]![0]?.tag === 'DET' && !offices[0]!.some(isSecond);
  const isAnothers = people.some(
    ({ surname, titles }) =>
      named.every(({ text }) => text !== surname) &&
      offices[0]!.every(({ tag, lower }) => tag === 'DET' || titles.has(lower)),
  );
  return (
    !isAnothers &&
    offices.every(isOffice) &&
    ![...offices, named].some(isLater) &&
    !members.slice(0, at).some(isOfState) &&
    !isCalledAlone
  );
}

/** "the Minister of Foreign Affairs, Cooperation and Expatriates, | Mr X": one office, whose holder's name closes it. */
function isApposedName(sentence: ReadSentence, { first, last }: TokenRange): boolean {
  const { tokens } = sentence;
  const names = findNames(sentence).filter(({ range }) => range.first >= first && range.last <= last);
  const [name] = names;
  if (name === undefined || names.length > 1 || name.range.last !== last) return false;
  let comma = name.range.first - 1;
  while (comma > first && isHonorific(tokens[comma]!)) comma -= 1;
  const office = tokens.slice(first, comma);
  return (
    tokens[comma]?.text === ',' &&
    office.some(({ lower }) => speakerWords().offices.has(lower)) &&
    (office.filter(({ tag }) => tag === 'DET').length <= 1 || !isJoined(office))
  );
}

/** Whether the noun that heads a parsed phrase has another joined to it: "the Minister and the Ambassador", not "the head of A and B". */
function isJoined(words: readonly Token[]): boolean {
  const headOf = (at: number) => at + (words[at]!.syntax?.head ?? 0);
  const root = words.findIndex(
    (word, at) => word.tag !== 'DET' && (headOf(at) >= words.length || headOf(at) < 0 || headOf(at) === at),
  );
  return words.some(
    ({ syntax }, at) => syntax === null || (syntax.relation === 'conj' && headOf(at) === root),
  );
}

/** "the village elders", no phrase behind a preposition or with a verb in it. */
function isPlainPhrase({ tokens }: ReadSentence, { first, last }: TokenRange): boolean {
  return tokens.slice(first, last).every(({ tag }) => /^(?:DET|ADJ|NOUN|PROPN|NUM)$/u.test(tag));
}

/** "deputy", "vice": of an office that is seldom held alone. */
function isSecond({ lower }: Token): boolean {
  return lower === 'deputy' || lower.startsWith('vice');
}

function byKind(
  words: readonly Token[],
  actors: readonly ActorMention[],
  cast: Cast,
  memory: Memory,
  named: (speaker: Omit<Speaker, 'range'>) => Speaker,
): Speaker | null {
  const lists = speakerWords();
  const name = asPhrase(words);
  const headAt = headNoun(words);
  const noun = words[headAt];
  if (noun === undefined) return null;
  const stem = noun.tag === 'PROPN' ? noun.lower.replace(/ies$/u, 'y').replace(/s$/u, '') : noun.lemma;
  const plural = noun.lower !== stem || noun.lower === 'both' || noun.lower === 'two';
  // "Administration officials": its own, whoever else takes part.
  const isOfBody = words.slice(0, headAt).some(({ lower }) => lists.institutions.has(lower));
  const isOwn = actors.every(({ actor }) => label(actor.name, cast) === cast.own);
  if (plural && isOfBody && isOwn && cast.own !== null && lists.collectives.has(stem))
    return named({ name, kind: 'speaker', sides: [cast.own] });
  if (plural && lists.collectives.has(stem) && actors.length !== 1) {
    if (actors.length === 0 && cast.own === null && memory.speaker === null && cast.sides.length === 0)
      return null;
    const sides =
      actors.length > 1 ? [...new Set(actors.map(actor => label(actor.actor.name, cast)))] : cast.sides;
    return named({ name: noun.lower === 'two' ? `the ${name}` : name, kind: 'other', sides });
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
    if (lists.offices.has(noun.lemma) && !plural)
      return named(inOffice(roleOf(words, noun, actors), side, { name, cast, memory }));
    if (lists.offices.has(noun.lemma))
      return named({ name, kind: kindOf(side, cast, 'speaker'), sides: [side] });
    const isOther = side === cast.own && isOtherBranch(words, noun, actors, cast.issuer);
    return named({ name, kind: isOther ? 'other' : kindOf(side, cast, 'ministry'), sides: [side] });
  }
  if (lists.offices.has(noun.lemma) && !plural)
    return named(officeSpeaker(roleOf(words, noun, actors), words, { name, cast, memory }));
  if (lists.institutions.has(noun.lemma) || isIssuer(words, cast)) {
    const before = cast.own === null ? heardBefore(words, memory) : null;
    if (before !== null) return named(before);
    const own = words.some(word => word.lower === 'other') ? null : cast.own;
    const isSelf = own !== null && !isOtherBranch(words, noun, actors, cast.issuer);
    return named({ name, kind: isSelf ? 'ministry' : 'other', sides: own === null ? [] : [own] });
  }
  // "the EAM", "the MFA": an unknown short form in a side's own account is its own.
  const isShortForm = words.every(word => word.tag === 'DET' || /^\p{Lu}{2,6}$/u.test(word.text));
  if (isShortForm && cast.own !== null)
    return named(soleSpeaker(cast) ?? { name, kind: 'speaker', sides: [cast.own] });
  if (noun.tag === 'PROPN' && actors.length <= 1) return named(unknownName(words, actors, cast));
  return null;
}

/**
 * "Norway's Foreign Ministry said A. | The ministry | added B, | its spokesman | C": in an article, who was last heard under a name that
 * has these words in it, or that body's people; null where nobody was.
 */
function heardBefore(words: readonly Token[], { body, speaker }: Memory): Omit<Speaker, 'range'> | null {
  const told = words.filter(({ tag }) => /^(?:NOUN|PROPN|ADJ)$/u.test(tag)).map(({ lower }) => lower);
  if (words.some(({ lower }) => lower === 'other')) return null;
  const wordsOf = ({ name }: Speaker) => new Set(name.toLowerCase().split(/[ ’']/u));
  const isOfSide = (each: Speaker | null): each is Speaker => each !== null && each.sides.length === 1;
  const same = [body, speaker].filter(isOfSide).find(each => told.every(word => wordsOf(each).has(word)));
  if (same !== undefined) return same;
  // "the ministry's spokesman"
  const of = told.slice(0, -1);
  const isOfBody = of.length > 0 && isOfSide(body) && of.every(word => wordsOf(body).has(word));
  return isOfBody ? { name: asPhrase(words), kind: 'speaker', sides: body.sides } : null;
}

/** "the Secretariat" in the account of the Secretariat of Foreign Affairs: by the words of its name. */
function isIssuer(words: readonly Token[], { own, issuer }: Cast): boolean {
  const named = words.filter(({ tag }) => tag === 'PROPN');
  return (
    own !== null &&
    issuer !== null &&
    named.length > 0 &&
    named.length === words.filter(({ tag }) => tag !== 'DET' && tag !== 'ADP').length &&
    named.every(({ text }) => issuer.includes(text))
  );
}

/** The one person of the own side, where the account names no other. */
function soleSpeaker(cast: Cast): Omit<Speaker, 'range'> | null {
  const own = cast.people.filter(
    person => person.titles.size > 0 && person.name.includes(' ') && sideOf(person, cast) === cast.own,
  );
  return own.length === 1 ? personSpeaker(own[0]!, cast) : null;
}

/** A name without title or office: whose person it is, only a state beside it can tell ("Lavrov of Russia"). */
function unknownName(
  words: readonly Token[],
  actors: readonly ActorMention[],
  cast: Cast,
): Omit<Speaker, 'range'> {
  const names = words.filter(
    (word, at) => word.tag === 'PROPN' && !actors.some(actor => actor.first <= at && at < actor.last),
  );
  const name = names.map(word => word.text).join(' ');
  const known = cast.officials.get(spellingKey(names.at(-1)?.text ?? '')) ?? null;
  const side = actors[0] === undefined ? known : label(actors[0].actor.name, cast);
  return side === null
    ? { name, kind: 'other', sides: [] }
    : { name, kind: kindOf(side, cast, 'speaker'), sides: [side] };
}

/** The noun that heads a phrase: the last before a preposition or a relative. */
function headNoun(words: readonly Token[]): number {
  const stop = words.findIndex(
    (word, index) =>
      index > 0 &&
      (word.tag === 'ADP' || word.lower === 'who' || word.lower === 'which' || /^[,(]$/u.test(word.text)),
  );
  const within = stop < 0 ? words : words.slice(0, stop);
  // "the director | general", whose office is the word before.
  const [office, general] = within.slice(-2);
  if (general?.lower === 'general' && speakerWords().offices.has(office!.lower)) return within.length - 2;
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
  const lists = speakerWords();
  return lists.institutions.has(lemma) || lists.offices.has(lemma) || lists.collectives.has(lemma);
}

interface Phrase {
  /** Its words. */
  readonly name: string;
  readonly cast: Cast;
  readonly memory: Memory;
}

/** "the President of Russia", "Poland's top diplomat": who holds the office there, by name if the account gives it. */
function inOffice(role: Role, side: string, { name, cast, memory }: Phrase): Omit<Speaker, 'range'> {
  // "The Prime Minister spoke to ..." before any name, as some houses write it: whoever is named later is another.
  const isAnother = ({ start, titles }: Person) =>
    side === cast.own &&
    !holdsOffice(titles) &&
    role.offices.some(office => (cast.opened.get(office) ?? Infinity) < start);
  const ofSide = cast.people.filter(person => sideOf(person, cast) === side && !isAnother(person));
  const holder = rolePerson(role, ofSide, memory.speaker);
  return holder === null
    ? { name, kind: kindOf(side, cast, 'speaker'), sides: [side] }
    : personSpeaker(holder, cast);
}

/** "the Minister": the own side's person with that office; "his counterpart", "the guest": the other side's. */
function officeSpeaker(role: Role, words: readonly Token[], phrase: Phrase): Omit<Speaker, 'range'> {
  const { name, cast, memory } = phrase;
  if (role.isOther) {
    const speaking = memory.speaker?.sides.length === 1 ? memory.speaker.sides[0] : cast.own;
    const [other, ...more] = cast.sides.filter(side => side !== speaking);
    if (other !== undefined && more.length === 0) return inOffice(role, other, phrase);
    return { name, kind: kindOf(other ?? '', cast, 'speaker'), sides: [] };
  }
  const others = cast.sides.filter(side => side !== cast.own);
  const isForeign = words.some(({ lower }) => lexicon('speakers').foreign.includes(lower));
  const foreign = isForeign && others.length === 1 ? others[0]! : null;
  if (cast.own === null) {
    // "the Florida governor" where one governor is named: not of which state, as far as the gazetteer knows.
    const before = words.slice(0, headNoun(words));
    const isPlain = !before.some(({ tag, lower }) => tag === 'PROPN' && !speakerWords().titles.has(lower));
    const holders = cast.people.filter(({ titles }) => holds(titles, role));
    const holder = isPlain && holders.length === 1 ? rolePerson(role, holders, memory.speaker) : null;
    return holder === null
      ? (heardBefore(words, memory) ?? { name, kind: 'other', sides: [] })
      : personSpeaker(holder, cast);
  }
  const side = foreign ?? cast.own;
  const heldBy = (people: readonly Person[]) =>
    rolePerson(
      { ...role, isGeneral: false },
      people.filter(({ titles }) => titles.size > 0),
      null,
    );
  // "received Ambassador X ... The Ambassador": the only one who holds it, unless it was another's before.
  const isOwn =
    role.offices.some(office => cast.opened.has(office)) ||
    heldBy(cast.people.filter(person => sideOf(person, cast) === side)) !== null;
  const guest = isOwn ? null : heldBy(cast.people);
  return guest === null ? inOffice(role, side, phrase) : personSpeaker(guest, cast);
}

export function isNamedInPlural({ name }: Speaker, { people }: Pick<Cast, 'people'>): boolean {
  const isSomebody = people.some(person => person.name === name);
  return /\p{Ll}s$/u.test(name) && !isSomebody && resolveActor(name) === null;
}

function pronoun(
  word: string,
  cast: Cast,
  { voice, speaker, body, topic }: Memory,
  range: TokenRange,
): Speaker | null {
  switch (word) {
    case 'he':
    case 'she':
    case 'him':
    case 'her':
      return speaker === null || speaker.sides.length > 1 ? null : { ...speaker, range };
    case 'it': {
      const named = [topic, body].find(
        one => one !== null && one.kind !== 'speaker' && one.sides.length === 1,
      );
      return named == null ? null : { ...named, range };
    }
    case 'i':
    case 'we':
      if (voice !== null) return { ...voice, range };
      if (cast.isJoint) return { name: 'both sides', kind: 'other', sides: cast.sides, range };
      if (cast.own === null) return null;
      // "We condemn": a ministry's own voice, unless the account is in one person's name.
      return {
        name: cast.author?.name ?? cast.own,
        kind: word === 'we' && cast.author === null ? 'ministry' : 'speaker',
        sides: [cast.own],
        range,
      };
    case 'they':
    case 'them':
      // "India's troops ... They": only what is named in the plural, as neither "Harris" nor "the United States" is.
      if (topic !== null && topic.sides.length <= 1 && isNamedInPlural(topic, cast))
        return { ...topic, range };
      return { name: 'both sides', kind: 'other', sides: cast.sides, range };
    case 'both':
      return { name: 'both sides', kind: 'other', sides: cast.sides, range };
    default:
      return null;
  }
}

function together(speakers: readonly Omit<Speaker, 'range'>[]): Omit<Speaker, 'range'> {
  const sides = [...new Set(speakers.flatMap(speaker => speaker.sides))];
  const [first] = speakers;
  if (speakers.every(({ name }) => name === first!.name)) return first!;
  return {
    name: [...new Set(speakers.map(({ name }) => name))].join(' and '),
    kind: sides.length === 1 ? first!.kind : 'other',
    sides,
  };
}

function knownPerson(cast: Cast, surname: string): Person | undefined {
  if (!/^\p{Lu}/u.test(surname)) return undefined;
  const key = spellingKey(surname);
  return (
    cast.people.find(person => spellingKey(person.surname) === key) ??
    cast.people.find(person => person.name.startsWith(`${surname} `))
  );
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

function kindOf(side: string, cast: Cast, own: SourceKind): SourceKind {
  if (cast.own === null) return own;
  return side === cast.own ? own : 'counterpart';
}

function label(actor: string, cast: Cast): string {
  return cast.labels.get(actor) ?? actor;
}
