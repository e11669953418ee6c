import { z } from 'zod';

const words = z.array(z.string().regex(/[^.]$/, 'leave the last full stop out')).min(1);

/** What a full stop behind a short form means: `data/en/abbreviations.yml` says what each field means. */
export const abbreviationsSchema = z.strictObject({
  titles: words,
  joining: words,
  numbered: words,
  names: words,
  closing: words,
  labels: words,
  zones: words,
});
export type Abbreviations = z.infer<typeof abbreviationsSchema>;
