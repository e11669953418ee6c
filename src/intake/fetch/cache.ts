import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A page as it was fetched. */
export interface CachedPage {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

type Label = Omit<CachedPage, 'bytes'> & { readonly url: string; readonly sha256: string };

/** The copy of an address in the cache, if it is there and whole. */
export async function findCached(folder: string | null, url: URL): Promise<CachedPage | null> {
  if (folder === null) return null;
  try {
    const label = JSON.parse(await readFile(pathOf(folder, url, 'json'), 'utf8')) as Label;
    const bytes = await readFile(pathOf(folder, url, 'body'));
    return label.url === url.href && label.sha256 === hashOf(bytes) ? { ...label, bytes } : null;
  } catch {
    return null;
  }
}

/** Keeps a page; a cache that cannot be written to is no cache. */
export async function keepCached(folder: string | null, url: URL, page: CachedPage): Promise<void> {
  if (folder === null || (page.etag === null && page.lastModified === null)) return;
  const { bytes, ...known } = page;
  const label: Label = { ...known, url: url.href, sha256: hashOf(bytes) };
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeWhole(pathOf(folder, url, 'body'), bytes);
    await writeWhole(pathOf(folder, url, 'json'), JSON.stringify(label));
  } catch {
    return;
  }
}

/** What asks for a page only if it has changed. */
export function conditionsOf(page: CachedPage | null): Readonly<Record<string, string>> {
  if (page?.etag) return { 'if-none-match': page.etag };
  return page?.lastModified ? { 'if-modified-since': page.lastModified } : {};
}

async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const beside = `${path}.${process.pid}`;
  await writeFile(beside, content, { mode: 0o600 });
  await rename(beside, path);
}

function pathOf(folder: string, url: URL, ending: string): string {
  return join(folder, `${hashOf(Buffer.from(url.href))}.${ending}`);
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
