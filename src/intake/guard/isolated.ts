import { Worker } from 'node:worker_threads';
import { type ErrorCode, ReadoutError } from '../../domain/index.js';
import { packagePath } from '../../lexicon/index.js';
import type { Document } from '../formats/index.js';
import { LIMITS } from '../limits.js';
import type { Traced } from '../text/traced.js';

/** What the other thread is asked. */
export interface Request {
  readonly format: string;
  readonly input: Uint8Array | Traced;
  readonly file: string;
}

/** What it answers. */
export type Answer =
  | { readonly document: Document }
  | {
      readonly failure: {
        readonly code: ErrorCode | null;
        readonly message: string;
        readonly mend: string | null;
      };
    };

interface Bounds {
  /** Seconds, of the processor as well as by the clock. */
  readonly seconds: number;
  /** Bytes above what the process holds when the reading begins. */
  readonly memory?: number;
}

const WATCH_MS = 50;
/** On a busy machine the clock runs while nothing is read: so many times as long is waited for the seconds. */
const PATIENCE = 4;

let idle: Worker | null = null;
let last: Promise<unknown> = Promise.resolve();

/**
 * Reads a document in a thread of its own, one at a time: a file made to take for ever, or all the memory, takes
 * the thread with it and nothing else.
 * @throws {ReadoutError} what the format throws; `TIMEOUT`; `LIMIT` where it takes too much memory; `DAMAGED`
 * where the format's own library fails.
 */
export function readIsolated(request: Request, bounds: Bounds): Promise<Document> {
  const reading = last.then(() => readOne(request, bounds));
  last = reading.catch(() => {});
  return reading;
}

function readOne(request: Request, { seconds, memory = LIMITS.memory }: Bounds): Promise<Document> {
  const worker = idle ?? startWorker();
  idle = null;
  const { file } = request;
  return new Promise((resolve, reject) => {
    const before = process.memoryUsage.rss();
    const start = performance.now();
    const spent = process.cpuUsage();
    const watch = setInterval(() => {
      const passed = (performance.now() - start) / 1000;
      const { user, system } = process.cpuUsage(spent);
      const isSlow = passed > seconds && (user + system) / 1e6 > seconds;
      if (isSlow || passed > PATIENCE * seconds) stop(tooSlow(file, seconds));
      else if (process.memoryUsage.rss() - before > memory) stop(tooLarge(file, memory));
    }, WATCH_MS);
    const release = () => {
      clearInterval(watch);
      worker.off('message', onAnswer).off('error', onError).off('exit', onExit).unref();
    };
    const stop = (error: ReadoutError) => {
      release();
      void worker.terminate();
      reject(error);
    };
    const onAnswer = (answer: Answer) => {
      release();
      idle = worker;
      if ('document' in answer) resolve(answer.document);
      else reject(errorOf(answer.failure, file));
    };
    const onError = (error: Error & { code?: string }) =>
      stop(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge(file, memory) : unreadable(file, error));
    const onExit = () => stop(unreadable(file, new Error('the reader ended')));
    worker.on('message', onAnswer).on('error', onError).on('exit', onExit);
    worker.ref();
    worker.postMessage(request);
  });
}

function startWorker(): Worker {
  const worker = new Worker(packagePath('dist/cli/document-reader.js'), {
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.memory / 1_000_000 },
    // What a library prints is nobody's business.
    stdout: true,
    stderr: true,
  });
  // One that ends while nobody waits for it is replaced when it is needed.
  return worker
    .on('error', () => {})
    .on('exit', () => {
      if (idle === worker) idle = null;
    });
}

function errorOf(
  { code, message, mend }: { code: ErrorCode | null; message: string; mend: string | null },
  file: string,
): ReadoutError {
  if (code === null) return unreadable(file, new Error(message));
  return new ReadoutError(code, message, { file, mend: mend ?? undefined });
}

function unreadable(file: string, cause: Error): ReadoutError {
  return new ReadoutError('DAMAGED', `cannot be read: ${cause.message}`, {
    file,
    mend: 'save it anew, or as plain text',
    cause,
  });
}

function tooSlow(file: string, seconds: number): ReadoutError {
  return new ReadoutError('TIMEOUT', `took more than ${seconds} s to read`, {
    file,
    mend: 'save it as plain text, or say --timeout',
  });
}

function tooLarge(file: string, memory: number): ReadoutError {
  return new ReadoutError('LIMIT', `took more than ${memory / 1e6} MB of memory to read`, {
    file,
    mend: 'save it as plain text',
  });
}
