import type { Random } from './random.js';

/** What breaks readers of any kind. */
const ANYWHERE = [
  '\0',
  '\ufeff',
  '\ufffd',
  '\u202e',
  '\u00ad',
  '\u001b[31m',
  '\u001b]0;x',
  '\r',
  '\n',
  '\n\n\n',
  '\u2028',
  ' ',
  '\t',
  '-1',
  '0',
  '99999999999999999999',
  '1e309',
  '%n%s',
  '=1+1',
  '../../etc/passwd',
  '\u{e0041}',
  'e\u0301',
  '\u1100\u1161',
  '"',
  "'",
] as const;

/** Bytes changed in one to six places: turned over, taken out, repeated, put in, or mixed with another file's. */
export function mutate(seeds: readonly Uint8Array[], tokens: readonly string[], random: Random): Uint8Array {
  let bytes: Buffer = Buffer.from(random.pick(seeds));
  for (let times = 1 + random.below(1 + random.below(6)); times > 0; times--)
    bytes = change(bytes, seeds, tokens, random);
  return bytes.subarray(0, 400_000);
}

function change(
  bytes: Buffer,
  seeds: readonly Uint8Array[],
  tokens: readonly string[],
  random: Random,
): Buffer {
  const at = random.below(bytes.length + 1);
  const end = Math.min(bytes.length, at + 1 + random.below(random.below(4) === 0 ? 2000 : 30));
  const put = (...pieces: readonly Uint8Array[]) =>
    Buffer.concat([bytes.subarray(0, at), ...pieces, bytes.subarray(at)]);
  const token = () => Buffer.from(random.pick(random.below(3) === 0 ? ANYWHERE : tokens));
  switch (random.below(9)) {
    case 0: {
      const turned = Buffer.from(bytes);
      if (at < turned.length) turned[at]! ^= 1 << random.below(8);
      return turned;
    }
    case 1:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)]);
    case 2:
      return put(...Array.from({ length: 1 + random.below(20) }, () => bytes.subarray(at, end)));
    case 3:
      return put(Buffer.from(Array.from({ length: 1 + random.below(8) }, () => random.below(256))));
    case 4:
      return bytes.subarray(0, at);
    case 5: {
      const other = random.pick(seeds);
      const from = random.below(other.length + 1);
      return put(other.subarray(from, from + random.below(500)));
    }
    case 6: {
      const word = token();
      return put(...Array.from({ length: random.pick([2, 10, 300, 3000]) }, () => word));
    }
    default:
      return put(token());
  }
}
