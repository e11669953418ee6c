import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { ReadoutError } from '../../domain/index.js';
import { LIMITS } from '../limits.js';

const unpack = promisify(gunzip);

/**
 * The bytes themselves, or what gzip packed in them.
 * @throws {ReadoutError} `LIMIT` where they unpack to more than `maxBytes`, or are packed over and over;
 * `DAMAGED` where they do not unpack.
 */
export async function ungzip(bytes: Uint8Array, file: string, maxBytes: number): Promise<Uint8Array> {
  let unpacked = bytes;
  for (let times = 0; isGzip(unpacked); times++) {
    if (times === LIMITS.wrappings) throw wrapped(file);
    unpacked = await unpackOnce(unpacked, file, maxBytes);
  }
  return unpacked;
}

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

async function unpackOnce(bytes: Uint8Array, file: string, maxBytes: number): Promise<Uint8Array> {
  try {
    return await unpack(bytes, { maxOutputLength: maxBytes });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new ReadoutError('LIMIT', `unpacks to more than ${maxBytes / 1e6} MB`, {
        file,
        mend: 'unpack it yourself, or say --max-size',
        cause,
      });
    throw new ReadoutError('DAMAGED', `is a damaged gzip archive: ${(cause as Error).message}`, {
      file,
      mend: 'fetch or pack it anew',
      cause,
    });
  }
}

function wrapped(file: string): ReadoutError {
  return new ReadoutError('LIMIT', `is packed more than ${LIMITS.wrappings} times over`, {
    file,
    mend: 'unpack it yourself',
  });
}
