import type { Cues } from './schemas/cues.js';

/** The shape of each compiled lexicon, by name. */
export interface Lexicons {
  readonly cues: Cues;
}
