import { z } from 'zod';

/** A word or phrase; with `affirmed`, no evidence after "no" or "not". */
const term = z.union([
  z.string().min(1),
  z.strictObject({ term: z.string().min(1), affirmed: z.boolean().default(false) }),
]);

/** One theme: a file of `data/themes/`, or an entry of a user's own taxonomy (there with an `id`). */
export const themeSchema = z.strictObject({
  /** Its place among the themes of the tables. */
  order: z.int().default(0),
  label: z.string().min(1),
  description: z.string().default(''),
  /** Alone enough for the theme. */
  strong: z.array(term).default([]),
  /** Alone just enough. */
  likely: z.array(term).default([]),
  /** Enough only beside another. */
  hint: z.array(term).default([]),
  /** Phrases whose words are no evidence. */
  unless: z.array(z.string().min(1)).default([]),
});
export type ThemeEntry = z.infer<typeof themeSchema>;
