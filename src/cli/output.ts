import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ReadoutError } from '../domain/index.js';

/** Where results go. */
export interface Sink {
  /** Resolves when the text is out; false once nobody reads it any more. */
  write(text: string): Promise<boolean>;
  /** Makes a file appear, whole, under its name. */
  close(): Promise<void>;
  /** Leaves a file as it was before. */
  discard(): Promise<void>;
}

/** Standard output, or a file that is written beside its place and moved there at the end. */
export async function openSink(file: string | undefined): Promise<Sink> {
  return file === undefined || file === '-' ? standardOutput : openFile(file);
}

/** Writes a whole result. */
export async function writeResult(text: string, file: string | undefined): Promise<void> {
  const sink = await openSink(file);
  try {
    await sink.write(text);
    await sink.close();
  } catch (error) {
    await sink.discard();
    throw error;
  }
}

const standardOutput: Sink = {
  write: text =>
    new Promise((resolve, reject) => {
      process.stdout.write(text, error => {
        if (!error) resolve(true);
        else if ((error as NodeJS.ErrnoException).code === 'EPIPE') resolve(false);
        else reject(cannotWrite('standard output', error));
      });
    }),
  close: async () => {},
  discard: async () => {},
};

async function openFile(file: string): Promise<Sink> {
  const { target, isSpecial, mode } = await targetOf(file);
  const path = isSpecial ? target : join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  const stream = createWriteStream(path, { mode });
  try {
    await once(stream, 'open');
  } catch (cause) {
    throw cannotWrite(file, cause);
  }
  stream.on('error', () => {});
  return {
    write: text =>
      new Promise((resolve, reject) => {
        stream.write(text, error => (error ? reject(cannotWrite(file, error)) : resolve(true)));
      }),
    async close() {
      await end(stream);
      if (!isSpecial) await rename(path, target).catch(cause => Promise.reject(cannotWrite(file, cause)));
    },
    async discard() {
      stream.destroy();
      if (!isSpecial) await rm(path, { force: true });
    },
  };
}

/** Behind a link lies the real file; a device or a pipe cannot be replaced, only written to. */
async function targetOf(file: string) {
  const target = await realpath(file).catch(() => file);
  const stats = await stat(target).catch(() => null);
  if (stats?.isDirectory())
    throw new ReadoutError('IS_FOLDER', 'is a folder', { file, mend: 'name a file for --output' });
  return { target, isSpecial: stats !== null && !stats.isFile(), mode: (stats?.mode ?? 0o666) & 0o777 };
}

function end(stream: WriteStream): Promise<void> {
  return new Promise(resolve => stream.end(() => resolve()));
}

function cannotWrite(file: string, cause: unknown): ReadoutError {
  const { code, message } = cause as NodeJS.ErrnoException;
  const reason = code === 'ENOENT' ? 'no such folder' : message;
  return new ReadoutError('UNREADABLE', `cannot be written: ${reason}`, {
    file,
    mend: 'check the folder, its permissions and the space left',
    cause,
  });
}
