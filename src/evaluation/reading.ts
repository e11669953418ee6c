import type { Comparison } from '../domain/index.js';

/** The part of a comparison that is scored; a baseline gives one too. */
export type Reading = Pick<Comparison, 'claims' | 'attributions' | 'verdicts'>;
