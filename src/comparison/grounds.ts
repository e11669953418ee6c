import { isModelHeard } from '../alignment/index.js';
import type { Candidate, JudgeScores, Verdict } from '../domain/index.js';

/** Thresholds by name, as the comparison carries them. */
export type Thresholds = Readonly<Record<string, number | boolean>>;

interface Grounds {
  readonly verdict: Verdict;
  /** Claims of the other side that are related to the explained one, best first. */
  readonly candidates: readonly Candidate[];
  readonly thresholds: Thresholds;
}

/** The rules and scores that led to a verdict, in words. */
export function rulesOf({ verdict, candidates, thresholds }: Grounds): readonly string[] {
  const { against, nearest, unconfirmed } = verdict;
  const carrier = candidates.find(({ claim }) => verdict.with.includes(claim));
  if (verdict.verdict === 'contested')
    return [
      carrier ? conflictOf(carrier, thresholds) : `${verdict.reason}: a claim of ${against} conflicts`,
      ...(agreementsOf(candidates).length > 0 ? ['contested wins over shared'] : []),
    ];
  if (verdict.verdict === 'shared')
    return [
      `agreement ${fixed(verdict.score)} is at least ${fixed(thresholds.agree)}`,
      ...(carrier ? sumOf(carrier, thresholds) : []),
      `no rule fired, and no judge found a conflict with a claim of ${against}`,
    ];
  const closest = candidates.find(({ claim }) => claim === nearest?.claim);
  return [
    ...(nearest === null ? ['no claim comes near'] : [nearestOf(nearest, thresholds)]),
    ...(closest ? sumOf(closest, thresholds) : []),
    ...(unconfirmed ? [`attributed to ${against}, whose account is silent: unconfirmed`] : []),
  ];
}

/** What would have to be otherwise for each of the other two verdicts. */
export function changesOf(grounds: Grounds): readonly string[] {
  const { verdict, candidates, thresholds } = grounds;
  const agreement = agreementsOf(candidates)[0];
  if (verdict.verdict === 'contested') {
    const others = verdict.with.join(', ');
    return agreement === undefined
      ? [`omitted, if ${others} did not conflict: nothing else comes to ${fixed(thresholds.agree)}`]
      : [`shared with ${agreement.claim} (${fixed(agreement.score)}), if ${others} did not conflict`];
  }
  const contested = toContested(grounds);
  if (verdict.verdict === 'shared')
    return [
      `omitted, if the agreement with ${verdict.with.join(', ')} fell from ${fixed(verdict.score)} below ${fixed(thresholds.agree)}`,
      contested,
    ];
  return [toShared(grounds), contested];
}

function toShared({ verdict: { nearest, against }, thresholds }: Grounds): string {
  if (nearest === null)
    return `shared, if a claim of ${against} agreed with it to ${fixed(thresholds.agree)}: none comes to ${fixed(thresholds.related)}`;
  return isEnough(nearest.score, thresholds)
    ? `shared, if ${nearest.claim} owned to what it is charged with, or took up what is asked`
    : `shared, if the agreement with ${nearest.claim} rose from ${fixed(nearest.score)} to ${fixed(thresholds.agree)}`;
}

function toContested({ verdict: { against }, candidates, thresholds }: Grounds): string {
  // A duty and a fact exclude each other for no score.
  const seen = candidates.filter(({ evidence }) => evidence?.model && evidence.conflict !== null);
  const closest = [...seen].sort((x, y) => contradictionIn(y) - contradictionIn(x))[0];
  const rule = `contested, if a claim of ${against} met a rule`;
  if (closest?.evidence?.model)
    return `${rule}, or the model saw a contradiction of ${fixed(closest.evidence.conflict)}: the most it sees is ${fixed(contradictionIn(closest))}, with ${closest.claim}`;
  const byWords = candidates.map(({ evidence }) => evidence?.words.contradiction ?? 0);
  return `${rule}, or denied it in words to ${fixed(thresholds.denial)}: the most is ${fixed(Math.max(0, ...byWords))}`;
}

function contradictionIn({ evidence }: Candidate): number {
  return evidence?.model?.contradiction ?? 0;
}

function conflictOf({ claim, score, reasons, evidence }: Candidate, thresholds: Thresholds): string {
  const reason = reasons[0]?.kind ?? 'contradiction';
  if (evidence === undefined || evidence.by === 'rule')
    return `the rule "${reason}" fired between this claim and ${claim} (${fixed(score)})`;
  const words = `words ${fixed(evidence.words.contradiction)} (enough from ${fixed(thresholds.denial)})`;
  const model = evidence.model
    ? `, model ${fixed(evidence.model.contradiction)} (enough from ${fixed(evidence.conflict)}, ${limitName(evidence.conflict, thresholds)})`
    : '';
  return `${reason}: the judge finds that this claim and ${claim} exclude each other: ${words}${model}`;
}

/** Which of the model's thresholds a limit is, and why it is the one asked. */
function limitName(limit: number | null, { quarrel, dispute, conflict }: Thresholds): string {
  if (limit === quarrel) return '"quarrel": each side presses the other';
  if (limit === dispute)
    return '"dispute": one side presses the other, with a charge, a demand or hard words';
  if (limit === conflict) return '"conflict": neither presses the other';
  return '"quarrel", "dispute" or "conflict", raised since an account is long or the words have nothing in common';
}

function nearestOf(
  { claim, score }: { readonly claim: string; readonly score: number },
  thresholds: Thresholds,
): string {
  return isEnough(score, thresholds)
    ? `the nearest claim, ${claim}, is like enough (${fixed(score)}), but a charge or a demand is not shared by who neither owns to it nor takes it up`
    : `the nearest claim, ${claim}, scores ${fixed(score)}, below ${fixed(thresholds.agree)}`;
}

/** How an agreement comes about from what both judges say. */
function sumOf({ claim, evidence }: Candidate, { modelShare, hint, sure }: Thresholds): readonly string[] {
  if (!evidence) return [];
  const ways = ({ entails, entailed }: JudgeScores) => `${fixed(entails)} and ${fixed(entailed)}`;
  const words = `by words, this claim asserts ${claim} and is asserted by it to ${ways(evidence.words)}`;
  if (!evidence.model) return [words];
  const settings = { modelShare: Number(modelShare), hint: Number(hint), sure: Number(sure) };
  const part = isModelHeard(evidence.words, evidence.model, settings)
    ? `counts ${Math.round(100 * settings.modelShare)}%, words the rest`
    : `counts nothing, since words see less than ${fixed(hint)} and it less than ${fixed(sure)}`;
  return [words, `by the model, to ${ways(evidence.model)}; the model ${part}`];
}

function agreementsOf(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter(({ type }) => type !== 'contradicts' && type !== 'related');
}

function isEnough(score: number, { agree }: Thresholds): boolean {
  return score >= Number(agree);
}

/** Two decimals; three where two would make a score look as if it met the threshold that it misses. */
function fixed(value: number | boolean | null | undefined): string {
  const number = Number(value ?? 0);
  return Math.abs(number * 20 - Math.round(number * 20)) < 0.1 && number.toFixed(2) !== String(number)
    ? number.toFixed(3).replace(/0$/u, '')
    : number.toFixed(2);
}
