import type { Account, Attribution, Claim, Comparison, Verdict, Voice } from '../domain/index.js';
import { groupBy } from './group.js';

type Heard = Pick<Comparison, 'accounts' | 'attributions' | 'claims'>;

/** Claims, accounts and attributions found by their ids. */
export interface View {
  readonly claims: readonly Claim[];
  readonly account: (id: string) => Account | undefined;
  readonly claim: (id: string) => Claim | undefined;
  /** The attribution links of a claim, outermost first. */
  readonly chain: (claim: Claim) => readonly Attribution[];
}

/** A view of one comparison with the verdicts by claim and other side. */
export interface ComparisonView extends View {
  readonly comparison: Comparison;
  readonly sides: readonly string[];
  readonly verdicts: (claim: Claim) => readonly Verdict[];
  readonly others: (side: string | null) => readonly string[];
}

export function viewOf({ accounts, attributions, claims }: Heard): View {
  const account = byId(accounts);
  const claim = byId(claims);
  const attribution = byId(attributions);
  return {
    claims,
    account: id => account.get(id),
    claim: id => claim.get(id),
    chain: ({ attribution: links }) => links.flatMap(id => attribution.get(id) ?? []),
  };
}

export function viewOfVoice({ account, attributions, claims }: Voice): View {
  return viewOf({ accounts: [{ ...account, sentences: [] }], attributions, claims });
}

export function viewOfComparison(comparison: Comparison): ComparisonView {
  const { sides } = comparison.event;
  const verdicts = groupBy(comparison.verdicts, ({ claim }) => claim);
  return {
    ...viewOf(comparison),
    comparison,
    sides,
    verdicts: ({ id }) => verdicts.get(id) ?? [],
    others: side => sides.filter(other => other !== side),
  };
}

function byId<T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> {
  return new Map(things.map(thing => [thing.id, thing]));
}
