import { z } from 'zod';

const patterns = z
  .array(z.string().refine(source => new RegExp(source, 'u'), 'not a regular expression'))
  .min(1);

/** What tells of what kind an account is: `data/en/kinds.yml` says what each field means. */
export const kindsSchema = z.strictObject({ contact: patterns, statement: patterns, outlets: patterns });
export type Kinds = z.infer<typeof kindsSchema>;

/** Whose site an address belongs to: `data/gazetteer/hosts.yml` says what each field means. */
export const hostsSchema = z.strictObject({
  marks: z.array(z.string()).min(1),
  hosts: z.record(z.string(), z.string()),
});
export type Hosts = z.infer<typeof hostsSchema>;
