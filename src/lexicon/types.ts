import type { Blame } from './schemas/blame.js';
import type { Cues } from './schemas/cues.js';
import type { FunctionWords, IrregularVerbs } from './schemas/grammar.js';
import type { NamingLexicon } from './schemas/naming.js';
import type { Concepts, Register } from './schemas/similarity.js';
import type { Speakers } from './schemas/speakers.js';
import type { WordClasses } from './word-classes.js';

/** The shape of each compiled lexicon, by name. */
export interface Lexicons {
  readonly cues: Cues;
  readonly functionWords: FunctionWords;
  readonly irregularVerbs: IrregularVerbs;
  readonly wordClasses: WordClasses;
  readonly speakers: Speakers;
  readonly naming: NamingLexicon;
  readonly blame: Blame;
  readonly register: Register;
  readonly concepts: Concepts;
}
