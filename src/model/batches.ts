/**
 * Rows of like length, by index; every row once.
 * @param most Units in a batch, padding included; one longer row stands alone.
 */
export function bucketByLength(lengths: readonly number[], most: number): readonly (readonly number[])[] {
  const order = lengths.map((_, index) => index).sort((a, b) => lengths[a]! - lengths[b]! || a - b);
  const buckets: number[][] = [];
  // From the longest down, so that the first of a batch sets its width.
  for (const index of order.reverse()) {
    const bucket = buckets.at(-1);
    const width = bucket === undefined ? 0 : lengths[bucket[0]!]!;
    if (bucket !== undefined && (bucket.length + 1) * width <= most) bucket.push(index);
    else buckets.push([index]);
  }
  return buckets;
}
