import type { Summary } from './run-batch.js';

export interface ProgressOptions {
  /** Null where it is not known beforehand. */
  readonly total: number | null;
  readonly isTerminal: boolean;
  readonly columns: number;
  readonly write: (text: string) => void;
  /** Milliseconds; for tests. */
  readonly now?: () => number;
}

export interface Progress {
  readonly update: (summary: Summary) => void;
  /** Clears the bar. */
  readonly end: () => void;
}

const BAR_EVERY = 100;
const LINE_EVERY = 10_000;
const BAR = 24;

/** How far a batch is: a bar on a terminal, a line every ten seconds elsewhere. */
export function showProgress({
  total,
  isTerminal,
  columns,
  write,
  now = Date.now,
}: ProgressOptions): Progress {
  const begun = now();
  let shown = isTerminal ? begun - BAR_EVERY : begun;
  let hasBar = false;
  return {
    update: summary => {
      const time = now();
      if (time - shown < (isTerminal ? BAR_EVERY : LINE_EVERY)) return;
      shown = time;
      const text = describe(summary, total, (time - begun) / 1000);
      if (isTerminal) write(`\r\u001b[K${`${barOf(summary, total)}${text}`.slice(0, columns - 1)}`);
      else write(`readout: ${text}\n`);
      hasBar = isTerminal;
    },
    end: () => {
      if (hasBar) write('\r\u001b[K');
    },
  };
}

function describe(summary: Summary, total: number | null, seconds: number): string {
  const done = doneOf(summary);
  const pace = summary.compared / Math.max(seconds, 0.001);
  const left = total === null || pace === 0 ? null : (total - done) / pace;
  return [
    total === null ? `${number(done)} events` : `${number(done)} of ${number(total)} events`,
    `${pace < 10 ? pace.toFixed(1) : number(pace)}/s`,
    ...(summary.failed > 0 ? [`${number(summary.failed)} failed`] : []),
    ...(left === null ? [] : [`${clock(left)} left`]),
  ].join(', ');
}

function barOf(summary: Summary, total: number | null): string {
  if (total === null || total === 0) return '';
  const full = Math.round((BAR * doneOf(summary)) / total);
  return `${'#'.repeat(full)}${'-'.repeat(BAR - full)} `;
}

function doneOf({ compared, skipped, failed }: Summary): number {
  return compared + skipped + failed;
}

/** `75` as `1:15`. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** `1234.5` as `1,235`. */
export function number(value: number): string {
  return Math.round(value).toLocaleString('en');
}
