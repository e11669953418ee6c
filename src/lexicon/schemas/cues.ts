import { z } from 'zod';

export const cuesSchema = z.strictObject({ verbs: z.array(z.strictObject({})) });
export type Cues = z.infer<typeof cuesSchema>;
