import type { SpeechAct } from '../domain/index.js';
import { actorName } from '../lexicon/index.js';
import type { Candidate } from './candidates.js';
import { isAt } from './stance.js';
import type { Statement } from './statement.js';

/** Whether a statement charges the other's side with something, or asks something of it. */
export function pressureOn({ accuses, demands }: Statement, { claim }: Statement) {
  return {
    charges: accuses !== null && isAt(accuses, claim.side),
    asks: demands !== null && isAt(demands, claim.side),
  };
}

/** Whether a statement charges the other's side with something, asks something of it, or is made to press it. */
export function presses(statement: Statement, other: Statement): boolean {
  const { charges, asks } = pressureOn(statement, other);
  return charges || asks || isHard(statement, other);
}

const HARD: ReadonlySet<SpeechAct | undefined> = new Set(['accuse', 'reject', 'warn', 'condemn']);

/** It is said in order to press the other's side, or nobody by name: hard words on a third state press neither. */
function isHard({ claim, states }: Statement, { claim: other }: Statement): boolean {
  if (!HARD.has(claim.speechAct) || claim.side === null || other.side === null) return false;
  const [own, theirs] = [actorName(claim.side), actorName(other.side)];
  return states.has(theirs) || [...states].every(state => state === own);
}

/**
 * The pairs of which one presses the other, beside those that are candidates by their words: an answer to a charge need not
 * repeat a word of it ("entirely unprovoked", "this is routine training"). None between accounts so long that they would be too many.
 */
export function pressingPairs(
  as: readonly Statement[],
  bs: readonly Statement[],
  candidates: readonly Candidate[],
): readonly Candidate[] {
  if (as.length * bs.length > MOST_PAIRS) return [];
  const known = new Set(candidates.map(({ a, b }) => `${a}:${b}`));
  const isNew = (a: number, b: number) => !known.has(`${a}:${b}`);
  return as.flatMap((one, a) =>
    bs.flatMap((other, b) => (isNew(a, b) && (presses(one, other) || presses(other, one)) ? [{ a, b }] : [])),
  );
}

/** Sixty claims on either side: beyond that a model would judge for many seconds. */
const MOST_PAIRS = 3600;
