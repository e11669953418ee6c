import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type {
  BatchOptions,
  BatchSettings,
  Compared,
  Events,
  Failure,
  Input,
  Output,
  Summary,
} from '../batch/index.js';
import { ReadoutError } from '../domain/index.js';
import type { BatchCommandOptions } from './commands/batch.js';
import { say } from './messages.js';
import { openSink, type Sink } from './output.js';
import { readTaxonomy } from './taxonomy.js';

const SOME_FAILED = 3;
/** More would not be gained by a thread that only reads and writes beside them. */
const MOST_WORKERS = 16;
/** Events that wait for their turn behind a slow one, per worker. */
const AHEAD = 4;
const STOP_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

/** Opens what a batch needs, runs it, says what came of it. */
export async function runBatchCommand(
  sources: readonly string[],
  options: BatchCommandOptions,
): Promise<void> {
  checkOptions(sources, options);
  // Says what is wrong with themes before any event is read.
  await readTaxonomy(options);
  const { openPool } = await import('../batch/index.js');
  const workers = options.workers ?? Math.min(availableParallelism(), MOST_WORKERS);
  const events = await eventsOf(sources, options);
  const pool = await openPool({ settings: settingsOf(options), workers, timeout: options.timeout });
  try {
    const { settings, warnings } = await pool.greet();
    if (!options.quiet) for (const warning of warnings) say(warning);
    const run = { pool, settings, limit: workers * AHEAD };
    await (options.watch ? watchSources(sources, events, run, options) : runOnce(events, run, options));
  } finally {
    await pool.close();
    // A stopped run may leave a read of standard input open, which would keep the process.
    process.stdin.destroy();
  }
}

/** The events of the sources, or those found in them as heaps. */
async function eventsOf(sources: readonly string[], { pair, quiet }: BatchCommandOptions): Promise<Events> {
  const { findEvents, openEvents, readHeap, requireAccounts } = await import('../batch/index.js');
  if (!pair) {
    const events = await openEvents(sources);
    if (!quiet) for (const warning of events.warnings) say(warning);
    return events;
  }
  const heap = await readHeap(sources);
  requireAccounts(heap, sources);
  const found = findEvents(heap);
  const paired = found.reduce((sum, { accounts }) => sum + accounts.length, 0);
  if (!quiet)
    say(`${paired} of ${heap.accounts.length} accounts in ${found.length} events; the others stand alone`);
  const inputs: readonly Input[] = [...found, ...heap.bad];
  return {
    total: inputs.length,
    inputs: (async function* () {
      yield* inputs;
    })(),
    warnings: [],
  };
}

type RunMeans = Pick<BatchOptions, 'pool' | 'settings' | 'limit'>;

async function runOnce(events: Events, run: RunMeans, options: BatchCommandOptions): Promise<void> {
  const { runBatch, showProgress, summaryTable } = await import('../batch/index.js');
  const begun = performance.now();
  const target = await openTarget(options);
  const store = await openStoreFor(options.store);
  const stop = listen(true);
  const progress = options.quiet
    ? null
    : showProgress({
        total: events.total,
        isTerminal: process.stderr.isTTY === true,
        columns: process.stderr.columns ?? 80,
        write: text => process.stderr.write(text),
      });
  try {
    const summary = await runBatch(events.inputs, {
      ...run,
      output: target.output,
      store: store?.put,
      signal: stop.signal,
      onProgress: so => progress?.update(so),
      onFailure: failure => {
        progress?.end();
        if (!options.quiet) say(describeFailure(failure));
      },
    });
    const stopped = stop.by();
    if (stopped === null && !summary.closed) await target.output.finish();
    await target.close();
    progress?.end();
    if (!options.quiet && !summary.closed)
      process.stderr.write(summaryTable(summary, (performance.now() - begun) / 1000));
    process.exitCode = exitCodeOf(summary, stopped);
    if (stopped !== null) say(howToGoOn(options));
  } catch (error) {
    progress?.end();
    await target.abandon();
    throw error;
  } finally {
    store?.close();
    stop.end();
  }
}

/**
 * Compares what is there, then what comes in, until a signal. An event of which only one side has told yet is waited
 * for; one to which an account is added is compared again, in a further line.
 */
async function watchSources(
  sources: readonly string[],
  events: Events,
  run: RunMeans,
  options: BatchCommandOptions,
): Promise<void> {
  const { changesIn, remembering, runBatch } = await import('../batch/index.js');
  const target = await openTarget({ ...options, resume: true });
  const store = await openStoreFor(options.store);
  const stop = listen(false);
  const output = remembering(target.output, target.keys);
  const told = new Set<string>();
  const round = async ({ inputs }: Events) => {
    const { compared, closed } = await runBatch(inputs, {
      ...run,
      output,
      store: store?.put,
      signal: stop.signal,
      passesOver: failure => failure.error.code === 'TOO_FEW_SIDES' || isTold(failure, told),
      onFailure: failure => {
        if (!options.quiet) say(describeFailure(failure));
      },
    });
    if (!options.quiet && compared > 0) say(`${compared} ${compared === 1 ? 'event' : 'events'} compared`);
    return !closed;
  };
  try {
    const changes = changesIn(sources, stop.signal);
    let isRead = await round(events);
    if (!options.quiet) say(`watching ${sources.join(', ')}; Ctrl-C ends it`);
    while (isRead && !(await changes.next()).done)
      isRead = await round(await eventsOf(sources, { ...options, quiet: true }));
    await changes.return(undefined);
    await target.close();
  } catch (error) {
    await target.abandon();
    throw error;
  } finally {
    store?.close();
    stop.end();
  }
}

function isTold({ id, line, error }: Failure, told: Set<string>): boolean {
  const key = JSON.stringify([id, line, error]);
  if (told.has(key)) return true;
  told.add(key);
  return false;
}

async function openStoreFor(file: string | undefined) {
  if (file === undefined) return null;
  const { openStore, putComparison } = await import('../store/index.js');
  const store = await openStore(file, { create: true });
  return {
    put: ({ record }: Compared) => {
      if (record !== null) putComparison(store, record);
    },
    close: store.close,
  };
}

function checkOptions(
  sources: readonly string[],
  { resume, output, format, watch }: BatchCommandOptions,
): void {
  if (resume && (output === undefined || output === '-'))
    throw new ReadoutError('USAGE', '--resume needs the file to go on with', {
      mend: 'name it with --output FILE',
    });
  if (resume && format === 'csv')
    throw new ReadoutError(
      'USAGE',
      'CSV cannot be resumed, as its rows do not say what they are the result of',
      {
        mend: 'write JSON Lines',
      },
    );
  if (watch && sources.includes('-'))
    throw new ReadoutError('USAGE', '--watch needs folders to watch', {
      mend: 'a pipe is read as it comes anyway',
    });
  if (watch && format === 'csv')
    throw new ReadoutError('USAGE', '--watch writes JSON Lines', { mend: 'leave out --format csv' });
}

function settingsOf(options: BatchCommandOptions): BatchSettings {
  const { judge, model, reader, themes, theme, minScore, includeText, format, store } = options;
  return {
    judge,
    model,
    reader,
    themes,
    theme,
    minScore,
    includeText: includeText === true,
    format,
    forStore: store !== undefined,
  };
}

interface Target {
  readonly output: Output;
  /** Of the results that are there already. */
  readonly keys: readonly string[];
  readonly close: () => Promise<void>;
  /** After an error. */
  readonly abandon: () => Promise<void>;
}

/** A file of JSON Lines grows line by line, so that it can be gone on with; all else is a stream. */
async function openTarget({ output: file, format, resume }: BatchCommandOptions): Promise<Target> {
  const { csvOutput, journalOutput, openJournal, streamOutput } = await import('../batch/index.js');
  if (file !== undefined && file !== '-' && format === 'jsonl' && (await isRegular(file))) {
    const journal = await openJournal(file, resume === true);
    return {
      output: journalOutput(journal),
      keys: journal.entries.map(({ key }) => key),
      close: () => journal.close(),
      abandon: () => journal.close().catch(() => {}),
    };
  }
  const sink: Sink = await openSink(file);
  const write = (text: string) => sink.write(text);
  return {
    output: format === 'csv' ? csvOutput(write) : streamOutput(write),
    keys: [],
    close: () => sink.close(),
    abandon: () => sink.discard(),
  };
}

/** A file, or none yet; a device or a pipe has no place to go on from. */
async function isRegular(file: string): Promise<boolean> {
  const stats = await stat(file).catch(() => null);
  return stats === null || stats.isFile() || stats.isDirectory();
}

/** The first signal ends the reading of events, the second the process. */
function listen(tells: boolean) {
  const controller = new AbortController();
  let by: keyof typeof STOP_CODES | null = null;
  const handlers = (Object.keys(STOP_CODES) as (keyof typeof STOP_CODES)[]).map(name => {
    const handler = () => {
      by = name;
      if (tells) say('finishing the events in hand; once more to stop at once');
      controller.abort();
    };
    process.once(name, handler);
    return () => process.removeListener(name, handler);
  });
  return {
    signal: controller.signal,
    by: () => by,
    end: () => {
      for (const remove of handlers) remove();
    },
  };
}

function exitCodeOf({ failed }: Summary, stopped: keyof typeof STOP_CODES | null): number {
  if (stopped !== null) return STOP_CODES[stopped];
  return failed > 0 ? SOME_FAILED : 0;
}

function howToGoOn({ output, format }: BatchCommandOptions): string {
  return output !== undefined && format === 'jsonl'
    ? 'stopped; the same command with --resume goes on where it stopped'
    : 'stopped; a run that is to be gone on with writes JSON Lines to a file, with --output FILE';
}

function describeFailure({ id, line, error }: Failure): string {
  const { file, message, mend } = error;
  const where = id ?? (line === null || message.startsWith('line ') ? null : `line ${line}`);
  return `${where === null ? '' : `${where}: `}${file === null ? '' : `${file}: `}${message}${mend === null ? '' : ` (${mend})`}`;
}
