import type { Token, TokenRange } from '../domain/index.js';
import { type ActorMention, lexicon } from '../lexicon/index.js';
import { asWritten, spellingKey } from './spelling.js';
import { headOf } from './tree.js';
import type { ReadSentence } from './types.js';

/** A person whom an account names. */
export interface Person {
  /** The fullest form, without titles: `Sirojiddin Muhriddin`. */
  readonly name: string;
  readonly surname: string;
  /** Lower-case title words met beside the name: `foreign`, `minister`. */
  readonly titles: ReadonlySet<string>;
  /** The actor (state or organisation) spoken for; null where the account does not say. */
  readonly actor: string | null;
  /** Whether the account first meets the person as the other party ("spoke with ..."). */
  readonly met: boolean;
  /** How often the account names the person in full or by title. */
  readonly mentions: number;
  /** Whether the account tells what the person does ("Lind stressed"), and not of the person alone ("the arrest of Lind"). */
  readonly acts: boolean;
  /** Where the account first names the person. */
  readonly start: number;
}

/** A name in a sentence, with what stands around it. */
export interface NameMention extends Person {
  readonly range: TokenRange;
}

/**
 * The people an account names, each with title and state: "Russian Foreign Minister Sergei Lavrov",
 * "President Zelenskyy of Ukraine", "Dmytro Kuleba, Minister of Foreign Affairs of Ukraine".
 * Mentions with the same surname are one person, unless their given names tell them apart ("Khalid bin Salman", "Mohammed bin Salman").
 */
export function findPeople(sentences: readonly ReadSentence[]): readonly Person[] {
  const people: Person[] = [];
  // Of each surname, those who bear it, whoever was named last first.
  const bearers = new Map<string, readonly number[]>();
  const familyFirst = new Map<string, string>();
  for (const sentence of sentences) {
    for (const mention of findNames(sentence)) {
      const words = mention.name.split(' ').map(spellingKey);
      const last = spellingKey(mention.surname);
      // "Xi Jinping ... Xi": where the family name stands first, it alone is used later.
      const key = bearers.has(last) ? last : (familyFirst.get(last) ?? last);
      const named = bearers.get(key) ?? [];
      const alike = named.filter(at => maySharePerson(people[at]!.name, mention.name));
      const known = alike.find(at => isTitledSo(people[at]!, mention)) ?? alike[0];
      const at = known ?? people.length;
      people[at] = known === undefined ? mention : merge(people[known]!, mention);
      bearers.set(key, [at, ...named.filter(other => other !== at)]);
      if (words.length > 1) familyFirst.set(words[0]!, key);
    }
  }
  return people;
}

/**
 * Whether two names with one surname may be one person's: "Berg" and "Karl Berg", "K. Berg", "Joe" and "Joseph", "Muhammad" and "Mohammed" and,
 * by a list, "Bill" and "William"; not "Karl" and "Olof".
 */
export function maySharePerson(one: string, other: string): boolean {
  const [a, b] = [one, other].map(name => name.split(' ').map(spellingKey)) as [string[], string[]];
  if (a.every(word => b.includes(word)) || b.every(word => a.includes(word))) return true;
  return isGivenAlike(a[0]!, b[0]!);
}

/** "President Berg", of two of that surname: who is called so, too. */
export function isTitledSo({ titles }: Person, { titles: called }: Person): boolean {
  return [...called].every(title => titles.has(title));
}

function isGivenAlike(one: string, other: string): boolean {
  const [a, b] = [one, other]
    .map(name => name.replaceAll('.', ''))
    .map(name => givenNames().get(name) ?? name) as [string, string];
  const [short, long] = [a, b].map(name => name.replace(/[aeiou]/gu, '')).sort((x, y) => x.length - y.length);
  const isInitial = Math.min(a.length, b.length) === 1 && a[0] === b[0];
  return isInitial || a.slice(0, 2) === b.slice(0, 2) || (short!.length > 1 && long!.startsWith(short!));
}

/**
 * People as the title of their account names them too: it often alone gives office and state ("Meeting with Prime
 * Minister X of Y"). Its capitals make names of other words as well, so that whom the text does not name counts only
 * with an office.
 */
export function namedInTitle(people: readonly Person[], title: ReadSentence | null): readonly Person[] {
  if (title === null) return people;
  const mentions = findNames(title);
  const known = people.map(person => {
    const mention = mentions.find(({ surname, titles }) => titles.size > 0 && isPart(surname, person));
    return mention === undefined ? person : { ...merge(person, mention), name: person.name };
  });
  const news = mentions
    .flatMap(mention => withoutEvent(mention) ?? [])
    .filter(
      ({ name, titles, surname }) =>
        titles.size > 0 && name.includes(' ') && !people.some(person => isPart(surname, person)),
    );
  return [...known, ...news];
}

/** "President X Visits", "President X's Call with": what a heading's capitals add to a name; null for "Minister | Receives Call". */
function withoutEvent(mention: NameMention): NameMention | null {
  const { verbs, nouns, together } = lexicon('speakers').procedure;
  const words = mention.name.split(' ');
  const end = words.findIndex(word => {
    const stem = word.toLowerCase().replace(/s$/u, '');
    return nouns.includes(stem) || verbs.includes(stem) || (stem !== word && together.includes(stem));
  });
  if (end < 0) return mention;
  if (end === 0) return null;
  const name = words.slice(0, end);
  return { ...mention, name: name.join(' '), surname: name.findLast(word => !SUFFIX.test(word)) ?? name[0]! };
}

function isPart(surname: string, { name }: Person): boolean {
  return name.split(' ').some(word => spellingKey(word) === spellingKey(surname));
}

function merge(a: Person, b: Person): Person {
  return {
    name: b.name.length > a.name.length ? b.name : a.name,
    surname: a.surname,
    titles: new Set([...a.titles, ...b.titles]),
    actor: a.actor ?? b.actor,
    met: a.met,
    mentions: a.mentions + b.mentions,
    acts: a.acts || b.acts,
    start: a.start,
  };
}

/** Every subject of a sentence is looked up among its names. */
const known = new WeakMap<ReadSentence, readonly NameMention[]>();

/** Names of people in one sentence: a run of names behind a title, or of two and more words. */
export function findNames(sentence: ReadSentence): readonly NameMention[] {
  let names = known.get(sentence);
  if (names === undefined) {
    names = readNames(sentence);
    known.set(sentence, names);
  }
  return names;
}

/** Those of them that stand within a stretch of it. */
export function namesWithin(sentence: ReadSentence, { first, last }: TokenRange): readonly NameMention[] {
  return findNames(sentence).filter(({ range }) => range.first >= first && range.last <= last);
}

function readNames({ tokens, actors }: ReadSentence): readonly NameMention[] {
  const titles = titleWords();
  const mentions: NameMention[] = [];
  let at = 0;
  while (at < tokens.length) {
    if (!isNamePart(tokens, at, actors)) {
      at += 1;
      continue;
    }
    const end = nameEnd(tokens, at, actors);
    const first = firstAfterTitles(tokens, at, end, { titles, actors });
    if (first < end) {
      const mention = readName(tokens, { first, last: end }, actors, titles);
      if (mention !== null) mentions.push(mention);
    }
    at = end;
  }
  return mentions;
}

function readName(
  tokens: readonly Token[],
  run: TokenRange,
  actors: readonly ActorMention[],
  titles: ReadonlySet<string>,
): NameMention | null {
  const range = { ...run, first: firstOfPerson(tokens, run, titles) };
  const words = tokens.slice(range.first, endOfName(tokens, range));
  // "the Minister of Tajikistan, X, and ...": a name between commas is in apposition to the title before it.
  const isApposed = tokens[range.first - 1]?.text === ',' && /^[,.;]$/.test(tokens[range.last]?.text ?? '.');
  const before = titlesBefore(tokens, isApposed ? range.first - 1 : range.first, actors, titles);
  const office = before.titles.every(isBesideOffice) ? officeBeside(tokens, range) : null;
  const called = office === null ? null : titlesBefore(tokens, endOfOffices(tokens, office), actors, titles);
  const head =
    called === null
      ? before
      : { ...called, titles: [...called.titles, ...before.titles], actor: called.actor ?? before.actor };
  const next = head.titles.some(isOffice) ? nextName(tokens, range.last, actors, titles) : null;
  const apposed = next === null ? titlesAfter(tokens, range.last, actors, titles) : UNTITLED;
  const more = furtherOffices(tokens.slice(0, next ?? tokens.length), range).flatMap(
    at => titlesBefore(tokens, at + 1, actors, titles).titles,
  );
  const isTitled = head.titles.length > 0 || apposed.titles.length > 0;
  const isPerson =
    isTitled || (words.length >= 2 && words.every(word => /^\p{Lu}/u.test(word.text) || hasArticle(word)));
  // "the National Leader of the | people": a noun that the reader takes for a name.
  const isCapital = words.some(({ text }) => !/^\p{Ll}/u.test(text));
  if (
    !isPerson ||
    !isCapital ||
    isOtherEntity(words, isHonoured(tokens, range.first, titles)) ||
    titles.has(words.at(-1)!.lemma) ||
    words.some(isImpersonal) ||
    isPortfolio(tokens, range, words) ||
    isShouted(words)
  )
    return null;
  const surname = words.find(isShoutedSurname) ?? words.findLast(word => !SUFFIX.test(word.text));
  // "Governor Jr.": a suffix whose name the reader has lost.
  if (surname === undefined) return null;
  return {
    range,
    name: asWritten(words),
    surname: surname.text,
    titles: new Set([...head.titles, ...apposed.titles, ...more].flatMap(inFull)),
    actor: head.actor ?? apposed.actor ?? stateAfter(tokens, range.last, actors),
    met: isMet(tokens, head.first),
    mentions: 1,
    acts: isDoer(tokens, range),
    start: tokens[range.first]!.start,
  };
}

/**
 * "the | Minister of Trade and the Open Seas, Mr Lund, spoke": where the office stands beside which a name stands, by the parse, which may
 * have both for subjects of one verb.
 */
function officeBeside(tokens: readonly Token[], range: TokenRange): number | null {
  const apposed = officeApposed(tokens, range);
  if (apposed !== null) return isOffice(tokens[apposed]!.lower) ? apposed : null;
  const { first, last } = range;
  const isSubject = ({ syntax }: Token) => syntax?.relation === 'nsubj';
  const subject = tokens.findIndex((token, at) => at >= first && at < last && isSubject(token));
  const office = tokens.findIndex(
    (token, at) =>
      subject >= 0 && at < first && isSubject(token) && headOf(tokens, at) === headOf(tokens, subject),
  );
  return isOffice(tokens[office]?.lower ?? '') ? office : null;
}

/** What a name stands in apposition to: "the | Minister of Trade, Mr Lund". */
function officeApposed(tokens: readonly Token[], { first, last }: TokenRange): number | null {
  const name = tokens.findIndex((_, at) => at >= first && at < last && (headOf(tokens, at) ?? at) < first);
  return tokens[name]?.syntax?.relation === 'appos' ? officeOf(tokens, headOf(tokens, name)) : null;
}

/**
 * "the Prime Minister, | Commander-in-Chief of the Forces, Mr. Karl Lund, met", "Karl Lund, President of the Republic, | Commander of
 * the Forces, met": the offices of somebody whose office or name comes first, by the parse.
 */
function furtherOffices(tokens: readonly Token[], { first, last }: TokenRange): readonly number[] {
  const root = officeApposed(tokens, { first, last }) ?? first;
  const isOne = (at: number) =>
    !tokens
      .slice(Math.min(root, at), Math.max(last, at) + 1)
      .some(({ tag }) => tag === 'CCONJ' || tag === 'VERB');
  const found: number[] = [];
  for (const [at, { lower, syntax }] of tokens.entries()) {
    const head = headOf(tokens, at) ?? -1;
    const isApposed = syntax?.relation === 'appos' && ((head >= root && head < last) || found.includes(head));
    const isHeld = at === root || (at > root && isApposed && tokens[at + 1]?.tag !== 'PROPN');
    if (isHeld && isOffice(lower) && isOne(at)) found.push(at);
  }
  return found;
}

/** "the spokesperson for the | Government, Karl Lund": the office for a body to whose name the parse has joined that of a person. */
function officeOf(tokens: readonly Token[], at: number | null): number | null {
  const token = tokens[at ?? -1];
  return token === undefined || isOffice(token.lower) || token.syntax?.relation !== 'nmod'
    ? at
    : officeOf(tokens, headOf(tokens, at!));
}

/** "the Prime Minister/Foreign Minister, | X": behind the last of several offices of one person. */
function endOfOffices(tokens: readonly Token[], office: number): number {
  if (tokens[office + 1]?.text !== '/') return office + 1;
  const next = tokens.findIndex(({ lower }, at) => at > office + 1 && isOffice(lower));
  return next < 0 ? office + 1 : endOfOffices(tokens, next);
}

/** "pm" as `prime` and `minister`; any other title as it stands. */
export function inFull(title: string): readonly string[] {
  return lexicon('speakers').short.find(({ form }) => form === title)?.titles ?? [title];
}

/** Whether a name is the subject of a verb, alone or beside another; where nobody parsed the sentence, whether a verb follows. */
function isDoer(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  if (tokens[first]!.syntax === null) return /^(?:VERB|AUX)$/u.test(tokens[last]?.tag ?? '');
  return tokens.slice(first, last).some(({ syntax }, index) => {
    const head = tokens[first + index + syntax!.head];
    return (
      syntax!.relation === 'nsubj' || (syntax!.relation === 'conj' && head?.syntax?.relation === 'nsubj')
    );
  });
}

/**
 * A trained reader takes a run of capitals for a place or a body ("Southern Daghestan") or for nothing at all ("Climate
 * Crisis"), which may still be a name it has never seen where an office stands right before it; rules cannot tell.
 */
function isOtherEntity(words: readonly Token[], isOfficeBefore: boolean): boolean {
  if (words.some(({ syntax }) => syntax === null)) return false;
  const kinds = words.map(({ syntax }) => syntax!.entity?.kind ?? null);
  return !kinds.includes('person') && (!isOfficeBefore || kinds.every(kind => kind !== null));
}

/** "President | X", "Mr. | X": an office or an honorific right before a name. */
function isHonoured(tokens: readonly Token[], first: number, titles: ReadonlySet<string>): boolean {
  const before = tokens[first - 1]?.lower ?? '';
  return titles.has(before) && (HONORIFICS.has(before) || isOffice(before));
}

function isOffice(title: string): boolean {
  return lexicon('speakers').offices.includes(inFull(title).at(-1)!);
}

/** "UNHCR", "BREAKING NEWS", against "Vladimir PUTIN", as accounts in the French manner write a surname, "SAITO Kazuo" in the Japanese. */
function isShouted(words: readonly Token[]): boolean {
  const shouted = words.filter(isInCapitals);
  const isSurname =
    words.length > 1 &&
    shouted.length === 1 &&
    (shouted[0] === words.at(-1) || shouted.some(isShoutedSurname));
  return shouted.length > 0 && !isSurname;
}

function isInCapitals({ text }: Token): boolean {
  return text === text.toUpperCase() && text.length > LONGEST_SHORT_FORM;
}

/** "SAITO | Kazuo": whom the trained reader knows for a person. */
function isShoutedSurname(word: Token): boolean {
  return isInCapitals(word) && word.syntax?.entity?.kind === 'person';
}

const LONGEST_SHORT_FORM = 4;

/** "the Minister of | Fisheries", "the Chairman of the | League": a word behind the "of" of an office, before no name. */
function isPortfolio(tokens: readonly Token[], { first }: TokenRange, words: readonly Token[]): boolean {
  const of = tokens[first - 1]?.lower === 'the' ? first - 2 : first - 1;
  return words.length === 1 && tokens[of]?.lower === 'of' && isOffice(tokens[of - 1]?.lower ?? '');
}

/** Whether a word is part of no person's name; the reader keeps the plural of a name ("Accords"). */
function isImpersonal({ lemma }: Token): boolean {
  return institutionWords().has(lemma) || institutionWords().has(lemma.replace(/s$/u, ''));
}

/** "Swedish | Fisheries | Minister": a name between a state and an office. */
function isPortfolioOf(tokens: readonly Token[], at: number, actors: readonly ActorMention[]): boolean {
  const isName = /^\p{Lu}/u.test(tokens[at]!.text) && tokens[at]!.tag !== 'VERB';
  return isName && isOffice(tokens[at + 1]!.lower) && actorAt(actors, at - 1) !== null;
}

/**
 * "Secretary of Transportation | Pete Buttigieg", "Secretary of the Security Council | Karl Lund": where the person begins, by what a
 * person is not called or the trained reader.
 */
function firstOfPerson(
  tokens: readonly Token[],
  { first, last }: TokenRange,
  titles: ReadonlySet<string>,
): number {
  const before = tokens[first - 1]?.lower ?? '';
  const isOpen = /^(?:of|for|and|the)$/.test(before);
  if (!isOpen && !titles.has(before)) return first;
  const behind = tokens.findLastIndex((token, at) => at >= first && at < last && isImpersonal(token)) + 1;
  if (behind > first) return last - behind >= SHORTEST_FULL_NAME ? behind : first;
  if (!isOpen) return first;
  const isPerson = (at: number) => tokens[at]!.syntax?.entity?.kind === 'person';
  let start = last;
  while (start > first && (isPerson(start - 1) || /^,$|\.$/.test(tokens[start - 1]!.text))) start -= 1;
  while (start < last && !isPerson(start)) start += 1;
  if (start === first && isUnknownPlace(tokens, { first, last }, titles)) start += 1;
  return last - start >= SHORTEST_FULL_NAME ? start : first;
}

/** "the Foreign Minister of Bergland | Ana Lund": a state that no list holds, before a full name, behind an office. */
function isUnknownPlace(
  tokens: readonly Token[],
  { first, last }: TokenRange,
  titles: ReadonlySet<string>,
): boolean {
  const [office, of] = [tokens[first - 2], tokens[first - 1]];
  const isOffice = office !== undefined && (titles.has(office.lower) || isImpersonal(office));
  return of?.lower === 'of' && isOffice && last - first > SHORTEST_FULL_NAME;
}

const SHORTEST_FULL_NAME = 2;

/** "Micheál Martin | TD", "Ana Soto | Saturday": where letters of honour or office begin, or the day. */
function endOfName(tokens: readonly Token[], { first, last }: TokenRange): number {
  const { postnominals } = lexicon('speakers');
  const isPart = (at: number) =>
    !postnominals.includes(tokens[at]!.lower) && tokens[at]!.text !== ',' && !DAY.test(tokens[at]!.text);
  const end = tokens.findLastIndex((_, at) => at >= first && at < last && isPart(at)) + 1;
  return end > first ? end : last;
}

const DAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u;
const SUFFIX = /^(?:jr|sr|ii|iii)\.?$|^,$/i;

interface Titles {
  readonly first: number;
  readonly titles: readonly string[];
  readonly actor: string | null;
}

const UNTITLED: Omit<Titles, 'first'> = { titles: [], actor: null };

/** "Minister of Foreign Affairs of the Russian Federation | Sergei Lavrov": titles and state before a name. */
function titlesBefore(
  tokens: readonly Token[],
  at: number,
  actors: readonly ActorMention[],
  titles: ReadonlySet<string>,
): Titles {
  const found: string[] = [];
  let actor: string | null = null;
  let first = at;
  let crossed = false;
  let hasOf = false;
  let isCounterpart = false;
  let index = at - 1;
  while (index >= 0 && at - index < TITLE_REACH) {
    const mention = actorAt(actors, index);
    const token = tokens[index]!;
    // "Director General (Europe) | Dr X"
    if (token.text === ')') {
      const open = tokens.findLastIndex(({ text }, each) => text === '(' && each < index);
      if (open >= 0) {
        index = open - 1;
        continue;
      }
    }
    // "the President and Secretary X", "the President of A and X": the office before belongs to another.
    if (token.lower === 'and' && (index === at - 1 || (found.length > 0 && (actor !== null || !hasOf))))
      break;
    if (mention !== null) {
      actor = mention.actor.name;
      index = mention.first - 1;
      first = mention.first;
      if (found.length === 0 && tokens[index]?.lower !== 'of' && tokens[index]?.lower !== 'the') break;
      continue;
    }
    if (titles.has(token.lower)) {
      // "Head of the Office of the President X": X holds the office that stands first; "Minister of Foreign Affairs X" is one.
      if (crossed && found.some(isOffice)) found.length = 0;
      crossed = false;
      found.push(token.lower);
      first = index;
    } else if (lexicon('speakers').others.includes(token.lower)) isCounterpart = true;
    else if (OF.has(token.lower)) {
      crossed = found.length > 0;
      hasOf = true;
    }
    // "the Foreign Minister of China, H.E. Mr. X"
    else if (token.text === ',' && found.length > 0 && found.every(title => HONORIFICS.has(title)))
      crossed = false;
    // "Swedish | Fisheries | Minister X": what an office is for.
    else if (index + 1 === first && found.length > 0 && isPortfolioOf(tokens, index, actors)) first = index;
    // "the Untied States of America": a state's name that is misspelt still stands between title and name.
    else if (
      !TITLE_LINKS.has(token.lower) &&
      !(actor !== null && found.length === 0 && token.tag === 'PROPN')
    )
      break;
    index -= 1;
  }
  return { first, titles: found, actor: found.length > 0 || isCounterpart ? actor : null };
}

/** "Dmytro Kuleba, | Minister of Foreign Affairs of Ukraine": titles and state behind a name. */
function titlesAfter(
  tokens: readonly Token[],
  at: number,
  actors: readonly ActorMention[],
  titles: ReadonlySet<string>,
): Omit<Titles, 'first'> {
  if (tokens[at]?.text !== ',' || tokens[at + 1]?.tag === 'CCONJ') return UNTITLED;
  const found: Token[] = [];
  let actor: string | null = null;
  let end = at + 1;
  for (; end < Math.min(tokens.length, at + TITLE_REACH); end += 1) {
    const token = tokens[end]!;
    const mention = actors.find(({ first }) => first === end);
    if (mention !== undefined) actor ??= mention.actor.name;
    else if (titles.has(token.lower)) found.push(token);
    else if (!TITLE_LINKS.has(token.lower)) break;
  }
  // "Answering Emmanuel Macron, | the President of Russia stressed X": who speaks is not whom the opener names.
  // "..., | the President of the National Bank stressed X"
  const next = tokens.find(({ tag }, each) => each >= end && !/^(?:NOUN|PROPN|ADJ|ADP|DET|PART)$/u.test(tag));
  const isSubject =
    /^(?:VERB|AUX)$/u.test(next?.tag ?? '') &&
    found.some(({ syntax }) => syntax?.relation.startsWith('nsubj'));
  return found.length > 0 && !isSubject ? { titles: found.map(({ lower }) => lower), actor } : UNTITLED;
}

/**
 * "the Minister of State, Karl Lund, the Foreign Minister, | Ana Soto, and": where the next name stands whose office is the one behind
 * a name that has its own before it; null for none.
 */
function nextName(
  tokens: readonly Token[],
  from: number,
  actors: readonly ActorMention[],
  titles: ReadonlySet<string>,
): number | null {
  const isOfOffice = (at: number) =>
    titles.has(tokens[at]!.lower) || TITLE_LINKS.has(tokens[at]!.lower) || actorAt(actors, at) !== null;
  const comma = tokens.findIndex((_, at) => at > from && !isOfOffice(at));
  if (tokens[from]?.text !== ',' || tokens[comma]?.text !== ',' || comma === from + 1) return null;
  const name = tokens.findIndex((token, at) => at > comma && !isHonorific(token));
  const isName = tokens[name]?.tag === 'PROPN' && tokens[name]!.syntax?.entity?.kind === 'person';
  return isName && !isOfOffice(name) ? name : null;
}

/** "President Zelenskyy | of Ukraine" */
function stateAfter(tokens: readonly Token[], at: number, actors: readonly ActorMention[]): string | null {
  if (tokens[at]?.lower !== 'of') return null;
  const from = tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1;
  return actors.find(({ first }) => first === from)?.actor.name ?? null;
}

const TITLE_REACH = 14;
const HONORIFICS = new Set([
  'mr',
  'mr.',
  'mrs',
  'mrs.',
  'ms',
  'ms.',
  'dr',
  'dr.',
  'sir',
  'h.e.',
  'excellency',
  'honourable',
  'honorable',
  'amb.',
  'gen.',
  'adm.',
  'lt.',
  'col.',
  'sen.',
  'gov.',
  'rep.',
  'rev.',
  'hon',
  'hon.',
  'shri',
  'smt.',
]);

/** "the Foreign Minister, Senator X": what a person bears beside an office. */
function isBesideOffice(title: string): boolean {
  return HONORIFICS.has(title) || lexicon('speakers').personal.includes(title);
}

/** "H.E. Dr. | X": a form of address, which is nobody without the name behind it. */
export function isHonorific({ lower }: Token): boolean {
  return HONORIFICS.has(lower);
}

const OF = new Set(['of', 'to', 'for']);
const TITLE_LINKS = new Set([
  ...OF,
  'the',
  'and',
  'office',
  'council',
  'ministry',
  'department',
  'administration',
  "'s",
  '-',
  '/',
  'his',
  'her',
  'its',
  'affairs',
  'relations',
  'mr',
  '.',
  'republic',
  'federation',
  'union',
  'cooperation',
  'development',
]);
const OTHER_PARTY = new Set([
  'with',
  'counterpart',
  'colleague',
  'to',
  'from',
  'received',
  'hosted',
  'welcomed',
  'met',
]);

/** "spoke with his counterpart | X": the person is the one whom the account's own side met; not "according to X". */
function isMet(tokens: readonly Token[], first: number): boolean {
  return tokens
    .slice(Math.max(0, first - MET_REACH), first)
    .some(({ lower }, at, words) => OTHER_PARTY.has(lower) && words[at - 1]?.lower !== 'according');
}

const MET_REACH = 5;

function isNamePart(tokens: readonly Token[], at: number, actors: readonly ActorMention[]): boolean {
  return tokens[at]!.tag === 'PROPN' && actorAt(actors, at) === null && !isDate(tokens, at);
}

/** "On | Monday | Soto", "In | March | Soto", and not "Theresa May". */
function isDate(tokens: readonly Token[], at: number): boolean {
  const { weekdays, months } = lexicon('references');
  const { lower } = tokens[at]!;
  if (weekdays.includes(lower)) return true;
  return (
    Object.hasOwn(months, lower) &&
    /^(?:in|since|until|during|last|this|next|early|late|mid)$/u.test(tokens[at - 1]?.lower ?? '')
  );
}

function nameEnd(tokens: readonly Token[], from: number, actors: readonly ActorMention[]): number {
  let end = from;
  while (
    end < tokens.length &&
    (isNamePart(tokens, end, actors) ||
      isParticle(tokens, end, actors) ||
      (end > from && hasArticle(tokens[end]!)) ||
      isSuffix(tokens, end))
  )
    end += 1;
  return end;
}

/** "bin", "al", "van" between two names. */
function isParticle(tokens: readonly Token[], at: number, actors: readonly ActorMention[]): boolean {
  return (
    /^(?:bin|ibn|al|van|von|de|der|del|da|dos|el|ul)$/.test(tokens[at]!.text) &&
    tokens[at + 1] !== undefined &&
    isNamePart(tokens, at + 1, actors)
  );
}

/** "Abdel Fattah | el-Sisi" */
function hasArticle({ text }: Token): boolean {
  return /^(?:a[dlnrstz]|ash|[eu]l)-\p{Lu}/u.test(text);
}

/** "Joseph R. Biden, Jr." */
function isSuffix(tokens: readonly Token[], at: number): boolean {
  return (
    (tokens[at]!.text === ',' && /^(?:Jr|Sr)\.?$/.test(tokens[at + 1]?.text ?? '')) ||
    /^(?:Jr|Sr)\.?$/.test(tokens[at]!.text)
  );
}

interface Around {
  readonly titles: ReadonlySet<string>;
  readonly actors: readonly ActorMention[];
}

/** "National Climate Advisor | Gina McCarthy": what stands behind the last title of a run. */
function firstAfterTitles(
  tokens: readonly Token[],
  from: number,
  end: number,
  { titles, actors }: Around,
): number {
  const run = tokens.slice(from, end);
  const isCalled = ({ text, lower }: Token) => isTitle(lower, titles) || INITIALS.has(text);
  // "Karim | Amir | Lund": the second of two given names.
  const isSecond = (word: Token, before: Token | undefined) =>
    lexicon('speakers').given.includes(word.lower) &&
    before !== undefined &&
    isOfPerson(before) &&
    !isCalled(before);
  const last = run.findLastIndex((word, at) => isCalled(word) && !isSecond(word, run[at - 1]));
  // "Mr | M. Jean Lund": the French for Mr, not an initial before a surname.
  if (last < 0 && run[0]!.text === 'M.' && run.length > SHORTEST_FULL_NAME) return from + 1;
  const first = from + last + (isGiven(tokens, from + last, { titles, actors }) ? 0 : 1);
  // "MS | . | SOTO"
  return tokens[first]?.text === '.' ? first + 1 : first;
}

function isOfPerson({ syntax }: Token): boolean {
  return syntax?.entity?.kind === 'person';
}

/** "HE | Sheikh X": "his excellency", in capitals alone, unlike "he". */
const INITIALS: ReadonlySet<string> = new Set(['HE', 'HH', 'HRH']);

/** "HRH | the Crown Prince": the initials of a style. */
export function isStyle({ text }: Token): boolean {
  return INITIALS.has(text);
}

/** "Foreign Minister of A | Amir Lund": a given name that is a title elsewhere, where another office stands before it. */
function isGiven(tokens: readonly Token[], at: number, { titles, actors }: Around): boolean {
  const isName = lexicon('speakers').given.includes(tokens[at]?.lower ?? '');
  return isName && titlesBefore(tokens, at, actors, titles).titles.some(isOffice);
}

/** "president", the "Ministers" of several, and "Director-General" whose parts are titles. */
function isTitle(word: string, titles: ReadonlySet<string>): boolean {
  const isOne = (part: string) => titles.has(part) || titles.has(part.replace(/s$/u, ''));
  return isOne(word) || (word.includes('-') && word.split('-').every(isOne));
}

function actorAt(actors: readonly ActorMention[], at: number): ActorMention | null {
  return actors.find(({ first, last }) => first <= at && at < last) ?? null;
}

let titleSet: ReadonlySet<string> | undefined;
let institutionSet: ReadonlySet<string> | undefined;
let fullNames: ReadonlyMap<string, string> | undefined;

export function titleWords(): ReadonlySet<string> {
  titleSet ??= new Set(lexicon('speakers').titles);
  return titleSet;
}

function institutionWords(): ReadonlySet<string> {
  const { impersonal, institutions } = lexicon('speakers');
  institutionSet ??= new Set([...impersonal, ...institutions]);
  return institutionSet;
}

/** Given names in full by their short forms, both spelt by their keys. */
function givenNames(): ReadonlyMap<string, string> {
  const { nicknames } = lexicon('speakers');
  fullNames ??= new Map(
    Object.entries(nicknames).map(([short, full]) => [spellingKey(short), spellingKey(full)] as const),
  );
  return fullNames;
}
