import type { Traced } from '../text/traced.js';

/** What was left out on purpose, as it is no part of the text. */
export interface Dropped {
  /** What it was taken for: `menu`, `cookie notice`, `caption`, `running head`, ... */
  readonly what: string;
  /** Its words, cut to a line. */
  readonly text: string;
  /** How many words it has. */
  readonly words: number;
}

/** What the file itself says of the text beside it; each as written, to be checked. */
export interface Facts {
  readonly title?: string | undefined;
  /** Days on which it may have been published, the most trustworthy first; those of one list contend. */
  readonly dates?: readonly (readonly string[])[] | undefined;
  /** A language tag. */
  readonly language?: string | undefined;
  /** Its own, canonical address. */
  readonly url?: string | undefined;
  /** Who publishes it: the name of the site or of the sender. */
  readonly publisher?: string | undefined;
  /** Whether it calls itself news. */
  readonly isNews?: boolean | undefined;
}

/** What a format makes of a file. Plain data, so that it can be made in another thread. */
export interface Document {
  /** The words, to be normalised. */
  readonly text: string;
  /** Where they stand in the body, where the format can say it. */
  readonly trace: Traced | null;
  readonly facts: Facts;
  readonly dropped: readonly Dropped[];
  readonly warnings: readonly string[];
}

/** What a format is given: the name to say in an error, and what it must keep to. */
export interface FormatContext {
  readonly file: string;
}

interface Format<Input> {
  /** As a person calls it. */
  readonly name: string;
  /** File name endings it is known by, lower case, with the dot. */
  readonly extensions: readonly string[];
  /** Whether it is read in a thread of its own, with limits of time and memory: its library is not our own. */
  readonly isIsolated: boolean;
  read(input: Input, context: FormatContext): Document | Promise<Document>;
}

/** A format whose files are text, its lines ended by `\n`; front matter may stand before it. */
export interface TextFormat extends Format<Traced> {
  /** Whether a text is in this format, by its content; where none says so, the name decides. */
  recognises(text: string): boolean;
}

/** A format whose files are bytes. */
export type BinaryFormat = Format<Uint8Array>;

/** A document that is its words alone. */
export function plainDocument(body: Traced, title: string | null = null): Document {
  return { text: body.text, trace: body, facts: title === null ? {} : { title }, dropped: [], warnings: [] };
}
