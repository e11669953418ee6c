import { promisify } from 'node:util';
import type { Entry, ZipFile } from 'yauzl';
import { ReadoutError } from '../../domain/index.js';
import { LIMITS } from '../limits.js';

/** A ZIP archive in memory: nothing of it is ever written to a disk. */
export interface Archive {
  readonly names: readonly string[];
  /** The bytes of one of its files; null where it has no such file. */
  read(name: string): Promise<Uint8Array | null>;
}

/**
 * Opens an archive whose every file keeps to the limits, by what unpacking gives, not by what the archive says.
 * @throws {ReadoutError} `LIMIT`, or `DAMAGED` where it is no sound archive or holds a path that leads out.
 */
export async function openArchive(bytes: Uint8Array, file: string): Promise<Archive> {
  const { fromBuffer } = (await import('yauzl')).default;
  const open = promisify<Buffer, object, ZipFile>(fromBuffer);
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await open(buffer, { lazyEntries: true, strictFileNames: true });
    if (zip.entryCount > LIMITS.entries) throw tooMuch(`more than ${LIMITS.entries} files`, file);
    const entries = await entriesOf(zip);
    const size = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
    if (size > LIMITS.unpacked) throw tooMuch(`more than ${LIMITS.unpacked / 1e6} MB once unpacked`, file);
    return {
      names: entries.map(({ fileName }) => fileName),
      async read(name) {
        const entry = entries.find(({ fileName }) => fileName === name);
        return entry ? await unpack(zip, entry).catch(damaged(file)) : null;
      },
    };
  } catch (cause) {
    return damaged(file)(cause);
  }
}

/** Unpacks every file once, so that a reader of its own can be given the archive: what it says of sizes holds. */
export async function checkArchive(archive: Archive): Promise<void> {
  for (const name of archive.names) await archive.read(name);
}

function entriesOf(zip: ZipFile): Promise<readonly Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });
}

/** yauzl ends with an error where a file unpacks to more than the archive says. */
async function unpack(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  if (entry.fileName.endsWith('/')) return new Uint8Array();
  const openStream = promisify(
    zip.openReadStream.bind(zip) as (
      entry: Entry,
      done: (error: Error | null, stream: NodeJS.ReadableStream) => void,
    ) => void,
  );
  const chunks: Buffer[] = [];
  for await (const chunk of await openStream(entry)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function tooMuch(what: string, file: string): ReadoutError {
  return new ReadoutError('LIMIT', `holds ${what}`, { file, mend: 'save it as plain text' });
}

function damaged(file: string): (cause: unknown) => never {
  return cause => {
    if (cause instanceof ReadoutError) throw cause;
    throw new ReadoutError('DAMAGED', `is no sound ZIP archive: ${(cause as Error).message}`, {
      file,
      mend: 'save or fetch it anew',
      cause,
    });
  };
}
