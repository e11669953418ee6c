import { z } from 'zod';

const names = z.array(z.string()).default([]);

/** States and what else they are called: `data/gazetteer/nicknames.yml` says what each field means. */
export const nicknamesSchema = z.strictObject({
  styles: z.array(z.string()),
  personal: z.array(z.string()),
  namesakes: z.array(z.string()),
  other: z.array(z.string()),
  states: z.record(
    z.string().length(2),
    z.strictObject({
      name: z.string().optional(),
      names,
      demonyms: names,
      people: names,
      capital: names,
      institutions: names,
      metonyms: names,
    }),
  ),
});
export type Nicknames = z.infer<typeof nicknamesSchema>;

/** The name to show, and other names of the same thing. */
export const nameListSchema = z.record(z.string(), z.array(z.string()));
export type NameList = z.infer<typeof nameListSchema>;
