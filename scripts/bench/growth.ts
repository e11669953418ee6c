import { count, duration, growthExponent, markdownTable, type Point, seconds } from './measure.js';

/** A stage to be timed: `prepare` makes its input for a text of so many sentences, and is not timed. */
export interface Stage {
  readonly name: string;
  readonly prepare: (sentences: number) => () => unknown;
}

/** A run longer than this, in seconds, is the stage's last. */
const PATIENCE = 60;
/** Points below this time, in seconds, tell more of the clock and of warming up than of growth. */
const FLOOR = 0.001;

/** How each stage's time grows with the sentences it reads: the exponent of a power law, 1 for linear. */
export async function growth(stages: readonly Stage[], sizes: readonly number[]): Promise<string> {
  const rows: string[][] = [];
  for (const { name, prepare } of stages) {
    await prepare(sizes[0]!)();
    const points: Point[] = [];
    for (const size of sizes) {
      const work = prepare(size);
      const time = await bestOf(work);
      points.push({ size, seconds: time });
      if (time > PATIENCE) break;
    }
    const fitted = points.filter(point => point.seconds >= FLOOR);
    const last = points.at(-1)!;
    const exponent = fitted.length > 2 ? growthExponent(fitted).toFixed(2) : '-';
    const timeAt = (wanted: number) => {
      const point = points.find(({ size }) => size === wanted);
      return point ? duration(point.seconds) : '-';
    };
    const rate = count(last.size / last.seconds);
    rows.push([
      name,
      ...sizes.filter(size => Number.isInteger(Math.log10(size))).map(timeAt),
      rate,
      exponent,
    ]);
  }
  const columns = sizes.filter(size => Number.isInteger(Math.log10(size))).map(size => count(size));
  return markdownTable([['stage, by sentences', ...columns, 'sentences/s', 'exponent'], ...rows]);
}

/** The shortest of up to five runs within a second. */
async function bestOf(work: () => unknown): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  let spent = 0;
  for (let run = 0; run < 5 && spent < 1; run++) {
    const time = await seconds(work);
    best = Math.min(best, time);
    spent += time;
  }
  return best;
}
