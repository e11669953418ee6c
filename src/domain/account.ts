import type { Span } from './span.js';

/** A side's own text (`readout`), a third party's (`article`), or a side's unprompted word (`statement`). */
export type AccountKind = 'readout' | 'article' | 'statement';

/** What the front matter of an account may say. Every field is the author's word, never inferred. */
export interface AccountMeta {
  readonly side?: string;
  readonly ministry?: string;
  readonly kind?: AccountKind;
  readonly event?: string;
  /** ISO 8601 date, e.g. `2024-04-30`. */
  readonly date?: string;
  /** BCP 47 tag, e.g. `en`. */
  readonly language?: string;
  readonly url?: string;
  readonly title?: string;
  readonly counterparts?: readonly string[];
}

/** One text about an event, read and normalised. All spans of all later stages point into `text`. */
export interface Account {
  /** `a1`, `a2`, ... in the order given. */
  readonly id: string;
  /** Where it came from: a file name as the user gave it, or `-`. */
  readonly source: string;
  /** The side that speaks; null for an article, whose claims go to the sides it attributes them to. */
  readonly side: string | null;
  readonly kind: AccountKind;
  readonly ministry: string | null;
  readonly date: string | null;
  readonly language: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly event: string | null;
  readonly counterparts: readonly string[];
  /** SHA-256 of the bytes read, in hex. */
  readonly sha256: string;
  /** The normalised body, without front matter. */
  readonly text: string;
  /** Names of the fields above that were inferred, not given. */
  readonly inferred: readonly string[];
  /** What the reader of a report should know about the reading, in words: an unknown key, another language. */
  readonly warnings: readonly string[];
}

/** What a sentence is to the reader: only `prose`, `item` and `heading` can hold claims. */
export type SentenceKind = 'prose' | 'heading' | 'item' | 'boilerplate';

export interface Sentence extends Span {
  readonly kind: SentenceKind;
}
