import type { AccountKind, ErrorCode } from '../domain/index.js';
import type { ReaderName } from '../language/index.js';

/** An account of an event, still to be read. */
export type AccountInput = FileInput | TextInput;

interface Known {
  /** The side that speaks, over what the account itself says. */
  readonly side?: string | undefined;
  /** Used where the account does not say it. */
  readonly kind?: AccountKind | undefined;
}

export interface FileInput extends Known {
  readonly type: 'file';
  readonly path: string;
  /** The folder that the file must lie in, links followed: a manifest's own, for what it names by a relative path. */
  readonly within?: string | undefined;
}

export interface TextInput extends Known {
  readonly type: 'text';
  /** What the account is called in results and in errors. */
  readonly name: string;
  /** As a file would hold it, front matter included. */
  readonly text: string;
}

/** One event to be compared. */
export interface EventInput {
  /** Null where the input gives none: the comparison then makes one of date and sides. */
  readonly id: string | null;
  readonly accounts: readonly AccountInput[];
  /** The line of the manifest it stands on, from 1; null where it comes from a folder. */
  readonly line: number | null;
}

/** Why there is no comparison of an event. */
export interface EventError {
  readonly code: ErrorCode;
  readonly message: string;
  /** The account at fault, where it is one. */
  readonly file: string | null;
  readonly mend: string | null;
}

/** A piece of input that is no event. */
export interface BadInput {
  readonly id: string | null;
  readonly line: number | null;
  readonly error: EventError;
}

export type Input = EventInput | BadInput;

export function isBad(input: Input): input is BadInput {
  return 'error' in input;
}

/** What the summary counts in one comparison. */
export interface Counts {
  readonly claims: number;
  /** Claims with at least one verdict of the kind. */
  readonly contested: number;
  readonly omitted: number;
}

export const BATCH_FORMATS = ['jsonl', 'csv'] as const;
export type BatchFormat = (typeof BATCH_FORMATS)[number];

/** What bears on every comparison of a run. */
export interface BatchSettings {
  readonly judge: 'nli' | 'lexical';
  readonly model?: string | undefined;
  readonly reader: ReaderName;
  /** A taxonomy file in place of our own. */
  readonly themes?: string | undefined;
  /** Only verdicts on these themes. */
  readonly theme?: readonly string[] | undefined;
  readonly minScore?: number | undefined;
  readonly includeText: boolean;
  readonly format: BatchFormat;
  /** Whether each comparison is also wanted as rows for a store. */
  readonly forStore: boolean;
}
