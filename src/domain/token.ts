import type { Span } from './span.js';

/**
 * Coarse part of speech: the Universal Dependencies set, as far as rules can tell it. Possessives ("their") are
 * determiners here, as they open a noun phrase.
 */
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
  | 'INTJ'
  | 'PUNCT'
  | 'SYM'
  | 'X';

/** The form of a verb; null for what is no verb. */
export type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'gerund' | null;

export const ENTITY_KINDS = ['person', 'organisation', 'place', 'time'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** What a trained reader tells of a word beside its tag. */
export interface Syntax {
  /** How many words on its head stands, negative before it; 0 for the root. It holds in any slice of the sentence. */
  readonly head: number;
  /** Universal Dependencies relation to the head, subtype included: `nsubj:pass`. */
  readonly relation: string;
  /** The name or time it is part of; `begins` at its first word. */
  readonly entity: { readonly kind: EntityKind; readonly begins: boolean } | null;
  /** It opens an elementary discourse unit; `attribution` where that says who says it ("he said"). */
  readonly unit: 'unit' | 'attribution' | null;
  /** How much the word, in its sentence, speaks for each act of `data/en/act-weights.json`; absent where nothing tells. */
  readonly acts?: readonly number[];
}

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
  /** Null where rules have read the sentence. */
  readonly syntax: Syntax | null;
}
