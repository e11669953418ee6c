import type { Store } from '../database.js';
import { claimsIn, type Item, itemsIn, type Measure, type Scope } from '../items.js';
import type { HistoryTable } from '../table.js';
import { wilsonInterval } from '../wilson.js';
import { round } from './rows.js';
import { TITLES } from './titles.js';

export type Grouping = 'month' | 'counterpart';

/**
 * What part of a side's claims has a thing, by month or by counterpart, with the change since the month before and the
 * Wilson interval of the part.
 */
export function sharesTable(store: Store, measure: Measure, by: Grouping, scope: Scope): HistoryTable {
  const cells = cellsOf(store, by, scope);
  const said = countBy(
    itemsIn(store, measure, scope).flatMap(item => cells.of(item).map(cell => [item, cell] as const)),
  );
  const items = [
    ...new Set([...itemKeys(said), ...(measure === 'contested' ? cells.sides.map(contestedKey) : [])]),
  ];
  const rows = items.sort().flatMap(key => {
    const [side, item] = JSON.parse(key) as [string, string];
    let before: number | null = null;
    return cells.names(side).map(name => {
      const claims = cells.size(side, name);
      const count = said.get(JSON.stringify([side, item, name])) ?? 0;
      const share = count / claims;
      const [low, high] = wilsonInterval(count, claims);
      const change = by === 'month' && before !== null ? share - before : null;
      before = share;
      return [
        side,
        item,
        name,
        count,
        claims,
        round(share),
        round(low),
        round(high),
        change === null ? null : round(change),
      ];
    });
  });
  return {
    name: measure,
    title: `${TITLES[measure]} by ${by}`,
    notes: ['share: part of the side\u2019s claims, with its 95 % interval (Wilson)'],
    columns: [
      { name: 'side', kind: 'text' },
      { name: 'item', kind: 'text' },
      { name: by, kind: 'text' },
      { name: 'said', kind: 'count' },
      { name: 'of', kind: 'count' },
      { name: 'share', kind: 'share' },
      { name: 'low', kind: 'share' },
      { name: 'high', kind: 'share' },
      { name: 'change', kind: 'share' },
    ],
    rows,
  };
}

/** Side and item of each count. */
function itemKeys(said: ReadonlyMap<string, number>): readonly string[] {
  return [...said.keys()].map(key => JSON.stringify((JSON.parse(key) as readonly string[]).slice(0, 2)));
}

/** That nothing of a side was contested is an answer too. */
function contestedKey(side: string): string {
  return JSON.stringify([side, 'contested']);
}

/** Claims by side and month or counterpart. */
function cellsOf(store: Store, by: Grouping, scope: Scope) {
  const others = by === 'counterpart' ? counterpartsByClaim(store) : null;
  const of = ({
    claim,
    date,
  }: {
    readonly claim: number;
    readonly date: string | null;
  }): readonly string[] => (others === null ? [date?.slice(0, 7) ?? 'undated'] : (others.get(claim) ?? []));
  const sizes = new Map<string, Map<string, number>>();
  for (const said of claimsIn(store, scope)) {
    const own = sizes.get(said.side) ?? new Map<string, number>();
    for (const name of of(said)) own.set(name, (own.get(name) ?? 0) + 1);
    sizes.set(said.side, own);
  }
  return {
    of,
    sides: [...sizes.keys()],
    names: (side: string) => [...(sizes.get(side)?.keys() ?? [])].sort(),
    size: (side: string, name: string) => sizes.get(side)?.get(name) ?? 0,
  };
}

function counterpartsByClaim(store: Store): ReadonlyMap<number, readonly string[]> {
  const others = new Map<number, string[]>();
  for (const { claim_id: claim, against } of store.all(
    'SELECT claim_id, against FROM verdicts ORDER BY against',
  ))
    others.set(Number(claim), [...(others.get(Number(claim)) ?? []), String(against)]);
  return others;
}

/** Claims by side, item and cell; a claim that holds a word twice counts once. */
function countBy(pairs: readonly (readonly [Item, string])[]): ReadonlyMap<string, number> {
  const claims = new Map<string, Set<number>>();
  for (const [{ side, item, claim }, cell] of pairs) {
    const key = JSON.stringify([side, item, cell]);
    claims.set(key, (claims.get(key) ?? new Set()).add(claim));
  }
  return new Map([...claims].map(([key, set]) => [key, set.size]));
}
