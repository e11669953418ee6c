import { bucketByLength } from '../../model/index.js';
import type { EncodedPair } from './pair-encoder.js';
import type { Batch } from './runtime.js';

/** Tokens in a batch, padding included; more makes nothing faster. */
const TOKENS = 640;

/** Pairs of like length, by index; every pair once. */
export function bucketPairs(pairs: readonly EncodedPair[]): readonly (readonly number[])[] {
  return bucketByLength(
    pairs.map(({ ids }) => ids.length),
    TOKENS,
  );
}

/** One batch of token ids, filled up with zeros to its longest row. */
export function toBatch(pairs: readonly EncodedPair[]): Batch {
  const width = Math.max(...pairs.map(({ ids }) => ids.length));
  const size = pairs.length * width;
  const batch = {
    ids: new BigInt64Array(size),
    mask: new BigInt64Array(size),
    types: new BigInt64Array(size),
  };
  for (const [row, { ids, second }] of pairs.entries()) {
    for (const [at, id] of ids.entries()) {
      batch.ids[row * width + at] = BigInt(id);
      batch.mask[row * width + at] = 1n;
      if (at >= second) batch.types[row * width + at] = 1n;
    }
  }
  return { rows: pairs.length, width, ...batch };
}
