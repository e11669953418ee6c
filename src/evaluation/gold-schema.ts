import { z } from 'zod';
import { CONTEST_REASONS, POLARITIES, REFERENCE_KINDS, SPEECH_ACTS, VERDICTS } from '../domain/index.js';

const claim = z.object({
  id: z.string().min(1),
  /** A file of `accounts`. */
  account: z.string(),
  /** Whose position it expresses; null for an outlet's own voice. */
  side: z.string().nullable(),
  /** Verbatim; several strings where the claim is discontinuous. */
  text: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]),
  gist: z.string().optional(),
  /** From the outside in; `ministry` is the account's own voice. */
  speakers: z.array(z.string().min(1)).min(1),
  speechAct: z.enum(SPEECH_ACTS),
  polarity: z.enum(POLARITIES),
  themes: z.array(z.string()),
});

const verdict = z.object({
  claim: z.string(),
  against: z.string(),
  verdict: z.enum(VERDICTS),
  with: z.array(z.string()),
  reason: z.enum(CONTEST_REASONS).nullish(),
  unconfirmed: z.boolean().default(false),
  note: z.string().optional(),
});

const reference = z.object({
  account: z.string(),
  kind: z.enum(REFERENCE_KINDS),
  value: z.string().min(1),
  year: z.number().int().optional(),
});

/** What `gold.json` holds; keys not named here are ignored. */
export const goldSchema = z.object({
  schemaVersion: z.literal('1'),
  event: z.object({ id: z.string().min(1), title: z.string().optional(), date: z.string().optional() }),
  split: z.enum(['dev', 'test']).default('dev'),
  accounts: z
    .array(
      z.object({
        file: z.string().min(1),
        side: z.string().nullish(),
        kind: z.enum(['readout', 'article', 'statement']).optional(),
      }),
    )
    .min(2),
  claims: z.array(claim),
  verdicts: z.array(verdict),
  references: z.array(reference).default([]),
});

export type GoldFile = z.infer<typeof goldSchema>;
