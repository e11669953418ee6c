import { clock, number } from './progress.js';
import type { Summary } from './run-batch.js';

/** The table at the end of a batch. */
export function summaryTable(summary: Summary, seconds: number): string {
  const { compared, skipped, failed, claims, contested, omitted } = summary;
  const rows: readonly (readonly [string, string])[] = [
    ['events', number(compared + skipped + failed)],
    ...(skipped > 0 ? [['  done before', number(skipped)] as const] : []),
    ['  failed', number(failed)],
    ['claims', number(claims)],
    ['  contested', number(contested)],
    ['  omitted by a side', number(omitted)],
    ['time', seconds < 60 ? `${seconds.toFixed(1)} s` : `${clock(seconds)} min`],
    ...(compared > 0 ? [['events/s', (compared / Math.max(seconds, 0.001)).toFixed(1)] as const] : []),
  ];
  const name = Math.max(...rows.map(([label]) => label.length));
  const value = Math.max(...rows.map(([, text]) => text.length));
  return rows.map(([label, text]) => `${label.padEnd(name)}  ${text.padStart(value)}\n`).join('');
}
