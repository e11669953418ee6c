import { z } from 'zod';
import { SPEECH_ACTS } from '../../domain/index.js';

const row = z.array(z.number()).readonly();

/** What clues weigh for each speech act: `data/en/act-weights.json`, written by `training/acts`. */
export const actWeightsSchema = z
  .strictObject({
    acts: z.array(z.enum(SPEECH_ACTS)).readonly(),
    bias: row,
    /** By the clue's name, as many numbers as there are acts. */
    clues: z.record(z.string(), row),
  })
  .refine(
    ({ acts, bias, clues }) => [bias, ...Object.values(clues)].every(({ length }) => length === acts.length),
    'a row has not one number for each act',
  );
export type ActWeights = z.infer<typeof actWeightsSchema>;
