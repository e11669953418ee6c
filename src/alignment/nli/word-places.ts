import type { Weighted } from '../judge.js';
import type { ModelFolder } from './model-folder.js';

/**
 * Where texts lie by the vectors that the model has for single tokens, each of length 1 times the weight of its word. They
 * know synonyms that no list holds ("frank" and "candid"), and cost no run of the model.
 */
export function wordPlaces(
  { wordVectors }: ModelFolder,
  idsOf: (text: string) => readonly number[],
): ((words: readonly Weighted[]) => Float32Array) | null {
  if (wordVectors === null) return null;
  const { codes, columns } = wordVectors;
  const rowOf = (id: number) => codes.subarray(id * columns, (id + 1) * columns);
  return words => {
    const sum = new Float32Array(columns);
    for (const { text, weight } of words)
      for (const id of idsOf(text)) {
        const row = rowOf(id);
        addTo(sum, row, weight / lengthOf(row));
      }
    const length = lengthOf(sum);
    return length === 0 ? sum : sum.map(value => value / length);
  };
}

function addTo(sum: Float32Array, row: Int8Array, factor: number): void {
  for (let at = 0; at < sum.length; at += 1) sum[at]! += row[at]! * factor;
}

function lengthOf(vector: Int8Array | Float32Array): number {
  let squares = 0;
  for (const value of vector) squares += value * value;
  return Math.sqrt(squares);
}
