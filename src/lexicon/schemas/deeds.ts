import { z } from 'zod';

const phrases = z.array(z.string().min(1)).min(1);

/** What parties do to each other and owe each other: `data/en/deeds.yml` says what each list means. */
export const deedsSchema = z.strictObject({
  harms: phrases,
  breaches: phrases,
  duties: phrases,
  lapses: phrases,
  attempts: phrases,
  wrongs: phrases,
  faults: phrases,
  bears: phrases,
  culprits: phrases,
  sufferings: phrases,
  adversaries: phrases,
  agreements: phrases,
  together: phrases,
  supports: phrases,
  constancies: phrases,
  unchanged: phrases,
  disavowed: phrases,
  wants: phrases,
  accepts: phrases,
  rejections: phrases,
  condemned: phrases,
  tolerates: phrases,
  counters: phrases,
  reserves: phrases,
  unwanted: phrases,
  consequences: phrases,
  misjudged: phrases,
});
export type Deeds = z.infer<typeof deedsSchema>;
