import { createReadStream } from 'node:fs';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ReadoutError } from '../domain/index.js';
import { splitLines } from './lines.js';

/** A finished event's line in the file. */
export interface Entry {
  readonly key: string;
  /** The event's id. */
  readonly id: string;
  /** Bytes from the start of the file. */
  readonly start: number;
  readonly length: number;
}

/**
 * The output file of a batch, which is also its journal: each line is whole, says by its `key` what it is the
 * result of, and is on the disk before long. There is no second file that could disagree with it.
 */
export interface Journal {
  /** What was there when it was opened. */
  readonly entries: readonly Entry[];
  /** Writes one line, with its line break; gives where it starts. @throws {ReadoutError} `OUTPUT` */
  readonly append: (line: string) => Promise<number>;
  /** Makes the file hold these lines, in this order; whole or not at all. */
  readonly arrange: (places: readonly Pick<Entry, 'start' | 'length'>[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Milliseconds between two `fsync`: what a power cut may cost, and is done again by `--resume`. */
const SYNC_EVERY = 1000;

/**
 * Opens an output file. One that exists is gone on with where `resume` says so: a torn last line is cut off, and so is
 * what records a failure, since that is tried again.
 * @throws {ReadoutError} `USAGE` where it exists and is not to be resumed, `OUTPUT` where it cannot be written.
 */
export async function openJournal(file: string, resume: boolean): Promise<Journal> {
  const size = await sizeOf(file);
  if (size > 0 && !resume)
    throw new ReadoutError('USAGE', 'exists already', {
      file,
      mend: '--resume goes on with it; or name another file, or delete it',
    });
  const entries = size > 0 ? await readEntries(file) : [];
  if (entries.reduce((sum, { length }) => sum + length, 0) < size) {
    await copyLines(file, entries);
    return new OpenJournal(file, await openForWriting(file), closeUp(entries)) satisfies Journal;
  }
  return new OpenJournal(file, await openForWriting(file), entries) satisfies Journal;
}

class OpenJournal implements Journal {
  readonly entries: readonly Entry[];
  readonly #file: string;
  #handle: FileHandle;
  #size: number;
  #synced = Date.now();

  constructor(file: string, handle: FileHandle, entries: readonly Entry[]) {
    this.#file = file;
    this.#handle = handle;
    this.entries = entries;
    this.#size = entries.reduce((sum, { length }) => sum + length, 0);
  }

  append = async (line: string): Promise<number> => {
    const start = this.#size;
    const bytes = Buffer.from(line);
    try {
      for (let done = 0; done < bytes.length; ) {
        const { bytesWritten } = await this.#handle.write(bytes, done, bytes.length - done, start + done);
        done += bytesWritten;
      }
      if (Date.now() - this.#synced >= SYNC_EVERY) await this.#sync();
    } catch (cause) {
      // What could be written of the line would be cut off by --resume; others who read the file need not see it.
      await this.#handle.truncate(start).catch(() => {});
      throw cannotWrite(this.#file, cause);
    }
    this.#size += bytes.length;
    return start;
  };

  arrange = async (places: readonly Pick<Entry, 'start' | 'length'>[]): Promise<void> => {
    await this.#sync();
    await copyLines(this.#file, places);
    await this.#handle.close();
    this.#handle = await openForWriting(this.#file);
    this.#size = places.reduce((sum, { length }) => sum + length, 0);
  };

  close = async (): Promise<void> => {
    try {
      await this.#sync();
    } finally {
      await this.#handle.close();
    }
  };

  async #sync(): Promise<void> {
    await this.#handle.sync().catch(cause => Promise.reject(cannotWrite(this.#file, cause)));
    this.#synced = Date.now();
  }
}

async function sizeOf(file: string): Promise<number> {
  const stats = await stat(file).catch(() => null);
  if (stats?.isDirectory())
    throw new ReadoutError('IS_FOLDER', 'is a folder', { file, mend: 'name a file for --output' });
  return stats?.size ?? 0;
}

/** The lines that hold a result, of those that are whole. */
async function readEntries(file: string): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  const handle = await open(file, 'r').catch(cause => Promise.reject(cannotWrite(file, cause)));
  const size = (await handle.stat()).size;
  await handle.close();
  let start = 0;
  for await (const { text } of splitLines(createReadStream(file))) {
    // A line that is no text counts as torn, and all that stands behind it.
    if (text === null) break;
    const length = Buffer.byteLength(text) + 1;
    const known = parseEntry(text);
    if (known !== null && start + length <= size) entries.push({ ...known, start, length });
    start += length;
  }
  if (entries.length === 0 && size > 0 && !(await looksOurs(file)))
    throw new ReadoutError('OUTPUT', 'holds something else than the lines of a batch', {
      file,
      mend: 'name another file for --output',
    });
  return entries;
}

function parseEntry(line: string): Pick<Entry, 'key' | 'id'> | null {
  try {
    const { key, event } = JSON.parse(line) as { key?: unknown; event?: { id?: unknown } };
    return typeof key === 'string' && typeof event?.id === 'string' ? { key, id: event.id } : null;
  } catch {
    return null;
  }
}

const BEGINNINGS = ['{"key":', '{"event":'];

/** Whether two texts are the same as far as the shorter goes. */
function agree(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/** Whether a file without a result begins as one of ours does: it may hold failures only, or one torn line. */
async function looksOurs(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0);
  await handle.close();
  const begun = buffer.toString('latin1', 0, bytesRead).replaceAll('\u0000', '');
  return BEGINNINGS.some(beginning => agree(beginning, begun));
}

/** Makes a file hold some of its lines, by way of a file beside it that takes its place. */
async function copyLines(file: string, places: readonly Pick<Entry, 'start' | 'length'>[]): Promise<void> {
  const beside = join(dirname(file), `.${process.pid}.readout.tmp`);
  try {
    const from = await open(file, 'r');
    const to = await open(beside, 'w', (await from.stat()).mode & 0o777);
    try {
      for (const { start, length } of places) {
        const bytes = Buffer.alloc(length);
        await from.read(bytes, 0, length, start);
        await to.writeFile(bytes);
      }
      await to.sync();
    } finally {
      await from.close();
      await to.close();
    }
    await rename(beside, file);
  } catch (cause) {
    await rm(beside, { force: true });
    throw cannotWrite(file, cause);
  }
}

/** The entries with the gaps between them closed. */
function closeUp(entries: readonly Entry[]): readonly Entry[] {
  let start = 0;
  return entries.map(entry => {
    const moved = { ...entry, start };
    start += entry.length;
    return moved;
  });
}

async function openForWriting(file: string): Promise<FileHandle> {
  try {
    const handle = await open(file, (await sizeOf(file)) > 0 ? 'r+' : 'w');
    await syncFolder(dirname(file));
    return handle;
  } catch (cause) {
    throw cannotWrite(file, cause);
  }
}

/** A file's name outlives a power cut only once its folder is on the disk too; not every system can say so. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

function cannotWrite(file: string, cause: unknown): ReadoutError {
  if (cause instanceof ReadoutError) return cause;
  const { code, message } = cause as NodeJS.ErrnoException;
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'no such folder',
    ENOSPC: 'the disk is full',
    EFBIG: 'it would be larger than is allowed',
    EDQUOT: 'the quota is used up',
  };
  return new ReadoutError('OUTPUT', `cannot be written: ${reasons[code ?? ''] ?? message}`, {
    file,
    mend: 'check the folder, its permissions and the space left; --resume then goes on',
    cause,
  });
}
