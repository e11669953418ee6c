import type { Gazetteer } from './gazetteer/types.js';
import type { Abbreviations } from './schemas/abbreviations.js';
import type { Blame } from './schemas/blame.js';
import type { Boilerplate } from './schemas/boilerplate.js';
import type { Contacts } from './schemas/contacts.js';
import type { Cues } from './schemas/cues.js';
import type { FramingLexicon } from './schemas/framing.js';
import type { NameList } from './schemas/gazetteer.js';
import type { Frames, FunctionWords, IrregularVerbs } from './schemas/grammar.js';
import type { Issuers } from './schemas/issuers.js';
import type { NamingLexicon } from './schemas/naming.js';
import type { ReferenceWords, Treaties } from './schemas/references.js';
import type { Concepts, Register } from './schemas/similarity.js';
import type { Speakers } from './schemas/speakers.js';
import type { ThemeEntry } from './schemas/themes.js';
import type { WordClasses } from './word-classes.js';

/** The shape of each compiled lexicon, by name. */
export interface Lexicons {
  readonly cues: Cues;
  readonly contacts: Contacts;
  readonly frames: Frames;
  readonly abbreviations: Abbreviations;
  readonly boilerplate: Boilerplate;
  readonly functionWords: FunctionWords;
  readonly irregularVerbs: IrregularVerbs;
  readonly wordClasses: WordClasses;
  readonly issuers: Issuers;
  readonly speakers: Speakers;
  readonly gazetteer: Gazetteer;
  readonly places: NameList;
  readonly treaties: Treaties;
  readonly references: ReferenceWords;
  readonly themes: Readonly<Record<string, ThemeEntry>>;
  readonly framing: FramingLexicon;
  readonly naming: NamingLexicon;
  readonly blame: Blame;
  readonly register: Register;
  readonly concepts: Concepts;
}
