import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Account } from '../src/domain/index.js';

/** The values of a JSON Lines file; blank lines are passed over. */
export function readJsonLines<T>(file: string): readonly T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as T);
}

/** An account as intake would give it, of a text from elsewhere. */
export function toAccount({
  text,
  ...known
}: Pick<Account, 'id' | 'source' | 'side' | 'text'> & Partial<Account>): Account {
  return {
    kind: 'readout',
    ministry: null,
    date: null,
    language: 'en',
    title: null,
    url: null,
    event: null,
    counterparts: [],
    sha256: createHash('sha256').update(text).digest('hex'),
    text,
    inferred: [],
    warnings: [],
    ...known,
  };
}
