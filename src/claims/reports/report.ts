import type { SpeechAct, TokenRange } from '../../domain/index.js';

/** A stretch of one sentence. */
export interface Passage extends TokenRange {
  /** Index of the sentence in the account. */
  readonly sentence: number;
}

/** What a cue does with its content. */
export interface Sense {
  readonly act: SpeechAct;
  /** 0 (mentions) to 1 (demands, accuses). */
  readonly strength: number;
  readonly rebuts: boolean;
  readonly denies: boolean;
}

/** A source, what it says, thinks or wants, and the words that tie the two, within one sentence. */
export interface Finding extends Sense {
  /** Null where the source is not named ("is expected to"). */
  readonly source: TokenRange | null;
  /** The first of them is the verb, noun or adjective itself. */
  readonly cue: readonly TokenRange[];
  readonly content: readonly TokenRange[];
  /** Whether the source says it; false for what is thought, wanted or shown by a deed. */
  readonly says: boolean;
  /** It does not say, but an account of talks can tell it of who took part only where it was said ("hoped that"). */
  readonly voiced: boolean;
  readonly negated: boolean;
  /** Its content is a clause or direct speech, which can stand by itself. */
  readonly clausal: boolean;
}

/** Whether a word is part of a cue. */
export function isInCue({ cue }: Pick<Finding, 'cue'>, at: number): boolean {
  return cue.some(({ first, last }) => first <= at && at < last);
}

/** A finding in its account. */
export interface Report extends Omit<Finding, 'content'> {
  /** Index of the sentence that holds source and cue. */
  readonly sentence: number;
  /** In the order of the text; several where the cue interrupts it, or where it runs on over sentences. */
  readonly content: readonly Passage[];
  /**
   * Source, cue and what goes with them where they stand beside what they report (`"X," he said`, "according to Y"), so
   * that it can be read by itself; null where it is part of their own clause.
   */
  readonly outside: TokenRange | null;
}

/** What opens a list or a statement ("It was agreed:", "Ana Soto:"): what it says stands in the sentences behind. */
export function opening(found: Sense & Pick<Report, 'sentence' | 'source' | 'cue' | 'negated'>): Report {
  return { content: [], outside: null, says: true, voiced: false, clausal: true, ...found };
}
