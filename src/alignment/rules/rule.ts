import type { ContestReason, Span } from '../../domain/index.js';
import type { Overlap } from '../overlap.js';
import type { Statement } from '../statement.js';

/** Why two statements cannot both stand, with the words that carry it. */
export interface Conflict {
  readonly reason: ContestReason;
  /** 0 to 1. */
  readonly score: number;
  readonly a: Span;
  readonly b: Span;
  /** One word ties the two, so that a model, where there is one, must see a contradiction too. */
  readonly isLoose?: boolean;
}

/** A reason to contest. Symmetric: swapping the statements swaps the spans and nothing else. */
export type Rule = (a: Statement, b: Statement, overlap: Overlap) => Conflict | null;

/** The first span of a claim: what a rule points at when it points at all of it. */
export function wholeOf({ claim }: Statement): Span {
  return claim.spans[0]!;
}

/** Makes a rule of one that looks at its arguments in one order only. */
export function eitherWay(rule: Rule): Rule {
  return (a, b, overlap) => {
    const forward = rule(a, b, overlap);
    if (forward !== null) return forward;
    const swapped = {
      forward: overlap.backward,
      backward: overlap.forward,
      mass: overlap.mass,
      matches: overlap.matches.map(match => ({ ...match, a: match.b, b: match.a })),
    };
    const backward = rule(b, a, swapped);
    return backward === null ? null : { ...backward, a: backward.b, b: backward.a };
  };
}
