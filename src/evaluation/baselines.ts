import type { Claim, Sentence, Verdict } from '../domain/index.js';
import type { GoldEvent } from './gold.js';
import { jaccard, wordSpans } from './overlap.js';
import type { Reading } from './reading.js';

/** A reading whose every claim is omitted by every other side: what a tool that found nothing would say. */
export function allOmitted(reading: Reading, sides: readonly string[]): Reading {
  const verdicts = reading.claims.flatMap(claim =>
    otherSides(claim, sides).map(against => verdict(claim, against, null)),
  );
  return { ...reading, verdicts };
}

/**
 * A reading whose claims are shared where the stems of some claim of the other side overlap theirs by
 * `threshold` (Jaccard), and omitted otherwise.
 */
export function sharedByWords(
  reading: Reading,
  sides: readonly string[],
  { stem, threshold }: { readonly stem: (word: string) => string; readonly threshold: number },
): Reading {
  const stemsOf = ({ text }: Claim) =>
    new Set(wordSpans(text).map(({ start, end }) => stem(text.slice(start, end))));
  const stems = new Map(reading.claims.map(claim => [claim.id, stemsOf(claim)]));
  const verdicts = reading.claims.flatMap(claim =>
    otherSides(claim, sides).map(against => {
      const nearest = reading.claims
        .filter(other => other.side === against && other.account !== claim.account)
        .map(other => ({ id: other.id, score: jaccard(stems.get(claim.id)!, stems.get(other.id)!) }))
        .sort((a, b) => b.score - a.score)[0];
      return verdict(claim, against, nearest && nearest.score >= threshold ? nearest.id : null);
    }),
  );
  return { ...reading, verdicts };
}

/** A reading that takes each sentence for a claim of its account's side, in the account's own voice. */
export function sentencesAsClaims(
  accounts: readonly (GoldEvent['accounts'][number] & { readonly sentences: readonly Sentence[] })[],
): Reading {
  const claims = accounts.flatMap(({ id, side, text, sentences }) =>
    sentences.flatMap(({ start, end, kind }, index) =>
      kind === 'boilerplate'
        ? []
        : [
            plainClaim({
              id: `${id}.c${index + 1}`,
              account: id,
              side,
              text: text.slice(start, end),
              spans: [{ start, end }],
              sentence: index,
            }),
          ],
    ),
  );
  return { claims, attributions: [], verdicts: [] };
}

/** A claim of which nothing is known but where it stands and whose it is. */
export function plainClaim(
  place: Pick<Claim, 'id' | 'account' | 'side' | 'text' | 'spans' | 'sentence'>,
): Claim {
  return {
    ...place,
    proposition: place.text,
    attribution: [],
    speechAct: 'inform',
    polarity: 'affirmed',
    modality: 'asserted',
    themes: [],
    references: [],
    framing: [],
  };
}

function otherSides(claim: Claim, sides: readonly string[]): readonly string[] {
  return claim.side === null ? [] : sides.filter(side => side !== claim.side);
}

function verdict(claim: Claim, against: string, partner: string | null): Verdict {
  return {
    claim: claim.id,
    against,
    verdict: partner === null ? 'omitted' : 'shared',
    with: partner === null ? [] : [partner],
    score: 1,
    reason: null,
    extent: null,
    unconfirmed: false,
    nearest: null,
  };
}
