import type { Clause, Token, TokenRange } from '../domain/index.js';
import { lexicon } from '../lexicon/index.js';
import { subjectOf } from './about-whom.js';
import { type Carried, isCue } from './carry.js';
import { understood } from './link.js';
import { isPersonal } from './pronouns.js';
import { cueWordsAt, type Quotation } from './reports/index.js';
import type { Scene } from './scene.js';
import { onlyMentions } from './told-acts.js';
import type { Link, Speaker } from './types.js';

/**
 * Free indirect speech: a sentence with no source of its own, in the paragraph of a report, goes on with it;
 * one about the talks themselves does not, nor does the background that an outlet gives.
 */
export function goingOn(
  scene: Scene,
  root: Clause,
  { report: before, isQuoted }: Carried,
  { ranges }: Quotation,
): Link | null {
  if (before === null) return null;
  // `"X," she said. | "Y."`: direct speech in one paragraph is one person's.
  if (ranges.length === 1 && isWhole(scene, ranges[0]!) && !scene.sentence.opensParagraph)
    return asSaid(scene, before, true);
  // `"X," said the King. | It is not we who do Y`: outside the marks what is ours is the account's own.
  if (isQuoted && scene.sentence.tokens.some(({ lower }) => lower === 'we')) return null;
  const { clausal: hasClause, report } = before;
  // "She noted that X, and thanked Y. | The teams met": behind her thanks only what is so, or ought to be, is still said.
  const isThanked = hasClause && report?.clausal === false;
  const isDescribed = (isThanked || !hasClause) && isDescription(scene, root, before);
  if (isThanked && !isDescribed && !isSo(scene, root)) return null;
  const clausal = hasClause || isDescribed;
  return goesOn(scene, root, { ...before, clausal }) ? asSaid(scene, before, clausal) : null;
}

function isWhole({ sentence: { tokens } }: Scene, { first, last }: TokenRange): boolean {
  return first === 0 && tokens.slice(last).every(({ tag }) => tag === 'PUNCT');
}

/**
 * "Soto described the charge as baseless. | Nor has a single fact come to light": behind what one person of the account's own side told
 * without a clause of its own, what is yet to come, what people did and what is ours may be the account's own word.
 */
function isDescription(scene: Scene, root: Clause, { cueTense, says, speaker, report }: Link): boolean {
  const { tokens } = scene.sentence;
  if (!says || cueTense !== 'past' || report === null || isCue(tokens, root)) return false;
  // "touched upon X" tells only that it came up, "approved X" what was done.
  if (onlyMentions(report) || report.act === 'agree') return false;
  if (speaker.kind !== 'speaker' || !isPersonal(speaker, scene.cast)) return false;
  const subject = tokens.slice(root.subject?.first ?? 0, root.subject?.last ?? 0);
  const about = subjectOf(scene, root);
  const isOfPeople = about !== null && (about.sides.length > 1 || isPersonal(about, scene.cast));
  return !isOfPeople && !isToCome(tokens, root) && !isOurs(subject);
}

/** What one side goes on to say does what its own words do ("urged X. | Y has no limits"); what all agreed on, they still agree on. */
function asSaid(scene: Scene, link: Link, clausal: boolean): Link {
  const said = { ...understood(scene, link), clausal };
  return link.speaker.sides.length > 1
    ? said
    : { ...said, act: 'assert', negated: false, rebuts: false, denies: false };
}

function goesOn(scene: Scene, root: Clause, report: Link): boolean {
  const { clausal } = report;
  const { tokens, opensParagraph } = scene.sentence;
  if (scene.cast.own === null || opensParagraph || root.verb === null) return false;
  // "According to the army, X. There are losses among our men": what is ours is told in the account's own voice.
  if (isBody(report.speaker) && isOurs(tokens)) return false;
  // "The understanding should be carried out": what ought to be is somebody's demand, whoever its subject.
  if (report.clausal && isOught(tokens, root)) return true;
  // "He said that X. China protests": what stands in the present is still said.
  const isStillSaid = report.cueTense === 'past' && isPresent(tokens, root) && report.clausal;
  // "Both countries will also back X": what they are yet to do, they have not said; "it has been agreed that X": nor has one alone.
  const isTold = report.cueTense === 'past' && report.clausal && isToldBefore(scene, root);
  if (isCue(tokens, root) && !isWill(tokens, root) && !(isTold && root.passive && !isAgreed(tokens, root)))
    return (
      isStillSaid && !isAgreed(tokens, root) && (isOfSameSide(scene, root, report) || isOfThing(scene, root))
    );
  // "The ministers had last met in May": what all did before is the account's background.
  const isOfAll = !root.passive && (subjectOf(scene, root)?.sides.length ?? 0) > 1;
  if (isOfAll && isPluperfect(tokens, root)) return false;
  // "It was agreed that X. Neither side would ...": what all agree on goes on only as what will be.
  if (report.speaker.sides.length > 1) return clausal && isWill(tokens, root);
  const nouns = lexicon('speakers').procedure.nouns;
  const subject = root.subject === null ? [] : tokens.slice(root.subject.first, root.subject.last);
  // "The Ministry had sent a note": told in the voice of the account whose ministry it is.
  if (subject.some(isBranch) && subject.every(word => word.tag === 'DET' || isBranch(word))) return false;
  const takesUp = lexicon('blame').anaphora.includes(subject[0]?.lower ?? '') || subject.some(isBackPointer);
  // "What the other side has to do is to ...": its subject is a clause.
  if (subject.length === 0) return clausal && (tokens[root.first]?.lower === 'what' || isStillSaid);
  return (
    (clausal || takesUp) &&
    !subject.some(token => nouns.includes(token.lemma) && !(isStillSaid && isInGeneral(subject))) &&
    (subjectOf(scene, root)?.kind !== 'speaker' || isGroup(subject) || isVoice(subject) || isTold)
  );
}

function isBranch({ lemma }: Token): boolean {
  return lexicon('speakers').branches.includes(lemma.toLowerCase());
}

function isBody({ kind, sides }: Speaker): boolean {
  return kind === 'other' && sides.length === 1;
}

function isOurs(words: readonly Token[]): boolean {
  return words.some(({ lower }) => OURS.has(lower));
}

const OURS: ReadonlySet<string> = new Set(['we', 'our', 'ours', 'us']);

/** "The Minister said that X. | We are united in this": who speaks goes on. */
function isVoice(subject: readonly Token[]): boolean {
  return subject.length === 1 && lexicon('cues').contents.own.includes(subject[0]!.lower);
}

/** "the commanders on the ground": people by their office, of whom is told, not a person whose own acts are. */
function isGroup(subject: readonly Token[]): boolean {
  const head = subject.find(({ tag }) => tag === 'NOUN' || tag === 'PROPN');
  return head?.tag === 'NOUN' && head.lower !== head.lemma;
}

/** "The discharge touches upon X", "It is hoped that Y": a word of saying that nobody says. */
function isOfThing(scene: Scene, root: Clause): boolean {
  return root.passive
    ? scene.sentence.tokens[root.subject?.first ?? -1]?.lower === 'it'
    : subjectOf(scene, root) === null;
}

/** "Dialogue and negotiation are the only way", not "the talks", "today's call". */
function isInGeneral(subject: readonly Token[]): boolean {
  return !subject.some(({ tag, lower }) => tag === 'DET' || tag === 'PRON' || /^['’]s?$/u.test(lower));
}

function isAgreed(tokens: readonly Token[], { verb, last }: Clause): boolean {
  return cueWordsAt(tokens, verb!, last).some(({ sense }) => sense.act === 'agree');
}

function isOfSameSide(scene: Scene, root: Clause, { speaker }: Link): boolean {
  const subject = subjectOf(scene, root);
  return subject !== null && subject.sides.length === 1 && subject.sides[0] === speaker.sides[0];
}

/** The verb of a clause with its auxiliaries. */
function groupOf(tokens: readonly Token[], { verbGroup, verb }: Clause): readonly Token[] {
  return tokens.slice(verbGroup!, verb! + 1);
}

function isWill(tokens: readonly Token[], clause: Clause): boolean {
  return groupOf(tokens, clause).some(({ lower }) => lower === 'would' || lower === 'will');
}

function isToCome(tokens: readonly Token[], clause: Clause): boolean {
  return groupOf(tokens, clause).some(({ lower }) => lower === 'will' || lower === 'shall');
}

/**
 * "The ambassador had been recalled", "he had seen it", "he would have been heard": what one tells in the past of before. "The
 * ambassador had called on Monday" may be the account's own background.
 */
function isToldBefore({ sentence: { tokens } }: Scene, clause: Clause): boolean {
  const isPronoun = tokens[clause.subject?.first ?? -1]?.tag === 'PRON';
  return wouldHave(tokens, clause) || ((clause.passive || isPronoun) && isPluperfect(tokens, clause));
}

function isPluperfect(tokens: readonly Token[], clause: Clause): boolean {
  return groupOf(tokens, clause)
    .slice(0, -1)
    .some(({ lower }) => lower === 'had');
}

function wouldHave(tokens: readonly Token[], clause: Clause): boolean {
  const group = groupOf(tokens, clause);
  const would = group.findIndex(({ lower }) => lower === 'would');
  return would >= 0 && group.slice(would).some(({ lower }) => lower === 'have');
}

/** "is committed", "touches upon": by the auxiliary, where it has one. */
function isPresent(tokens: readonly Token[], clause: Clause): boolean {
  return groupOf(tokens, clause).find(({ form }) => form !== null)?.form === 'present';
}

function isOught(tokens: readonly Token[], clause: Clause): boolean {
  const { modals } = lexicon('modality').obligation;
  return groupOf(tokens, clause).some(({ tag, lower }) => tag === 'AUX' && modals.includes(lower));
}

function isSo({ sentence: { tokens } }: Scene, clause: Clause): boolean {
  return clause.verb !== null && (isPresent(tokens, clause) || isOught(tokens, clause));
}

/** "the nexus of these forces": a demonstrative in the subject. */
function isBackPointer({ lower, tag }: Token): boolean {
  return tag === 'DET' && (lower === 'these' || lower === 'those' || lower === 'such');
}
