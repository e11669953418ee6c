import type { Store, Value } from '../database.js';
import { claimsIn, type Item, itemsIn, type Scope } from '../items.js';
import type { HistoryTable } from '../table.js';
import { sorted } from './rows.js';
import { TRACKED } from './tracked.js';

/** Part of the events in which a side says a thing from which "always" is said. */
const ALWAYS = 0.8;

/** What one side says in nearly every event that another has told of too, and the other never. */
export function omissionsTable(
  store: Store,
  { least, ...scope }: Scope & { readonly least: number },
): HistoryTable {
  const { side: asked, counterpart, ...times } = scope;
  const events = sidesByEvent(store, times);
  const rows = [...TRACKED, 'references' as const].flatMap(measure => {
    const uses = new Map<string, Map<string, Set<string>>>();
    const items = measure === 'references' ? referencesIn(store, times) : itemsIn(store, measure, times);
    for (const { side, item, event } of items) {
      const bySide = uses.get(item) ?? new Map<string, Set<string>>();
      uses.set(item, bySide.set(side, (bySide.get(side) ?? new Set()).add(event)));
    }
    return [...uses].flatMap(([item, bySide]) =>
      [...bySide].flatMap(([side, own]) =>
        [...events.partners(side)].flatMap(([other, joint]) => {
          if ((asked !== undefined && side !== asked) || (counterpart !== undefined && other !== counterpart))
            return [];
          const said = joint.filter(event => own.has(event)).length;
          const others = bySide.get(other);
          const never = !joint.some(event => others?.has(event));
          return joint.length >= least && said / joint.length >= ALWAYS && never
            ? [[side, other, measure, item, said, joint.length] as readonly Value[]]
            : [];
        }),
      ),
    );
  });
  return {
    name: 'omissions',
    title: 'Standing omissions',
    notes: [
      `said by the first in at least ${100 * ALWAYS} % of ${least} or more events of both, never by the second`,
    ],
    columns: [
      { name: 'said_by', kind: 'text' },
      { name: 'never_by', kind: 'text' },
      { name: 'kind', kind: 'text' },
      { name: 'item', kind: 'text' },
      { name: 'events', kind: 'count' },
      { name: 'of', kind: 'count' },
    ],
    rows: sorted(rows, row => [row[0], row[1], -Number(row[4]), row[3]]),
  };
}

function referencesIn(store: Store, scope: Scope): readonly Item[] {
  const ids = new Map(claimsIn(store, scope).map(claim => [claim.claim, claim] as const));
  const rows = store.all(
    "SELECT claim_id, value FROM claim_references WHERE kind IN ('person', 'organisation', 'place') ORDER BY claim_id",
  );
  return rows.flatMap(({ claim_id, value }) => {
    const claim = ids.get(Number(claim_id));
    return claim === undefined ? [] : [{ ...claim, item: String(value) }];
  });
}

/** In which events two sides both have a current account. */
function sidesByEvent(store: Store, scope: Scope) {
  const sides = new Map<string, Set<string>>();
  for (const { event, side } of claimsIn(store, scope))
    sides.set(event, (sides.get(event) ?? new Set()).add(side));
  return {
    partners: (side: string): ReadonlyMap<string, readonly string[]> => {
      const partners = new Map<string, string[]>();
      for (const [event, own] of sides)
        if (own.has(side))
          for (const other of own)
            if (other !== side) partners.set(other, [...(partners.get(other) ?? []), event]);
      return partners;
    },
  };
}
