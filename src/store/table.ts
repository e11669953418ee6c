import type { Cell, Report } from '../report/index.js';
import type { Value } from './database.js';

/** How a column's values are written. */
export type ColumnKind = 'text' | 'count' | 'share' | 'figure';

export interface HistoryColumn {
  /** The key in JSON, the head in CSV. */
  readonly name: string;
  readonly kind: ColumnKind;
}

/** The answer to one question put to a store. */
export interface HistoryTable {
  readonly name: string;
  readonly title: string;
  /** What a reader must know to read it rightly. */
  readonly notes: readonly string[];
  readonly columns: readonly HistoryColumn[];
  readonly rows: readonly (readonly Value[])[];
}

/** Some answers as one report. Rows with the same first two cells stand together. */
export function historyReport(tables: readonly HistoryTable[]): Report {
  return {
    page: () => ({
      heading: [],
      blocks: tables.map(({ title, notes, columns, rows }) => ({
        title,
        notes: [...notes, ...(rows.length === 0 ? ['nothing'] : [])].map(note => cell(note, 'quiet')),
        table:
          rows.length === 0
            ? null
            : {
                columns: columns.map(({ name, kind }, index) => ({
                  title: name.replaceAll('_', ' '),
                  ...(kind === 'text' ? { grow: index === 0 ? 1 : 2 } : { align: 'right' as const }),
                })),
                groups: grouped(rows).map(group =>
                  group.map(row => row.map((value, index) => cell(shown(value, columns[index]!.kind)))),
                ),
              },
      })),
      closing: [],
    }),
    records: () => ({
      columns: ['table', ...(tables[0]?.columns ?? []).map(({ name }) => name)],
      rows: tables.flatMap(({ name, rows }) =>
        rows.map(row => [name, ...row.map(value => String(value ?? ''))]),
      ),
    }),
    document: () => ({
      schemaVersion: '1',
      tables: tables.map(({ name, title, columns, rows }) => ({
        name,
        title,
        rows: rows.map(row => Object.fromEntries(columns.map((column, index) => [column.name, row[index]]))),
      })),
    }),
  };
}

function cell(text: string, tone: 'plain' | 'quiet' = 'plain'): Cell {
  return text === '' ? [] : [{ text, tone }];
}

function grouped(rows: readonly (readonly Value[])[]): readonly (readonly (readonly Value[])[])[] {
  const groups = new Map<string, (readonly Value[])[]>();
  for (const row of rows) {
    const key = JSON.stringify(row.slice(0, 2));
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].every(({ length }) => length === 1) ? [rows] : [...groups.values()];
}

function shown(value: Value, kind: ColumnKind): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (kind === 'share') return `${Math.round(100 * value)}%`;
  return kind === 'figure' ? value.toFixed(2) : value.toLocaleString('en');
}
