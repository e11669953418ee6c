import { z } from 'zod';

/** Words of the closed classes by Universal Dependencies tag. */
export const functionWordsSchema = z.record(
  z.enum(['DET', 'PRON', 'AUX', 'ADP', 'CCONJ', 'SCONJ', 'PART', 'ADV', 'ADJ', 'NUM']),
  z.array(z.string()),
);
export type FunctionWords = z.infer<typeof functionWordsSchema>;

/** Base, past and past participle of each irregular verb. */
export const irregularVerbsSchema = z.strictObject({
  verbs: z.array(z.tuple([z.string(), z.string(), z.string()])),
});
export type IrregularVerbs = z.infer<typeof irregularVerbsSchema>;

/** What words govern: `data/en/frames.yml`. */
export const framesSchema = z.strictObject({
  content_nouns: z.array(z.string()),
  telling_verbs: z.array(z.string()),
  step_verbs: z.array(z.string()),
  light_verbs: z.array(z.string()),
  comment_verbs: z.array(z.string()),
  demanding_verbs: z.array(z.string()),
  transitive_verbs: z.array(z.string()),
});
export type Frames = z.infer<typeof framesSchema>;
