import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { ReadoutError } from '../../src/domain/index.js';
import { type ReadOptions, readAccount } from '../../src/intake/index.js';

const folder = mkdtempSync(join(tmpdir(), 'readout-intake-'));
afterAll(() => rmSync(folder, { recursive: true }));

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
