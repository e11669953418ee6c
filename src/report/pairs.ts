import type { Claim, Verdict, VerdictKind } from '../domain/index.js';
import { groupBy } from './group.js';
import type { ComparisonView } from './view.js';

/** Two claims that one verdict, or one from each side, holds together. */
export interface Pair {
  readonly left: Claim;
  readonly right: Claim;
  /** The verdict of `left` against the side of `right`; null if only the other way round. */
  readonly forth: Verdict | null;
  readonly back: Verdict | null;
}

/** Everything one claim is paired with on one other side. */
export interface Pairing {
  readonly left: Claim;
  readonly against: string;
  readonly pairs: readonly Pair[];
}

/**
 * The pairs of claims behind the `shared` or `contested` verdicts, each pair once: the claim of the side that
 * is named first stands left.
 */
export function pairsOf(kind: VerdictKind, view: ComparisonView): readonly Pairing[] {
  const order = new Map(view.claims.map(({ id }, index) => [id, index]));
  const place = (claim: Claim) => view.sides.indexOf(claim.side ?? '');
  const found = new Map<string, Pair>();
  for (const verdict of view.comparison.verdicts) {
    const claim = view.claim(verdict.claim);
    if (verdict.verdict !== kind || claim === undefined) continue;
    for (const other of verdict.with.flatMap(id => view.claim(id) ?? [])) {
      const isForth = place(claim) <= place(other);
      const [left, right] = isForth ? [claim, other] : [other, claim];
      const known = found.get(`${left.id} ${right.id}`);
      found.set(`${left.id} ${right.id}`, {
        left,
        right,
        forth: isForth ? verdict : (known?.forth ?? null),
        back: isForth ? (known?.back ?? null) : verdict,
      });
    }
  }
  const sorted = [...found.values()].sort(
    (a, b) =>
      place(a.left) - place(b.left) ||
      place(a.right) - place(b.right) ||
      order.get(a.left.id)! - order.get(b.left.id)! ||
      order.get(a.right.id)! - order.get(b.right.id)!,
  );
  return [...groupBy(sorted, ({ left, right }) => `${left.id} ${right.side}`).values()].map(pairs => ({
    left: pairs[0]!.left,
    against: pairs[0]!.right.side ?? '',
    pairs,
  }));
}
