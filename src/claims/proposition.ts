import type { Token, TokenRange } from '../domain/index.js';
import { lexicon } from '../lexicon/index.js';
import type { Cast } from './cast.js';
import { factsIn } from './felt.js';
import { isHalf } from './polarity.js';
import { placesOf } from './ranges.js';
import { sharedAuxiliaries } from './shared-auxiliaries.js';
import { withEnding } from './spelling.js';
import { apposedTo, objectTakenUp } from './subject.js';
import { isPreposition } from './tree.js';
import type { RawClaim } from './types.js';
import { wishesIn } from './wished.js';

const SIDE_NOUNS = new Set(['side', 'party', 'delegation']);

/**
 * A claim in words that stand alone: its subject put before it, its subject pronoun replaced, and
 * "our country" made the side it means.
 * @param raw Its words, and what they leave to be understood.
 */
export function propositionOf(text: string, tokens: readonly Token[], raw: RawClaim, cast: Cast): string {
  const stated = statedBy(text, tokens, raw, cast);
  const isDenied = raw.denied || (isJoinedToDenial(tokens, raw) && !DENIAL.test(stated));
  return isDenied ? `It is not true that ${withinSentence(stated)}` : capitalize(stated);
}

/** "should not warrant A, nor | B force C", "has never done A or | done B": its "no" stands outside its words. */
function isJoinedToDenial(tokens: readonly Token[], { ranges, negated }: RawClaim): boolean {
  const before = tokens[ranges[0]!.first - 1];
  return negated && (before?.text === ',' || /^n?or$/u.test(before?.lower ?? ''));
}

const DENIAL = /\b(?:no|not|n['’]t|never|cannot|neither|nor|nobody|none|nothing)\b|n['’]t\b/iu;

function statedBy(text: string, tokens: readonly Token[], raw: RawClaim, cast: Cast): string {
  const { ranges, subject, pronoun } = raw;
  const words = ranges.flatMap(({ first, last }) => tokens.slice(first, last));
  const told = {
    text,
    tokens,
    own: ownSide(raw, cast),
    isShared: ranges.some(range => isOurs(tokens, range)),
    other: otherThan(raw, cast),
    person: personIn(raw, cast),
    wishes: new Set(wishesIn(tokens, ranges)),
    facts: new Map([...factsIn(tokens, ranges), ...halvesIn(tokens, ranges)]),
  };
  const object = objectTakenUp(tokens, ranges[0]!);
  const taken: readonly Substitution[] =
    object === null
      ? []
      : [{ pronoun: tokens[object.pronoun]!, name: object.words, behind: tokens[object.verb]! }];
  const apposed = apposedTo(tokens, ranges[0]!);
  if (apposed !== null) return `${apposed} ${render(told, ranges, taken)}`;
  if (subject === null || subject === '' || words.length === 1) return render(told, ranges, taken);
  const stated = words.find(word => word === tokens[pronoun ?? -1]);
  const replaced = stated ?? (words[0]?.tag === 'PRON' ? words[0] : undefined);
  // "We are partners", "we agreed to X": both are and do, whoever says it.
  if (replaced?.lower === 'we' && isOfSeveral(words, words.indexOf(replaced)))
    return render({ ...told, own: null }, ranges, taken);
  // No state says "I": where nobody is known to, it stays.
  if (replaced?.lower === 'i' && told.person === null) return render(told, ranges, taken);
  // Nobody alone says "we": of a person of whom nobody knows for whom they speak, it stays.
  if (replaced?.lower === 'we' && told.own === null && isSomebody(subject, cast))
    return render(told, ranges, taken);
  if (replaced !== undefined)
    return render(told, ranges, [
      {
        pronoun: replaced,
        name: replaced.lower === 'we' ? (told.own ?? subject) : subject,
        behind: governing(words, replaced),
      },
      ...taken,
    ]);
  if (hasOwnSubject(words)) return render(told, ranges, taken);
  const asked = askedBefore(tokens, raw);
  const before = asked.map(range => `${render(told, [range], [])} `).join('');
  const shared = sharedAuxiliaries(tokens, raw);
  const isOne = isPerson(raw) || (subject === told.own && isToldByOwn(tokens));
  const helpers = shared.map(({ lower, text: word }) => `${isOne ? (THIRD_PERSON[lower] ?? word) : word} `);
  const rest = before + helpers.join('') + render(told, ranges, taken);
  const [first] = words;
  const stands = first!.form === 'gerund' ? rest.charAt(0).toLowerCase() + rest.slice(1) : rest;
  return `${subject} ${isOne ? inThirdPerson(first!, stands) : stands}`;
}

/** "was not only a breach | but also a violation": words that count halves, left out where the other half is a claim of its own. */
function halvesIn(tokens: readonly Token[], ranges: readonly TokenRange[]): ReadonlyMap<number, string> {
  const isApart = tokens.slice(ranges.at(-1)!.last).some(({ lower }) => lower === 'but');
  const words = isApart ? placesOf(ranges) : [];
  const halves = words.filter(at => tokens[at]!.lower === 'not' && isHalf(tokens, at));
  return new Map(halves.flatMap(at => [at, at + 1]).map(at => [at, '']));
}

/** "We have never done X or | done Y", "we | do not accept it": told of one by name, the auxiliary agrees with it. */
function isToldByOwn(tokens: readonly Token[]): boolean {
  const { own } = lexicon('cues').contents;
  return tokens.some(({ lower, syntax }) => own.includes(lower) && syntax?.relation === 'nsubj');
}

/** "we | are partners", "we | remain neighbours": a noun in the plural tells what they are; so does what one cannot do alone. */
function isOfSeveral(words: readonly Token[], pronoun: number): boolean {
  const verb = words[pronoun + 1];
  const { mutual } = lexicon('speakers');
  const deed = words.slice(pronoun + 1).find(({ tag }) => tag !== 'ADV');
  if (deed?.tag === 'VERB' && deed.form === 'past' && mutual.includes(deed.lemma)) return true;
  const isLink = verb?.tag === 'AUX' || verb?.lemma === 'remain';
  const noun = words.slice(pronoun + 2).find(({ tag }) => !/^(?:ADJ|ADV|NUM|DET)$/u.test(tag));
  return isLink && noun?.tag === 'NOUN' && noun.lower !== noun.lemma;
}

/** "We all heard it". */
const EVERYBODY: ReadonlySet<string> = new Set(['all', 'both']);

/** Whom "we" and "our" mean: the side of who is reported, else the account's own; null where it is several or nobody. */
function ownSide({ link, topic }: RawClaim, { own }: Cast): string | null {
  // "They discussed our shared goals": of both, whoever tells it.
  if (topic !== null && topic.sides.length > 1) return null;
  if (link === null || link.speaker.sides.length === 0) return own;
  const { sides, name } = link.speaker;
  return sides.length === 1 && !isSeveral(name) ? sides[0]! : null;
}

function isSeveral(name: string): boolean {
  return / and |\bsides\b/u.test(name);
}

function isPerson({ link, topic, subject }: RawClaim): boolean {
  const speaker = [topic, link?.speaker].find(each => each?.name === subject);
  return speaker?.kind === 'speaker' && !isSeveral(speaker.name);
}

/**
 * "The aid that comes from Europe ...", "At no time has X ...", "Ensuring X is essential": words that begin with a phrase of
 * their own want no other before them.
 */
function hasOwnSubject(words: readonly Token[]): boolean {
  const [first, second] = words.filter(({ tag }) => tag !== 'ADV' && tag !== 'PUNCT');
  // "New proposed rules from the agency": an item of a list.
  const isNoun = first?.tag === 'ADJ' && /^(?:ADJ|NOUN|PROPN)$/u.test(second?.tag ?? '');
  const isClause = first?.syntax?.relation.startsWith('csubj') === true;
  // "Nor did anybody offer help".
  const isOpener = first?.tag === 'CCONJ' || first?.lower === 'to';
  return first !== undefined && (OPENING.has(first.tag) || isOpener || isNoun || isClause);
}

const OPENING: ReadonlySet<Token['tag']> = new Set(['DET', 'NOUN', 'PROPN', 'NUM', 'ADP', 'SCONJ']);

/**
 * "urged X to do A and | do B": the second asks of X what the first does; the words up to its "to". None for any other claim.
 * "committed not to do A and to | do B", "urged X to do A and not to | do B": what has a "to" of its own is denied by its own "not".
 */
export function askedBefore(tokens: readonly Token[], { link, ranges }: RawClaim): readonly TokenRange[] {
  const first = ranges[0]!.first;
  const cue = link?.cue[0]?.first ?? first;
  const verb = tokens.slice(first).find(({ tag }) => tag !== 'ADV');
  if (link === null || link.clausal || cue >= first || verb?.form !== 'base') return [];
  const to = tokens.findIndex(
    (token, at) => at > cue && at < first && token.lower === 'to' && opensInfinitive(tokens, at),
  );
  if (to < 0) return [];
  if (tokens[first - 1]!.lower !== 'to') return [{ first: cue, last: to + 1 }];
  return [
    { first: cue, last: tokens[to - 1]!.lower === 'not' ? to - 1 : to },
    { first: tokens[first - 2]!.lower === 'not' ? first - 2 : first - 1, last: first },
  ];
}

function opensInfinitive(tokens: readonly Token[], to: number): boolean {
  const next = tokens.slice(to + 1).find(({ tag }) => tag !== 'ADV');
  return next?.tag === 'VERB' && next.form === 'base';
}

/** A pronoun and the name to put in its place, which may stand before what is told ("whom Oslo | had summoned"). */
interface Substitution {
  readonly pronoun: Token;
  readonly name: string;
  /** The verb behind which the name stands where the pronoun was its object: "whom X had summoned"; null where it stays. */
  readonly behind: Token | null;
}

/** "the envoy, | whom the ministry had summoned": the verb whose object the relative pronoun is; null for any other pronoun. */
function governing(words: readonly Token[], pronoun: Token): Token | null {
  const at = words.indexOf(pronoun);
  const next = words[at + 1];
  const isBare = words[at - 1]?.tag !== 'ADP';
  const isObject =
    pronoun.lower === 'whom' || (pronoun.lower === 'which' && pronoun.syntax?.relation === 'obj');
  if (!isObject || !isBare || next === undefined || next.tag === 'AUX' || next.tag === 'VERB') return null;
  return words.slice(at).find(({ tag }) => tag === 'VERB') ?? null;
}

interface Told {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The side of the first person. */
  readonly own: string | null;
  /** Whether what is "ours" is nobody's alone: "ties between our governments and our people". */
  readonly isShared: boolean;
  /** Whom "him" and "her" mean; null where that might be several. */
  readonly other: string | null;
  /** Who says "I" and "my"; null where nobody is known to. */
  readonly person: string | null;
  /** Where a bare verb tells what is asked for. */
  readonly wishes: ReadonlySet<number>;
  /** What stands in the place of words that put a fact as if it were asked for; nothing for "". */
  readonly facts: ReadonlyMap<number, string>;
}

/** Who is reported or speaks, if that is a person; else in whose name the account is. */
function personIn({ link, topic }: RawClaim, cast: Cast): string | null {
  const speaker = link?.speaker ?? topic;
  const isPerson =
    speaker != null &&
    (speaker.kind === 'speaker' || isSomebody(speaker.name, cast)) &&
    speaker.name !== cast.own;
  return isPerson ? speaker.name : (cast.author?.name ?? null);
}

function isSomebody(name: string, { people }: Cast): boolean {
  return people.some(person => person.name === name);
}

/** "Vladimir Putin informed | him": whom the account meets as the other party, if it names no other as often. */
function otherThan({ topic, subject }: RawClaim, { people }: Cast): string | null {
  if (topic === null || topic.name !== subject || !people.some(({ name }) => name === subject)) return null;
  const others = people.filter(({ name }) => name !== subject);
  const most = Math.max(...others.map(({ mentions }) => mentions));
  const [one, ...more] = others.filter(({ mentions }) => mentions === most);
  const isOther = one !== undefined && (others.length === 1 || (one.met && more.length === 0));
  return isOther ? one.name : null;
}

function isOurs(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  return tokens.some(
    ({ lower }, at) =>
      at >= first && at < last && lower === 'our' && isOfAll(tokens.slice(at + 1, at + 1 + PHRASE)),
  );
}

/** The words with their own spacing; the subject's pronoun named, first-person possessives made the side's. */
function render(told: Told, ranges: readonly TokenRange[], named: readonly Substitution[]): string {
  const pieces = ranges.map(
    (range, index) => joint(told.tokens, ranges[index - 1], range) + renderRange(told, range, named),
  );
  return pieces.join(' ').trimStart();
}

/** The conjunction before a stretch of a claim, which belongs to neither side of it. */
function joint(tokens: readonly Token[], left: TokenRange | undefined, { first }: TokenRange): string {
  const before = tokens[first - 1];
  // "talked about X and | about Y", "stressed A and | the need for B": by itself it goes on with the verb.
  // "has never | done A or | done B": so does what denies both.
  const isVerbal = left !== undefined && /^(?:VERB|AUX|PART|ADV)$/u.test(tokens[left.last - 1]!.tag);
  if (left === undefined || isPreposition(tokens, first) || isVerbal) return '';
  return before?.tag === 'CCONJ' ? `${before.lower} ` : '';
}

function renderRange(told: Told, { first, last }: TokenRange, named: readonly Substitution[]): string {
  const { text, tokens } = told;
  let out = '';
  for (let at = first; at < last; at += 1) {
    const word = tokens[at]!;
    const before = at === first ? undefined : tokens[at - 1]!;
    const [name] = named.filter(({ pronoun }) => pronoun === word);
    // "our country": the side itself.
    if (told.own !== null && before?.lower === 'our' && isHomeland(word)) continue;
    const fact = told.facts.get(at);
    if (fact === '') continue;
    out += before === undefined || out === '' ? '' : text.slice(before.end, word.start).replace(/\s+/g, ' ');
    if (fact !== undefined) {
      out += fact;
      continue;
    }
    if (told.wishes.has(at)) out += 'should ';
    if (name !== undefined && name.behind !== null) continue;
    const agrees = named.find(({ pronoun }) => agreeingVerb(tokens, tokens.indexOf(pronoun)) === at);
    if (name !== undefined) out += standingIn(name, out === '');
    else if (agrees !== undefined && !told.wishes.has(at)) out += agreeing(word, agrees);
    else out += replacement(word, tokens[at + 1], told);
    for (const { behind, name: object } of named) if (behind === word) out += ` ${withinSentence(object)}`;
  }
  return out;
}

function standingIn({ pronoun, name }: Substitution, opens: boolean): string {
  if (pronoun.lower === 'whose') return possessive(name);
  return opens ? name : withinSentence(name);
}

/** The verb or auxiliary of a subject pronoun, behind no more than adverbs; -1 where something else follows. */
function agreeingVerb(tokens: readonly Token[], pronoun: number): number {
  let at = pronoun + 1;
  while (tokens[at]?.tag === 'ADV') at += 1;
  return /^(?:AUX|VERB)$/u.test(tokens[at]?.tag ?? '') ? at : -1;
}

function isHomeland({ lower }: Token): boolean {
  return lexicon('speakers').homeland.includes(lower);
}

/** How many words behind "our" may belong to it. */
const PHRASE = 5;

/** "The wall" in the midst of a sentence. */
function withinSentence(name: string): string {
  return name.replace(/^The (?!Hague\b)/u, 'the ');
}

const THIRD_PERSON: Readonly<Record<string, string>> = {
  am: 'is',
  are: 'is',
  were: 'was',
  have: 'has',
  do: 'does',
  "'m": ' is',
  "'re": ' is',
  "'ve": ' has',
  "'ll": ' will',
  "'d": ' would',
};

const FULL: Readonly<Record<string, string>> = {
  "'re": ' are',
  "'ve": ' have',
  "'ll": ' will',
  "'d": ' would',
};

/** "we are" of one party: "Veria is", "we urge": "Veria urges"; behind a name no verb is cut short ("we've"). */
function agreeing(word: Token, { pronoun, name }: Substitution): string {
  if (pronoun.lower !== 'i' && pronoun.lower !== 'we') return word.text;
  if (isSeveral(name)) return FULL[word.lower] ?? word.text;
  const isPresent =
    word.tag === 'VERB' && /^(?:present|base)$/u.test(word.form ?? '') && word.lower === word.lemma;
  return THIRD_PERSON[word.lower] ?? (isPresent ? withEnding(word.text) : word.text);
}

/** "I | have discussed": the verb that a claim begins with, as it follows a name. */
function inThirdPerson({ lower, text, tag }: Token, claim: string): string {
  const form = tag === 'AUX' ? THIRD_PERSON[lower] : undefined;
  return form === undefined ? claim : form + claim.slice(text.length);
}

function replacement(word: Token, next: Token | undefined, told: Told): string {
  const { own, isShared, other, person } = told;
  if (other !== null && isObject(word)) return other;
  if (own === null) return word.text;
  if (word.lower === 'our' && isShared) return word.text;
  if (word.lower === 'our' && next !== undefined && isHomeland(next)) return own;
  if (word.lower === 'our') return possessive(own);
  if (word.lower === 'my' && person !== null) return possessive(person);
  const isOthers = next === undefined || SIDE_NOUNS.has(next.lemma) || EVERYBODY.has(next.lower);
  if (word.lower === 'we' && !isOthers) return own;
  return word.text;
}

/** "informed | him", "thanked | her"; not "her visit". */
function isObject({ lower, tag, syntax }: Token): boolean {
  return (lower === 'him' || lower === 'her') && tag === 'PRON' && /^i?obj$/u.test(syntax?.relation ?? '');
}

/** "our two governments", "our bilateral ties": nobody's alone. */
function isOfAll(following: readonly Token[]): boolean {
  const noun = following.findIndex(({ tag }) => tag === 'NOUN' || tag === 'PROPN');
  const phrase = following.slice(0, noun + 2);
  return phrase.some(({ lower, lemma }) => {
    const { together } = lexicon('cues').contents;
    return together.includes(lower) || together.includes(lemma);
  });
}

function possessive(name: string): string {
  return name.endsWith('s') ? `${name}'` : `${name}'s`;
}

function capitalize(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
