import { z } from 'zod';

/** How the language of an account is told: `data/languages.yml` says what each field means. */
export const languagesSchema = z.strictObject({
  scripts: z.record(z.string(), z.string()),
  letters: z.array(
    z.strictObject({
      script: z.string(),
      language: z.string(),
      any: z.string(),
      with: z.string().optional(),
      without: z.string().optional(),
    }),
  ),
  trigrams: z.record(z.string(), z.record(z.string().length(3), z.string())),
});
export type Languages = z.infer<typeof languagesSchema>;
