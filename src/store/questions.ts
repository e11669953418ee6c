import type { Store, Value } from './database.js';
import { claimsIn, type Item, itemsIn, type Measure, type Scope } from './items.js';
import { logOdds, type Tally } from './log-odds.js';
import type { HistoryTable } from './table.js';

export type Grouping = 'month' | 'counterpart';

/** Who is in the store: the first look at a file. */
export function sidesTable(store: Store): HistoryTable {
  const rows = store.all(`
    SELECT c.side, count(DISTINCT c.account_id) AS accounts, count(DISTINCT c.event) AS events, count(*) AS claims,
      min(c.date) AS first, max(c.date) AS last,
      avg(EXISTS (SELECT 1 FROM verdicts AS v WHERE v.claim_id = c.id AND v.verdict = 'contested')) AS contested,
      (SELECT group_concat(against, ', ') FROM (
        SELECT DISTINCT v.against FROM verdicts AS v JOIN current_claims AS o ON o.id = v.claim_id
        WHERE o.side = c.side ORDER BY v.against)) AS counterparts
    FROM current_claims AS c WHERE c.side IS NOT NULL AND c.account_kind <> 'article'
    GROUP BY c.side ORDER BY claims DESC, c.side`);
  return {
    name: 'sides',
    title: 'Who is here',
    notes: [],
    columns: [
      { name: 'side', kind: 'text' },
      { name: 'accounts', kind: 'count' },
      { name: 'events', kind: 'count' },
      { name: 'claims', kind: 'count' },
      { name: 'first', kind: 'text' },
      { name: 'last', kind: 'text' },
      { name: 'contested', kind: 'share' },
      { name: 'counterparts', kind: 'text' },
    ],
    rows: rows.map(row => Object.values(row)),
  };
}

/**
 * What part of a side's claims has a thing, by month or by counterpart, with the change since the month before and the
 * Wilson interval of the part.
 * @see Wilson (1927), "Probable inference, the law of succession, and statistical inference", JASA 22.
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
      const [low, high] = wilson(count, claims);
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

const TITLES: Readonly<Record<Measure, string>> = {
  themes: 'Themes',
  treaties: 'Treaties cited',
  acts: 'Speech acts',
  framing: 'Framing terms',
  contested: 'Contested claims',
  words: 'Words',
};

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

const Z = 1.959964;

/** The 95 % interval of a share. */
export function wilson(count: number, of: number): readonly [number, number] {
  if (of === 0) return [0, 1];
  const share = count / of;
  const middle = share + Z ** 2 / (2 * of);
  const half = Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  const scale = 1 + Z ** 2 / of;
  return [Math.max((middle - half) / scale, 0), Math.min((middle + half) / scale, 1)];
}

const TRACKED: readonly Measure[] = ['themes', 'treaties', 'framing', 'acts'];

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

/** Claims that hold the words, best first. */
export function searchTable(store: Store, words: string, scope: Scope, top: number): HistoryTable {
  const allowed = new Set(claimsIn(store, scope).map(({ claim }) => claim));
  const found = store.all(
    `SELECT c.id, c.side, c.date, c.event, c.text FROM claims_search AS s JOIN current_claims AS c ON c.id = s.rowid
     WHERE claims_search MATCH ? ORDER BY bm25(claims_search), c.id`,
    [phraseQuery(words)],
  );
  return {
    name: 'search',
    title: `Claims with ${words}`,
    notes: [],
    columns: [
      { name: 'side', kind: 'text' },
      { name: 'date', kind: 'text' },
      { name: 'event', kind: 'text' },
      { name: 'text', kind: 'text' },
    ],
    rows: found
      .filter(({ id }) => allowed.has(Number(id)))
      .slice(0, top)
      .map(({ side, date, event, text }) => [side!, date!, event!, text!]),
  };
}

/** Every word is looked for as it is written; the query language of FTS5 is left to those who open the file. */
function phraseQuery(words: string): string {
  return words
    .split(/\s+/u)
    .filter(Boolean)
    .map(word => `"${word.replaceAll('"', '""')}"`)
    .join(' ');
}

function sorted(
  rows: readonly (readonly Value[])[],
  keyOf: (row: readonly Value[]) => readonly (Value | undefined)[],
): readonly (readonly Value[])[] {
  return [...rows].sort((a, b) => {
    const [x, y] = [keyOf(a), keyOf(b)];
    const at = x.findIndex((value, index) => value !== y[index]);
    return at < 0 ? 0 : x[at]! < y[at]! ? -1 : 1;
  });
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
