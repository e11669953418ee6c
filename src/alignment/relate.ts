import type {
  ContestReason,
  Relation,
  RelationReason,
  RelationType,
  SpeechAct,
  Voice,
} from '../domain/index.js';
import { findCandidates } from './candidates.js';
import type { Judge, Judgement } from './judge.js';
import { type Overlap, overlapOf } from './overlap.js';
import { type Conflict, RULES, wholeOf } from './rules/index.js';
import { isAt } from './stance.js';
import { type Statement, speakerOf, statementsOf } from './statement.js';

export interface RelateOptions {
  readonly judge: Judge;
}

/**
 * Scores from which a relation holds; chosen on the development events (see docs/method.md).
 * `agree`: one asserts the other; `conflict`: the judge alone may contest; `related`: worth showing as nearest.
 */
export const THRESHOLDS = { agree: 0.55, both: 0.5, conflict: 0.55, related: 0.2 } as const;

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
  { judge }: RelateOptions,
): Promise<readonly Relation[]> {
  const parts = voices.flatMap(partsOf);
  const relations: Relation[] = [];
  for (const [index, left] of parts.entries()) {
    for (const right of parts.slice(index + 1)) {
      if (left.side !== right.side) relations.push(...(await relateParts(left, right, judge)));
    }
  }
  return relations;
}

function partsOf(voice: Voice): readonly Part[] {
  const statements = statementsOf(voice);
  const sides = [...new Set(statements.map(({ claim }) => claim.side).filter(side => side !== null))];
  return sides.map(side => ({ side, statements: statements.filter(({ claim }) => claim.side === side) }));
}

async function relateParts(left: Part, right: Part, judge: Judge): Promise<readonly Relation[]> {
  const candidates = findCandidates(left.statements, right.statements);
  const pairs = candidates.map(({ a, b }) => [left.statements[a]!, right.statements[b]!] as const);
  const forward = await judge.judge(
    pairs.map(([a, b]) => ({ premise: a.claim.proposition, hypothesis: b.claim.proposition })),
  );
  const backward = await judge.judge(
    pairs.map(([a, b]) => ({ premise: b.claim.proposition, hypothesis: a.claim.proposition })),
  );
  return pairs.flatMap(([a, b], index) => relationOf(a, b, forward[index]!, backward[index]!) ?? []);
}

/** The relation of two statements, from the judge both ways round and the rules; null if they have none. */
function relationOf(a: Statement, b: Statement, forward: Judgement, backward: Judgement): Relation | null {
  const overlap = overlapOf(a.terms, b.terms);
  const sameWords = a.claim.text.toLowerCase() === b.claim.text.toLowerCase();
  const isVerbatim = sameWords && a.claim.polarity === b.claim.polarity;
  const conflict = isVerbatim ? null : conflictOf(a, b, overlap, forward, backward);
  const ids = { a: a.claim.id, b: b.claim.id };
  if (conflict !== null) {
    return {
      ...ids,
      type: 'contradicts',
      score: round(conflict.score),
      reasons: [{ kind: reasonOf(conflict, a, b), a: conflict.a, b: conflict.b }],
    };
  }
  const entails = isVerbatim ? 1 : forward.probabilities.entailment;
  const entailed = isVerbatim ? 1 : backward.probabilities.entailment;
  const score = (Math.max(entails, entailed) + (entails + entailed) / 2) / 2;
  if (score < THRESHOLDS.related) return null;
  return {
    ...ids,
    type: !isVerbatim && isOneSided(a, b) ? 'related' : agreementType(score, entails, entailed),
    score: round(score),
    reasons: sharedWords(a, b, overlap),
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

function agreementType(score: number, entails: number, entailed: number): RelationType {
  if (score < THRESHOLDS.agree) return 'related';
  if (Math.min(entails, entailed) >= THRESHOLDS.both) return 'equivalent';
  return entails > entailed ? 'entails' : 'entailed-by';
}

function conflictOf(
  a: Statement,
  b: Statement,
  overlap: Overlap,
  forward: Judgement,
  backward: Judgement,
): Conflict | null {
  for (const rule of RULES) {
    const conflict = rule(a, b, overlap);
    if (conflict !== null) return conflict;
  }
  const contradiction = Math.min(forward.probabilities.contradiction, backward.probabilities.contradiction);
  if (contradiction < THRESHOLDS.conflict) return null;
  return { reason: 'contradiction', score: contradiction, a: wholeOf(a), b: wholeOf(b) };
}

/**
 * One charges the other's side with something, or asks something of it, which the other neither owns to nor takes
 * up: no agreement, however like the words.
 */
function isOneSided(a: Statement, b: Statement): boolean {
  return pressesOther(a, b) || pressesOther(b, a);
}

function pressesOther({ accuses, demands }: Statement, other: Statement): boolean {
  const charges = accuses !== null && isAt(accuses, other.claim.side) && !other.hasConduct;
  const asks = demands !== null && isAt(demands, other.claim.side) && !takesUp(other);
  return charges || asks;
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
function sharedWords(_a: Statement, _b: Statement, overlap: Overlap): readonly RelationReason[] {
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
