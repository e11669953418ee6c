import { type Settings, settingsFor } from '../alignment/index.js';
import {
  type Claim,
  type Comparison,
  type Explanation,
  ReadoutError,
  type Verdict,
} from '../domain/index.js';

/**
 * Why a claim has its verdicts: who is said to have said it, the candidates with their scores, and the
 * rules and thresholds that decided.
 * @throws {ReadoutError} `NO_SUCH_CLAIM` if the comparison has no claim of that id.
 */
export function explainClaim(comparison: Comparison, id: string): Explanation {
  const claim = comparison.claims.find(each => each.id === id);
  if (claim === undefined) {
    throw new ReadoutError('NO_SUCH_CLAIM', `there is no claim "${id}"`, {
      mend: `claims run from ${comparison.claims[0]?.id} to ${comparison.claims.at(-1)?.id}; \`readout claims\` lists them`,
    });
  }
  return {
    claim: id,
    chain: chainOf(comparison, claim),
    verdicts: comparison.verdicts
      .filter(verdict => verdict.claim === id)
      .map(verdict => explainVerdict(comparison, verdict)),
  };
}

function chainOf(comparison: Comparison, claim: Claim): readonly string[] {
  return claim.attribution.map(linkId => {
    const link = comparison.attributions.find(({ id }) => id === linkId)!;
    const cue = link.cue.text === '' ? 'is understood to speak' : `"${link.cue.text}"`;
    return `${link.source.name || 'the account'} ${cue} (${link.speechAct}${link.negated ? ', negated' : ''})`;
  });
}

function explainVerdict(comparison: Comparison, verdict: Verdict): Explanation['verdicts'][number] {
  const sideOf = new Map(comparison.claims.map(({ id, side }) => [id, side] as const));
  const candidates = comparison.relations
    .flatMap(({ a, b, ...rest }) =>
      a === verdict.claim
        ? [{ claim: b, ...rest }]
        : b === verdict.claim
          ? [
              {
                claim: a,
                ...rest,
                reasons: rest.reasons.map(reason => ({ ...reason, a: reason.b, b: reason.a })),
              },
            ]
          : [],
    )
    .filter(({ claim }) => sideOf.get(claim) === verdict.against)
    .sort((x, y) => y.score - x.score);
  return {
    against: verdict.against,
    verdict,
    candidates,
    rules: rulesOf(verdict, settingsFor(comparison.tool)),
  };
}

function rulesOf(verdict: Verdict, { agree }: Settings): readonly string[] {
  if (verdict.verdict === 'contested')
    return [
      `${verdict.reason}: a claim of ${verdict.against} cannot stand beside this one (score ${verdict.score})`,
      'contested wins over shared',
    ];
  if (verdict.verdict === 'shared')
    return [`agreement ${verdict.score} is at least ${agree}`, 'no conflict was found'];
  const nearest =
    verdict.nearest === null
      ? 'no claim comes near'
      : `the nearest claim scores ${verdict.nearest.score}, below ${agree}`;
  return [
    nearest,
    ...(verdict.unconfirmed
      ? [`attributed to ${verdict.against}, whose account is silent: unconfirmed`]
      : []),
  ];
}
