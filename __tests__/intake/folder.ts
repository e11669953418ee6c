import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ReadoutError } from '../../src/domain/index.js';
import { type ReadOptions, readAccount } from '../../src/intake/index.js';
import { temporaryFolder } from '../helpers/folder.js';

const folder = temporaryFolder();

/** Writes a file into a folder of this test's own and gives its path. */
export function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** The account read from a file of this content. */
export function accountOf(name: string, content: string | Uint8Array, options: Partial<ReadOptions> = {}) {
  return readAccount(file(name, content), { id: 'a1', ...options });
}

/** The error that reading gives; fails where it gives none. */
export async function errorOf(reading: Promise<unknown>): Promise<ReadoutError> {
  const error = await reading.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof ReadoutError) return error;
  throw new Error(`no ReadoutError but ${error}`);
}
