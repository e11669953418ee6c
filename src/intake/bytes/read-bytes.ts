import { constants } from 'node:fs';
import { type FileHandle, open, realpath } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { ReadoutError } from '../../domain/index.js';

export interface ByteLimits {
  readonly maxBytes: number;
  readonly stdin?: (() => Promise<Uint8Array>) | undefined;
  /** A folder that the file must lie in, links followed. */
  readonly within?: string | undefined;
}

/** What the shell puts in place of `<(command)`: pipes that somebody writes to. */
const SHELL_PIPE = /^\/(?:dev|proc\/self)\/fd\/\d+$|^\/dev\/stdin$/;

/**
 * The bytes of a file, or of standard input for `-`; never more than `maxBytes`, even from an endless pipe.
 * @throws {ReadoutError} `NOT_FOUND`, `IS_FOLDER`, `SPECIAL_FILE`, `OUTSIDE`, `UNREADABLE` or `TOO_LARGE`.
 */
export async function readBytes(
  source: string,
  { maxBytes, stdin, within }: ByteLimits,
): Promise<Uint8Array> {
  if (source === '-') {
    const bytes = await (stdin ? stdin() : collect(process.stdin, source, maxBytes));
    if (bytes.length > maxBytes) throw tooLarge(source, maxBytes);
    return bytes;
  }
  let handle: FileHandle | null = null;
  try {
    if (within !== undefined) await checkPlace(source, within);
    // A named pipe would make opening wait for ever; opened so, it can be looked at and refused.
    const isPipe = SHELL_PIPE.test(source);
    handle = await open(source, constants.O_RDONLY | (isPipe ? 0 : (constants.O_NONBLOCK ?? 0)));
    const stats = await handle.stat();
    if (stats.isDirectory()) throw isFolder(source);
    if (!stats.isFile() && !isPipe) throw special(source);
    if (stats.size > maxBytes) throw tooLarge(source, maxBytes);
    return await collect(handle.createReadStream({ autoClose: false }), source, maxBytes);
  } catch (cause) {
    throw cause instanceof ReadoutError ? cause : cannotRead(source, cause);
  } finally {
    await handle?.close();
  }
}

/** The bytes of a stream, up to a limit. @throws {ReadoutError} `TOO_LARGE` */
export async function collect(
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

async function checkPlace(file: string, folder: string): Promise<void> {
  const way = relative(await realpath(folder), await realpath(file));
  if (way === '..' || way.startsWith(`..${sep}`) || way.startsWith('/'))
    throw new ReadoutError('OUTSIDE', 'lies outside the folder it is listed in', {
      file,
      mend: 'copy it into the folder; a link or a path that leads out is not followed',
    });
}

function isFolder(file: string): ReadoutError {
  return new ReadoutError('IS_FOLDER', 'is a folder, not an account', { file, mend: 'name the files in it' });
}

function special(file: string): ReadoutError {
  return new ReadoutError('SPECIAL_FILE', 'is a device or a pipe, not a file', {
    file,
    mend: 'send it to standard input and name -',
  });
}

function tooLarge(file: string, maxBytes: number): ReadoutError {
  return new ReadoutError('TOO_LARGE', `is larger than ${maxBytes / 1e6} MB`, {
    file,
    mend: 'an account is one text; split the file, name the right one, or say --max-size',
  });
}

function cannotRead(file: string, cause: unknown): ReadoutError {
  const { code, message } = cause as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new ReadoutError('NOT_FOUND', 'no such file', { file, mend: 'check the path', cause });
  const reason = REASONS[code ?? ''] ?? message;
  return new ReadoutError('UNREADABLE', `cannot be read: ${reason}`, {
    file,
    mend: 'check that you may read it',
    cause,
  });
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'links that lead in a circle',
  ENXIO: 'a socket, not a file',
};
