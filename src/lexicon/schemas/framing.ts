import { z } from 'zod';

/** Framing terms by device: `data/en/framing-terms.yml`. */
export const framingSchema = z
  .array(
    z.strictObject({
      device: z.string().min(1),
      polarity: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
      terms: z.array(z.string().min(1)).min(1),
    }),
  )
  .min(1);
export type FramingLexicon = z.infer<typeof framingSchema>;
