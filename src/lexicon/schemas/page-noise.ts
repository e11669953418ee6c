import { z } from 'zod';

const words = z.array(z.string());

/** What a page holds beside the account: `data/page-noise.yml` says what each field means. */
export const pageNoiseSchema = z.strictObject({
  parts: z.array(z.strictObject({ what: z.string(), tags: words, roles: words, names: words })).min(1),
  lines: z
    .array(
      z.strictObject({
        what: z.string(),
        pattern: z.string().refine(source => new RegExp(source, 'iu'), 'not a regular expression'),
        examples: words.min(1),
      }),
    )
    .min(1),
});
export type PageNoise = z.infer<typeof pageNoiseSchema>;
