import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { AccountInput, EventInput } from './types.js';

/** What of an account bears on the result: its bytes, its name (which may tell its side), what was said of it. */
interface Fingerprint {
  readonly name: string;
  readonly side: string | null;
  readonly kind: string | null;
  /** SHA-256 of the bytes. */
  readonly sha256: string;
}

/**
 * Names a result by all that it follows from: the event's id, its accounts' bytes, and the run's settings (version of
 * tool, data and model, and the options that bear on the result). 32 hex digits.
 */
export function resultKey(id: string | null, accounts: readonly Fingerprint[], settings: string): string {
  return hash(
    JSON.stringify([
      id,
      accounts.map(({ name, side, kind, sha256 }) => [name, side, kind, sha256]),
      settings,
    ]),
  ).slice(0, 32);
}

/** The key that the result of an event will have; null where an account cannot be read. */
export async function keyOf({ id, accounts }: EventInput, settings: string): Promise<string | null> {
  try {
    const bytes = await Promise.all(
      accounts.map(account => (account.type === 'text' ? account.text : readFile(account.path))),
    );
    return resultKey(
      id,
      accounts.map((account, index) => fingerprint(account, hash(bytes[index]!))),
      settings,
    );
  } catch {
    return null;
  }
}

export function fingerprint(account: AccountInput, sha256: string): Fingerprint {
  return {
    name: account.type === 'file' ? basename(account.path) : account.name,
    side: account.side ?? null,
    kind: account.kind ?? null,
    sha256,
  };
}

function hash(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
