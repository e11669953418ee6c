import { isUtf8 } from 'node:buffer';
import { ReadoutError } from '../../domain/index.js';
import { declaredEncoding, knownEncoding } from './declared.js';
import { guessEncoding } from './guess.js';
import { mendWindows1252 } from './windows-1252.js';

/** Bytes as text. */
export interface Decoded {
  readonly text: string;
  /** By its WHATWG name: `utf-8`, `windows-1251`, ... */
  readonly encoding: string;
  readonly warnings: readonly string[];
}

const SAMPLE = 4096;
/** Damage to so few of the letters is damage; more is another encoding. */
const DAMAGED_SHARE = 0.05;

/**
 * The text of bytes, without a byte order mark: in the encoding that the mark, the bytes themselves or the
 * declaration tells, in this order; else in the one they are most likely in, with a warning.
 * @param charset What the sender said of the bytes.
 * @throws {ReadoutError} `BINARY` where they are no text.
 */
export async function decode(bytes: Uint8Array, file: string, charset?: string | null): Promise<Decoded> {
  const marked = byteOrderMark(bytes) ?? (bytes.includes(0) ? utf16Without(bytes) : null);
  if (marked) return finish(bytes, marked, []);
  const nul = bytes.indexOf(0);
  if (nul >= 0)
    throw new ReadoutError('BINARY', `is not text: a NUL byte at offset ${nul}`, {
      file,
      mend: 'save it as plain text in UTF-8',
    });
  if (isUtf8(bytes)) return finish(bytes, 'utf-8', []);
  const said = knownEncoding(charset) ?? declaredEncoding(bytes);
  if (said && said !== 'utf-8' && !said.startsWith('utf-16')) return finish(bytes, said, []);
  if (isDamagedUtf8(bytes)) return finish(bytes, 'utf-8', []);
  const guessed = await guessEncoding(bytes);
  return finish(bytes, guessed, [
    `${said ? `says it is ${said} but is not; ` : ''}read as ${guessed}, by guess: convert it to UTF-8 if letters look wrong`,
  ]);
}

function finish(bytes: Uint8Array, encoding: string, warnings: readonly string[]): Decoded {
  const decoded = new TextDecoder(encoding).decode(bytes);
  const text = encoding === 'windows-1252' ? mendWindows1252(decoded) : decoded;
  const lost = countOf(text) - (encoding === 'utf-8' ? genuine(bytes) : 0);
  const loss = `${lost} byte sequence${lost === 1 ? '' : 's'} could not be decoded as ${encoding}`;
  return { text, encoding, warnings: lost > 0 ? [...warnings, loss] : warnings };
}

function byteOrderMark([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** Of text in UTF-16 nearly every second byte is the same few: 0 for Latin letters and spaces, 4 for Cyrillic. */
function utf16Without(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  const units = Math.floor(sample.length / 2);
  const high = (parity: number) =>
    sample.filter((byte, at) => at % 2 === parity && (byte === 0 || byte === 4)).length / Math.max(1, units);
  if (bytes.length % 2 !== 0 || units < 4) return null;
  if (high(1) > 0.8 && high(0) < 0.2) return 'utf-16le';
  return high(0) > 0.8 && high(1) < 0.2 ? 'utf-16be' : null;
}

function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  const letters = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  return letters > 0 && countOf(text) - genuine(bytes) <= DAMAGED_SHARE * letters;
}

function countOf(text: string): number {
  return text.split('\ufffd').length - 1;
}

/** Replacement characters that the bytes hold themselves. */
function genuine(bytes: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mark = Buffer.from('\ufffd');
  let count = 0;
  for (let at = buffer.indexOf(mark); at >= 0; at = buffer.indexOf(mark, at + 3)) count++;
  return count;
}
