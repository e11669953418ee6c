import { createReadStream } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { ReadoutError } from '../domain/index.js';
import { findFolders } from './folders.js';
import { splitLines } from './lines.js';
import { parseEvent } from './manifest.js';
import type { EventInput, Input } from './types.js';

/** The events that some sources hold. */
export interface Events {
  /** How many there are; null where a stream has yet to tell. */
  readonly total: number | null;
  readonly inputs: AsyncIterable<Input>;
  /** Files that were passed over, and why. */
  readonly warnings: readonly string[];
}

const MANIFEST = /\.(?:jsonl|ndjson)$/iu;
const GLOB = /[*?[\]{}]/u;
/** Front matter is found within so many bytes. */
const HEAD = 64 * 1024;

/**
 * The events of folders (a folder is an event, each file in it an account), of loose accounts whose front matter names
 * their `event`, of manifests (`.jsonl`, or `-` for standard input), and of whatever a pattern matches.
 * @throws {ReadoutError} `NOT_FOUND` where there is nothing.
 */
export async function openEvents(
  sources: readonly string[],
  stdin: AsyncIterable<Uint8Array> = process.stdin,
): Promise<Events> {
  const found: { readonly total: number | null; readonly inputs: AsyncIterable<Input> }[] = [];
  const loose: string[] = [];
  const warnings: string[] = [];
  for (const source of await expand(sources)) {
    if (source === '-') found.push({ total: null, inputs: readManifest(stdin, '') });
    else if (MANIFEST.test(source))
      found.push({ total: null, inputs: readManifest(createReadStream(source), dirname(source)) });
    else if ((await stat(source)).isDirectory()) {
      const events = await eventsOfFolder(source);
      warnings.push(
        ...events.strays.map(
          file => `${file}: is no account of an event (name its \`event\` in front matter)`,
        ),
      );
      found.push({ total: events.inputs.length, inputs: each(events.inputs) });
    } else loose.push(source);
  }
  const grouped = await byEvent(loose);
  warnings.push(
    ...grouped.rest.map(file => `${file}: names no \`event\` in its front matter (readout pair may find it)`),
  );
  found.push({ total: grouped.events.length, inputs: each(grouped.events) });
  const totals = found.map(({ total }) => total);
  if (totals.every(total => total === 0))
    throw new ReadoutError('NOT_FOUND', `no event in ${sources.join(', ')}`, {
      mend: 'give folders of accounts, one an event, or a manifest',
    });
  return {
    total: totals.reduce((sum, total) => (sum === null || total === null ? null : sum + total), 0),
    inputs: chain(found.map(({ inputs }) => inputs)),
    warnings,
  };
}

/** Patterns that name no file are replaced by what they match. */
export async function expand(sources: readonly string[]): Promise<readonly string[]> {
  const lists: (readonly string[])[] = [];
  for (const source of sources) {
    if (source === '-' || (await stat(source).catch(() => null)) !== null) lists.push([source]);
    else if (GLOB.test(source)) lists.push(await matches(source));
    else
      throw new ReadoutError('NOT_FOUND', 'no such file or folder', { file: source, mend: 'check the path' });
  }
  return [...new Set(lists.flat())];
}

async function matches(pattern: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby');
  const paths = (await glob(pattern, { onlyFiles: false, expandDirectories: false }))
    .map(path => path.replace(/\/$/u, ''))
    .sort(byName);
  if (paths.length > 0) return paths;
  throw new ReadoutError('NOT_FOUND', 'matches nothing', { file: pattern, mend: 'check the pattern' });
}

/** Lines of a manifest; blank ones are passed over. */
async function* readManifest(chunks: AsyncIterable<Uint8Array>, folder: string): AsyncGenerator<Input> {
  for await (const line of splitLines(chunks)) if (line.text?.trim() !== '') yield parseEvent(line, folder);
}

/** A folder's own accounts are an event only where it has no events in folders of their own. */
async function eventsOfFolder(
  path: string,
): Promise<{ readonly inputs: readonly Input[]; readonly strays: readonly string[] }> {
  const [root, ...below] = await findFolders(path);
  const { events, rest } = await byEvent(root!.accounts);
  const inner = below.filter(({ accounts, error }) => accounts.length > 0 || error !== null);
  const isEvent = rest.length > 0 && inner.length === 0 && events.length === 0;
  return {
    inputs: [
      ...(root!.error === null ? [] : [{ id: null, line: null, error: root!.error }]),
      ...(isEvent ? [eventOf(basename(resolve(path)), rest)] : []),
      ...events,
      ...inner.map(({ id, accounts, error }) =>
        error === null ? eventOf(id, accounts) : { id, line: null, error },
      ),
    ],
    strays: isEvent ? [] : rest,
  };
}

function eventOf(id: string, accounts: readonly string[]): EventInput {
  return { id, line: null, accounts: accounts.map(file => ({ type: 'file', path: file })) };
}

/** Accounts by the event that their front matter names, in order of first appearance. */
async function byEvent(
  files: readonly string[],
): Promise<{ readonly events: readonly EventInput[]; readonly rest: readonly string[] }> {
  const groups = new Map<string, string[]>();
  const rest: string[] = [];
  for (const file of files) {
    const id = await eventNamedIn(file);
    if (id === null) rest.push(file);
    else groups.set(id, [...(groups.get(id) ?? []), file]);
  }
  return {
    events: [...groups].map(([id, accounts]) => eventOf(id, accounts)),
    rest,
  };
}

/** What `event:` says in a file's front matter; a file that cannot be read is told of when it is compared. */
async function eventNamedIn(file: string): Promise<string | null> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(file, 'r');
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    const [, header] =
      /^\ufeff?---[ \t]*\r?\n([\s\S]*?)\n(?:---|\.\.\.)/u.exec(buffer.toString('utf8', 0, bytesRead)) ?? [];
    const [, value] = /^event:[ \t]*(\S.*)$/mu.exec(header ?? '') ?? [];
    if (value === undefined) return null;
    const { parse } = await import('yaml');
    return String(parse(value));
  } catch {
    return null;
  } finally {
    await handle?.close();
  }
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

async function* chain<T>(lists: readonly AsyncIterable<T>[]): AsyncGenerator<T> {
  for (const list of lists) yield* list;
}

function byName(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
