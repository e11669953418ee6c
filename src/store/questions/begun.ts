import type { Store, Value } from '../database.js';
import { claimsIn, itemsIn, type Scope } from '../items.js';
import type { HistoryTable } from '../table.js';
import { sorted } from './rows.js';
import { TRACKED } from './tracked.js';

/** What a side says since a day in at least `least` accounts and never before, and the other way round. */
export function begunTable(
  store: Store,
  { since, least, ...scope }: Scope & { readonly since: string; readonly least: number },
): HistoryTable {
  const accounts = new Map(
    claimsIn(store, scope).map(({ account, side, date }) => [account, { side, date }] as const),
  );
  const sizes = (side: string, later: boolean) =>
    [...accounts.values()].filter(
      own => own.side === side && own.date !== null && own.date >= since === later,
    ).length;
  const rows = TRACKED.flatMap(measure => {
    const uses = new Map<string, Map<number, string>>();
    for (const { side, item, account, date } of itemsIn(store, measure, scope)) {
      if (date === null) continue;
      const key = JSON.stringify([side, item]);
      uses.set(key, (uses.get(key) ?? new Map()).set(account, date));
    }
    return [...uses].flatMap(([key, dates]) => {
      const [side, item] = JSON.parse(key) as [string, string];
      const days = [...dates.values()].sort();
      const after = days.filter(day => day >= since).length;
      const before = days.length - after;
      if (Math.min(before, after) > 0 || Math.max(before, after) < least) return [];
      if (sizes(side, false) === 0 || sizes(side, true) === 0) return [];
      const change = after > 0 ? 'begun' : 'stopped';
      return [
        [
          side,
          change,
          measure,
          item,
          before,
          sizes(side, false),
          after,
          sizes(side, true),
          days[0]!,
          days.at(-1)!,
        ],
      ] as readonly (readonly Value[])[];
    });
  });
  return {
    name: 'begun',
    title: `Begun or stopped since ${since}`,
    notes: [`in at least ${least} accounts of one time and in none of the other`],
    columns: [
      { name: 'side', kind: 'text' },
      { name: 'change', kind: 'text' },
      { name: 'kind', kind: 'text' },
      { name: 'item', kind: 'text' },
      { name: 'before', kind: 'count' },
      { name: 'of_before', kind: 'count' },
      { name: 'after', kind: 'count' },
      { name: 'of_after', kind: 'count' },
      { name: 'first', kind: 'text' },
      { name: 'last', kind: 'text' },
    ],
    rows: sorted(rows, row => [row[0], row[1], -(Number(row[4]) + Number(row[6])), row[3]]),
  };
}
