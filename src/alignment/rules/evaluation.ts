import type { FramingTerm } from '../../domain/index.js';
import { eitherWay } from './rule.js';

const SAME_TARGET = 0.4;
const SAME_TARGET_MASS = 1.2;

/** Both evaluate one target, the one well and the other ill. */
export const evaluatesOpposite = eitherWay((good, ill, overlap) => {
  const praise = only(good.claim.framing, 1);
  const blame = only(ill.claim.framing, -1);
  if (praise === null || blame === null) return null;
  if (Math.min(overlap.forward, overlap.backward) < SAME_TARGET || overlap.mass < SAME_TARGET_MASS)
    return null;
  return { reason: 'evaluation', score: 0.6, a: praise.span, b: blame.span };
});

/** The first term of a polarity in a claim that has none of the opposite. */
function only(terms: readonly FramingTerm[], polarity: 1 | -1): FramingTerm | null {
  if (terms.some(term => term.polarity === -polarity)) return null;
  return terms.find(term => term.polarity === polarity) ?? null;
}
