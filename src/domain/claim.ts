import type { Span } from './span.js';

/** What a cue does: the field's speech acts. */
export const SPEECH_ACTS = [
  'inform',
  'assert',
  'assure',
  'demand',
  'propose',
  'promise',
  'thank',
  'praise',
  'concede',
  'accuse',
  'reject',
  'warn',
  'condemn',
  'regret',
  'agree',
] as const;
export type SpeechAct = (typeof SPEECH_ACTS)[number];

export const POLARITIES = ['affirmed', 'negated'] as const;
export type Polarity = (typeof POLARITIES)[number];

export const MODALITIES = ['asserted', 'hedged', 'obligation', 'intention', 'conditional'] as const;
export type Modality = (typeof MODALITIES)[number];

/** Words with their place. A discontinuous phrase has several spans. */
export interface Phrase {
  readonly text: string;
  readonly spans: readonly Span[];
}

export const SOURCE_KINDS = ['ministry', 'speaker', 'counterpart', 'media', 'other'] as const;

/**
 * Who is said to have said it. `speaker` is a person of the account's own side, `counterpart` one of
 * another side, `ministry` the own side itself or the body whose account it is; `other` is any other body and whoever
 * speaks for several sides or for none.
 */
export type SourceKind = (typeof SOURCE_KINDS)[number];

export interface Source extends Phrase {
  /** The fullest name the account gives, e.g. `Sirojiddin Muhriddin` for `the minister`. */
  readonly name: string;
  readonly kind: SourceKind;
  /** Sides the source speaks for: one for a person, several for "the ministers", none if unknown. */
  readonly sides: readonly string[];
}

/** Somebody of a side, its own or the other, and not a body, an outlet or several together. */
export function speaksInPerson({ kind }: Pick<Source, 'kind'>): boolean {
  return kind === 'speaker' || kind === 'counterpart';
}

/** One link of the chain from the outside in: source, cue, content. */
export interface Attribution {
  /** `a1.r2` */
  readonly id: string;
  readonly account: string;
  /** The attribution this one is nested in; null for the outermost. */
  readonly parent: string | null;
  readonly source: Source;
  /** Empty spans where there is no cue word ("from Moscow's perspective" has the preposition). */
  readonly cue: Phrase;
  readonly content: { readonly spans: readonly Span[] };
  readonly speechAct: SpeechAct;
  /** 0 (mentions, or says nothing) to 1 (demands, accuses). */
  readonly strength: number;
  /**
   * Whether the source says it; false for what it thinks, wants or shows by a deed ("believes", "plans", "is expected to").
   * The chain of a claim holds only what is said.
   */
  readonly says: boolean;
  readonly negated: boolean;
  /** The cue answers or rejects what another has said ("countered", "rejected"). */
  readonly rebuts: boolean;
}

/**
 * The links of a claim's chain in which a side's own person speaks, alone or together with others: what another account
 * puts in that side's mouth ("Rojas said that X", "both ministers reaffirmed X").
 */
export function spokenBy(side: string, chain: readonly Attribution[]): readonly Attribution[] {
  return chain.filter(({ source }) => source.sides.includes(side));
}

export interface ThemeTag {
  /** The theme's id in the taxonomy, e.g. `security`. */
  readonly id: string;
  /** 0 to 1. */
  readonly score: number;
  readonly evidence: readonly Span[];
}

export const REFERENCE_KINDS = ['treaty', 'date', 'quantity', 'person', 'organisation', 'place'] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

export interface Reference {
  readonly kind: ReferenceKind;
  readonly text: string;
  /**
   * Normalised: an ISO date (`2024-03-22`, `2024-03` or `1993`), a treaty's name and year
   * (`Treaty on Friendship (1993)`), a number with its unit (`180 vehicle`), a full name.
   */
  readonly value: string;
  readonly span: Span;
}

/** A word that evaluates or softens. */
export interface FramingTerm {
  readonly text: string;
  /** How it frames, e.g. `minimising`, `distancing`, `euphemism`, `praise`, `blame`. */
  readonly device: string;
  /** -1 blames or darkens, 1 praises or softens, 0 neither. */
  readonly polarity: -1 | 0 | 1;
  readonly span: Span;
}

/** The smallest assertion that one could agree with, deny or leave out by itself. */
export interface Claim {
  /** `a1.c3` */
  readonly id: string;
  readonly account: string;
  /** Whose position it expresses; null for the own voice of an article. */
  readonly side: string | null;
  /** Verbatim: `textOf(account.text, spans)`. */
  readonly text: string;
  readonly spans: readonly Span[];
  /** Index into the account's sentences. */
  readonly sentence: number;
  /** What is done by saying it: as its innermost cue tells, or its own words where that tells nothing. */
  readonly speechAct: SpeechAct;
  /** Self-contained: subject filled in, pronouns resolved, cue removed. */
  readonly proposition: string;
  /** Ids of the attribution links, outermost first; empty for the account's own voice. */
  readonly attribution: readonly string[];
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly themes: readonly ThemeTag[];
  readonly references: readonly Reference[];
  readonly framing: readonly FramingTerm[];
}

/** Somebody whom an account names with an office. */
export interface Official {
  readonly name: string;
  /** Lower-case title words met beside the name: `foreign`, `minister`. */
  readonly titles: ReadonlySet<string>;
  readonly side: string;
}

/** An account with everything that was read out of it: what alignment and the reports work on. */
export interface Voice {
  readonly account: import('./account.js').Account;
  readonly sentences: readonly import('./account.js').Sentence[];
  readonly attributions: readonly Attribution[];
  readonly claims: readonly Claim[];
  /** Whom it names with an office. */
  readonly officials: readonly Official[];
}
