import type { Token } from '../domain/index.js';
import { type ActorMention, actorName, findActors, lexicon } from '../lexicon/index.js';
import { isOneStretch, mainWords } from './main-words.js';
import { startsAny } from './patterns.js';
import { headOf } from './tree.js';
import type { Link, RawClaim } from './types.js';

/**
 * Who does what a statement tells, as its speaker stands to them: `both` for the sides together, `thing` for what is no
 * party; null where no word tells.
 */
export type Doer = 'own' | 'other' | 'both' | 'thing' | null;

/** Who speaks, and whom the statement is about where its subject is left out or a pronoun. */
export interface Standpoint {
  /** The side that speaks; null for nobody's own voice, in which nobody is the other. */
  readonly side: string | null;
  /** The sides that the statement is about; empty where it is about none. */
  readonly about: readonly string[];
}

/** A claim's standpoint as who says it stands: the account's own where nobody is said to. */
export function standpointOf(link: Link | null, { side, about }: Standpoint): Standpoint {
  return { side: link === null ? side : (link.speaker.sides[0] ?? null), about };
}

/** Whom a claim is about: the party of its subject, or those that the words put before it name. */
export function subjectSides({ topic, subject }: Pick<RawClaim, 'topic' | 'subject'>): readonly string[] {
  if (topic !== null) return topic.sides;
  const words = (subject ?? '').split(' ').map(text => ({ text }));
  return findActors(words).map(({ actor }) => actor.name);
}

/** A verb as the statement asserts it: whether it is so, and who does it. */
export interface Assertion {
  readonly doer: Doer;
  readonly negated: boolean;
}

/**
 * What a statement asserts of the verb at a place; null where it asserts nothing of it: a condition, a purpose, what
 * somebody is asked to do or to stop.
 */
export function assertedAt(words: readonly Token[], at: number, standpoint: Standpoint): Assertion | null {
  const path = isOneStretch(words) ? pathOf(words, at) : plainPath(words, at);
  if (path === null) return null;
  const negated = path.filter(verb => isNegated(words, verb)).length % 2 === 1;
  return { doer: doerAt(words, path, standpoint), negated };
}

/** Who does what the statement's main verb tells. */
export function mainDoer(words: readonly Token[], standpoint: Standpoint): Doer {
  const top = isOneStretch(words)
    ? words.findIndex((_, at) => headOf(words, at) === null)
    : words.findIndex(({ tag }) => tag === 'VERB' || tag === 'AUX');
  return top < 0 ? null : doerAt(words, [top], standpoint);
}

/** Whether a verb is denied: "has not", "neither ... nor". */
function isNegated(words: readonly Token[], verb: number): boolean {
  for (let at = verb - 1; at >= 0 && at >= verb - GROUP; at -= 1) {
    const { lower, lemma, tag } = words[at]!;
    const { particles } = lexicon('modality').negation;
    if (particles.includes(lower) || particles.includes(lemma) || lower === 'neither' || lower === 'nor')
      return words[at + 1]?.lower !== 'only';
    if (lower === 'longer' && words[at - 1]?.lower === 'no') return true;
    if (tag !== 'AUX' && tag !== 'ADV' && tag !== 'PART') return false;
  }
  return false;
}

/** How many words of a verb group stand before its verb. */
const GROUP = 5;

/** The verb and those that govern it, up to the statement's own. */
function pathOf(words: readonly Token[], at: number): readonly number[] | null {
  const path: number[] = [];
  let verb = at;
  while (path.length < words.length) {
    path.push(verb);
    const above = headOf(words, verb);
    if (above === null) return path;
    const { relation } = words[verb]!.syntax!;
    if (relation === 'xcomp' && !isAttempt(words, above)) return null;
    if (relation === 'advcl' && !isManner(words, verb)) return null;
    if (!CARRYING.has(relation)) return null;
    verb = above;
  }
  return null;
}

const CARRYING: ReadonlySet<string> = new Set([
  'conj',
  'xcomp',
  'advcl',
  'ccomp',
  'parataxis',
  'cop',
  'aux',
  'aux:pass',
]);

function isAttempt(words: readonly Token[], at: number): boolean {
  return startsAny(lexicon('deeds').attempts, words, at);
}

/** "by resorting to force", "directing artillery at X": how the rest is done; "went so far as to attack". */
function isManner(words: readonly Token[], verb: number): boolean {
  const mark = childOf(words, verb, ['mark']);
  if (words[verb]!.form !== 'gerund') return words[mark]?.lower === 'as' && words[mark - 1]?.lower === 'far';
  return mark < 0 || words[mark]!.lower === 'by';
}

/** Without a parse, or with words left out: a verb of the main clause, behind "to" only with one of trying. */
function plainPath(words: readonly Token[], at: number): readonly number[] | null {
  if (!mainWords(words).includes(words[at]!)) return null;
  if (words[at - 1]?.lower !== 'to') return [at];
  const above = words.findLastIndex(({ tag }, before) => before < at && tag === 'VERB');
  return above >= 0 && isAttempt(words, above) ? [at, above] : null;
}

function doerAt(words: readonly Token[], path: readonly number[], standpoint: Standpoint): Doer {
  const verb = path[0]!;
  if (isPassive(words, verb)) {
    const by = words.findIndex(({ lower }, at) => at > verb && lower === 'by');
    return by < 0 ? null : partyIn(phraseAfter(words, by), standpoint);
  }
  const subject = isOneStretch(words) ? parsedSubject(words, path) : plainSubject(words, verb);
  return subject.length === 0 ? topicOf(standpoint) : partyIn(subject, standpoint);
}

function isPassive(words: readonly Token[], verb: number): boolean {
  if (words[verb]!.tag !== 'VERB' || words[verb]!.form !== 'participle') return false;
  const helper = words.slice(0, verb).findLast(({ tag }) => tag !== 'ADV' && tag !== 'PART');
  return helper?.lemma === 'be' || helper?.tag === 'NOUN';
}

function phraseAfter(words: readonly Token[], at: number): readonly Token[] {
  const end = words.findIndex(
    ({ tag, lower }, next) => next > at && (tag === 'PUNCT' || tag === 'VERB' || lower === 'in'),
  );
  return words.slice(at + 1, end < 0 ? words.length : end);
}

function parsedSubject(words: readonly Token[], path: readonly number[]): readonly Token[] {
  for (const verb of path) {
    const subject = childOf(words, verb, SUBJECTS);
    if (subject >= 0) return words.filter((_, at) => at < verb && hangsOn(words, at, subject));
  }
  return [];
}

const SUBJECTS: readonly string[] = ['nsubj', 'nsubj:pass', 'nsubj:outer'];

/** The words before the verb; from the copula's place, where that is the verb, a noun may stand between. */
function plainSubject(words: readonly Token[], verb: number): readonly Token[] {
  const first = words.findIndex(({ tag }) => tag === 'AUX' || tag === 'VERB');
  return words.slice(0, Math.min(first < 0 ? verb : first, verb));
}

function childOf(words: readonly Token[], parent: number, relations: readonly string[]): number {
  return words.findIndex(
    ({ syntax }, at) => relations.includes(syntax!.relation) && headOf(words, at) === parent,
  );
}

/** Whether a word is part of the phrase that another heads; what only describes that is not. */
function hangsOn(words: readonly Token[], word: number, head: number): boolean {
  let at: number | null = word;
  for (let step = 0; step < words.length && at !== null; step += 1) {
    if (at === head) return true;
    at = words[at]!.syntax!.relation === 'acl:relcl' ? null : headOf(words, at);
  }
  return false;
}

/** "we", "our": whether the speaker is named by a pronoun. */
export function speaksOfOwn(words: readonly Token[]): boolean {
  const { own } = lexicon('cues').contents;
  return words.some(({ lower }) => own.includes(lower) || lower === 'our' || lower === 'my');
}

/** The party that a phrase names or, where it is a pronoun, stands for. */
export function partyIn(phrase: readonly Token[], standpoint: Standpoint): Doer {
  const { adversaries, together } = lexicon('deeds');
  const names = new Set(
    findActors(phrase)
      .filter(each => !isSuffering(phrase, each))
      .map(({ actor }) => actor.name),
  );
  const isOurs = speaksOfOwn(phrase);
  if (isOurs || names.size > 0) return ofSides(names, isOurs, standpoint.side);
  if (phrase.some((_, at) => startsAny(adversaries, phrase, at)))
    return standpoint.side === null ? null : 'other';
  if (phrase.some((_, at) => startsAny(together, phrase, at))) return 'both';
  return phrase.some(({ tag }) => tag === 'NOUN' || tag === 'PROPN') ? 'thing' : topicOf(standpoint);
}

function topicOf({ about, side }: Standpoint): Doer {
  return ofSides(new Set(about.map(actorName)), false, side);
}

function ofSides(names: ReadonlySet<string>, isOurs: boolean, side: string | null): Doer {
  const own = side === null ? null : actorName(side);
  const isOwn = isOurs || (own !== null && names.has(own));
  const others = [...names].filter(name => own !== null && name !== own);
  if (isOwn) return others.length > 0 ? 'both' : 'own';
  return others.length > 0 ? 'other' : null;
}

/** "the attacks on Veria", "the threat to Veria": named as who suffers it, not as who does it. */
function isSuffering(phrase: readonly Token[], { first, form }: ActorMention): boolean {
  // "The authorities in Kyiv" are its own.
  if (form === 'capital') return false;
  const before = phrase.slice(0, first).findLast(({ tag }) => tag !== 'DET' && tag !== 'ADJ');
  return before?.tag === 'ADP' && SUFFERING.has(before.lower);
}

const SUFFERING: ReadonlySet<string> = new Set([
  'on',
  'against',
  'to',
  'with',
  'for',
  'into',
  'towards',
  'between',
  'at',
  'in',
  'over',
  'across',
  'near',
]);
