/** What a run of words is for: a table may colour it, and never says anything by colour alone. */
export type Tone = 'plain' | 'strong' | 'quiet' | 'shared' | 'contested' | 'omitted';

/** Words of one tone. A line break in them is kept; every other control character is made visible. */
export interface Run {
  readonly text: string;
  readonly tone: Tone;
  /** The claim that the words name by its id: a format may link them to it. */
  readonly claim?: string;
}

export type Cell = readonly Run[];
export type Row = readonly Cell[];

export interface Column {
  readonly title: string;
  readonly align?: 'right';
  /** Part of the leftover width this column takes against the others; none where it is missing. */
  readonly grow?: number;
  /** A terminal shows at most so many lines of a cell, and marks what it cuts. */
  readonly lines?: number;
}

/** Rows that belong together stand in one group; a rule is drawn between groups. */
export interface Table {
  readonly columns: readonly Column[];
  readonly groups: readonly (readonly Row[])[];
}

export interface Block {
  readonly title: string;
  /** Lines between the title and the table. */
  readonly notes: readonly Cell[];
  /** Null where there is nothing to list. */
  readonly table: Table | null;
}

/** A report for people: the same page becomes a terminal table, Markdown, HTML. */
export interface Page {
  readonly heading: readonly Cell[];
  readonly blocks: readonly Block[];
  readonly closing: readonly Cell[];
  /** Where the words of a claim stand, for formats that have footnotes. */
  readonly placeOf?: (claim: string) => string | null;
}

/** A report for spreadsheets: one record a row. */
export interface Records {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One subject in its three forms; a format asks for the one it needs. */
export interface Report {
  readonly page: () => Page;
  readonly records: () => Records;
  /** A report for programs: a JSON document that keeps the published schema. */
  readonly document: () => object;
  /** A page made for a browser; without one, the page for people is shown there as it is. */
  readonly web?: () => Promise<string>;
}

export const FORMATS = ['table', 'json', 'jsonl', 'csv', 'markdown', 'html'] as const;
export type FormatName = (typeof FORMATS)[number];

export const SECTIONS = [
  'glance',
  'overview',
  'said',
  'shared',
  'contested',
  'omitted',
  'attributed',
  'references',
  'framing',
  'timeline',
] as const;
export type Section = (typeof SECTIONS)[number];

export interface ReportOptions {
  readonly format: FormatName;
  /** Which tables, in this order; without it, those that answer an analyst's first questions. */
  readonly show?: readonly Section[];
  /** Columns of the terminal: no line of a table is longer. */
  readonly width: number;
  readonly color: boolean;
  /** Frames, signs and quotation marks of our own in ASCII; the words of the accounts stay as they are. */
  readonly ascii: boolean;
  /** Address of the place where a claim stands, for terminals that open one; without it nothing is linked. */
  readonly linkOf?: (claim: string) => string | null;
  /** Whether documents carry the accounts' texts, into which all spans point. */
  readonly includeText: boolean;
  /** Only verdicts of claims with one of these themes. */
  readonly themes?: readonly string[];
  /** Only verdicts and relations of at least this score, 0 to 1. */
  readonly minScore?: number;
}

/** Turns a report into text; ends with a line break. */
export type Format = (report: Report, options: ReportOptions) => string | Promise<string>;
