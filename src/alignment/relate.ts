import type {
  ContestReason,
  Relation,
  RelationReason,
  RelationType,
  SpeechAct,
  Voice,
} from '../domain/index.js';
import { actorName } from '../lexicon/index.js';
import { findCandidates, type Candidate as Pairing } from './candidates.js';
import { findCarriers } from './carriers.js';
import { agreementOf, type Evidence, gatherEvidence, type Question } from './evidence.js';
import type { Judge } from './judge.js';
import { nearestPairs } from './nearest.js';
import { type Overlap, overlapOf } from './overlap.js';
import { presses, pressingPairs, pressureOn } from './pressure.js';
import { type Conflict, RULES, wholeOf } from './rules/index.js';
import { type Settings, settingsFor } from './settings.js';
import { isAccusing, isDuty } from './stance.js';
import { isSaidBy, type Statement, speakerOf, statementsOf } from './statement.js';

export interface RelateOptions {
  readonly judge: Judge;
  /** In place of the settings for the judge: for tuning and ablations. */
  readonly settings?: Partial<Settings>;
}

/** The statements of one side in one account. */
interface Part {
  readonly side: string;
  readonly statements: readonly Statement[];
}

/**
 * Relations between claims of different sides. Pairs are judged account by account, so that a further
 * account changes nothing between the first two.
 */
export async function relate(
  voices: readonly Voice[],
  { judge, settings }: RelateOptions,
): Promise<readonly Relation[]> {
  const chosen = { ...settingsFor(judge), ...settings };
  const parts = voices.flatMap(partsOf);
  const relations: Relation[] = [];
  for (const [index, left] of parts.entries()) {
    for (const right of parts.slice(index + 1)) {
      if (left.side !== right.side) relations.push(...(await relateParts(left, right, judge, chosen)));
    }
  }
  return relations;
}

function partsOf(voice: Voice): readonly Part[] {
  const statements = statementsOf(voice);
  const sides = [...new Set(statements.map(({ claim }) => claim.side).filter(side => side !== null))];
  return sides.map(side => ({ side, statements: statements.filter(({ claim }) => claim.side === side) }));
}

/** Two statements, with what words they share and what is known of them. */
interface Candidate extends Question {
  readonly overlap: Overlap;
  readonly evidence: Evidence;
}

async function relateParts(
  left: Part,
  right: Part,
  judge: Judge,
  settings: Settings,
): Promise<readonly Relation[]> {
  const asked = amongMany(Math.max(left.statements.length, right.statements.length), settings);
  const nearest = settings.nearest ? nearestPairs(left.statements, right.statements, judge) : [];
  const alike = findCandidates(left.statements, right.statements, nearest);
  const unlike = settings.unlike > 0 ? pressingPairs(left.statements, right.statements, alike) : [];
  const toQuestion = (isAlike: boolean, limits: Settings) => (at: Pairing) => {
    const [a, b] = [left.statements[at.a]!, right.statements[at.b]!];
    return { a, b, isAlike, isSame: isVerbatim(a, b), limit: limitOf(a, b, limits) };
  };
  const questions = [
    ...alike.map(toQuestion(true, asked)),
    ...unlike.map(toQuestion(false, leaving(settings.unlike, asked))),
  ];
  const evidence = await gatherEvidence(questions, judge, settings);
  const candidates = questions.map((question, index) => {
    const found = evidence[index]!;
    return {
      ...question,
      overlap: overlapOf(question.a.terms, question.b.terms),
      evidence: question.isSame ? { ...found, ...SAME } : found,
    };
  });
  const conflicts = await findConflicts(candidates, judge, settings);
  return candidates.flatMap((candidate, index) => relationOf(candidate, conflicts[index]!, settings) ?? []);
}

/** Limits for the surest of a long account's claims: what may be wrong in all of them is shared out, as by Bonferroni. */
function amongMany(claims: number, settings: Settings): Settings {
  return claims <= settings.crowd ? settings : leaving(settings.crowd / claims, settings);
}

/** The limits from which the model contests, with so much of the doubt that they leave. */
function leaving(part: number, settings: Settings): Settings {
  const { conflict, dispute, quarrel } = settings;
  const raised = (limit: number) => 1 - (1 - limit) * part;
  return { ...settings, conflict: raised(conflict), dispute: raised(dispute), quarrel: raised(quarrel) };
}

/** The same words assert each other and are no conflict, whatever a judge says. */
const SAME = { entails: 1, entailed: 1, denial: 0, contradiction: 0 };

function isVerbatim({ claim: a }: Statement, { claim: b }: Statement): boolean {
  return a.text.toLowerCase() === b.text.toLowerCase() && a.polarity === b.polarity;
}

/** The relation of two statements; null if they have none. */
function relationOf(
  { a, b, overlap, isAlike, isSame, evidence, limit }: Candidate,
  conflict: FoundConflict | null,
  settings: Settings,
): Relation | null {
  const ids = { a: a.claim.id, b: b.claim.id };
  const decided = {
    ...evidence.heard,
    conflict: Number.isFinite(limit) ? limit : null,
    by: conflict?.by ?? null,
  };
  if (conflict !== null) {
    return {
      ...ids,
      type: 'contradicts',
      score: round(conflict.score),
      reasons: [{ kind: reasonOf(conflict, a, b), a: conflict.a, b: conflict.b }],
      evidence: decided,
    };
  }
  const { entails, entailed } = evidence;
  const score = agreementOf(evidence);
  if (!isAlike || score < settings.related) return null;
  return {
    ...ids,
    type: !isSame && isOneSided(a, b) ? 'related' : agreementType(score, entails, entailed, settings),
    score: round(score),
    reasons: sharedWords(overlap),
    evidence: decided,
  };
}

/** What is contradicted is what one side says that the other's own person said. */
function reasonOf({ reason }: Conflict, a: Statement, b: Statement): ContestReason {
  const isReported = puts(a, b.claim.side) || puts(b, a.claim.side);
  return isReported && (reason === 'contradiction' || reason === 'evaluation') ? 'attribution' : reason;
}

/** A statement that is put in the mouth of another side alone. */
function puts(statement: Statement, side: string | null): boolean {
  const sides = speakerOf(statement)?.source.sides ?? [];
  return side !== null && sides.length === 1 && sides[0] === side && statement.claim.side !== side;
}

function agreementType(score: number, entails: number, entailed: number, settings: Settings): RelationType {
  if (score < settings.agree) return 'related';
  if (Math.min(entails, entailed) >= settings.both) return 'equivalent';
  return entails > entailed ? 'entails' : 'entailed-by';
}

interface FoundConflict extends Conflict {
  readonly by: 'rule' | 'judge';
}

/** A conflict or none for each candidate: by the surest rule, else where the judge is sure of it. */
async function findConflicts(
  candidates: readonly Candidate[],
  judge: Judge,
  settings: Settings,
): Promise<readonly (FoundConflict | null)[]> {
  const ruled = candidates.map(candidate => {
    const conflict = candidate.isSame || !candidate.isAlike ? null : ruledConflict(candidate, settings);
    return conflict && { ...conflict, by: 'rule' as const };
  });
  const judged = candidates.filter(
    (candidate, index) => ruled[index] === null && excludes(candidate, settings),
  );
  const carriers =
    judge.model === null
      ? judged.map(({ a, b }) => ({ a: wholeOf(a), b: wholeOf(b) }))
      : await findCarriers(
          judged.map(({ a, b }) => [a, b] as const),
          judge,
        );
  const spans = new Map(judged.map((candidate, index) => [candidate, carriers[index]!] as const));
  return candidates.map((candidate, index) => {
    const words = spans.get(candidate);
    return words === undefined
      ? ruled[index]!
      : { reason: 'contradiction', score: certaintyOf(candidate.evidence), ...words, by: 'judge' };
  });
}

/** Whether judge or words are sure enough that two statements exclude each other. */
function excludes({ evidence, limit }: Candidate, settings: Settings): boolean {
  if (limit === null) return false;
  const isDenied = evidence.denial >= settings.denial && evidence.contradiction >= settings.assent;
  return isDenied || (evidence.contradiction >= limit && !isRatherAgreed(evidence));
}

/** What the model takes for agreement rather than conflict, one way round at least, is no conflict, however little is asked. */
function isRatherAgreed({ contradiction, heard: { model } }: Evidence): boolean {
  return model !== null && Math.max(model.entails, model.entailed) >= contradiction;
}

/**
 * From which contradiction by the model on two statements are contested: less is asked where one side presses the
 * other, less still where each does. None where one says what ought to be and the other what is, since both can be
 * true: "both sides should keep the agreement", "they broke it". Where each account tells what both sides affirmed,
 * only words can deny it: one list of agreements has many items.
 */
function limitOf(a: Statement, b: Statement, { conflict, dispute, quarrel }: Settings): number | null {
  if (isDuty(a.claim, a.chain) !== isDuty(b.claim, b.chain)) return null;
  if (isCommon(a, b.claim.side) && isCommon(b, a.claim.side)) return Number.POSITIVE_INFINITY;
  // "China should act on the science", "both should keep the peace": two norms rarely exclude each other, whoever they press.
  if (isDuty(a.claim, a.chain)) return conflict;
  const pressing = [presses(a, b), presses(b, a)];
  if (pressing.every(Boolean)) return quarrel;
  return pressing.some(Boolean) ? dispute : conflict;
}

/** It tells what the side that makes it and the other affirmed together. */
function isCommon(statement: Statement, other: string | null): boolean {
  return isSaidBy(statement, other) && isSaidBy(statement, statement.claim.side);
}

function certaintyOf({ denial, contradiction }: Evidence): number {
  return Math.max(denial, contradiction);
}

function ruledConflict(
  { a, b, overlap, evidence }: Candidate,
  { rules, rejection }: Settings,
): Conflict | null {
  const isSeen = evidence.heard.model === null || evidence.contradiction >= rejection;
  for (const rule of rules ? RULES : []) {
    const conflict = rule(a, b, overlap);
    if (conflict !== null && (isSeen || !conflict.isLoose)) return conflict;
  }
  return null;
}

/**
 * One charges the other's side with something, or asks something of it, which the other neither owns to nor takes
 * up: no agreement, however like the words.
 */
function isOneSided(a: Statement, b: Statement): boolean {
  return pressesOther(a, b) || pressesOther(b, a) || blameApart(a, b);
}

/** "concern about X's build-up", "concern about the provocations of Y": what is held against one is not what is held against another. */
function blameApart(a: Statement, b: Statement): boolean {
  return (
    [a, b].every(statement => isAccusing(speakerOf(statement))) &&
    a.accuses !== null &&
    b.accuses !== null &&
    a.accuses.target !== b.accuses.target
  );
}

function pressesOther(statement: Statement, other: Statement): boolean {
  // "A expects B to play a part", told by B: what A asks of B is asked in both accounts.
  if (isSaidBy(other, statement.claim.side)) return false;
  const { charges } = pressureOn(statement, other);
  const asks = other.claim.side !== null && statement.addressee === actorName(other.claim.side);
  return (charges && !other.hasConduct) || (asks && !takesUp(other));
}

const TAKING_UP: ReadonlySet<SpeechAct | undefined> = new Set([
  'demand',
  'agree',
  'promise',
  'assure',
  'concede',
  'reject',
]);

/** It speaks of what ought to be, or answers a wish. */
function takesUp(statement: Statement): boolean {
  return statement.claim.modality === 'obligation' || TAKING_UP.has(speakerOf(statement)?.speechAct);
}

const MOST_REASONS = 5;

/** The words that two statements share, heaviest first, as reasons. */
function sharedWords(overlap: Overlap): readonly RelationReason[] {
  return [...overlap.matches]
    .sort((x, y) => y.a.weight * y.affinity - x.a.weight * x.affinity || x.a.start - y.a.start)
    .slice(0, MOST_REASONS)
    .map(match => ({
      kind: match.affinity === 1 ? 'words' : 'synonyms',
      a: { start: match.a.start, end: match.a.end },
      b: { start: match.b.start, end: match.b.end },
    }));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
