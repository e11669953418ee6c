import type { GoldEvent } from './gold.js';
import { matchClaims } from './match.js';
import type { Reading } from './reading.js';
import { scoreAttributes } from './score-attributes.js';
import { scoreReferences } from './score-references.js';
import { scoreVerdicts } from './score-verdicts.js';
import type { Tally } from './tally.js';

/** Everything that can be counted of one event: a reading of it against the gold. */
export function scoreEvent(gold: GoldEvent, reading: Reading): Tally {
  const { matches, boundaries } = matchClaims(gold, reading);
  return {
    claims: { hits: matches.length, found: reading.claims.length, gold: gold.claims.length },
    boundaries,
    ...scoreAttributes(gold, reading, matches),
    ...scoreReferences(gold, reading),
    ...scoreVerdicts(gold, reading, matches),
  };
}
