import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { ReadoutError } from '../domain/index.js';

interface Limits {
  readonly maxBytes: number;
  readonly stdin?: () => Promise<Uint8Array>;
}

/**
 * The bytes of a file, or of standard input for `-`; never more than `maxBytes`, even from an endless pipe.
 * @throws {ReadoutError} `NOT_FOUND`, `IS_FOLDER`, `UNREADABLE` or `TOO_LARGE`.
 */
export async function readBytes(source: string, { maxBytes, stdin }: Limits): Promise<Uint8Array> {
  if (source === '-') {
    const bytes = await (stdin ? stdin() : collect(process.stdin, source, maxBytes));
    if (bytes.length > maxBytes) throw tooLarge(source, maxBytes);
    return bytes;
  }
  try {
    const stats = await stat(source);
    if (stats.isDirectory()) throw isFolder(source);
    if (stats.size > maxBytes) throw tooLarge(source, maxBytes);
    return await collect(createReadStream(source), source, maxBytes);
  } catch (cause) {
    throw cause instanceof ReadoutError ? cause : cannotRead(source, cause);
  }
}

async function collect(
  stream: AsyncIterable<unknown>,
  source: string,
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > maxBytes) throw tooLarge(source, maxBytes);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function isFolder(file: string): ReadoutError {
  return new ReadoutError('IS_FOLDER', 'is a folder, not an account', { file, mend: 'name the files in it' });
}

function tooLarge(file: string, maxBytes: number): ReadoutError {
  return new ReadoutError('TOO_LARGE', `is larger than ${maxBytes / 1e6} MB`, {
    file,
    mend: 'an account is one text; split the file or name the right one',
  });
}

function cannotRead(file: string, cause: unknown): ReadoutError {
  const { code, message } = cause as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new ReadoutError('NOT_FOUND', 'no such file', { file, mend: 'check the path', cause });
  const reason = code === 'EACCES' || code === 'EPERM' ? 'permission denied' : message;
  return new ReadoutError('UNREADABLE', `cannot be read: ${reason}`, {
    file,
    mend: 'check that you may read it',
    cause,
  });
}
