import type { Account, Sentence } from './account.js';
import type { Attribution, Claim } from './claim.js';
import type { Span } from './span.js';

export const RELATION_TYPES = ['equivalent', 'entails', 'entailed-by', 'contradicts', 'related'] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

export const CONTEST_REASONS = [
  'contradiction',
  'rebuttal',
  'number',
  'date',
  'initiative',
  'attribution',
  'evaluation',
] as const;
/** Why two claims cannot both stand. */
export type ContestReason = (typeof CONTEST_REASONS)[number];

/** What in the two claims carries a relation. */
export interface RelationReason {
  /** A `ContestReason`, or for agreement the kind of evidence: `words`, `references`, `synonyms`. */
  readonly kind: string;
  /** Span in the account of claim `a`. */
  readonly a: Span;
  /** Span in the account of claim `b`. */
  readonly b: Span;
}

/** What one judge makes of two claims, 0 to 1. */
export interface JudgeScores {
  /** How far `a` asserts `b`. */
  readonly entails: number;
  /** How far `b` asserts `a`. */
  readonly entailed: number;
  /** How far they exclude each other. */
  readonly contradiction: number;
}

/** What a relation was decided by. */
export interface RelationEvidence {
  readonly words: JudgeScores;
  /** Null where no model was asked. */
  readonly model: JudgeScores | null;
  /**
   * Contradiction by the model from which these two are contested: less where one presses the other's side. Null
   * where none is enough, since one says what ought to be and the other what is.
   */
  readonly conflict: number | null;
  /** What found the conflict; null where there is none. */
  readonly by: 'rule' | 'judge' | null;
}

/** Between two claims of different sides. */
export interface Relation {
  readonly a: string;
  readonly b: string;
  readonly type: RelationType;
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly RelationReason[];
  /** Missing in documents of versions that did not keep it. */
  readonly evidence?: RelationEvidence;
}

export const VERDICTS = ['shared', 'contested', 'omitted'] as const;
export type VerdictKind = (typeof VERDICTS)[number];

/** Of one claim against one other side. */
export interface Verdict {
  readonly claim: string;
  readonly against: string;
  readonly verdict: VerdictKind;
  /** Claims of that side that carry the verdict; empty for `omitted`. */
  readonly with: readonly string[];
  /** 0 to 1: how sure; for `omitted`, one minus the nearest claim's score. */
  readonly score: number;
  readonly reason: ContestReason | null;
  readonly extent: 'full' | 'broader' | 'narrower' | null;
  /** The claim is put in the mouth of the other side's own person, and that side is silent. */
  readonly unconfirmed: boolean;
  /** For `omitted`: the closest claim of that side, so that the reader can judge. */
  readonly nearest: { readonly claim: string; readonly score: number } | null;
}

export interface ThemeCoverage {
  readonly id: string;
  /** Number of claims by side. */
  readonly said: Readonly<Record<string, number>>;
  /** Claims, of any side, shared with at least one other side. */
  readonly shared: number;
  readonly contested: number;
  /** By the side that leaves it out: how many claims of others it omits. */
  readonly omitted: Readonly<Record<string, number>>;
}

export interface TimelineEntry {
  /** ISO 8601, cut to its precision. */
  readonly date: string;
  readonly precision: 'day' | 'month' | 'year';
  readonly label: string;
  readonly mentionedBy: readonly string[];
  readonly claims: readonly string[];
}

export interface Emphasis {
  readonly side: string;
  readonly theme: string;
  /** Words in claims of this theme. */
  readonly words: number;
  /** Part of the side's words in claims, 0 to 1. Themes overlap, so shares need not add up to 1. */
  readonly share: number;
  /** 1 for the theme the account opens with. */
  readonly rank: number;
}

export interface NamedTerm {
  readonly text: string;
  readonly account: string;
  readonly span: Span;
}

/** Two names for one thing. */
export interface Naming {
  readonly referent: string;
  readonly terms: Readonly<Record<string, readonly NamedTerm[]>>;
}

export interface Divergence {
  /** 0: every claim is shared; 1: none is. */
  readonly overall: number;
  readonly byTheme: Readonly<Record<string, number>>;
}

/** Everything that is known of one event: what the reports print. */
export interface Comparison {
  readonly schemaVersion: '1';
  readonly tool: {
    readonly name: 'readout';
    readonly version: string;
    readonly judge: string;
    readonly model: string | null;
    /** SHA-256 over the data files (lexicons, themes, gazetteer). */
    readonly data: string;
    /** What read the grammar, and the SHA-256 of its model; missing in documents of versions that did not keep it. */
    readonly reader?: { readonly name: string; readonly model: string | null };
    /** The thresholds that decided, by name; missing where nothing was judged. */
    readonly settings?: Readonly<Record<string, number | boolean>>;
  };
  readonly event: { readonly id: string; readonly date: string | null; readonly sides: readonly string[] };
  readonly accounts: readonly (Account & { readonly sentences: readonly Sentence[] })[];
  readonly attributions: readonly Attribution[];
  readonly claims: readonly Claim[];
  readonly relations: readonly Relation[];
  readonly verdicts: readonly Verdict[];
  /** What articles attribute to a side against that side's own accounts; empty without an article or such an account. */
  readonly reported: readonly Verdict[];
  readonly themes: readonly ThemeCoverage[];
  readonly timeline: readonly TimelineEntry[];
  readonly emphasis: readonly Emphasis[];
  readonly naming: readonly Naming[];
  readonly divergence: Divergence;
  readonly complete: boolean;
  readonly warnings: readonly string[];
}
