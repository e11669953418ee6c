import type { RelationEvidence, RelationReason, RelationType, Verdict } from './comparison.js';

/** A claim of another side that was weighed against the explained one. */
export interface Candidate {
  readonly claim: string;
  /** Seen from the explained claim: `entails` where that asserts the candidate. */
  readonly type: RelationType;
  /** 0 to 1. */
  readonly score: number;
  /** In each reason `a` lies in the explained claim's account, `b` in the candidate's. */
  readonly reasons: readonly RelationReason[];
  /** What each judge scored, from the explained claim to the candidate. */
  readonly evidence?: RelationEvidence;
}

/** How one verdict came about. */
export interface VerdictExplanation {
  readonly against: string;
  readonly verdict: Verdict;
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** The rules that fired and the thresholds that were met or missed, in words. */
  readonly rules: readonly string[];
  /** What would have to be otherwise for another verdict, in words. */
  readonly changes: readonly string[];
}

/** Why a claim has its verdicts: what `readout explain` prints. */
export interface Explanation {
  readonly claim: string;
  /** The attribution chain in words, outermost first. */
  readonly chain: readonly string[];
  readonly verdicts: readonly VerdictExplanation[];
}
