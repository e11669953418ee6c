import type { TokenRange } from '../../domain/index.js';

/** A stretch of one sentence. */
export interface Passage extends TokenRange {
  /** Index of the sentence in the account. */
  readonly sentence: number;
}

/** A source, what it says, thinks or wants, and the words that tie the two. */
export interface Report {
  /** Index of the sentence that holds source and cue. */
  readonly sentence: number;
  /** Null where the source is not named ("is expected to"). */
  readonly source: TokenRange | null;
  readonly cue: readonly TokenRange[];
  /** In the order of the text; several where the cue interrupts it, or where it runs on over sentences. */
  readonly content: readonly Passage[];
  /** Whether the source says it; false for what is thought, wanted or shown by a deed. */
  readonly says: boolean;
}
