import { settingsFor } from '../alignment/index.js';
import {
  type Candidate,
  type Claim,
  type Comparison,
  type Explanation,
  type JudgeScores,
  ReadoutError,
  type Relation,
  type RelationType,
  type Verdict,
  type VerdictExplanation,
} from '../domain/index.js';
import { changesOf, rulesOf, type Thresholds } from './grounds.js';

/**
 * Why a claim has its verdicts: who is said to have said it, the candidates with what each judge scored, the
 * rules and thresholds that decided, and what would have to be otherwise.
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

function explainVerdict(comparison: Comparison, verdict: Verdict): VerdictExplanation {
  const sideOf = new Map(comparison.claims.map(({ id, side }) => [id, side] as const));
  const candidates = comparison.relations
    .flatMap(relation => candidateOf(relation, verdict.claim) ?? [])
    .filter(({ claim }) => sideOf.get(claim) === verdict.against)
    .sort((x, y) => y.score - x.score);
  const thresholds: Thresholds = comparison.tool.settings ?? { ...settingsFor(comparison.tool) };
  const grounds = { verdict, candidates, thresholds };
  return {
    against: verdict.against,
    verdict,
    candidates,
    rules: rulesOf(grounds),
    changes: changesOf(grounds),
  };
}

/** A relation as seen from one of its claims; null where it is of other claims. */
function candidateOf({ a, b, ...rest }: Relation, claim: string): Candidate | null {
  if (claim === a) return { claim: b, ...rest };
  return claim === b ? { claim: a, ...mirrored(rest) } : null;
}

type Judged = Omit<Candidate, 'claim'>;

function mirrored({ type, score, reasons, evidence }: Judged): Judged {
  return {
    type: OTHER_WAY[type] ?? type,
    score,
    reasons: reasons.map(({ kind, a, b }) => ({ kind, a: b, b: a })),
    ...(evidence
      ? {
          evidence: {
            ...evidence,
            words: turned(evidence.words),
            model: evidence.model && turned(evidence.model),
          },
        }
      : {}),
  };
}

const OTHER_WAY: Partial<Record<RelationType, RelationType>> = {
  entails: 'entailed-by',
  'entailed-by': 'entails',
};

function turned({ entails, entailed, contradiction }: JudgeScores): JudgeScores {
  return { entails: entailed, entailed: entails, contradiction };
}
