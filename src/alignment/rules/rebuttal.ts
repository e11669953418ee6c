import type { Token } from '../../domain/index.js';
import { isDoubt } from '../doubt.js';
import { overlapOf, totalWeight } from '../overlap.js';
import { isSaidBy, type Statement } from '../statement.js';
import { type Term, termsOf } from '../terms.js';
import { condemnsToo } from './rejection.js';
import { eitherWay, wholeOf } from './rule.js';

const ENOUGH = 0.5;
/** Of what a rejoinder points back at, so much must be in the claim, and of the claim in it. */
const MOST = 0.5;
const ENOUGH_MASS = 0.8;
const CERTAINTY = 0.85;

/**
 * One account answers what the other says: a rejoinder ("countered that ...", "such assurances must match reality")
 * whose own words, or the claim it points back at ("such words"), or the words it puts in quotation marks, are the
 * other's claim.
 */
export const rebuts = eitherWay((rejoinder, target) => {
  if (!rejoinder.isRejoinder || isSaidBy(rejoinder, target.claim.side)) return null;
  // What both reject they agree on.
  if ([rejoinder, target].every(({ claim }) => claim.speechAct === 'reject')) return null;
  if (condemnsToo(rejoinder, target)) return null;
  const about = rejoinder.terms.filter(({ lemma }) => !isDoubt(lemma));
  const hit =
    touches(about, target) ||
    repeats(termsOf(quotedTokens(rejoinder.tokens)), target) ||
    isSame(rejoinder.answers, target);
  return hit ? { reason: 'rebuttal', score: CERTAINTY, a: wholeOf(rejoinder), b: wholeOf(target) } : null;
});

/** The rejoinder's own words are about the claim. */
function touches(terms: readonly Term[], target: Statement): boolean {
  const overlap = overlapOf(terms, target.terms);
  return overlap.mass >= ENOUGH_MASS && Math.max(overlap.forward, overlap.backward) >= ENOUGH;
}

/** The claim has the very words that the rejoinder quotes: who quotes does not paraphrase. */
function repeats(quoted: readonly Term[], { terms }: Statement): boolean {
  const has = (term: Term) => terms.some(({ key }) => key === term.key);
  const said = totalWeight(quoted.filter(has));
  return said >= ENOUGH_MASS && said >= ENOUGH * totalWeight(quoted);
}

/** What the rejoinder points back at is the claim, as its own account reports it. */
function isSame(answered: readonly Term[], target: Statement): boolean {
  const overlap = overlapOf(answered, target.meaning);
  return overlap.mass >= ENOUGH_MASS && Math.min(overlap.forward, overlap.backward) >= MOST;
}

function quotedTokens(tokens: readonly Token[]): readonly Token[] {
  let open = false;
  return tokens.filter(token => {
    if (!/^["“”«»]$/.test(token.text)) return open;
    open = !open;
    return false;
  });
}
