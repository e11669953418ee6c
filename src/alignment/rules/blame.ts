import type { Span } from '../../domain/index.js';
import { findActors, lexicon, resolveActor } from '../../lexicon/index.js';
import type { Statement } from '../statement.js';
import type { Rule } from './rule.js';

const SAME_INCIDENT_MASS = 0.8;

/** Each side makes the other responsible for one incident. */
export const blamesBack: Rule = (a, b, overlap) => {
  if (a.claim.side === null || b.claim.side === null || overlap.mass < SAME_INCIDENT_MASS) return null;
  const left = blameOf(a, b.claim.side);
  const right = blameOf(b, a.claim.side);
  return left === null || right === null ? null : { reason: 'contradiction', score: 0.65, a: left, b: right };
};

/** The words by which a statement holds conduct against a side: its name before, or as owner of, a word of blame. */
function blameOf({ tokens, claim }: Statement, side: string): Span | null {
  if (claim.polarity === 'negated') return null;
  const { conduct } = lexicon('blame');
  const name = resolveActor(side)?.name ?? side;
  const at = tokens.findIndex(token => conduct.includes(token.lemma) || conduct.includes(token.lower));
  if (at < 0) return null;
  const states = findActors(tokens).filter(actor => actor.actor.kind === 'state');
  return states[0]?.actor.name === name ? { start: tokens[at]!.start, end: tokens[at]!.end } : null;
}
