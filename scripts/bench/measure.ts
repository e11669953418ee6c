import { performance } from 'node:perf_hooks';

/** The middle value; of an even number of values the lower middle. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)]!;
}

/** Seconds that `work` takes. */
export async function seconds(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/**
 * Median seconds of each work, run in turn round after round so that a slow spell of the machine meets all
 * alike. One round more is run first and not counted.
 */
export async function interleaved(
  works: Readonly<Record<string, () => unknown>>,
  rounds: number,
): Promise<Readonly<Record<string, number>>> {
  const times = Object.fromEntries(Object.keys(works).map(name => [name, [] as number[]]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, work] of Object.entries(works)) {
      const time = await seconds(work);
      if (round > 0) times[name]!.push(time);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}

export interface Point {
  readonly size: number;
  readonly seconds: number;
}

/** The exponent k of seconds = c * size^k, by least squares on the logarithms. */
export function growthExponent(points: readonly Point[]): number {
  const xs = points.map(point => Math.log(point.size));
  const ys = points.map(point => Math.log(point.seconds));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const covariance = xs.reduce((sum, x, index) => sum + (x - mx) * (ys[index]! - my), 0);
  const variance = xs.reduce((sum, x) => sum + (x - mx) ** 2, 0);
  return covariance / variance;
}

/** A markdown table; all columns but the first to the right. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const [header, ...body] = rows.map(row => `| ${row.join(' | ')} |`);
  const rule = `|${rows[0]!.map((_, column) => (column === 0 ? ' --- ' : ' ---: ')).join('|')}|`;
  return [header, rule, ...body].join('\n');
}

/** `0.00123` as `1.23 ms`. */
export function duration(time: number): string {
  return time < 1 ? `${(1000 * time).toPrecision(3)} ms` : `${time.toPrecision(3)} s`;
}

/** `1234567` as `1,234,567`. */
export function count(value: number): string {
  return Math.round(value).toLocaleString('en');
}
