import { KeyTable } from './key-table.js';
import type { Learner, Scorer } from './learner.js';

export interface Shipped extends Scorer {
  /** Of the file that would be shipped: four for a feature's hash and one for its count, three for a weight. */
  readonly bytes: number;
  readonly weights: number;
}

/** Of the 16 bits that a weight is given. */
const GREATEST = 2 ** 15 - 1;

/**
 * The averages as they would be shipped: in 16 bits, without those that are smaller than `least`.
 * @param least In updates: 1 is what a weight is raised by at once.
 */
export function shipped(learner: Learner, least: number): Shipped {
  let [total, greatest] = [0, 0];
  const isKept = (value: number) => value !== 0 && Math.abs(value) >= least;
  learner.eachAverage((_key, _label, value) => {
    if (!isKept(value)) return;
    total += 1;
    greatest = Math.max(greatest, Math.abs(value));
  });
  const rows = new KeyTable();
  const bounds: number[] = [0];
  const labels = new Uint8Array(total);
  const values = new Int16Array(total);
  let used = 0;
  learner.eachAverage((key, label, value) => {
    if (!isKept(value)) return;
    labels[used] = label;
    values[used] = Math.round((value / greatest) * GREATEST);
    used += 1;
    bounds[rows.add(key) + 1] = used;
  });
  return {
    classes: learner.classes,
    bytes: 5 * rows.size + 3 * total,
    weights: total,
    score: scorerOf(rows, Int32Array.from(bounds), labels, values),
  };
}

function scorerOf(
  rows: KeyTable,
  bounds: Int32Array,
  labels: Uint8Array,
  values: Int16Array,
): Scorer['score'] {
  return (features, count, scores) => {
    scores.fill(0);
    for (let at = 0; at < count; at += 1) {
      const row = rows.find(features[at]!);
      if (row < 0) continue;
      const end = bounds[row + 1]!;
      for (let cell = bounds[row]!; cell < end; cell += 1) scores[labels[cell]!]! += values[cell]!;
    }
  };
}
