import type { Clause, Token, TokenRange } from '../../domain/index.js';
import { headOf } from '../tree.js';
import { absolutesUnder, afterthoughtIn, endOf, objectEnd, toMark } from './extent.js';
import {
  isHearer,
  isObjectBetween,
  isPhrase,
  isQuestion,
  isRelativeThat,
  isTime,
  openerIn,
  opensClause,
  opensSoon,
  startsClause,
  startsObject,
} from './openings.js';
import { behindTime } from './times.js';
import { hasTense } from './verbs.js';
import type { CueWord, Frame } from './words.js';

/** Where a cue stands. */
export interface CuePlace {
  readonly verb: number;
  readonly clause: Clause;
  readonly quotes: readonly TokenRange[];
}

/** What a cue governs, and in which of the ways that it takes. */
export interface Governed {
  readonly content: readonly TokenRange[];
  readonly frame: Frame;
  /** It is a clause or direct speech, which can stand by itself. */
  readonly clausal: boolean;
}

interface Around extends CuePlace {
  readonly tokens: readonly Token[];
  readonly word: CueWord;
  /** The first token behind the cue. */
  readonly behind: number;
  /** Where its clause goes on to something else. */
  readonly end: number;
}

/** The ways of governing, in the order in which they are looked for. */
const WAYS: readonly ((around: Around) => Governed | null)[] = [
  introducedSpeech,
  governedClause,
  quotedSpeech,
  behindColon,
  cutOffClause,
  openedClause,
  bareClause,
  infinitive,
  predicated,
  object,
  objectOfPhrase,
  frontedClause,
];

/** What a cue verb governs; null where it stands without content. */
export function contentOf(tokens: readonly Token[], word: CueWord, place: CuePlace): Governed | null {
  const around = aroundOf(tokens, word, place);
  for (const way of WAYS) {
    const governed = way(around);
    if (governed !== null) return governed;
  }
  return null;
}

/** "agreed | on disengagement", "stressed | once more the need": what follows a cue in an account of talks is its object. */
export function looseObject(tokens: readonly Token[], word: CueWord, place: CuePlace): Governed | null {
  const { behind, end, verb } = aroundOf(tokens, word, place);
  // "the ceasefire, | agreed in May, | holds": where and when a thing was agreed is no object of it; by whom is told.
  const isReduced = tokens[verb]!.syntax?.relation === 'acl' && tokens[verb]!.form !== 'gerund';
  if (isReduced && tokens[behind]?.lower !== 'by') return null;
  const isObject = behind < end && /^(?:ADP|ADV|PART|SCONJ|VERB)$/.test(tokens[behind]!.tag);
  return word.says && isObject && (word.takes.has('np') || word.takes.has('to'))
    ? { content: [{ first: behind, last: end }], frame: 'np', clausal: false }
    : null;
}

function aroundOf(tokens: readonly Token[], word: CueWord, place: CuePlace): Around {
  const behind = word.ranges.at(-1)!.last;
  return { ...place, tokens, word, behind, end: endOf(tokens, place.clause, behind) };
}

/** `said: "X"`, `said, "X"`. */
function introducedSpeech(around: Around): Governed | null {
  const quote = quoteSoon(around);
  return quote !== null && isSetOff(around.tokens, quote) ? speech(around, quote) : null;
}

/** `told reporters "X"`, and no object that the quotation is a part of. */
function quotedSpeech(around: Around): Governed | null {
  const { tokens, behind, word } = around;
  const quote = quoteSoon(around);
  return quote !== null && isHearer(tokens, behind, quote.first, word.takes.has('np'))
    ? speech(around, quote)
    : null;
}

function quoteSoon({ tokens, word, behind, quotes }: Around): TokenRange | null {
  const quote = word.says ? quotes.find(({ first }) => first >= behind) : undefined;
  return quote !== undefined && !isOthers(tokens, behind, quote.first) && opensSoon(tokens, behind, quote)
    ? quote
    : null;
}

/** `condemned the attack, | saying, "X"`: another verb introduces what is said. */
function isOthers(tokens: readonly Token[], behind: number, speech: number): boolean {
  return tokens.slice(behind, speech).findLast(({ tag }) => tag !== 'PUNCT')?.form === 'gerund';
}

function speech({ tokens, end }: Around, { first, last }: TokenRange): Governed {
  return {
    content: [{ first, last: Math.max(last, Math.min(end, tokens.length)) }],
    frame: 'quote',
    clausal: tokens.slice(first, last).some(hasTense),
  };
}

/** The clauses that the clause reader hangs on the verb. */
function governedClause({
  tokens,
  word: { takes, bare },
  verb,
  clause,
  behind,
  quotes,
}: Around): Governed | null {
  const complements = clause.children.filter(
    child => child.kind === 'complement' && child.first > verb && isTakenBy(tokens, child, clause, verb),
  );
  const [first] = complements;
  if (!takes.has('that') || first === undefined) return null;
  // "found | guards digging a trench": no clause that is told.
  if (!bare && tokens[first.first]!.lower !== 'that' && !isQuestion(tokens[first.first]!)) return null;
  const isRead = clause.verb === verb;
  if (isRead && isObjectBetween(tokens, behind, first.first, takes.has('np'))) return null;
  const whole = { first: first.first, last: complements.at(-1)!.last };
  return {
    content: [afterthoughtIn(tokens, whole, quotes)],
    frame: 'that',
    clausal: !isQuestion(tokens[first.first]!),
  };
}

/** "recalled having | said | to Lind on Monday that X": of a verb that is none of the clause reader's, by the parse. */
function isTakenBy(tokens: readonly Token[], child: Clause, clause: Clause, verb: number): boolean {
  if (clause.verb === verb || child.verb === null) return clause.verb === verb;
  return tokens[child.verb]!.syntax?.relation === 'ccomp' && headOf(tokens, child.verb) === verb;
}

function behindColon({ tokens, word, behind }: Around): Governed | null {
  const colon = tokens.findIndex(({ text }, at) => at >= behind && at < behind + COLON_REACH && text === ':');
  return colon >= 0 && word.says && !isOthers(tokens, behind, colon)
    ? { content: [{ first: colon + 1, last: tokens.length }], frame: 'quote', clausal: false }
    : null;
}

const COLON_REACH = 8;

/** Where the reader closes the clause with its verb, what is said goes on to the next mark. */
function cutOffClause({ tokens, word: { says, bare, takes }, behind, end }: Around): Governed | null {
  const opens = says && bare && takes.has('that') && behind < tokens.length;
  return behind >= end && opens && startsClause(tokens, behind, tokens.length)
    ? { content: [toMark(tokens, behind)], frame: 'that', clausal: !isQuestion(tokens[behind]!) }
    : null;
}

/** "told reporters | that X", "explained | how X". */
function openedClause({ tokens, word: { takes }, behind, end, quotes }: Around): Governed | null {
  if (!takes.has('that') || behind >= end) return null;
  const opener = openerIn(tokens, behind, end, takes.has('np'));
  if (opener === null) return null;
  const content = [afterthoughtIn(tokens, { first: opener, last: end }, quotes)];
  return { content, frame: 'that', clausal: tokens[opener]!.lower === 'that' };
}

/** "said | the talks were useful". */
function bareClause({ tokens, word, verb, clause, behind, end, quotes }: Around): Governed | null {
  const { takes, bare } = word;
  if (isRelativeThat(tokens, behind) || tokens[behind]?.lower === 'of') return null;
  if (!takes.has('that') || !bare || behind >= end || !startsClause(tokens, behind, clause.last)) return null;
  const opens = opensClause(tokens, behindTime(tokens, behind));
  if (!opens && (behind > verb + 1 || hasObject(tokens, verb))) return null;
  const last = absolutesUnder(clause).length > 0 ? end : Math.max(end, clause.last);
  const isObject = takes.has('np') && !opens;
  const whole = { first: behind, last: isObject ? objectEnd(tokens, clause, behind, last) : last };
  const content = [afterthoughtIn(tokens, whole, quotes)];
  return { content, frame: 'that', clausal: !takes.has('np') && opens };
}

/** "observes | the Charter, adheres to X": by the parse what follows is a thing, and no clause that is told. */
function hasObject(tokens: readonly Token[], verb: number): boolean {
  const takes = (relation: string) =>
    tokens.some(
      ({ syntax }, at) => at > verb && syntax?.relation === relation && headOf(tokens, at) === verb,
    );
  return takes('obj') && !takes('ccomp');
}

/** "agreed | not to X". */
function infinitive({ tokens, word: { takes }, clause, behind, end }: Around): Governed | null {
  if (!takes.has('to') || behind >= tokens.length) return null;
  const first = behindAside(tokens, behind);
  const at = tokens[first]?.lower === 'not' ? first + 1 : first;
  const last = first > behind ? clause.last : end;
  return tokens[at]?.lower === 'to' && tokens[at + 1]?.tag !== 'DET' && last > first
    ? { content: [{ first, last }], frame: 'to', clausal: false }
    : null;
}

/** "committed, | in a joint declaration, | not to X", "raised, | as well, | the need for X": behind what stands between commas right behind a verb. */
function behindAside(tokens: readonly Token[], behind: number): number {
  if (tokens[behind]?.text !== ',') return behind;
  const end = tokens.findIndex(({ text, tag }, at) => at > behind && (text === ',' || tag === 'VERB'));
  return end > behind && end <= behind + ASIDE_REACH && tokens[end]!.text === ',' ? end + 1 : behind;
}

const ASIDE_REACH = 9;

/** "called | the attack unacceptable", "found | the offer a step back": an object and what it is said to be, by the parse. */
function predicated({ tokens, word: { takes }, verb, clause, behind, end }: Around): Governed | null {
  if (!takes.has('predicate')) return null;
  const depends = (at: number, relation: string) =>
    tokens[at]!.syntax?.relation === relation && headOf(tokens, at) === verb;
  const places = tokens.slice(behind, end).map((_, offset) => behind + offset);
  const object = places.find(at => depends(at, 'obj'));
  const predicate = places.find(at => depends(at, 'xcomp') && PREDICATES.test(tokens[at]!.tag));
  return object !== undefined && predicate !== undefined && object < predicate
    ? {
        content: [{ first: behind, last: objectEnd(tokens, clause, predicate, end) }],
        frame: 'predicate',
        clausal: false,
      }
    : null;
}

const PREDICATES = /^(?:ADJ|ADV|NOUN|PROPN)$/u;

function object({ tokens, word: { takes }, clause, behind, end }: Around): Governed | null {
  if (!takes.has('np') || behind >= tokens.length) return null;
  const first = behindAside(tokens, behind);
  const last = first > behind ? clause.last : end;
  return first < last && startsObject(tokens[first]!) && !isTime(tokens, first)
    ? {
        content: [{ first, last: objectEnd(tokens, clause, first, last) }],
        frame: 'np',
        clausal: false,
      }
    : null;
}

/** "expressed concern | about X", "lodged | Moscow's protest, in strong terms": what the noun takes, or the noun. */
function objectOfPhrase({ tokens, word: { takes, ranges }, behind, end }: Around): Governed | null {
  if (!takes.has('np') || behind >= end || !isPhrase(tokens, ranges)) return null;
  const isTaken = /^(?:ADP|PART|SCONJ)$/.test(tokens[behind]!.tag);
  const first = isTaken ? behind : ranges[0]!.first + 1;
  return { content: [{ first, last: end }], frame: 'np', clausal: false };
}

/** "X will not go back, | the Minister, Y, stated in Rabat": the clause before a verb that has nothing of its own behind it. */
function frontedClause({ word: { takes, says }, verb, clause }: Around): Governed | null {
  if (!says || !takes.has('quote') || clause.verb !== verb) return null;
  const before = clause.children.find(
    ({ kind, setOff, last }) => kind === 'complement' && setOff && last <= (clause.subject?.first ?? verb),
  );
  return before === undefined
    ? null
    : { content: [{ first: before.first, last: before.last }], frame: 'that', clausal: true };
}

/** Whether a mark introduces a quotation that holds a clause. */
export function isSetOff(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  return /^[:,]$/.test(tokens[first - 1]?.text ?? '') && tokens.slice(first, last).some(hasTense);
}
