import { z } from 'zod';

const words = z.array(z.string()).min(1);

/** Well-known treaties: the name to show, other names, and the year where the name alone does not tell it. */
export const treatiesSchema = z.array(
  z.strictObject({
    name: z.string(),
    year: z.number().int().min(1600).max(2100).optional(),
    aliases: z.array(z.string()).default([]),
  }),
);
export type Treaties = z.infer<typeof treatiesSchema>;

/** Words by which references are known: `data/en/references.yml` says what each list means. */
export const referencesSchema = z.strictObject({
  instruments: words,
  weakInstruments: words,
  instrumentLinks: words,
  instrumentModifiers: words,
  notInstruments: words,
  sharedTexts: words,
  resolutions: words,
  bodies: words,
  bodyLinks: words,
  notNames: words,
  titles: words,
  partTitles: words,
  numbered: words,
  timeUnits: words,
  months: z.record(z.string(), z.number().int().min(1).max(12)),
  weekdays: words.length(7),
  beforeMonth: words,
  beforeYear: words,
  relativeDays: words,
  relativeModifiers: words,
  relativeUnits: words,
  agoUnits: words,
  future: words,
  numbers: z.record(z.string(), z.number().positive()),
  scales: z.record(z.string(), z.number().positive()),
  orders: words,
  currencies: z.record(z.string(), z.string().length(3)),
  percent: words,
  approximators: words,
  definite: words,
  noUnit: words,
  plurals: words,
  singularUnits: words,
});
export type ReferenceWords = z.infer<typeof referencesSchema>;
