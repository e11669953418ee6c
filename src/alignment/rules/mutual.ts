import { isAt, type Stance } from '../stance.js';
import type { Statement } from '../statement.js';
import type { Rule } from './rule.js';

/** Enough to be about one incident, or one question: a place and a word for it. */
const SAME_MATTER_MASS = 0.8;

/** Each side holds conduct in one incident against the other. */
export const accusesBack: Rule = (a, b, overlap) =>
  overlap.mass >= SAME_MATTER_MASS ? mutual(a, b, a.accuses, b.accuses) : null;

/** Each side asks the other to mend its conduct: two demands that point in opposite directions on one question. */
export const demandsBack: Rule = (a, b, overlap) =>
  overlap.mass >= SAME_MATTER_MASS ? mutual(a, b, a.demands, b.demands) : null;

function mutual(a: Statement, b: Statement, left: Stance | null, right: Stance | null) {
  if (left === null || right === null || !isAt(left, b.claim.side) || !isAt(right, a.claim.side)) return null;
  return { reason: 'contradiction' as const, score: 0.6, a: left.span, b: right.span };
}
