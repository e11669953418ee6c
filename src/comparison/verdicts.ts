import type { Claim, ContestReason, Relation, RelationType, Verdict, Voice } from '../domain/index.js';
import { CONTEST_REASONS, spokenBy } from '../domain/index.js';

/** A relation seen from one of its claims. */
interface Tie {
  readonly other: string;
  readonly type: RelationType;
  readonly score: number;
  readonly reason: string | null;
}

/** Claims that carry a verdict beside the best one: those nearly as close. */
const NEARLY = 0.8;

/**
 * One verdict per claim and other side: contested where a claim of that side conflicts with it, shared where
 * one asserts it too, else omitted. Contested wins over shared, shared over omitted.
 */
export function weighVerdicts(
  voices: readonly Voice[],
  relations: readonly Relation[],
  sides: readonly string[],
): readonly Verdict[] {
  const claims = voices.flatMap(voice => voice.claims);
  const sideOf = new Map(claims.map(claim => [claim.id, claim.side] as const));
  const ties = tiesByClaim(relations);
  const wordsOf = new Map(claims.map(claim => [claim.id, wordsKey(claim)] as const));
  const own = ownWords(claims);
  const links = new Map(voices.flatMap(voice => voice.attributions).map(link => [link.id, link] as const));
  return claims.flatMap(claim => {
    if (claim.side === null || !sides.includes(claim.side)) return [];
    return sides
      .filter(side => side !== claim.side)
      .map(side => {
        const toSide = (ties.get(claim.id) ?? []).filter(
          ({ other, type }) =>
            sideOf.get(other) === side &&
            !(type === 'contradicts' && own.has(`${claim.side} ${wordsOf.get(other)}`)),
        );
        const chain = claim.attribution.flatMap(id => links.get(id) ?? []);
        return weigh(claim, side, toSide, spokenBy(side, chain).length > 0);
      });
  });
}

/**
 * `SIDE WORDS` of everything that each side says: a side does not contest what it says itself, in the same words,
 * however much two of its sentences may look like a conflict.
 */
function ownWords(claims: readonly Claim[]): ReadonlySet<string> {
  return new Set(claims.map(claim => `${claim.side} ${wordsKey(claim)}`));
}

function wordsKey({ polarity, text }: Claim): string {
  return `${polarity} ${text}`;
}

function weigh(claim: Claim, against: string, ties: readonly Tie[], attributed: boolean): Verdict {
  const base = { claim: claim.id, against, reason: null, extent: null, unconfirmed: false, nearest: null };
  const conflicts = best(ties.filter(tie => tie.type === 'contradicts'));
  if (conflicts.length > 0) {
    return {
      ...base,
      verdict: 'contested',
      with: ids(conflicts),
      score: conflicts[0]!.score,
      reason: reasonOf(conflicts[0]!),
    };
  }
  const agreements = best(ties.filter(tie => tie.type !== 'contradicts' && tie.type !== 'related'));
  if (agreements.length > 0) {
    return {
      ...base,
      verdict: 'shared',
      with: ids(agreements),
      score: agreements[0]!.score,
      extent: extentOf(agreements[0]!.type),
    };
  }
  const nearest = best(ties)[0];
  return {
    ...base,
    verdict: 'omitted',
    with: [],
    score: Math.round((1 - (nearest?.score ?? 0)) * 1000) / 1000,
    unconfirmed: attributed,
    nearest: nearest === undefined ? null : { claim: nearest.other, score: nearest.score },
  };
}

/** The best tie and those nearly as good, best first. */
function best(ties: readonly Tie[]): readonly Tie[] {
  const sorted = [...ties].sort((x, y) => y.score - x.score || compareIds(x.other, y.other));
  return sorted.filter(tie => tie.score >= sorted[0]!.score * NEARLY);
}

function ids(ties: readonly Tie[]): readonly string[] {
  return ties.map(tie => tie.other);
}

function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

function reasonOf({ reason }: Tie): ContestReason {
  return CONTEST_REASONS.find(known => known === reason) ?? 'contradiction';
}

/** How the other side's wording relates to the claim: `broader` where it says less, `narrower` where more. */
function extentOf(type: RelationType): 'full' | 'broader' | 'narrower' {
  if (type === 'entails') return 'broader';
  return type === 'entailed-by' ? 'narrower' : 'full';
}

function tiesByClaim(relations: readonly Relation[]): ReadonlyMap<string, readonly Tie[]> {
  const ties = new Map<string, Tie[]>();
  const add = (claim: string, tie: Tie) => {
    const known = ties.get(claim);
    if (known === undefined) ties.set(claim, [tie]);
    else known.push(tie);
  };
  for (const { a, b, type, score, reasons } of relations) {
    const reason = reasons[0]?.kind ?? null;
    add(a, { other: b, type, score, reason });
    add(b, { other: a, type: mirrored(type), score, reason });
  }
  return ties;
}

function mirrored(type: RelationType): RelationType {
  if (type === 'entails') return 'entailed-by';
  return type === 'entailed-by' ? 'entails' : type;
}
