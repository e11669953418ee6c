import { z } from 'zod';
import { SPEECH_ACTS } from '../../domain/index.js';

const words = z.array(z.string());

/** How a claim is put: `data/en/modality.yml` says what each list means. */
export const modalitySchema = z.strictObject({
  negation: z.strictObject({
    particles: words,
    determiners: words,
    phrases: words,
    verbs: words,
    sought: words,
    stated: words,
    particle_verbs: words,
    raised: z.array(z.string()),
    unsaid: z.array(z.string()),
    predicates: words,
    answers: words,
  }),
  conditional: z.strictObject({ conjunctions: words, phrases: words, inverted: words, opening: words }),
  obligation: z.strictObject({
    modals: words,
    needs: words,
    adjectives: words,
    acts: z.array(z.enum(SPEECH_ACTS)),
    verbs: words,
    moved: words,
  }),
  hedged: z.strictObject({
    modals: words,
    adverbs: words,
    adjectives: words,
    verbs: words,
    passives: words,
    conjunctions: words,
    cues: words,
    open: words,
  }),
  intention: z.strictObject({ modals: words, verbs: words, adjectives: words, nouns: words }),
});
export type ModalityWords = z.infer<typeof modalitySchema>;
