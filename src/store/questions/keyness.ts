import type { Store } from '../database.js';
import { type Item, itemsIn, type Measure, type Scope } from '../items.js';
import { logOdds, type Tally } from '../log-odds.js';
import type { HistoryTable } from '../table.js';
import { round } from './rows.js';
import { TITLES } from './titles.js';

/** Two groups of claims whose words, or other items, are compared. */
export interface Contrast {
  readonly measure: Measure;
  readonly first: Scope;
  readonly second: Scope;
  /** Leaves out of the second group what the first holds too: "to X" against "to all others". */
  readonly withoutFirst: boolean;
  readonly labels: readonly [string, string];
  readonly priorSize: number;
  /** So many terms at each end. */
  readonly top: number;
}

/** What tells two groups of claims apart most surely. */
export function keynessTable(store: Store, contrast: Contrast): HistoryTable {
  const { measure, first, second, withoutFirst, labels, priorSize, top } = contrast;
  const own = itemsIn(store, measure, first);
  const held = new Set(withoutFirst ? own.map(({ claim }) => claim) : []);
  const others = itemsIn(store, measure, second).filter(({ claim }) => !held.has(claim));
  const background = tallyOf(itemsIn(store, measure, {}));
  const terms = logOdds(tallyOf(own), tallyOf(others), { background, priorSize });
  const telling = terms.filter(({ low, high }) => low > 0 || high < 0);
  const shown = [
    ...new Set([
      ...telling.filter(({ z }) => z > 0).slice(0, top),
      ...telling.filter(({ z }) => z < 0).slice(-top),
    ]),
  ];
  return {
    name: 'keyness',
    title: `${TITLES[measure]}: ${labels[0]} against ${labels[1]}`,
    notes: [
      'log-odds with an informative Dirichlet prior; only what has a 95 % interval off zero; above 0: the first says it more',
      `${own.length} against ${others.length} in all; a prior of ${priorSize}`,
    ],
    columns: [
      { name: 'more_by', kind: 'text' },
      { name: 'term', kind: 'text' },
      { name: 'first', kind: 'count' },
      { name: 'second', kind: 'count' },
      { name: 'log_odds', kind: 'figure' },
      { name: 'low', kind: 'figure' },
      { name: 'high', kind: 'figure' },
      { name: 'z', kind: 'figure' },
    ],
    rows: shown.map(({ term, first: a, second: b, delta, low, high, z }) => [
      z > 0 ? labels[0] : labels[1],
      term,
      a,
      b,
      round(delta),
      round(low),
      round(high),
      round(z),
    ]),
  };
}

function tallyOf(items: readonly Item[]): Tally {
  const tally = new Map<string, number>();
  for (const { item } of items) tally.set(item, (tally.get(item) ?? 0) + 1);
  return tally;
}
