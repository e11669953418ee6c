import { z } from 'zod';
import { SPEECH_ACTS } from '../../domain/index.js';

const act = { act: z.enum(SPEECH_ACTS), strength: z.number().min(0).max(1) };
const frame = z.enum(['that', 'np', 'to', 'quote', 'predicate']);
const verb = {
  ...act,
  lemma: z.string(),
  takes: z.array(frame).min(1),
  rebuts: z.boolean().default(false),
  denies: z.boolean().default(false),
  stance: z.boolean().default(false),
  voices: z.array(frame).default(['that']),
  manner: z.array(z.string()).default([]),
};

/** Words that put an assertion in somebody's mouth: `data/en/cues.yml` says what each field means. */
export const cuesSchema = z.strictObject({
  verbs: z.array(z.strictObject(verb)),
  phrases: z.array(z.strictObject({ ...verb, with: z.string() })),
  expressions: z.array(
    z.strictObject({
      verbs: z.array(z.string()),
      nouns: z.array(
        z.strictObject({
          ...act,
          noun: z.string(),
          takes: verb.takes,
          rebuts: verb.rebuts,
          denies: verb.denies,
        }),
      ),
    }),
  ),
  nouns: z.array(z.strictObject({ ...act, lemma: z.string(), stance: z.boolean().default(false) })),
  frames: z.array(z.strictObject({ ...act, opens: z.string(), closes: z.string().optional() })),
  steps: z.array(z.string()),
  fillers: z.array(z.string()),
  avowals: z.strictObject({ steps: z.array(z.string()), verbs: z.array(z.string()) }),
  quoting: z.array(z.string()),
  distancing: z.array(z.string()),
  manners: z.array(z.string()),
  charging: z.array(z.string()),
  naming: z.array(z.string()),
  venues: z.array(z.string()),
  measures: z.array(z.string()),
  copular: z.strictObject({
    opinions: z.array(z.string()),
    accord: z.array(z.string()),
    certain: z.array(z.string()),
  }),
  restating: z.array(z.string()),
  answers: z.array(z.string()),
  positions: z.array(z.string()),
  contents: z.strictObject({
    thanks: z.array(z.string()),
    regrets: z.array(z.string()),
    own: z.array(z.string()),
    together: z.array(z.string()),
    assures: z.array(z.string()),
    praises: z.array(z.string()),
    harms: z.array(z.string()),
    concerns: z.array(z.string()),
    cares: z.array(z.string()),
    situations: z.array(z.string()),
    insists: z.array(z.string()),
    decides: z.array(z.string()),
    awaits: z.array(z.string()),
    merits: z.array(z.string()),
    asks: z.array(z.string()),
    joins: z.array(z.string()),
    orders: z.array(z.string()),
    summons: z.array(z.string()),
    eases: z.array(z.string()),
    devotion: z.array(z.string()),
    wishes: z.array(z.string()),
    condemns: z.array(z.string()),
    blames: z.array(z.string()),
  }),
});
export type Cues = z.infer<typeof cuesSchema>;
export type CueVerb = Cues['verbs'][number];
export type CuePhrase = Cues['phrases'][number];
export type CueFrame = Cues['frames'][number];
