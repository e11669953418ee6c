import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import type { Piscina } from 'piscina';
import { type ErrorCode, ReadoutError } from '../domain/index.js';
import { packagePath } from '../lexicon/index.js';
import { closeGate, type Gate, makeGate, openGate } from '../model/index.js';
import type { EventResult, Failed } from './compare-event.js';
import type { BatchSettings, EventInput } from './types.js';
import type { Greeting, WorkerSetup } from './worker.js';

export interface PoolOptions {
  readonly settings: BatchSettings;
  readonly workers: number;
  /** Seconds an event may take before its worker is ended. */
  readonly timeout: number;
  /** In place of the package's own worker: for tests. */
  readonly workerFile?: string;
}

/** Threads that compare events, each with a model of its own. */
export interface Pool {
  /** Under which settings the workers compare. @throws {ReadoutError} where they cannot be loaded. */
  readonly greet: () => Promise<Greeting>;
  /** Never rejects: what goes wrong with an event, its worker's death included, is its result. */
  readonly compare: (event: EventInput) => Promise<EventResult>;
  readonly close: () => Promise<void>;
}

/** A worker that dies may have been unlucky; an event that two have died of is to blame. */
const TRIES = 2;
/** Milliseconds that a thread takes to end, at most. */
const ENDING = 100;

export async function openPool({ settings, workers, timeout, workerFile }: PoolOptions): Promise<Pool> {
  const { Piscina } = await import('piscina');
  const gate = makeGate();
  const setup: WorkerSetup = { settings, threads: threadsFor(workers), gate };
  const piscina = new Piscina({
    filename: pathToFileURL(workerFile ?? packagePath('dist/cli/worker.js')).href,
    minThreads: 1,
    maxThreads: workers,
    idleTimeout: Number.POSITIVE_INFINITY,
    workerData: setup,
  });
  // The death of a worker is told by the task it had in hand.
  piscina.on('error', () => {});
  const inTurn = turns(workers);
  return {
    greet: async () => {
      const answer = (await piscina.run(null)) as Greeting | Failed;
      if (!('error' in answer)) return answer;
      const { code, message, file, mend } = answer.error;
      throw new ReadoutError(code, message, { file: file ?? undefined, mend: mend ?? undefined });
    },
    compare: event => inTurn(() => attempt(piscina, event, { timeout, gate })),
    close: async () => {
      await closeGate(gate);
      await piscina.destroy();
    },
  };
}

/** Workers share the cores; a single one may use several for its model. */
function threadsFor(workers: number): number {
  return Math.min(Math.max(Math.floor(availableParallelism() / workers), 1), 4);
}

interface Terms {
  /** Seconds. */
  readonly timeout: number;
  readonly gate: Gate;
}

async function attempt(piscina: Piscina, event: EventInput, { timeout, gate }: Terms): Promise<EventResult> {
  for (let left = TRIES; ; left--) {
    const clock = new AbortController();
    // The thread is ended where it is in no native code; the others wait before theirs until it is.
    const timer = setTimeout(async () => {
      await closeGate(gate);
      clock.abort();
      setTimeout(() => openGate(gate), ENDING);
    }, timeout * 1000);
    try {
      return (await piscina.run(event, { signal: clock.signal })) as EventResult;
    } catch (cause) {
      if (clock.signal.aborted)
        return failed(
          'TIMEOUT',
          `took longer than ${timeout} s`,
          'give it more with --timeout, or leave it out',
        );
      if (left === 1)
        return failed('WORKER', `ended the worker that compared it: ${reasonOf(cause)}`, 'leave it out');
    } finally {
      clearTimeout(timer);
    }
  }
}

function failed(code: ErrorCode, message: string, mend: string): Failed {
  return { error: { code, message, file: null, mend } };
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

/** Lets so many works run at once: an event's time runs from when a worker is free for it. */
function turns(limit: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = limit;
  const waiting: (() => void)[] = [];
  return async work => {
    if (free > 0) free -= 1;
    else await new Promise<void>(resolve => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
