import type { Compared } from './compare-event.js';
import type { Entry, Journal } from './journal.js';
import type { Failure } from './run-batch.js';
import type { EventError } from './types.js';

/** Where a batch writes: a journal that can be gone on with, or any stream of text. */
export interface Output {
  /** Whether some results are there from an earlier run. */
  readonly hasEntries: boolean;
  /** The result with this key from an earlier run, which is then spoken for; null where there is none. */
  readonly take: (key: string | null) => Entry | null;
  /** Each of these gives false once nobody reads any more. */
  readonly keep: (entry: Entry) => Promise<boolean>;
  readonly writeResult: (result: Compared) => Promise<boolean>;
  readonly writeFailure: (failure: Failure) => Promise<boolean>;
  /** After the last event of a whole run: puts what an earlier run left into the order of the events. */
  readonly finish: () => Promise<void>;
}

/** Results as they come, for standard output. */
export function streamOutput(write: (text: string) => Promise<boolean>): Output {
  return {
    ...ANEW,
    writeResult: ({ key, text }) => write(withKey(text, key)),
    writeFailure: failure => write(failureLine(failure)),
    finish: async () => {},
  };
}

/** Rows of verdicts under one header; a failure is a row whose verdict is `error`. */
export function csvOutput(write: (text: string) => Promise<boolean>): Output {
  let columns: readonly string[] | null = null;
  // The first result brings the header.
  const early: Failure[] = [];
  return {
    ...ANEW,
    writeResult: ({ text }) => {
      const end = text.indexOf('\n') + 1;
      if (columns !== null) return write(text.slice(end));
      columns = text.slice(0, end).trimEnd().split(',');
      const rows = early.splice(0).map(failure => failureRow(failure, columns!));
      return write(text.slice(0, end) + rows.join('') + text.slice(end));
    },
    writeFailure: async failure => {
      if (columns !== null) return write(failureRow(failure, columns));
      early.push(failure);
      return true;
    },
    finish: async () => {
      if (early.length === 0) return;
      const rows = early.map(failure => failureRow(failure, FAILURE_COLUMNS));
      await write(`${FAILURE_COLUMNS.join(',')}\r\n${rows.join('')}`);
    },
  };
}

const ANEW = { hasEntries: false, take: () => null, keep: async () => true } as const;

interface Place {
  readonly start: number;
  readonly length: number;
}

/** Lines of JSON in a file that a later run can go on with. */
export function journalOutput(journal: Journal): Output {
  const waiting = new Map<string, Entry[]>();
  for (const entry of journal.entries) waiting.set(entry.key, [...(waiting.get(entry.key) ?? []), entry]);
  // The order of the events; only a file that is gone on with can be in another.
  const places: Place[] = [];
  const ids = new Set<string>();
  let end = 0;
  let inOrder = true;
  const put = (place: Place) => {
    inOrder &&= place.start === end;
    end = place.start + place.length;
    if (journal.entries.length > 0) places.push(place);
    return true;
  };
  const append = async (line: string, id: string | null) => {
    const start = await journal.append(line);
    if (id !== null && journal.entries.length > 0) ids.add(id);
    return put({ start, length: Buffer.byteLength(line) });
  };
  return {
    hasEntries: journal.entries.length > 0,
    take: key => (key === null ? null : (waiting.get(key)?.shift() ?? null)),
    keep: async entry => {
      ids.add(entry.id);
      return put(entry);
    },
    writeResult: ({ key, id, text }) => append(withKey(text, key), id),
    writeFailure: failure => append(failureLine(failure), failure.id),
    finish: async () => {
      const left = [...waiting.values()].flat();
      if (inOrder && left.length === 0) return;
      // What an event gave before its accounts changed goes; events of other input stay, before these.
      const others = left.filter(({ id }) => !ids.has(id)).sort((a, b) => a.start - b.start);
      await journal.arrange([...others, ...places]);
    },
  };
}

/** An output that is written to in several rounds: what one has written is not done again in the next. */
export function remembering(output: Output, keys: Iterable<string>): Output {
  const done = new Set(keys);
  return {
    ...output,
    hasEntries: true,
    take: key => (key !== null && done.has(key) ? { key, id: '', start: 0, length: 0 } : null),
    keep: async () => true,
    writeResult: result => {
      done.add(result.key);
      return output.writeResult(result);
    },
    finish: async () => {},
  };
}

function failureLine({ id, line, error }: Failure): string {
  const { code, message, file, mend } = error;
  const where = id === null && line !== null ? { line } : {};
  return `${JSON.stringify({ event: id, ...where, error: { code, message, file, mend } })}\n`;
}

/** What went wrong and how to mend it, in one line. */
export function messageOf({ file, message, mend }: EventError): string {
  return `${file === null ? '' : `${file}: `}${message}${mend === null ? '' : ` (${mend})`}`;
}

const FAILURE_COLUMNS = ['event', 'verdict', 'reason', 'text'];

function failureRow({ id, error }: Failure, columns: readonly string[]): string {
  const values: Readonly<Record<string, string>> = {
    event: id ?? '',
    verdict: 'error',
    reason: error.code,
    text: messageOf(error),
  };
  return `${columns.map(column => quoted(values[column] ?? '')).join(',')}\r\n`;
}

function quoted(field: string): string {
  return /[",\r\n]/u.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

function withKey(line: string, key: string): string {
  return `{"key":"${key}",${line.slice(1)}`;
}
