import type { Token, TokenRange } from '../domain/index.js';
import { type ActorMention, actorName, lexicon } from '../lexicon/index.js';
import { asKnown, type Cast, kindOf, knownPerson, label, personSpeaker, sideOf } from './cast.js';
import {
  conjuncts,
  isApposedName,
  isNameWithOffices,
  isOfSeveralFields,
  isOneInTwoOffices,
} from './coordination.js';
import { heOrShe } from './he-or-she.js';
import { type Introduced, introducedBy } from './introduced.js';
import {
  asPhrase,
  headNoun,
  isDocument,
  isOwner,
  isPlainPhrase,
  isThing,
  withName,
  withoutAside,
  withoutBracket,
  withoutRelative,
} from './name-phrase.js';
import {
  holds,
  holdsOffice,
  inSingular,
  isOtherBranch,
  type Role,
  roleOf,
  rolePerson,
  speakerWords,
} from './offices.js';
import { isStyle, namesWithin, type Person } from './people.js';
import { isPersonal, pronoun } from './pronouns.js';
import { bearsInitials, isShortFor, SHORT_FORM } from './short-forms.js';
import { asWritten, spellingKey } from './spelling.js';
import { speaksForOthers, spokesperson } from './spokespeople.js';
import type { Memory, ReadSentence, Speaker } from './types.js';

/**
 * Somebody of whom an account says no more than what they are called ("several experts", "a poll"): nobody's position.
 * Null for a pronoun, which may stand for anything.
 */
export function unknownSpeaker({ tokens }: ReadSentence, range: TokenRange, cast: Cast): Speaker | null {
  const words = withoutAside(tokens.slice(range.first, range.last)).filter(({ tag }) => tag !== 'PUNCT');
  if (cast.own !== null && isDocument(words)) return null;
  if (isThing(words)) return null;
  // "according to which X", "what the poll shows": a clause, and nobody.
  if (RELATIVES.has(words[0]?.lower ?? '')) return null;
  const named = words[0]?.tag === 'DET' ? words.slice(1) : words;
  // "Putting this down to drought | requires proof": what is done says nothing.
  if (named[0]?.tag === 'VERB' || !/^(?:NOUN|PROPN|NUM)$/.test(named.at(-1)?.tag ?? '')) return null;
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
  const range = withoutBracket(sentence, withoutRelative(sentence.tokens, withName(sentence, phrase)));
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
  if (words.length === 1 && words[0]!.lower === 'both') return pronoun('both', cast, memory, range);
  const head = words.find(word => !SKIPPED_TAGS.has(word.tag));
  if (head === undefined) return null;
  const named = (speaker: Omit<Speaker, 'range'>): Speaker => ({ ...speaker, range });
  // "Each of them": whoever they are.
  if (/^(?:each|both)$/u.test(words[0]!.lower) && words[1]?.lower === 'of')
    return resolveSpeaker(sentence, { ...range, first: range.first + 2 }, cast, memory);
  if (words.length <= 2 && head.tag === 'PRON') {
    const meant = pronoun(head.lower, cast, memory, range);
    return meant === null ? namedBefore(sentence, range, cast) : heOrShe(sentence, range, meant, cast);
  }
  if (words.length === 2 && words[1]!.lower === 'latter') return lastNamed(sentence, range, cast);
  const members = conjuncts(words, range);
  const isOne = () =>
    isOneInTwoOffices(sentence, members, cast) ||
    isOfSeveralFields(sentence, members) ||
    isApposedName(sentence, range) ||
    isNameWithOffices(sentence, members);
  if (members.length > 1 && !isOne()) {
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
  const again = cast.own === null ? calledAgain(words, memory) : null;
  if (again !== null) return named(again);
  const still = actors.length === 0 ? stillSpeaking(sentence, range, cast, memory) : null;
  if (still !== null) return named(personSpeaker(still, cast));
  const found = byKind(words, { actors, sentence: sentence.index }, cast, memory, named);
  const comma = words.findIndex(word => word.text === ',');
  // "the President of Russia, this time in person,": an aside behind the speaker.
  return found === null && comma > 0
    ? resolveSpeaker(sentence, { first: range.first, last: range.first + comma }, cast, memory)
    : found;
}

/** "Shipping sources in Oslo said X. | The sources, The same sources | said Y": in an article, whoever spoke last and is named by no less; null where nobody is. */
function calledAgain(words: readonly Token[], { body }: Memory): Omit<Speaker, 'range'> | null {
  const [the, ...nouns] = words.filter(({ tag, lower }) => tag !== 'PUNCT' && lower !== 'same');
  if (body === null || the?.lower !== 'the' || nouns.some(({ tag }) => tag !== 'NOUN')) return null;
  const called = nouns.map(({ lower }) => lower).join(' ');
  const isSame = body.name.length > called.length && ` ${body.name.toLowerCase()} `.includes(` ${called} `);
  return nouns.length > 0 && isSame ? { name: body.name, kind: body.kind, sides: body.sides } : null;
}

/** "the words of Karl Berg, in which | he | did X": where nobody spoke before, the one person whom the sentence names before it. */
function namedBefore(sentence: ReadSentence, range: TokenRange, cast: Cast): Speaker | null {
  if (!/^s?he$/u.test(sentence.tokens[range.first]!.lower)) return null;
  const names = new Set(namesWithin(sentence, { first: 0, last: range.first }).map(({ surname }) => surname));
  return names.size === 1 ? lastNamed(sentence, range, cast) : null;
}

/** "a call from Karl Berg, in which | the latter | did X": whom the sentence names last before it. */
export function lastNamed(sentence: ReadSentence, range: TokenRange, cast: Cast): Speaker | null {
  const name = namesWithin(sentence, { first: 0, last: range.first }).at(-1);
  return name === undefined ? null : { ...personSpeaker(asKnown(name, cast), cast), range };
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

/** Whom a phrase names; nobody where it is another's: "Lavrov's visit", "Biden Administration officials". */
function personNamed(
  sentence: ReadSentence,
  range: TokenRange,
  actors: readonly ActorMention[],
  cast: Cast,
): Person | undefined {
  const words = sentence.tokens.slice(range.first, range.last);
  const names = namesWithin(sentence, range);
  const name = names.find(each => !isOwner(words, each.range.last - range.first));
  if (name !== undefined) return asKnown(name, cast);
  if (names.length > 0) return undefined;
  const isOfActor = (at: number) => actors.some(({ first, last }) => first <= at && at < last);
  return words
    .map((word, at) => (isOfActor(at) || isOwner(words, at + 1) ? undefined : knownPerson(cast, word.text)))
    .find(known => known !== undefined);
}

const RELATIVES: ReadonlySet<string> = new Set(['which', 'what', 'whose', 'whom']);

const SKIPPED_TAGS = new Set(['DET', 'ADV', 'PUNCT', 'CCONJ', 'ADP']);

function byKind(
  words: readonly Token[],
  { actors, sentence }: { readonly actors: readonly ActorMention[]; readonly sentence: number },
  cast: Cast,
  memory: Memory,
  named: (speaker: Omit<Speaker, 'range'>) => Speaker,
): Speaker | null {
  const lists = speakerWords();
  const name = asPhrase(words);
  const headAt = headNoun(words);
  const noun = words[headAt];
  if (noun === undefined) return null;
  const introduced = actors.length > 0 ? null : introducedBy(words, cast.bodies, sentence);
  if (introduced !== null) return named(bodySpeaker(introduced, cast));
  const stem = noun.tag === 'PROPN' ? inSingular(noun.lower) : noun.lemma;
  const plural = noun.lower !== stem || noun.lower === 'both' || noun.lower === 'two';
  const spoken = plural ? null : onlySpokesperson(words, noun, actors, cast);
  if (spoken !== null) return named(personSpeaker(spoken, cast));
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
  // "the commission": in an article of whoever was heard before; in a side's own account it may be a joint one.
  const isBody = lists.institutions.has(noun.lemma) || (cast.own === null && lists.branches.has(noun.lemma));
  if (isBody || isIssuer(words, cast)) {
    const before =
      cast.own === null ? (heardBefore(words, memory) ?? namedInFull(words, sentence, cast)) : null;
    if (before !== null) return named(before);
    const own = words.some(word => word.lower === 'other') ? null : cast.own;
    const isSelf = own !== null && !isOtherBranch(words, noun, actors, cast.issuer);
    return named({ name, kind: isSelf ? 'ministry' : 'other', sides: own === null ? [] : [own] });
  }
  const forms = words.filter(({ tag, text }) => tag !== 'DET' && text !== '/').map(({ text }) => text);
  if (forms.every(form => SHORT_FORM.test(form)) && cast.own !== null)
    return named(inShort(forms, name, cast));
  if (noun.tag === 'PROPN' && actors.length <= 1) return named(unknownName(words, actors, cast));
  return null;
}

/** "Kremlin spokesman Karl Lund said A. | The press secretary | said B": in an article, the one who is named there for such an office. */
function onlySpokesperson(
  words: readonly Token[],
  noun: Token,
  actors: readonly ActorMention[],
  cast: Cast,
): Person | null {
  if (cast.own !== null || actors.length > 1 || !speaksForOthers(words, noun)) return null;
  const side = actors[0] === undefined ? null : label(actors[0].actor.name, cast);
  const people = cast.people.map(person => [person, sideOf(person, cast)] as const);
  return spokesperson(words, noun, { role: roleOf(words, noun, actors), side }, people);
}

/** "the Cabinet Committee on Security (CCS)", "the Council" of which a full name stood before: in a side's own account its own, unless its name tells whose it is. */
function bodySpeaker({ name, short, actor, isOfSeveral }: Introduced, cast: Cast): Omit<Speaker, 'range'> {
  const own = isOfSeveral ? null : cast.own;
  const side = actor === null ? own : label(actor, cast);
  if (side === null) return { name, kind: 'other', sides: [] };
  const isSelf = cast.own === null || (short !== null && isShortFor(short, cast.issuer ?? ''));
  return { name, kind: kindOf(side, cast, isSelf ? 'ministry' : 'other'), sides: [side] };
}

/** "DIRCO", "the DPM/FM": a short form in a side's own account is its own: the body whose account it is, or who bears the office. */
function inShort(forms: readonly string[], name: string, cast: Cast): Omit<Speaker, 'range'> {
  const sides = cast.own === null ? [] : [cast.own];
  if (forms.some(form => isShortFor(form, cast.issuer ?? ''))) return { name, kind: 'ministry', sides };
  const bearers = cast.people.filter(
    person => sideOf(person, cast) === cast.own && bearsInitials(forms, person),
  );
  return bearers.length === 1 ? personSpeaker(bearers[0]!, cast) : { name, kind: 'speaker', sides };
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

/** "was called to Norway's Foreign Ministry. | The ministry | said": in an article, the only body of that noun named before, heard or not. */
function namedInFull(words: readonly Token[], sentence: number, cast: Cast): Omit<Speaker, 'range'> | null {
  const [the, noun, ...more] = words.filter(({ tag }) => tag !== 'PUNCT');
  if (the?.lower !== 'the' || more.length > 0) return null;
  const before = cast.named.filter(
    body => body.sentence <= sentence && body.noun.toLowerCase() === noun?.lower,
  );
  const isOne = new Set(before.map(({ name, actor }) => `${name} ${actor}`)).size === 1;
  return isOne ? bodySpeaker(before[0]!, cast) : null;
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

function actorIsHead(actors: readonly ActorMention[], headAt: number): boolean {
  return actors.some(actor => actor.form !== 'demonym' && actor.first <= headAt && headAt < actor.last);
}

function canSpeak(lemma: string): boolean {
  const { institutions, branches, offices, collectives } = speakerWords();
  return [institutions, branches, offices, collectives].some(words => words.has(lemma));
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
  const holder = rolePerson(role, ofSide, memory.speaker) ?? regionalHolder(role, side, ofSide);
  return holder === null
    ? { name, kind: kindOf(side, cast, 'speaker'), sides: [side] }
    : personSpeaker(holder, cast);
}

/** "the Chancellor" of Chile: the only one whom the account names for what the office means there. */
function regionalHolder(role: Role, side: string, people: readonly Person[]): Person | null {
  const known = lexicon('speakers').regional.find(
    ({ office, states }) => role.offices.includes(office) && states.includes(actorName(side)),
  );
  if (known === undefined || role.isIndefinite || role.marks.length > 0) return null;
  const holders = people.filter(({ titles }) => holds(titles, { ...role, offices: known.offices }));
  return holders.length === 1 ? holders[0]! : null;
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
    const holder = isPlain ? rolePerson(role, oneOf(holders, memory), memory.speaker) : null;
    const meant = holder ?? (holders.length === 0 ? ledBy(role, cast) : null);
    return meant === null
      ? (heardBefore(words, memory) ?? { name, kind: 'other', sides: [] })
      : personSpeaker(meant, cast);
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

/** "The Foreign Minister said A. | Karl Berg, opening the talks, said B": of the office by which an article calls somebody first, whom it names next without any. */
function ledBy(role: Role, { opened, bare }: Cast): Person | null {
  if (role.isIndefinite || role.isGeneral || bare === null) return null;
  const [office, start] = [...opened].reduce((a, b) => (b[1] < a[1] ? b : a), ['', Infinity]);
  return role.offices.includes(office) && start < bare.start ? bare : null;
}

/** Of several presidents whom an article names, whoever spoke last, else the only one of whom it tells what they do. */
function oneOf(holders: readonly Person[], { speaker }: Memory): readonly Person[] {
  if (holders.length < 2) return holders;
  const last = holders.filter(({ name }) => name === speaker?.name);
  const acting = last.length > 0 ? last : holders.filter(({ acts }) => acts);
  return acting.length === 1 ? acting : [];
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
