import type { Store } from '../database.js';
import type { HistoryTable } from '../table.js';

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
