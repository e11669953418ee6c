import { mkdir, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { stringify } from 'yaml';
import { ReadoutError } from '../../domain/index.js';
import type { Received } from '../receive.js';
import { isAddress } from './address.js';

/**
 * Keeps what was read, byte for byte, and beside it where from, when, and its hash: `HASH-name.html` and
 * `HASH-name.html.yml`, which is read as its front matter when the copy is read. What is there already stays.
 * @throws {ReadoutError} `UNREADABLE` where the folder cannot be written to.
 */
export async function saveCopy(folder: string, source: string, received: Received): Promise<void> {
  const name = `${received.sha256.slice(0, 16)}-${nameOf(received.name)}`;
  const receipt = {
    ...received.meta,
    received: {
      from: source,
      at: new Date().toISOString(),
      sha256: received.sha256,
      bytes: received.bytes.length,
    },
  };
  try {
    await mkdir(folder, { recursive: true });
    await writeNew(join(folder, name), received.bytes);
    await writeNew(join(folder, `${name}.yml`), stringify(receipt, { lineWidth: 0 }));
  } catch (cause) {
    throw new ReadoutError('UNREADABLE', `cannot be written to: ${(cause as Error).message}`, {
      file: folder,
      mend: 'name a folder for --save that you may write to',
      cause,
    });
  }
}

/** Never over what is there, and never through a link. */
async function writeNew(path: string, content: Uint8Array | string): Promise<void> {
  try {
    await writeFile(path, content, { flag: 'wx' });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
  }
}

/** A name that is safe on any system: `mfa.example-news-call.html`. */
function nameOf(source: string): string {
  const url = isAddress(source) ? new URL(source) : null;
  const path = url ? url.pathname : basename(source === '-' ? 'stdin.txt' : source);
  const ending = /^\.[a-z\d]{1,5}$/i.exec(extname(path))?.[0] ?? (url ? '.html' : '');
  const stem = `${url ? `${url.hostname}-` : ''}${path.slice(0, path.length - extname(path).length)}`;
  const words = stem.split(/[^\w.]+/).filter(word => word !== '');
  const safe = words.join('-').slice(0, 80).replace(/^\.+/, '');
  return `${safe || 'account'}${ending}`;
}
