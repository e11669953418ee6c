import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Account, ReadoutError } from '../domain/index.js';
import { type PairedEvent, pairAccounts } from '../pairing/index.js';
import { eventError, readInput } from './compare-event.js';
import { findFolders } from './folders.js';
import { splitLines } from './lines.js';
import { inputOf } from './manifest.js';
import { expand } from './sources.js';
import type { AccountInput, BadInput, EventInput } from './types.js';

/** A heap of accounts, and what of it could not be read. */
export interface Heap {
  readonly accounts: readonly HeapAccount[];
  readonly bad: readonly BadInput[];
}

export interface HeapAccount {
  readonly input: AccountInput;
  readonly account: Account;
}

/** An event that was found in a heap, ready to be compared. */
export interface FoundEvent extends EventInput {
  readonly id: string;
  readonly pairs: readonly {
    readonly a: string;
    readonly b: string;
    readonly score: number;
    readonly reasons: readonly string[];
  }[];
}

/**
 * Reads all accounts of folders, files, patterns and JSON Lines (an account a line: `{"side", "date", "text"}`); an
 * account that cannot be read is told of, the rest goes on.
 */
export async function readHeap(
  sources: readonly string[],
  stdin: AsyncIterable<Uint8Array> = process.stdin,
): Promise<Heap> {
  const accounts: HeapAccount[] = [];
  const bad: BadInput[] = [];
  for await (const found of findInputs(await expand(sources), stdin)) {
    if ('error' in found) bad.push(found);
    else {
      try {
        accounts.push({
          input: found.input,
          account: await readInput(found.input, `h${accounts.length + 1}`),
        });
      } catch (error) {
        bad.push({ id: null, line: found.line, error: eventError(error) });
      }
    }
  }
  return { accounts, bad };
}

type Found = { readonly input: AccountInput; readonly line: number | null } | BadInput;

const LINES = /\.(?:jsonl|ndjson)$/iu;

async function* findInputs(
  sources: readonly string[],
  stdin: AsyncIterable<Uint8Array>,
): AsyncGenerator<Found> {
  for (const source of sources) {
    if (source === '-') yield* readLines(stdin, '', 'stdin');
    else if (LINES.test(source)) yield* readLines(createReadStream(source), dirname(source), source);
    else if ((await stat(source)).isDirectory()) {
      for (const { accounts, error } of await findFolders(source)) {
        if (error !== null) yield { id: null, line: null, error };
        for (const path of accounts) yield { input: { type: 'file', path }, line: null };
      }
    } else yield { input: { type: 'file', path: source }, line: null };
  }
}

async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  folder: string,
  name: string,
): AsyncGenerator<Found> {
  for await (const { number, text } of splitLines(chunks)) {
    if (text?.trim() === '') continue;
    const input = text === null ? 'is not UTF-8' : inputOf(text, `${name}:${number}`, folder);
    if (typeof input === 'string')
      yield {
        id: null,
        line: number,
        error: {
          code: 'MANIFEST',
          message: `line ${number} is no account: ${input}`,
          file: name,
          mend: 'write it as {"side": "...", "date": "...", "text": "..."}',
        },
      };
    else yield { input, line: number };
  }
}

/**
 * The events that the accounts of a heap describe; those that stand alone are in none.
 * @param least The score from which two are joined; the package's own if left out.
 */
export function findEvents({ accounts }: Heap, least?: number): readonly FoundEvent[] {
  const events = pairAccounts(
    accounts.map(({ account }) => account),
    least,
  );
  const taken = new Map<string, number>();
  return events.map(event => {
    const name = nameOf(event, accounts);
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return {
      id: count === 1 ? name : `${name}-${count}`,
      line: null,
      accounts: event.accounts.map(at => accounts[at]!.input),
      pairs: event.pairs.map(({ a, b, score, reasons }) => ({
        a: accounts[a]!.account.source,
        b: accounts[b]!.account.source,
        score,
        reasons,
      })),
    };
  });
}

/** What an account calls its event, else its day and sides. */
function nameOf({ accounts }: PairedEvent, heap: readonly HeapAccount[]): string {
  const own = accounts.map(at => heap[at]!.account);
  const named = own.find(({ event }) => event !== null)?.event;
  const [date] = own.flatMap(account => account.date ?? []).sort();
  const sides = [...new Set(own.flatMap(account => account.side ?? []))].sort();
  return named ?? [date ?? 'undated', ...sides].join('-').toLowerCase().replaceAll(' ', '-');
}

/** A line of a manifest for `readout batch`. */
export function manifestLine({ id, accounts, pairs }: FoundEvent): string {
  const written = accounts.map(account =>
    account.type === 'text'
      ? { source: account.name, text: account.text }
      : account.side === undefined && account.kind === undefined
        ? account.path
        : { file: account.path, side: account.side, kind: account.kind },
  );
  return `${JSON.stringify({ event: id, accounts: written, pairs })}\n`;
}

/** @throws {ReadoutError} `NOT_FOUND` where the sources hold no account at all. */
export function requireAccounts(heap: Heap, sources: readonly string[]): void {
  if (heap.accounts.length === 0 && heap.bad.length === 0)
    throw new ReadoutError('NOT_FOUND', `no account in ${sources.join(', ')}`, {
      mend: 'give a folder of accounts',
    });
}
