import { z } from 'zod';

const pattern = z.strictObject({
  what: z.string(),
  pattern: z.string().refine(source => new RegExp(source, 'iu'), 'not a regular expression'),
  examples: z.array(z.string()).min(1),
});

/** Lines that say nothing about the event: `data/en/boilerplate.yml` says what each field means. */
export const boilerplateSchema = z.strictObject({
  lines: z.array(pattern).min(1),
  datelines: z.array(pattern).min(1),
  openings: z.array(pattern).min(1),
});
export type Boilerplate = z.infer<typeof boilerplateSchema>;
