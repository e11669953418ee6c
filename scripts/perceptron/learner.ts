import { KeyTable } from './key-table.js';

/** Weighs the features that hold against each class. */
export interface Scorer {
  readonly classes: number;
  /** Fills `scores` for the first `count` of the features. */
  score(features: Int32Array, count: number, scores: Float32Array): void;
}

/**
 * Averaged perceptron (Collins 2002) over sparse features. A feature has a row of the classes it was ever wrong about,
 * twice as long whenever it is full. Averages come from a second sum in which an update counts for the time at which
 * it was made (Daumé 2006, "Practical structured learning techniques", figure 2.3).
 */
export class Learner implements Scorer {
  /** Examples seen, from 1. */
  #time = 1;
  readonly #rows = new KeyTable();
  readonly #keys: number[] = [];
  readonly #starts: number[] = [];
  readonly #sizes: number[] = [];
  #used = 0;
  #labels = new Uint8Array(2 ** 20);
  #weights = new Float32Array(2 ** 20);
  #timed = new Float32Array(2 ** 20);

  constructor(readonly classes: number) {}

  score(features: Int32Array, count: number, scores: Float32Array): void {
    scores.fill(0);
    const [labels, weights] = [this.#labels, this.#weights];
    for (let at = 0; at < count; at += 1) {
      const row = this.#rows.find(features[at]!);
      if (row < 0) continue;
      const start = this.#starts[row]!;
      const end = start + this.#sizes[row]!;
      for (let cell = start; cell < end; cell += 1) scores[labels[cell]!]! += weights[cell]!;
    }
  }

  /** Learns from one example; to be called for each, whether the guess was right or wrong. */
  learn(features: Int32Array, count: number, right: number, guess: number): void {
    this.#time += 1;
    if (right === guess) return;
    for (let at = 0; at < count; at += 1) {
      const row = this.#rowOf(features[at]!);
      this.#change(row, right, 1);
      this.#change(row, guess, -1);
    }
  }

  /** Visits the averaged weights, those of a feature one after the other. */
  eachAverage(visit: (key: number, label: number, value: number) => void): void {
    for (const [row, key] of this.#keys.entries()) {
      const start = this.#starts[row]!;
      for (let cell = start; cell < start + this.#sizes[row]!; cell += 1)
        visit(key, this.#labels[cell]!, this.#weights[cell]! - this.#timed[cell]! / this.#time);
    }
  }

  #rowOf(key: number): number {
    const row = this.#rows.add(key);
    if (row === this.#keys.length) {
      this.#keys.push(key);
      this.#starts.push(0);
      this.#sizes.push(0);
    }
    return row;
  }

  #change(row: number, label: number, by: number): void {
    const cell = this.#cellOf(row, label);
    this.#weights[cell]! += by;
    this.#timed[cell]! += by * this.#time;
  }

  #cellOf(row: number, label: number): number {
    const size = this.#sizes[row]!;
    const end = this.#starts[row]! + size;
    for (let cell = this.#starts[row]!; cell < end; cell += 1) if (this.#labels[cell] === label) return cell;
    // A row holds 2, 4, 8 ... cells.
    if (size === 0 || (size > 1 && (size & (size - 1)) === 0)) this.#move(row, Math.max(2, 2 * size));
    const cell = this.#starts[row]! + size;
    this.#labels[cell] = label;
    this.#sizes[row] = size + 1;
    return cell;
  }

  #move(row: number, room: number): void {
    const [start, size, target] = [this.#starts[row]!, this.#sizes[row]!, this.#used];
    this.#used += room;
    if (this.#used > this.#labels.length) this.#grow();
    for (const cells of [this.#labels, this.#weights, this.#timed])
      cells.copyWithin(target, start, start + size);
    this.#starts[row] = target;
  }

  #grow(): void {
    const room = 2 * this.#labels.length;
    const [labels, weights, timed] = [this.#labels, this.#weights, this.#timed];
    this.#labels = new Uint8Array(room);
    this.#weights = new Float32Array(room);
    this.#timed = new Float32Array(room);
    this.#labels.set(labels);
    this.#weights.set(weights);
    this.#timed.set(timed);
  }
}
