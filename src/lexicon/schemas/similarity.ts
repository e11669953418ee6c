import { z } from 'zod';

/** Words that nearly every readout uses. */
export const registerSchema = z.strictObject({ empty: z.array(z.string()), common: z.array(z.string()) });
export type Register = z.infer<typeof registerSchema>;

/** Groups of words that mean nearly the same in the register. */
export const conceptsSchema = z.array(z.array(z.string()).min(1));
export type Concepts = z.infer<typeof conceptsSchema>;
