import type { Language } from '../language/index.js';
import type { Cast } from './cast.js';
import type { Report } from './reports/index.js';
import type { Memory, ReadSentence, Speaker } from './types.js';

/** Whom or what a clause is about; it may be shared with the clause before or around it. */
export interface Subject {
  /** The party it names; null where it names none. */
  readonly speaker: Speaker | null;
  /** The words to put before the claim to make it self-contained; null for none. */
  readonly words: string | null;
  /** The pronoun that the words replace. */
  readonly pronoun?: number;
}

/** What splitting needs to know besides the clause. */
export interface Scene {
  readonly sentence: ReadSentence;
  readonly cast: Cast;
  readonly language: Language;
  readonly memory: Memory;
  /** Who says, thinks or wants what in the sentence, by the verb or noun that tells it. */
  readonly reports: ReadonlyMap<number, Report>;
  /** The words that "they" or "it" takes up from the clause before it in one report; null for none. */
  readonly antecedent?: string | null;
}

/** A speaker as the subject of what is told of it. */
export function inName(speaker: Speaker): Subject {
  return { speaker, words: speaker.name };
}

/** The subject of a clause that has none and shares none. */
export const NOBODY: Subject = { speaker: null, words: null };
