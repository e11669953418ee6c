import { z } from 'zod';

/** Bodies that publish readouts: `data/en/issuers.yml`. */
export const issuersSchema = z.strictObject({ bodies: z.array(z.string()).min(1) });
export type Issuers = z.infer<typeof issuersSchema>;
