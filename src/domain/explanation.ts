import type { RelationReason, RelationType, Verdict } from './comparison.js';

/** A claim of another side that was weighed against the explained one. */
export interface Candidate {
  readonly claim: string;
  readonly type: RelationType;
  /** 0 to 1. */
  readonly score: number;
  /** In each reason `a` lies in the explained claim's account, `b` in the candidate's. */
  readonly reasons: readonly RelationReason[];
}

/** How one verdict came about. */
export interface VerdictExplanation {
  readonly against: string;
  readonly verdict: Verdict;
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** The rules that fired, in words. */
  readonly rules: readonly string[];
}

/** Why a claim has its verdicts: what `readout explain` prints. */
export interface Explanation {
  readonly claim: string;
  /** The attribution chain in words, outermost first. */
  readonly chain: readonly string[];
  readonly verdicts: readonly VerdictExplanation[];
}
