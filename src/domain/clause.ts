/** A half-open range of token indices within one sentence. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/**
 * How a clause hangs on its parent: `main` (the sentence), `coordinate` ("..., and welcomed Y"), `complement`
 * ("that Y"), `relative` ("which Y"), `participle` (", noting Y"), `absolute` ("with Lavrov noting Y"),
 * `adverbial` ("if Y"), `infinitive` ("to Y").
 */
export type ClauseKind =
  | 'main'
  | 'coordinate'
  | 'complement'
  | 'relative'
  | 'participle'
  | 'absolute'
  | 'adverbial'
  | 'infinitive';

/** A clause of one sentence with the clauses inside it, in the order of the text. */
export interface Clause extends TokenRange {
  readonly kind: ClauseKind;
  /** The subject's tokens; null where it is shared with the clause before or above. */
  readonly subject: TokenRange | null;
  /** The token of the head verb (past auxiliaries and negation); null where there is none. */
  readonly verb: number | null;
  /** The first token of the verb group, auxiliaries included. */
  readonly verbGroup: number | null;
  readonly passive: boolean;
  readonly negated: boolean;
  /** Set off by a comma: adds an assertion instead of narrowing a noun. */
  readonly setOff: boolean;
  readonly children: readonly Clause[];
}
