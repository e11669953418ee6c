import { affinity, type Term } from './terms.js';

/** How far two propositions cover each other. */
export interface Overlap {
  /** Weight of `a`'s terms that `b` has, as a part of all, 0 to 1. */
  readonly forward: number;
  /** The same the other way. */
  readonly backward: number;
  /** Weight that is matched, in terms; two full nouns make 2. */
  readonly mass: number;
  readonly matches: readonly Match[];
}

export interface Match {
  readonly a: Term;
  readonly b: Term;
  readonly affinity: number;
}

/**
 * Soft overlap of two bags of terms: each term counts by its best partner on the other side.
 * Symmetric: swapping the bags swaps `forward` and `backward`.
 * @see Mihalcea, Corley, Strapparava (2006), "Corpus-based and knowledge-based measures of text semantic similarity", eq. 1.
 */
export function overlapOf(a: readonly Term[], b: readonly Term[]): Overlap {
  const forward = bestMatches(a, b);
  const backward = bestMatches(b, a);
  const matched = (matches: readonly Match[]) =>
    matches.reduce((sum, match) => sum + match.a.weight * match.affinity, 0);
  return {
    forward: ratio(matched(forward), totalWeight(a)),
    backward: ratio(matched(backward), totalWeight(b)),
    mass: Math.min(matched(forward), matched(backward)),
    matches: forward,
  };
}

function bestMatches(from: readonly Term[], to: readonly Term[]): readonly Match[] {
  return from.flatMap(a => {
    let best: Match | null = null;
    for (const b of to) {
      const score = affinity(a, b);
      if (score > (best?.affinity ?? 0)) best = { a, b, affinity: score };
    }
    return best === null ? [] : [best];
  });
}

export function totalWeight(terms: readonly Term[]): number {
  return terms.reduce((sum, term) => sum + term.weight, 0);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
