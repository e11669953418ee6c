import { workerData } from 'node:worker_threads';
import { type Gate, useGate } from '../model/index.js';
import type { Comparer, EventResult, Failed } from './compare-event.js';
import type { BatchSettings, EventInput } from './types.js';

/** What the pool hands to a worker when it starts. */
export interface WorkerSetup {
  readonly settings: BatchSettings;
  /** Threads that the model may use in each worker. */
  readonly threads: number;
  /** What each worker passes before it runs a model. */
  readonly gate: Gate;
}

/** What a worker says of itself before the first event. */
export interface Greeting {
  /** Everything but the accounts that a result follows from, as text. */
  readonly settings: string;
  readonly warnings: readonly string[];
}

let comparer: Promise<Comparer> | null = null;

/**
 * Compares an event; given none, says under which settings it compares. The model is loaded once. Errors are given
 * back as data, since one that is thrown loses its code on the way to the other thread.
 */
export default async function work(event: EventInput | null): Promise<EventResult | Greeting | Failed> {
  const { eventError, makeComparer } = await import('./compare-event.js');
  const { settings, threads, gate } = workerData as WorkerSetup;
  useGate(gate);
  try {
    comparer ??= makeComparer(settings, threads);
    const { settings: text, warnings, compare } = await comparer;
    return event === null ? { settings: text, warnings } : await compare(event);
  } catch (error) {
    return { error: eventError(error) };
  }
}
