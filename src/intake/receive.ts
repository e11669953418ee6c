import { createHash } from 'node:crypto';
import type { AccountMeta } from '../domain/index.js';
import { readBytes } from './bytes/read-bytes.js';
import { isAddress } from './fetch/address.js';
import { LIMITS } from './limits.js';

/** A source's bytes as they came, and what their sender said of them. */
export interface Received {
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, in hex. */
  readonly sha256: string;
  /** A name whose ending may tell the format: the file's, or the address in the end. */
  readonly name: string;
  readonly charset: string | null;
  readonly meta: AccountMeta;
  readonly warnings: readonly string[];
}

export interface ReceiveOptions {
  readonly maxBytes: number;
  readonly seconds?: number | undefined;
  readonly stdin?: (() => Promise<Uint8Array>) | undefined;
  readonly within?: string | undefined;
  readonly allowPrivate?: boolean | undefined;
  readonly cache?: string | null | undefined;
  readonly save?: string | undefined;
}

/** Reads a file or standard input, or fetches an address; keeps a copy where one is wanted. */
export async function receive(source: string, options: ReceiveOptions): Promise<Received> {
  const received = isAddress(source) ? await fetched(source, options) : await read(source, options);
  if (options.save !== undefined) {
    const { saveCopy } = await import('./fetch/save.js');
    await saveCopy(options.save, source, received);
  }
  return received;
}

async function read(source: string, options: ReceiveOptions): Promise<Received> {
  const bytes = await readBytes(source, options);
  return { bytes, sha256: hashOf(bytes), name: source, charset: null, meta: {}, warnings: [] };
}

async function fetched(source: string, options: ReceiveOptions): Promise<Received> {
  const { fetchPage } = await import('./fetch/index.js');
  const { maxBytes, seconds = LIMITS.seconds, allowPrivate = false, cache = null } = options;
  const { bytes, url, charset, warnings } = await fetchPage(source, {
    maxBytes,
    seconds,
    allowPrivate,
    cache,
  });
  return { bytes, sha256: hashOf(bytes), name: url, charset, meta: { url }, warnings };
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
