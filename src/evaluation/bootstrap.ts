import { type Figure, figuresOf } from './figures.js';
import { addTallies, type Tally } from './tally.js';

/** The middle 95 % of what a figure would be over other events of the same kind; 0 to 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface FigureWithInterval extends Figure {
  /** Null with fewer than two events, or where the figure is mostly undefined. */
  readonly interval: Interval | null;
}

/**
 * The figures of all events together, each with its 95 % percentile interval over resampled events: claims
 * of one event are no independent draws, events are.
 * @see Efron and Tibshirani (1993), "An Introduction to the Bootstrap", ch. 13.
 */
export function figuresWithIntervals(
  tallies: readonly Tally[],
  { resamples, seed }: { readonly resamples: number; readonly seed: number },
): readonly FigureWithInterval[] {
  const random = seededRandom(seed);
  const draw = () => tallies[Math.floor(random() * tallies.length)]!;
  const values = new Map<string, number[]>();
  for (let sample = 0; tallies.length > 1 && sample < resamples; sample++) {
    for (const { measure, value } of figuresOf(addTallies(tallies.map(draw)))) {
      if (value === null) continue;
      const list = values.get(measure);
      if (list) list.push(value);
      else values.set(measure, [value]);
    }
  }
  return figuresOf(addTallies(tallies)).map(figure => ({
    ...figure,
    interval: percentileInterval(values.get(figure.measure) ?? [], resamples),
  }));
}

function percentileInterval(values: readonly number[], resamples: number): Interval | null {
  if (values.length === 0 || values.length < resamples / 2) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.round(part * (sorted.length - 1))]!;
  return { low: at(0.025), high: at(0.975) };
}

/** Numbers in [0, 1), the same for the same seed (mulberry32, Tommy Ettinger, public domain). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
