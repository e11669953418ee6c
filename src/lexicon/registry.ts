import type { ZodType } from 'zod';
import { blameSchema } from './schemas/blame.js';
import { cuesSchema } from './schemas/cues.js';
import { functionWordsSchema, irregularVerbsSchema } from './schemas/grammar.js';
import { namingSchema } from './schemas/naming.js';
import { conceptsSchema, registerSchema } from './schemas/similarity.js';
import { speakersSchema } from './schemas/speakers.js';

/** One compiled lexicon: which YAML it is made of, and the shape each file must have. */
export interface LexiconSource {
  /** A file, or a folder of which every `.yml` is an entry (keyed by its file name without extension). */
  readonly path: string;
  readonly schema: ZodType;
}

/** Every lexicon under `data/`. Adding one: a schema in `schemas/`, a line here, a type in `types.ts`. */
export const REGISTRY: Readonly<Record<string, LexiconSource>> = {
  cues: { path: 'en/cues.yml', schema: cuesSchema },
  functionWords: { path: 'en/function-words.yml', schema: functionWordsSchema },
  irregularVerbs: { path: 'en/irregular-verbs.yml', schema: irregularVerbsSchema },
  speakers: { path: 'en/speakers.yml', schema: speakersSchema },
  register: { path: 'en/register.yml', schema: registerSchema },
  concepts: { path: 'en/concepts.yml', schema: conceptsSchema },
  blame: { path: 'en/blame.yml', schema: blameSchema },
  naming: { path: 'en/naming.yml', schema: namingSchema },
};
