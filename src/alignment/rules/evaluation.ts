import type { FramingTerm, Span } from '../../domain/index.js';
import type { Match } from '../overlap.js';
import type { Term } from '../terms.js';
import { eitherWay } from './rule.js';

const SAME_TARGET = 0.4;
const SAME_TARGET_MASS = 1.2;
/** How like each other the words must be that the two evaluations stand beside. */
const SAME_WORD = 0.8;

/** Both evaluate one target, the one well and the other ill. */
export const evaluatesOpposite = eitherWay((good, ill, overlap) => {
  const praise = only(good.claim.framing, 1);
  const blame = only(ill.claim.framing, -1);
  if (praise === null || blame === null) return null;
  if (Math.min(overlap.forward, overlap.backward) < SAME_TARGET || overlap.mass < SAME_TARGET_MASS)
    return null;
  if (!meet(targetsOf(praise.span, good.terms), targetsOf(blame.span, ill.terms), overlap.matches))
    return null;
  return { reason: 'evaluation', score: 0.6, a: praise.span, b: blame.span };
});

/** The first term of a polarity in a claim that has none of the opposite. */
function only(terms: readonly FramingTerm[], polarity: 1 | -1): FramingTerm | null {
  if (terms.some(term => term.polarity === -polarity)) return null;
  return terms.find(term => term.polarity === polarity) ?? null;
}

/**
 * What an evaluation may be of: itself ("aggression"), the next content word on either side ("unprovoked
 * aggression", "the talks were constructive"). Support that is unwavering and aggression that is unprovoked
 * evaluate no one thing.
 */
function targetsOf({ start, end }: Span, terms: readonly Term[]): readonly Term[] {
  const before = terms.findLast(term => term.end <= start);
  const after = terms.find(term => term.start >= end);
  return [...terms.filter(term => term.start < end && term.end > start), before, after].filter(
    term => term !== undefined,
  );
}

function meet(as: readonly Term[], bs: readonly Term[], matches: readonly Match[]): boolean {
  return matches.some(({ a, b, affinity }) => affinity >= SAME_WORD && as.includes(a) && bs.includes(b));
}
