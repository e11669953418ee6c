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

/** A word or phrase of a text, and how much it says. */
export interface Weighted {
  readonly text: string;
  readonly weight: number;
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
  /**
   * Where the words of a text lie among all words, as a vector of length 1, or 0 for no words: the product of two tells how
   * near the texts are, whatever words they share. Null where a judge has no vectors.
   */
  readonly place: ((words: readonly Weighted[]) => Float32Array) | null;
}
