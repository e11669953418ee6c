import type { ZodType } from 'zod';
import { cuesSchema } from './schemas/cues.js';

/** One compiled lexicon: which YAML it is made of, and the shape each file must have. */
export interface LexiconSource {
  /** A file, or a folder of which every `.yml` is an entry (keyed by its file name without extension). */
  readonly path: string;
  readonly schema: ZodType;
}

/** Every lexicon under `data/`. Adding one: a schema in `schemas/`, a line here, a type in `types.ts`. */
export const REGISTRY: Readonly<Record<string, LexiconSource>> = {
  cues: { path: 'en/cues.yml', schema: cuesSchema },
};
