import { z } from 'zod';

/** Words that the conflict rules look for: `data/en/blame.yml` says what each list means. */
export const blameSchema = z.strictObject({
  conduct: z.array(z.string()),
  correction: z.array(z.string()),
  anaphora: z.array(z.string()),
  sayings: z.array(z.string()),
  touchstones: z.array(z.string()),
  apart: z.array(z.string()),
  untrue: z.array(z.string()),
  deeds: z.array(z.string()),
  answering: z.array(z.string()),
});
export type Blame = z.infer<typeof blameSchema>;
