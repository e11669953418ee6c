import { z } from 'zod';

const takes = z.array(z.enum(['that', 'np', 'to'])).min(1);
const lemmas = z.array(z.string()).min(1);
const group = z.strictObject({ takes, lemmas });

/** What shows a stance without saying it: `data/en/stances.yml` tells what each field means. */
export const stancesSchema = z.strictObject({
  verbs: z.array(group),
  phrases: z.array(z.strictObject({ lemma: z.string(), with: z.string(), takes })),
  adjectives: z.array(group),
  impersonal: z.strictObject({ raising: lemmas, passive: lemmas, adverbs: lemmas }),
  talks: lemmas,
  nouns: z.array(group),
});
export type Stances = z.infer<typeof stancesSchema>;
