import { z } from 'zod';

const words = z.array(z.string()).min(1);

/** Words that tell who speaks: `data/en/speakers.yml` says what each list means. */
export const speakersSchema = z.strictObject({
  titles: words,
  styles: words,
  genders: z.strictObject({ he: words, she: words }),
  short: z.array(z.strictObject({ form: z.string(), titles: words })),
  given: words,
  postnominals: words,
  offices: words,
  synonyms: z.array(z.strictObject({ phrase: z.string(), offices: words, marks: words.optional() })),
  marks: words,
  ranks: z.strictObject({
    other: words,
    heads: z.array(z.strictObject({ rank: z.string(), office: z.string() })),
    below: words,
  }),
  alike: z.array(z.tuple([z.string(), z.string()])),
  general: words,
  others: words,
  foreign: words,
  documents: words,
  collectives: words,
  institutions: words,
  branches: words,
  impersonal: words,
  media: words,
  homeland: words,
  mutual: words,
  happenings: words,
  consequences: words,
  results: words,
  procedure: z.strictObject({
    verbs: words,
    nouns: words,
    contacts: words,
    light: words,
    social: words,
    people: words,
    attendance: words,
    beside: words,
    topics: words,
    initiative: words,
    together: words,
    audience: words,
    turning: words,
    credits: words,
    reporting: words,
  }),
});
export type Speakers = z.infer<typeof speakersSchema>;
