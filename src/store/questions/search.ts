import type { Store } from '../database.js';
import { claimsIn, type Scope } from '../items.js';
import type { HistoryTable } from '../table.js';

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
