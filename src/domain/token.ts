import type { Span } from './span.js';

/** Coarse part of speech: the Universal Dependencies set, as far as rules can tell it. */
export type Tag =
  | 'NOUN'
  | 'PROPN'
  | 'PRON'
  | 'DET'
  | 'ADJ'
  | 'ADV'
  | 'VERB'
  | 'AUX'
  | 'ADP'
  | 'CCONJ'
  | 'SCONJ'
  | 'PART'
  | 'NUM'
  | 'PUNCT'
  | 'SYM'
  | 'X';

/** The form of a verb; null for what is no verb. */
export type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'gerund' | null;

export interface Token extends Span {
  /** Verbatim. */
  readonly text: string;
  /** Lower case, apostrophes made straight. */
  readonly lower: string;
  /** Dictionary form, lower case: `urged` gives `urge`, `authorities` gives `authority`. */
  readonly lemma: string;
  /** Porter stem of `lower`. */
  readonly stem: string;
  readonly tag: Tag;
  readonly form: VerbForm;
}
