import { readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { EventError } from './types.js';

/** A folder with the accounts that lie in it. */
export interface AccountFolder {
  /** Its path below the folder that was asked for; empty for that folder. */
  readonly id: string;
  readonly path: string;
  readonly accounts: readonly string[];
  /** Why it could not be read. */
  readonly error: EventError | null;
}

/** What lies beside accounts: gold annotations, manifests, results. */
const DATA = new Set([
  '.json',
  '.jsonl',
  '.ndjson',
  '.yml',
  '.yaml',
  '.csv',
  '.tsv',
  '.db',
  '.sqlite',
  '.tmp',
]);

/** A folder and all below it, by name, each after the one it lies in; hidden ones are passed over. */
export async function findFolders(path: string, id = ''): Promise<readonly AccountFolder[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch((cause: Error) => cause);
  if (entries instanceof Error) return [{ id, path, accounts: [], error: unreadable(path, entries) }];
  const shown = entries
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const accounts = shown
    .filter(entry => !entry.isDirectory() && !DATA.has(extname(entry.name).toLowerCase()))
    .map(({ name }) => join(path, name));
  const below: AccountFolder[] = [];
  for (const { name } of shown.filter(entry => entry.isDirectory()))
    below.push(...(await findFolders(join(path, name), id === '' ? name : `${id}/${name}`)));
  return [{ id, path, accounts, error: null }, ...below];
}

function unreadable(file: string, { message }: Error): EventError {
  return {
    code: 'UNREADABLE',
    message: `cannot be read: ${message}`,
    file,
    mend: 'check that you may read it',
  };
}
