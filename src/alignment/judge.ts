/** Two propositions to be judged. */
export interface Pair {
  readonly premise: string;
  readonly hypothesis: string;
}

export type JudgedRelation = 'entailment' | 'contradiction' | 'neutral';

/** What a judge makes of a pair; the probabilities add up to 1. */
export interface Judgement {
  readonly relation: JudgedRelation;
  readonly probabilities: Readonly<Record<JudgedRelation, number>>;
}

/**
 * Says of a pair of propositions whether the first entails the second, contradicts it, or neither.
 * Whatever judges must be deterministic, and must judge a pair without regard to the pairs around it.
 */
export interface Judge {
  readonly name: string;
  /** SHA-256 of the model; null for a judge without one. */
  readonly model: string | null;
  /** What a user must know of it, such as that it stands in for another. */
  readonly warnings: readonly string[];
  /** One judgement a pair, in their order. */
  judge(pairs: readonly Pair[]): Promise<readonly Judgement[]>;
}
