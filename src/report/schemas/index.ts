import { claimsSchema } from './claims.js';
import { comparisonSchema } from './comparison.js';
import { failureSchema } from './failure.js';
import { goldSchema } from './gold.js';
import { judgementSchema } from './judgement.js';

/** The published JSON Schemas (draft 2020-12) by name. */
export const SCHEMAS = {
  comparison: comparisonSchema,
  claims: claimsSchema,
  gold: goldSchema,
  judgement: judgementSchema,
  failure: failureSchema,
} as const;

export type SchemaName = keyof typeof SCHEMAS;
