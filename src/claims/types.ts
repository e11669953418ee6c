import type { Sentence, SourceKind, SpeechAct, Token, TokenRange } from '../domain/index.js';
import type { ActorMention } from '../lexicon/index.js';
import type { Passage, Report } from './reports/report.js';

/** A sentence with what was read in it. */
export interface ReadSentence {
  readonly index: number;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly actors: readonly ActorMention[];
  /** Whether a blank line stands before it. */
  readonly opensParagraph: boolean;
  /** It is the name of who speaks next in a transcript ("MINISTER SOTO:"), set apart from what is said. */
  readonly isTurn: boolean;
  /** How the item that it opens is numbered or marked, whatever its number: "(a)"; null for none. */
  readonly level: string | null;
}

/** Somebody who can be the source of a claim. */
export interface Speaker {
  readonly name: string;
  readonly kind: SourceKind;
  /** Sides spoken for; several for "the ministers", none where unknown. */
  readonly sides: readonly string[];
  /** The words that name the speaker here; null where the speaker is understood. */
  readonly range: TokenRange | null;
}

/** Whom pronouns stand for. */
export interface Memory {
  /** Who says what is being read: "I", "we"; null for the account itself. */
  readonly voice: Speaker | null;
  /** The last single person that spoke: "he", "she". */
  readonly speaker: Speaker | null;
  /** The last single body that spoke: "it". */
  readonly body: Speaker | null;
  /** The last body that spoke in a paper of its own: "the statement". */
  readonly paper: Speaker | null;
  /** The last party spoken of: "they", "it". */
  readonly topic: Speaker | null;
  /** The words for several that are no party, where the sentence before is about them: "they". */
  readonly others: string | null;
}

/** One link of an attribution chain while it is being read; ranges are tokens of its sentence. */
export interface Link {
  readonly sentence: number;
  readonly parent: Link | null;
  readonly speaker: Speaker;
  readonly cue: readonly TokenRange[];
  /** The tense of its verb; null where it has none. */
  readonly cueTense: 'past' | 'present' | null;
  /** Dictionary forms of the cue's words; empty where it has none. */
  readonly cueLemmas: readonly string[];
  readonly content: readonly Passage[];
  readonly act: SpeechAct;
  readonly strength: number;
  readonly says: boolean;
  readonly negated: boolean;
  readonly rebuts: boolean;
  readonly denies: boolean;
  /** What is said stands in a clause of its own ("that X"), so that later sentences can go on with it. */
  readonly clausal: boolean;
  /** Its speaker has the word in a transcript, and tells of others what they said as an account does. */
  readonly isTurn: boolean;
  /** What it was read from; null where it is only understood that its speaker goes on. */
  readonly report: Report | null;
}

/** A claim before it is tagged. */
export interface RawClaim {
  readonly sentence: number;
  readonly ranges: readonly TokenRange[];
  readonly link: Link | null;
  /** Words that make it self-contained: the subject it shares with the words before it, or its pronoun's name. */
  readonly subject: string | null;
  /** The pronoun that those words stand for, as a token of the sentence; null where they go in front. */
  readonly pronoun: number | null;
  readonly negated: boolean;
  /** It is put as untrue ("denied that X"); two denials cancel ("did not deny that X"). */
  readonly denied: boolean;
  /** The party that the clause is about; null where its subject is none. */
  readonly topic: Speaker | null;
}
