import type { ZodType } from 'zod';
import { abbreviationsSchema } from './schemas/abbreviations.js';
import { actWeightsSchema } from './schemas/act-weights.js';
import { blameSchema } from './schemas/blame.js';
import { boilerplateSchema } from './schemas/boilerplate.js';
import { contactsSchema } from './schemas/contacts.js';
import { cuesSchema } from './schemas/cues.js';
import { deedsSchema } from './schemas/deeds.js';
import { framingSchema } from './schemas/framing.js';
import { nameListSchema } from './schemas/gazetteer.js';
import { framesSchema, functionWordsSchema, irregularVerbsSchema } from './schemas/grammar.js';
import { issuersSchema } from './schemas/issuers.js';
import { hostsSchema, kindsSchema } from './schemas/kinds.js';
import { languagesSchema } from './schemas/languages.js';
import { modalitySchema } from './schemas/modality.js';
import { namingSchema } from './schemas/naming.js';
import { pageNoiseSchema } from './schemas/page-noise.js';
import { referencesSchema, treatiesSchema } from './schemas/references.js';
import { conceptsSchema, registerSchema } from './schemas/similarity.js';
import { speakersSchema } from './schemas/speakers.js';
import { stancesSchema } from './schemas/stances.js';
import { themeSchema } from './schemas/themes.js';

/** One compiled lexicon: which YAML it is made of, and the shape each file must have. */
export interface LexiconSource {
  /** A file, or a folder of which every `.yml` is an entry (keyed by its file name without extension). */
  readonly path: string;
  readonly schema: ZodType;
}

/** Every lexicon under `data/`. Adding one: a schema in `schemas/`, a line here, a type in `types.ts`. */
export const REGISTRY: Readonly<Record<string, LexiconSource>> = {
  cues: { path: 'en/cues.yml', schema: cuesSchema },
  modality: { path: 'en/modality.yml', schema: modalitySchema },
  stances: { path: 'en/stances.yml', schema: stancesSchema },
  deeds: { path: 'en/deeds.yml', schema: deedsSchema },
  actWeights: { path: 'en/act-weights.json', schema: actWeightsSchema },
  abbreviations: { path: 'en/abbreviations.yml', schema: abbreviationsSchema },
  boilerplate: { path: 'en/boilerplate.yml', schema: boilerplateSchema },
  kinds: { path: 'en/kinds.yml', schema: kindsSchema },
  hosts: { path: 'gazetteer/hosts.yml', schema: hostsSchema },
  languages: { path: 'languages.yml', schema: languagesSchema },
  pageNoise: { path: 'page-noise.yml', schema: pageNoiseSchema },
  functionWords: { path: 'en/function-words.yml', schema: functionWordsSchema },
  irregularVerbs: { path: 'en/irregular-verbs.yml', schema: irregularVerbsSchema },
  issuers: { path: 'en/issuers.yml', schema: issuersSchema },
  contacts: { path: 'en/contacts.yml', schema: contactsSchema },
  speakers: { path: 'en/speakers.yml', schema: speakersSchema },
  register: { path: 'en/register.yml', schema: registerSchema },
  concepts: { path: 'en/concepts.yml', schema: conceptsSchema },
  blame: { path: 'en/blame.yml', schema: blameSchema },
  places: { path: 'gazetteer/places.yml', schema: nameListSchema },
  treaties: { path: 'treaties.yml', schema: treatiesSchema },
  references: { path: 'en/references.yml', schema: referencesSchema },
  themes: { path: 'themes', schema: themeSchema },
  framing: { path: 'en/framing-terms.yml', schema: framingSchema },
  naming: { path: 'en/naming.yml', schema: namingSchema },
  frames: { path: 'en/frames.yml', schema: framesSchema },
};
