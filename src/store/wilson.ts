const Z = 1.959964;

/**
 * The 95 % interval of a share.
 * @see Wilson (1927), "Probable inference, the law of succession, and statistical inference", JASA 22.
 */
export function wilsonInterval(count: number, of: number): readonly [number, number] {
  if (of === 0) return [0, 1];
  const share = count / of;
  const middle = share + Z ** 2 / (2 * of);
  const half = Z * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  const scale = 1 + Z ** 2 / of;
  return [Math.max((middle - half) / scale, 0), Math.min((middle + half) / scale, 1)];
}
