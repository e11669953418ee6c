import { VERDICTS, type Verdict } from '../domain/index.js';
import type { GoldEvent, GoldVerdict } from './gold.js';
import type { Match } from './match.js';
import type { Reading } from './reading.js';
import { labelCounts, type Tally } from './tally.js';

/**
 * Verdicts by class, `unconfirmed`, and the pairs of claims that contest or share each other. System claims
 * go by the gold claim they match; an unmatched claim's `omitted` counts for nothing (the claim is already
 * wrong), its `contested` or `shared` counts against precision (it shows a reader what is not there).
 */
export function scoreVerdicts(gold: GoldEvent, reading: Reading, matches: readonly Match[]): Tally {
  const goldId = new Map(matches.map(match => [match.claim.id, match.gold.id]));
  const given = reading.verdicts.map(verdict => ({
    ...verdict,
    matched: goldId.has(verdict.claim),
    claim: goldId.get(verdict.claim) ?? `unmatched ${verdict.claim}`,
    with: verdict.with.map(id => goldId.get(id) ?? `unmatched ${id}`),
  }));
  const counted = given.filter(({ matched, verdict }) => matched || verdict !== 'omitted');
  const ofClass =
    (kind: string) =>
    ({ verdict }: { readonly verdict: string }) =>
      verdict === kind;
  const byClass = VERDICTS.map(kind => [
    `verdict:${kind}`,
    labelCounts(keys(counted.filter(ofClass(kind))), keys(gold.verdicts.filter(ofClass(kind)))),
  ]);
  return {
    ...Object.fromEntries(byClass),
    unconfirmed: labelCounts(
      keys(given.filter(({ matched, unconfirmed }) => matched && unconfirmed)),
      keys(gold.verdicts.filter(({ unconfirmed }) => unconfirmed)),
    ),
    contestedPairs: labelCounts(
      pairs(counted.filter(ofClass('contested'))),
      pairs(gold.verdicts.filter(ofClass('contested'))),
    ),
    sharedPairs: labelCounts(
      pairs(counted.filter(ofClass('shared'))),
      pairs(gold.verdicts.filter(ofClass('shared'))),
    ),
  };
}

type Given = Pick<Verdict | GoldVerdict, 'claim' | 'against' | 'with'>;

function keys(verdicts: readonly Given[]): ReadonlySet<string> {
  return new Set(verdicts.map(({ claim, against }) => JSON.stringify([claim, against])));
}

/** Unordered: a contest named from both ends is one pair. */
function pairs(verdicts: readonly Given[]): ReadonlySet<string> {
  return new Set(
    verdicts.flatMap(({ claim, with: others }) => others.map(other => JSON.stringify([claim, other].sort()))),
  );
}
