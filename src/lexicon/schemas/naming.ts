import { z } from 'zod';

/** Things that accounts name differently: `data/en/naming.yml`. */
export const namingSchema = z.array(
  z.strictObject({ referent: z.string(), terms: z.array(z.string()).min(2) }),
);
export type NamingLexicon = z.infer<typeof namingSchema>;
