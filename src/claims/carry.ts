import type { Clause, Token } from '../domain/index.js';
import { lexicon } from '../lexicon/index.js';
import { subjectOf, toldOfIn } from './about-whom.js';
import { asKnown, personSpeaker } from './cast.js';
import type { Announced } from './headings.js';
import { makeLink } from './link.js';
import { namesPaper } from './papers.js';
import { findNames } from './people.js';
import { isHeOrShe, isNamedInPlural, isPersonal } from './pronouns.js';
import {
  cueWordsAt,
  opening,
  phraseSense,
  type Quotation,
  type Report,
  type Sense,
} from './reports/index.js';
import { allAgreeing, speakerOf } from './saying.js';
import { NOBODY, type Scene } from './scene.js';
import { lastNamed } from './speaker.js';
import { headOf } from './tree.js';
import { isPostTurn, isQuestionTurn, turnLink } from './turns.js';
import type { Link, Memory, RawClaim, Speaker } from './types.js';

/** What carries over from sentence to sentence. */
export interface Carried {
  readonly memory: Memory;
  /** The chain that a colon has opened for the list or the paragraph behind it. */
  readonly list: Link | null;
  /** How the paragraph is numbered that is being read; null where it is not. */
  readonly level: string | null;
  /** How the one was whose colon has opened the list: the next that is numbered so is no item of it. */
  readonly above: string | null;
  /** Whether that colon stands right before. */
  readonly opensList: boolean;
  /** Whether all that is left of the account stands behind that colon: a statement whose speaker its first sentence names. */
  readonly isStatement: boolean;
  /** Whether it has announced what stands behind it ("observed as follows:"), which may be several paragraphs. */
  readonly isPassage: boolean;
  /** Whose word a heading has announced, of which the account tells; null where it has announced none. */
  readonly heading: Link | null;
  /** Whether what a label or a heading has announced ends with its paragraph: a post. */
  readonly endsSoon: boolean;
  /** Whether somebody asks, in a transcript. */
  readonly isQuestion: boolean;
  /** The chain of a quotation inside a clause that is still open at the end of its sentence. */
  readonly quotation: Link | null;
  /** The report that sentences without a source go on with ("He warned that X. Y would follow."), or null. */
  readonly report: Link | null;
  /** Whether that was direct speech. */
  readonly isQuoted: boolean;
}

const NOTHING: Memory = { voice: null, speaker: null, body: null, paper: null, topic: null, others: null };
export const START: Carried = {
  memory: NOTHING,
  list: null,
  level: null,
  above: null,
  opensList: false,
  isStatement: false,
  isPassage: false,
  heading: null,
  endsSoon: false,
  isQuestion: false,
  quotation: null,
  report: null,
  isQuoted: false,
};

/** What a sentence gives. */
export interface SentenceReading {
  readonly claims: readonly RawClaim[];
  /** The chain that a quotation still open at its end goes on with, if any. */
  readonly link: Link | null;
  /** Whom the sentence is about, even where it holds no claim. */
  readonly subject?: Speaker | null;
  /** The words for several that are no party, where it is about them, unless it has a subject who is one. */
  readonly others?: string | null;
}

/** "Wang Yi said ... We demand ...": within a paragraph "we" goes on with the report; in a transcript "we" is whoever has the word. */
export function voiceOf({ report, list }: Carried, opensParagraph: boolean): Speaker | null {
  if (list?.isTurn === true) return list.speaker;
  const speaker = report?.speaker ?? null;
  // "The Chilean colleague claimed that X. I believe that Y": the account answers in its own voice.
  const isOurs = speaker !== null && speaker.sides.length === 1 && speaker.kind !== 'counterpart';
  return isOurs && !opensParagraph ? speaker : null;
}

/** Whether the head verb of a clause is one of saying, with or without what it says. */
export function isCue(tokens: readonly Token[], { verb, last, passive, subject }: Clause): boolean {
  if (verb === null) return false;
  // "Attention was drawn to X", "Particular importance was attached to X": the noun of its cue stands before it.
  const heads = passive && subject !== null ? tokens.slice(subject.first, subject.last) : [];
  return (
    cueWordsAt(tokens, verb, last).some(({ says, voices }) => says || voices.size > 0) ||
    heads.some(({ lemma }) => phraseSense(tokens[verb]!.lemma, lemma) !== null)
  );
}

/** An item of a list, a sentence of the paragraph that a colon has opened, or of a statement. */
export function isListed(
  { sentence }: Scene,
  { opensList, isStatement, isPassage, above }: Carried,
): boolean {
  if (opensList || isStatement || isPassage || !sentence.opensParagraph) return true;
  return sentence.sentence.kind === 'item' && (sentence.level === null || sentence.level !== above);
}

/** Whether a sentence opens the direct speech that a colon has announced. */
export function isQuotedBehind({ opensList }: Carried, { ranges }: Quotation): boolean {
  return opensList && ranges[0]?.first === 0;
}

/**
 * Whether a colon opens the rest of the account: nothing was read before, and one person is to speak; in an article, somebody whose
 * statement it gives whole ("made public the statement below:").
 */
function opensStatement(scene: Scene, carried: Carried, opened: Link | null): boolean {
  const isFirst = carried === START || carried.isStatement;
  if (!isFirst || opened === null) return false;
  return scene.cast.own === null
    ? isSingle(opened.speaker) && givesWhole(scene)
    : opened.speaker.kind === 'speaker';
}

/** "the following press statement", "the statement below": a paper that stands behind. */
function givesWhole({ sentence: { tokens } }: Scene): boolean {
  const { papers, whole } = lexicon('speakers');
  return tokens.some(({ lower }, at) => {
    if (!papers.includes(lower)) return false;
    const before = tokens.slice(0, at).findLastIndex(({ tag }) => !/^(?:ADJ|NOUN|PROPN)$/u.test(tag));
    const words = [...tokens.slice(Math.max(before, 0), at), ...tokens.slice(at + 1, at + 2)];
    return words.some(word => whole.includes(word.lower));
  });
}

/** What a transcript's next speaker says, up to the next name, is a statement; a question is nobody's account. */
export function inTurn(scene: Scene, { memory }: Carried): Carried {
  const isQuestion = isQuestionTurn(scene);
  const list = isQuestion ? null : turnLink(scene);
  return {
    ...START,
    memory: inWordOf(list, memory),
    list,
    isStatement: list !== null,
    isQuestion,
    endsSoon: isPostTurn(scene),
  };
}

/** "MINISTER SOTO: He said X": whoever has the word is no "he" or "she" in it. */
function inWordOf(turn: Link | null, memory: Memory): Memory {
  return { ...memory, speaker: isSameAs(memory.speaker, turn) ? null : memory.speaker };
}

function isSameAs(speaker: Speaker | null, turn: Link | null): boolean {
  return speaker !== null && speaker.name === turn?.speaker.name;
}

/** "QUESTION: Did the President raise it?": whom the answer may call "he" or "she". */
export function asked(scene: Scene, carried: Carried): Carried {
  const { sentence, cast, language } = scene;
  const { tokens } = sentence;
  const auxiliary = tokens.slice(0, WH_REACH).findIndex(({ tag }) => tag === 'AUX');
  const all = { first: auxiliary + 1, last: tokens.length };
  const about =
    askedOf(scene, language.readClauses(tokens, all)) ??
    lastNamed(sentence, { first: tokens.length, last: tokens.length }, cast);
  return about === null ? carried : { ...carried, memory: { ...carried.memory, speaker: about } };
}

/** "Why did": within how many words of a question its auxiliary stands. */
const WH_REACH = 3;

/** The first person of whose doings something is asked. */
function askedOf(scene: Scene, clause: Clause): Speaker | null {
  const about = toldOfIn(scene, clause);
  if (isSingle(about) && isHeOrShe(scene.sentence, about, scene.cast)) return about;
  return clause.children.map(child => askedOf(scene, child)).find(person => person !== null) ?? null;
}

/**
 * A paragraph that tells of who speaks. "Berg issued the following statement: X | Asked about it, Berg noted Y": "he" may be Berg.
 * "The Council observed as follows: X | The Council (the Minister, both sides) noted Y": what was announced is over.
 */
export function tellingAgain(scene: Scene, carried: Carried): Carried {
  const { sentence, language, cast } = scene;
  const { list, isStatement, isPassage, opensList } = carried;
  if (list === null || !(isStatement || isPassage) || !sentence.opensParagraph) return carried;
  // Items end with the list, and what stands in quotation marks with them.
  const isOther = sentence.sentence.kind === 'item' || /^["“«]/u.test(sentence.tokens[0]?.text ?? '');
  if (opensList) return isOther ? { ...carried, isPassage: false } : carried;
  const whole = { first: 0, last: sentence.tokens.length };
  const about = toldOfIn(scene, language.readClauses(sentence.tokens, whole));
  const isSelf = isSameAs(about, list) && !isFirstPerson(scene, about!);
  if (isStatement) return isSelf ? { ...carried, list: { ...list, isTurn: false } } : carried;
  const isOver = isSelf || isOther || (about !== null && (about.sides.length > 1 || isPersonal(about, cast)));
  return isOver ? { ...carried, list: null, isPassage: false } : carried;
}

/** Under a heading ("Background") the account speaks for itself again; under one that announces whose word it is, they do. */
export function underHeading(carried: Carried, announced: Announced | null): Carried {
  const isOpen = carried.isStatement || carried.isPassage;
  const ended = isOpen ? { ...carried, list: null, isStatement: false, isPassage: false } : carried;
  const over = { ...ended, heading: null, endsSoon: false };
  if (announced === null) return over;
  const { link, isDirect, endsSoon } = announced;
  return isDirect
    ? { ...START, memory: inWordOf(link, carried.memory), list: link, isStatement: true, endsSoon }
    : { ...over, heading: link, memory: { ...carried.memory, speaker: link.speaker }, endsSoon };
}

/** "The Tajik side noted:", with nothing behind: whoever notes it. */
function openedBy(scene: Scene, claims: readonly RawClaim[]): Link | null {
  const { tokens } = scene.sentence;
  if (tokens.at(-1)?.text !== ':') return null;
  const said = claims.at(-1)?.link ?? null;
  if (said !== null) return said;
  const whole = scene.language.readClauses(tokens, { first: 0, last: tokens.length });
  // "Bergen, 29 July – | Soto issued the following statement:"
  const root = (whole.verb === null ? whole.children.at(-1) : null) ?? whole;
  const report = decidedIn(scene, root) ?? scene.reports.get(root.verb ?? -1) ?? agreedIn(scene, root);
  if (report === null || !report.says) return null;
  const speaker = root.passive
    ? allAgreeing(scene, report)
    : speakerOf(scene, root, NOBODY, { ...report, clausal: true });
  return speaker === null ? null : makeLink(scene, report, speaker, null);
}

/** Whether a sentence says no more than that the list behind it was agreed or decided. */
export function opensAgreed(scene: Scene, root: Clause): boolean {
  if (scene.sentence.tokens.at(-1)?.text !== ':') return false;
  return agreedIn(scene, root) !== null || decidedIn(scene, root) !== null;
}

/** "The Council took a number of decisions, most notably:", where what was decided is the list behind. */
function decidedIn({ sentence: { tokens, index } }: Scene, root: Clause): Report | null {
  const { verbs, nouns } = lexicon('speakers').deciding;
  const { verb, passive, negated, subject } = root;
  if (verb === null || passive || negated || !verbs.includes(tokens[verb]!.lemma)) return null;
  const isTaken = (at: number | null) => at !== null && headOf(tokens, at) === verb;
  // "a number of | decisions"
  const noun = tokens.findIndex(
    ({ lemma }, at) => nouns.includes(lemma) && (isTaken(at) || isTaken(headOf(tokens, at))),
  );
  // "took the decision to close the port", not "several decisions, including:": there is more to it than that one decided.
  const isMore = tokens
    .slice(noun + 1)
    .some(({ tag, form }) => /^(?:NOUN|PROPN|VERB)$/u.test(tag) && form !== 'gerund');
  if (noun < verb || isMore) return null;
  const cue = [verb, noun].map(at => ({ first: at, last: at + 1 }));
  return opening({ ...DECIDED, sentence: index, source: subject, cue, negated });
}

const DECIDED: Sense = { act: 'agree', strength: 0.6, rebuts: false, denies: false };

/** "In the declaration it was agreed:", where what was agreed is the list behind. */
function agreedIn({ sentence: { tokens, index } }: Scene, root: Clause): Report | null {
  if (!root.passive || tokens[root.subject?.first ?? -1]?.lower !== 'it') return null;
  const word = cueWordsAt(tokens, root.verb!, root.last).find(({ takes, says }) => says && takes.has('that'));
  if (word === undefined) return null;
  return opening({ ...word.sense, sentence: index, source: null, cue: word.ranges, negated: root.negated });
}

/** `Soto turned to trade. "Who pays for it?` before `The road does," she said`: whom the words before the quotation are about. */
export function remembering(scene: Scene, carried: Carried, { ranges }: Quotation): Carried {
  const quoted = ranges[0]?.first ?? 0;
  if (quoted === 0) return carried;
  const subject = subjectOf(
    scene,
    scene.language.readClauses(scene.sentence.tokens, { first: 0, last: quoted }),
  );
  const isPerson = isSingle(subject) && isHeOrShe(scene.sentence, subject, scene.cast);
  return isPerson ? { ...carried, memory: { ...carried.memory, speaker: subject } } : carried;
}

/** What the next sentence takes over. */
export function advance(
  scene: Scene,
  carried: Carried,
  { claims, link, subject = null, others = null }: SentenceReading,
  quotation: Quotation,
): Carried {
  const opens = openedBy(scene, claims);
  const isAll = opensStatement(scene, carried, opens);
  // "Soto issued the following statement: He urged X": whoever speaks is no "he" or "she" in it, as in a transcript.
  const opened = opens !== null && isAll ? { ...opens, isTurn: true } : opens;
  const said = claims.map(claim => rootOf(claim.link)?.speaker ?? null).filter(isSingle);
  const isPerson = (speaker: Speaker) => isHeOrShe(scene.sentence, speaker, scene.cast);
  const turn = [opened, carried.list].find(list => list?.isTurn === true) ?? null;
  const isHeard = (speaker: Speaker | null): speaker is Speaker =>
    isSingle(speaker) && isPerson(speaker) && !isSameAs(speaker, turn);
  // "According to the Ministry, Soto stressed X. She added Y": the outermost who is a person.
  const heard = claims.flatMap(({ link }) => chainOf(link).find(({ speaker }) => isHeard(speaker)) ?? []);
  const outermost = (heard.findLast(({ speaker }) => !isWho(scene, speaker)) ?? heard.at(-1))?.speaker;
  const { level, opensParagraph } = scene.sentence;
  const paragraph = opensParagraph ? level : carried.level;
  const inList = isListed(scene, carried) && carried.list !== null;
  const body = said.findLast(speaker => !isPerson(speaker) && !isFirstPerson(scene, speaker));
  const about = isHeard(subject) && !isFirstWord(subject) ? subject : null;
  // "MINISTER SOTO: We do not believe that | the President | has decided. He is waiting"
  const told = turn === null ? null : (claims.findLast(({ topic }) => isHeard(topic))?.topic ?? null);
  return {
    memory: {
      voice: null,
      speaker:
        outermost ??
        about ??
        told ??
        nameBefore(scene) ??
        (missesPerson(scene, claims) ? null : carried.memory.speaker),
      body: body ?? carried.memory.body,
      paper: (namesPaper(scene.sentence.tokens) ? body : null) ?? carried.memory.paper,
      topic: takenUpNext(scene, claims, subject, others === null ? carried.memory.topic : null),
      others,
    },
    quotation: quotation.runsOn ? link : null,
    list: opened ?? (inList ? carried.list : null),
    level: paragraph,
    above: levelAbove(carried, paragraph, { opens: opened !== null, inList }),
    opensList: opened !== null,
    // What stands in quotation marks ends with them.
    isStatement: opened === null ? carried.isStatement && !isQuotedBehind(carried, quotation) : isAll,
    isPassage: opened === null ? carried.isPassage : !isAll && announces(scene),
    heading: carried.heading,
    endsSoon: carried.endsSoon,
    isQuestion: false,
    // A sentence that could not be read leaves the report as it is.
    report:
      claims.length === 0 && !scene.sentence.opensParagraph
        ? carried.report
        : reportOf(scene, carried.report, claims),
    isQuoted: quotation.ranges.length > 0 && claims.some(({ link }) => link?.report?.outside != null),
  };
}

/** "observed as follows:", "noted the following:", "issued the following statement:" */
function announces(scene: Scene): boolean {
  const words = scene.sentence.tokens.slice(-3, -1).map(({ lower }) => lower);
  return givesWhole(scene) || lexicon('speakers').announcing.includes(words.join(' '));
}

/** "4. The Council decided: (i) X (ii) Y 5. It noted Z": what is numbered like the opening paragraph ends the list, unless its items are, too. */
function levelAbove(
  { above, opensList }: Carried,
  level: string | null,
  { opens, inList }: { readonly opens: boolean; readonly inList: boolean },
): string | null {
  if (opens) return inList ? above : level;
  return opensList && level === above ? null : above;
}

/** Whom "it" or "they" may take up in the next sentence: whoever this one is about, unless it speaks of itself as "we". */
function takenUpNext(
  scene: Scene,
  claims: readonly RawClaim[],
  subject: Speaker | null,
  before: Speaker | null,
): Speaker | null {
  const several = claims.map(({ link }) => rootOf(link)).findLast(link => isSeveral(scene, link))?.speaker;
  const topic = claims.findLast(claim => claim.topic !== null)?.topic ?? subject ?? several ?? before;
  return topic === null || isFirstPerson(scene, topic) ? null : topic;
}

function isFirstPerson({ sentence: { tokens } }: Scene, { range }: Speaker): boolean {
  return range !== null && /^(?:i|we)$/u.test(tokens[range.first]?.lower ?? '');
}

/** "Lind rejected the words of Kade, | who spoke of X. He noted Y": of whom a clause is told that hangs on a noun. */
function isWho({ sentence: { tokens } }: Scene, { range }: Speaker): boolean {
  return range !== null && tokens[range.first]?.lower === 'who';
}

/** "Satisfaction was voiced": the capital of a word that opens its sentence makes it no name. */
function isFirstWord({ range, sides }: Speaker): boolean {
  return sides.length === 0 && range?.first === 0 && range.last === 1;
}

/**
 * The report that a sentence leaves open: one speaker for all of it, or all sides together. "Soto noted that X. She thanked Y. | Z is
 * the basis": whoever has told something in clauses goes on with them behind her thanks.
 */
function reportOf(scene: Scene, before: Link | null, claims: readonly RawClaim[]): Link | null {
  // "Addressing the press, Soto said that X": what stands last in the sentence, not what is read last.
  const roots = claims
    .toSorted((a, b) => a.ranges[0]!.first - b.ranges[0]!.first)
    .map(claim => rootOf(claim.link));
  const last = roots.at(-1) ?? null;
  if (last === null || last.speaker.sides.length === 0) return null;
  // "We note that X, and recall Y": where an account says "we" of its side, nobody is reported.
  const isOther = last.speaker.name !== scene.cast.own;
  const isSame = before?.clausal === true && isSameAs(last.speaker, before);
  const goesOn = isOther && isSame && !scene.sentence.opensParagraph;
  const isNamed = isOther && (goesOn || last.clausal);
  const isOne = (root: Link | null) =>
    root === last || areTogether(root, last) || (isNamed && isSameAs(root?.speaker ?? null, last));
  return roots.every(isOne) ? { ...last, clausal: last.clausal || goesOn } : null;
}

/** "the two sides committed to X; it was agreed that Y": whoever the words name, all sides. */
function areTogether(one: Link | null, other: Link): boolean {
  const sides = one?.speaker.sides ?? [];
  return (
    sides.length > 1 &&
    sides.length === other.speaker.sides.length &&
    sides.every(side => other.speaker.sides.includes(side))
  );
}

function isSingle(speaker: Speaker | null): speaker is Speaker {
  return speaker !== null && speaker.sides.length <= 1 && speaker.kind !== 'media';
}

/** "Officials said that X. They added Y": several who speak and are not all sides. */
function isSeveral({ sentence: { index, tokens }, cast }: Scene, link: Link | null): boolean {
  if (link === null || link.sentence !== index || link.speaker.sides.length > 1) return false;
  const { range } = link.speaker;
  // The capital of a word that opens its sentence makes it no name.
  const isNoun = range !== null && (tokens[range.last - 1]?.tag === 'NOUN' || range.last === 1);
  return isNoun && isNamedInPlural(link.speaker, cast);
}

/** "Water and Roads Adviser Karl Lund | alleged that X": whose name stands right before a verb for which no subject was read. */
function nameBefore({ sentence, reports, cast }: Scene): Speaker | null {
  const isOf = ({ says, source, cue }: Report, end: number) =>
    says && source === null && cue[0]!.first === end && sentence.tokens[end]!.form === 'past';
  const name = findNames(sentence).findLast(({ range }) =>
    [...reports.values()].some(report => isOf(report, range.last)),
  );
  return name === undefined ? null : { ...personSpeaker(asKnown(name, cast), cast), range: name.range };
}

/** "Blix demanded X. He added Y": whether a name of which nobody knows whose it is says something: "he" is nobody before. */
function missesPerson(
  { sentence: { tokens, actors }, reports }: Scene,
  claims: readonly RawClaim[],
): boolean {
  const told = new Set(claims.flatMap(({ link }) => chainOf(link).map(({ report }) => report)));
  return [...reports.values()].some(report => {
    const last = (report.source?.last ?? 0) - 1;
    const isActor = actors.some(({ first, last: end }) => first <= last && last < end);
    return report.says && last >= 0 && tokens[last]!.tag === 'PROPN' && !isActor && !told.has(report);
  });
}

function chainOf(link: Link | null): readonly Link[] {
  return link === null ? [] : [...chainOf(link.parent), link];
}

function rootOf(link: Link | null): Link | null {
  return chainOf(link)[0] ?? null;
}
