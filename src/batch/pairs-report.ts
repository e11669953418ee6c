import { basename } from 'node:path';
import type { Cell, Report } from '../report/index.js';
import type { FoundEvent } from './heap.js';

/** Which accounts of a heap describe the same event, and why. */
export function pairsReport(events: readonly FoundEvent[]): Report {
  const rows = events.flatMap(({ id, pairs }) => pairs.map(pair => ({ id, ...pair })));
  return {
    page: () => ({
      heading: [],
      blocks: [
        {
          title: `${events.length} ${events.length === 1 ? 'event' : 'events'}`,
          notes: [],
          table:
            events.length === 0
              ? null
              : {
                  columns: [
                    { title: 'event', grow: 2 },
                    { title: 'accounts', grow: 2 },
                    { title: 'score', align: 'right' },
                    { title: 'reasons', grow: 3 },
                  ],
                  groups: events.map(({ id, pairs }) =>
                    pairs.map(({ a, b, score, reasons }, index) => [
                      cell(index === 0 ? id : ''),
                      cell(`${basename(a)}\n${basename(b)}`),
                      cell(score.toFixed(2)),
                      cell(reasons.join('; ')),
                    ]),
                  ),
                },
        },
      ],
      closing: [],
    }),
    records: () => ({
      columns: ['event', 'a', 'b', 'score', 'reasons'],
      rows: rows.map(({ id, a, b, score, reasons }) => [id, a, b, score.toFixed(3), reasons.join('; ')]),
    }),
    document: () => ({ schemaVersion: '1', events: events.map(({ id, pairs }) => ({ event: id, pairs })) }),
  };
}

function cell(text: string): Cell {
  return text === '' ? [] : [{ text, tone: 'plain' }];
}
