import { type Clause, speaksInPerson, type Token, type TokenRange } from '../domain/index.js';
import { lexicon, resolveActor } from '../lexicon/index.js';
import { complementsOf, isReason } from './carve.js';
import { resolveSource } from './link.js';
import { isMereTalk } from './mere-talk.js';
import { withoutRelative } from './name-phrase.js';
import { isPaper } from './papers.js';
import { endOfAny } from './patterns.js';
import { findNames, type NameMention } from './people.js';
import { isPersonal } from './pronouns.js';
import type { Report } from './reports/index.js';
import type { Scene, Subject } from './scene.js';
import { resolveSpeaker, unknownSpeaker } from './speaker.js';
import { describedBy, firstJoined, isPronoun } from './subject.js';
import { headOf } from './tree.js';
import type { Link, Speaker } from './types.js';

/** Who says it: the subject that the report has, or the one that its clause shares; null where nobody can. */
export function speakerOf(
  scene: Scene,
  clause: Clause,
  inherited: Subject,
  report: Report | null = null,
): Speaker | null {
  if (clause.subject === null) return inherited.speaker;
  const { sentence, cast, memory } = scene;
  const subject = withoutRelative(sentence.tokens, clause.subject);
  const named = report?.source == null ? null : withoutRelative(sentence.tokens, report.source);
  const known =
    (named === null ? null : resolveSource(scene, named)) ??
    resolveSpeaker(sentence, subject, cast, memory) ??
    describedSpeaker(scene, subject);
  // "Several experts said that X", "Ms Blix stressed X": a source whom the account does not know, where what it says is a
  // clause or its name is a person's.
  const words = named ?? subject;
  // "Neither side has agreed": nobody has.
  if (lexicon('modality').negation.determiners.includes(sentence.tokens[words.first]!.lower)) return null;
  // "Oslo's statement did not mention X": what a paper leaves out, nobody says.
  if (clause.negated && isPaper(sentence.tokens.slice(words.first, words.last))) return null;
  const isHeard = report?.clausal || (report?.says && namesPerson(sentence, words));
  return known ?? (isHeard ? unknownSpeaker(sentence, words, cast) : null);
}

/** Whether the last word of a phrase is of a person's name: "the analyst Ana Blix", not "Blix's office". */
function namesPerson({ tokens }: Scene['sentence'], { last }: TokenRange): boolean {
  return tokens[last - 1]!.syntax?.entity?.kind === 'person';
}

/**
 * "received Ben Kade, | who stressed that X": whom the pronoun takes up; the words that name the source stay the pronoun's.
 * "the leadership, which has turned down Y" does what the account tells of it.
 */
function describedSpeaker({ sentence, cast, memory }: Scene, subject: TokenRange): Speaker | null {
  const { tokens } = sentence;
  if (!isPronoun(tokens, subject) || tokens[subject.first]!.lower !== 'who') return null;
  const noun = describedBy(tokens, subject.first);
  if (noun === null) return null;
  const described = { ...noun, last: endOfApposed(sentence, noun, subject.first) };
  const speaker =
    resolveSpeaker(sentence, described, cast, memory) ?? unknownSpeaker(sentence, described, cast);
  return speaker === null ? null : { ...speaker, range: subject };
}

/** "the Minister's spokesman, Karl Lund, | who stressed that X": where a name ends that stands between a noun and the pronoun. */
function endOfApposed(sentence: Scene['sentence'], noun: TokenRange, pronoun: number): number {
  const comma = pronoun - 1;
  const isApposed = ({ range }: NameMention) => range.first > noun.last && range.last === comma;
  return findNames(sentence).some(isApposed) && sentence.tokens[noun.last]?.text === ',' ? comma : noun.last;
}

/**
 * A clause whose verb its reader has missed ("Beijing plans to X"), with the verb and the subject of its report; what its
 * reader hangs on its verb behind a semicolon ("agreed to X; it was decided that Y") stands beside it.
 */
export function headed({ reports, sentence: { tokens } }: Scene, read: Clause): Clause {
  const clause = {
    ...read,
    children: read.children.map(child => (isBeside(tokens, child) ? besides(child) : child)),
  };
  if (clause.verb !== null) return steppedOver(reports, tokens, clause);
  for (const [head, { source }] of reports) {
    const isInside = clause.first <= head && head < clause.last;
    const isChilds = clause.children.some(({ first, last }) => first <= head && head < last);
    if (isInside && !isChilds && source !== null && source.last <= head && source.first >= clause.first)
      return { ...clause, verb: head, verbGroup: head, subject: source };
  }
  return clause;
}

/** "went on | to add that X", "began | by setting out X": the clause with the verb that says; as it is where none does. */
function steppedOver(reports: Scene['reports'], tokens: readonly Token[], clause: Clause): Clause {
  const verb = clause.verb!;
  // "is obliged | to note": a participle with its auxiliary.
  const wished = clause.passive ? verb - 1 : verb;
  const { steps, avowals } = lexicon('cues');
  const step = endOfAny(steps, tokens, verb);
  const head = step ?? endOfAny(avowals.steps, tokens, wished);
  const report = reports.get(head ?? -1);
  if (head === null || clause.negated || report?.says !== true) return clause;
  const isSaid =
    step === null
      ? report.clausal && avowals.verbs.includes(tokens[head]!.lemma) && isNow(tokens, clause, wished)
      : // "was able to support the sailors" is a deed, "was able to confirm that X" is not.
        !hasModal(tokens, clause) && (report.clausal || tokens[verb]!.lemma !== 'be');
  if (!isSaid) return clause;
  const children = clause.children.flatMap(child => (child.verb === head ? child.children : [child]));
  return { ...clause, verb: head, passive: false, children };
}

/** "wishes to underline that", "would like to stress that": who wished it then may not have done it. */
function isNow(tokens: readonly Token[], clause: Clause, at: number): boolean {
  const { lemma, form } = tokens[at]!;
  return lemma === 'like'
    ? tokens[at - 1]?.lower === 'would'
    : form === 'present' && !hasModal(tokens, clause);
}

function hasModal(tokens: readonly Token[], { verbGroup, verb }: Clause): boolean {
  return tokens.slice(verbGroup!, verb! + 1).some(({ lower }) => MODALS.has(lower));
}

const MODALS: ReadonlySet<string> = new Set([
  'will',
  'would',
  'shall',
  'should',
  'may',
  'might',
  'can',
  'could',
  'must',
]);

function isBeside(tokens: readonly Token[], { kind, first, subject }: Clause): boolean {
  return (
    kind === 'complement' && subject !== null && tokens[first - 1]?.text === ';' && !isThat(tokens[first]!)
  );
}

function besides(clause: Clause): Clause {
  return { ...clause, kind: 'coordinate' };
}

/**
 * Whether a report puts words in its speaker's mouth: a thought does where an account of talks tells it of who took part,
 * in the past ("the Chilean side hoped that X") or, of a person, in the present ("the President believes that X").
 */
export function isSaid(scene: Scene, { says, voiced, cue }: Report, speaker: Speaker): boolean {
  if (says) return true;
  const { cast, sentence } = scene;
  if (!voiced || cast.own === null || speaker.sides.length === 0 || cast.sides.includes(speaker.name))
    return false;
  const { form, lower, lemma } = sentence.tokens[cue[0]!.first]!;
  return (form === 'past' && lower !== lemma) || isPersonal(speaker, cast);
}

/** "did not say that X", "do not claim that X": nothing is told of X. */
export function isUnsaid(
  { negated }: Clause,
  { cue, clausal }: Report,
  { sentence: { tokens } }: Scene,
): boolean {
  return clausal && negated && lexicon('modality').negation.unsaid.includes(tokens[cue[0]!.first]!.lemma);
}

/** "Both countries will back X", "could renounce Y": what somebody is yet to do, with no clause of its own, nobody has said. */
export function isDeedToCome({ sentence: { tokens } }: Scene, clause: Clause, { clausal }: Report): boolean {
  const subject = tokens[clause.subject?.first ?? -1]?.lower ?? '';
  if (subject === 'i' || subject === 'we') return false;
  return tokens
    .slice(clause.verbGroup!, clause.verb!)
    .some(({ tag, lower }) => tag === 'AUX' && (DUE.has(lower) || (TO_COME.has(lower) && !clausal)));
}

const TO_COME: ReadonlySet<string> = new Set(['will', 'shall', 'may', 'might', 'could', 'can']);
/** "Oslo should order them to leave", "must recognise that X": what somebody else asks of one, one has not said. */
const DUE: ReadonlySet<string> = new Set(['should', 'must', 'ought']);

/** Inside reported speech only a clause of its own makes a further link: "that Russia supports X" is content. */
export function isReport(clause: Clause, { clausal }: Report, link: Link | null): boolean {
  return link === null || clause.kind === 'absolute' || clause.kind === 'participle' || clausal;
}

/**
 * "SPOKESPERSON: The President raised X. The two also discussed Y": who has the word in a transcript tells of others as an account
 * does.
 */
export function isToldInTurn({ cast }: Scene, speaker: Speaker, link: Link | null): boolean {
  if (link?.isTurn !== true) return false;
  return speaker.sides.length > 1 || (isAnother(speaker, link.speaker) && isPersonal(speaker, cast));
}

/** "did not discuss X": what somebody only did not talk about, nobody said. */
export function isUndiscussed(clause: Clause, report: Report): boolean {
  return clause.negated && !report.clausal && isMereTalk(report);
}

export function isAnotherPerson(speaker: Speaker, outer: Speaker): boolean {
  return speaksInPerson(speaker) && isAnother(speaker, outer);
}

/** One speaker and not the same, whomever they speak for. */
export function isAnother(speaker: Speaker, outer: Speaker): boolean {
  return speaker.sides.length <= 1 && speaker.name !== outer.name;
}

/** A person speaks for the state whose person it is, and for "we". */
export function speaksFor(speaker: Speaker, named: Speaker): boolean {
  const { sides, name } = speaker;
  if (
    !speaksInPerson(speaker) ||
    sides.length !== 1 ||
    named.sides.length !== 1 ||
    named.sides[0] !== sides[0]
  )
    return false;
  return named.name === name || named.name === sides[0] || isState(named.name);
}

/** "the US", "the Japanese side": a state as a whole. */
function isState(name: string): boolean {
  return resolveActor(name) !== null || / side$/u.test(name);
}

/**
 * "The sides discussed X": what they talked about is the account's own word; nobody asserts it to anybody. Of whom a turn of a
 * transcript tells it, others than who has the word did.
 */
export function isJointTalk(report: Report, { sides }: Speaker, outer: Link | null): boolean {
  return sides.length > 1 && isMereTalk(report) && !report.clausal && outer?.isTurn !== true;
}

/** "It was agreed that X" with no agent: whoever took part. */
export function allAgreeing({ cast }: Scene, { act }: Report): Speaker | null {
  return act === 'agree' && cast.sides.length > 1
    ? { name: 'both sides', kind: 'other', sides: cast.sides, range: null }
    : null;
}

/**
 * The clauses that a report holds: those that its verb governs or, where the clause reader gives none, its content read
 * by itself.
 */
export function contentClauses(scene: Scene, clause: Clause, report: Report): readonly Clause[] {
  if (!report.clausal) return [];
  const governed = complementsOf(scene.sentence.tokens, clause);
  const inside = report.content.filter(
    ({ sentence, first, last }) =>
      sentence === scene.sentence.index &&
      // "welcomed X; it seems that Y": what stands behind a semicolon beside the verb is no content of it.
      scene.sentence.tokens[first - 1]?.text !== ';' &&
      (first > report.cue[0]!.first || last <= (clause.subject?.first ?? 0)),
  );
  return governed.length > 0 ? governed : inside.map(range => complementIn(scene, range));
}

function complementIn({ sentence, language }: Scene, { first, last }: TokenRange): Clause {
  return { ...language.readClauses(sentence.tokens, { first, last }), kind: 'complement' };
}

/**
 * "Moscow's assurance that X", "was quoted as saying that X": a report within a clause whose verb is another, with the
 * clauses that it holds.
 */
export function innerReport(
  scene: Scene,
  clause: Clause,
): { readonly report: Report; readonly speaker: Speaker; readonly content: readonly Clause[] } | null {
  const { tokens } = scene.sentence;
  for (const [head, report] of scene.reports) {
    if (head < clause.first || head >= clause.last || head === clause.verb) continue;
    const holder = clause.children.find(({ first, last }) => first <= head && head < last);
    if ((holder !== undefined && holder.verb !== null) || !report.says || !report.clausal) continue;
    const speaker =
      report.source !== null
        ? resolveSource(scene, report.source)
        : isThere(tokens, clause, report)
          ? allAgreeing(scene, report)
          : null;
    const start = report.content[0]!.first;
    const content = (holder ?? clause).children.filter(
      child => child.kind === 'complement' && child.first >= start,
    );
    if (speaker === null || start < head || content.length === 0) continue;
    if (tokens[head]!.tag === 'VERB' && tokens[head]!.form !== 'gerund') continue;
    return { report, speaker, content };
  }
  return null;
}

/** "committed, in a declaration, not to X and to Y": the infinitives that a verb takes, whatever a clause reader makes of them. */
export function infinitivesOf(tokens: readonly Token[], clause: Clause, { cue }: Report): readonly Clause[] {
  const taken = clause.children.filter(
    child =>
      child.kind === 'infinitive' ||
      (child.kind === 'coordinate' &&
        child.subject === null &&
        cue[0]!.first === clause.verb &&
        opensInfinitive(tokens, child.first)),
  );
  return taken.slice(1).some(other => isOfOtherNoun(tokens, taken, other)) ? taken.slice(0, 1) : taken;
}

/** "the commitment to help X, as well as the coordination | to impose Y": nobody is committed to impose. */
function isOfOtherNoun(tokens: readonly Token[], taken: readonly Clause[], { verb }: Clause): boolean {
  const noun = headOf(tokens, firstJoined(tokens, verb) ?? -1) ?? -1;
  const isWithin = taken.some(({ first, last }) => first <= noun && noun < last);
  return noun > taken[0]!.verb! && tokens[noun]!.tag === 'NOUN' && !isWithin;
}

function opensInfinitive(tokens: readonly Token[], first: number): boolean {
  const at = tokens[first]!.lower === 'not' ? first + 1 : first;
  return tokens[at]?.lower === 'to' && tokens[at + 1]?.form === 'base';
}

/**
 * "raised the balloon, whose flight was a breach", "stressed the need for X and that Y": whether a clause beside what a
 * verb takes is told by it too.
 */
export function isToldOf(
  { sentence: { tokens }, reports }: Scene,
  clause: Clause,
  child: Clause,
  { clausal }: Report,
): boolean {
  if (child.first < clause.verb!) return false;
  if (isReason(tokens, clause, child)) return clausal;
  if (child.kind !== 'coordinate') return child.kind === 'relative';
  // "made it clear that X: its policy remains Y, | and Z is so": what explains it goes on with it, and what is joined to that.
  const goesOn = ({ first, verb }: Clause) =>
    GOES_ON.test(tokens[first - 1]?.text ?? '') && !reports.has(verb ?? -1);
  const joined = firstJoined(tokens, child.verb) ?? -1;
  const before = clause.children.find(({ first, last }) => first <= joined && joined < last) ?? child;
  const isTold = goesOn(child) || (goesOn(before) && !reports.has(child.verb ?? -1));
  return (clausal && isTold) || isThat(tokens[child.first]!);
}

const GOES_ON = /^[:;]$/;

function isThat({ lower, tag }: Token): boolean {
  return lower === 'that' && tag === 'SCONJ';
}

/** "and | that X" is what a verb holds, whatever a clause reader makes of it. */
export function asHeld({ sentence: { tokens } }: Scene, child: Clause): Clause {
  return child.kind === 'coordinate' && isThat(tokens[child.first]!)
    ? { ...child, kind: 'complement' }
    : child;
}

/** "There was agreement that X": whatever nobody by name said; not "there was no agreement that X", "there should be agreement". */
function isThere(
  tokens: readonly Token[],
  { subject, verb, verbGroup, negated }: Clause,
  { cue }: Report,
): boolean {
  const { determiners, particles } = lexicon('modality').negation;
  const doubts = [...MODALS, ...determiners, ...particles];
  const words = tokens.slice(verbGroup ?? verb ?? 0, cue[0]!.first);
  const isDoubtful = negated || words.some(({ lower }) => doubts.includes(lower));
  return tokens[subject?.first ?? -1]?.lower === 'there' && !isDoubtful;
}

/**
 * Whether a clause says no more than that what it holds was said: "was quoted as saying that X", "made a point of noting", "there was
 * agreement that X".
 */
export function isIntroduction(tokens: readonly Token[], clause: Clause, report: Report): boolean {
  const { source, cue } = report;
  if (source === null) return isThere(tokens, clause, report);
  const opener = tokens[cue[0]!.first - 1]?.lower ?? '';
  return (
    clause.subject !== null &&
    source !== null &&
    source.first >= clause.subject.first &&
    source.last <= clause.subject.last &&
    INTRODUCERS.has(opener)
  );
}

const INTRODUCERS = new Set(['as', 'of', 'by']);
