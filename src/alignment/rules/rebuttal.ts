import type { Token } from '../../domain/index.js';
import { lexicon } from '../../lexicon/index.js';
import { overlapOf } from '../overlap.js';
import { type Statement, speakerOf } from '../statement.js';
import { type Term, termsOf } from '../terms.js';
import { eitherWay, wholeOf } from './rule.js';

const ENOUGH = 0.5;
const ENOUGH_MASS = 0.8;
const CERTAINTY = 0.85;

/**
 * One account answers what the other says: a rejoinder ("countered that ...") whose own words, or the
 * claim it points back at ("such words"), or the words it puts in quotation marks, are the other's claim.
 */
export const rebuts = eitherWay((rejoinder, target) => {
  const link = speakerOf(rejoinder);
  if (link?.rebuts !== true || link.source.sides.includes(target.claim.side ?? '')) return null;
  const answered = answeredTerms(rejoinder);
  const hit = answered.some(terms => {
    const overlap = overlapOf(terms, target.terms);
    return overlap.mass >= ENOUGH_MASS && Math.max(overlap.forward, overlap.backward) >= ENOUGH;
  });
  return hit ? { reason: 'rebuttal', score: CERTAINTY, a: wholeOf(rejoinder), b: wholeOf(target) } : null;
});

/** What a rejoinder may be an answer to, each as a bag of terms. */
function answeredTerms(rejoinder: Statement): readonly (readonly Term[])[] {
  const quoted = termsOf(quotedTokens(rejoinder.tokens));
  const back = pointsBack(rejoinder) && rejoinder.previous !== null ? [rejoinder.previous.terms] : [];
  return [rejoinder.terms, ...(quoted.length > 0 ? [quoted] : []), ...back];
}

function pointsBack({ tokens }: Statement): boolean {
  const words = lexicon('blame').anaphora;
  return tokens.some(token => words.includes(token.lower) && (token.tag === 'DET' || token.tag === 'PRON'));
}

function quotedTokens(tokens: readonly Token[]): readonly Token[] {
  let open = false;
  return tokens.filter(token => {
    if (!/^["“”«»]$/.test(token.text)) return open;
    open = !open;
    return false;
  });
}
