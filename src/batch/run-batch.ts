import type { Compared } from './compare-event.js';
import { inOrder } from './in-order.js';
import type { Entry } from './journal.js';
import { keyOf } from './key.js';
import type { Output } from './output.js';
import type { Pool } from './pool.js';
import { type Counts, type EventError, type Input, isBad } from './types.js';

export interface BatchOptions {
  readonly pool: Pool;
  /** From the pool's greeting: what results follow from beside the accounts. */
  readonly settings: string;
  readonly output: Output;
  /** Takes what was compared, before it is written. */
  readonly store?: ((result: Compared) => void) | undefined;
  /** Events in work or waiting for their turn to be written. */
  readonly limit: number;
  /** Ends the reading of events; those in hand are finished. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (summary: Summary) => void;
  readonly onFailure?: (failure: Failure) => void;
  /** Whether a failure is passed over: who watches a folder waits for the other side's account. */
  readonly passesOver?: (failure: Failure) => boolean;
}

export interface Failure {
  readonly id: string | null;
  readonly line: number | null;
  readonly error: EventError;
}

/** What has become of the events so far. */
export interface Summary extends Counts {
  readonly compared: number;
  /** Found in the output already. */
  readonly skipped: number;
  readonly failed: number;
  /** Nobody reads the results any more. */
  readonly closed: boolean;
}

export const NOTHING: Summary = {
  compared: 0,
  skipped: 0,
  failed: 0,
  claims: 0,
  contested: 0,
  omitted: 0,
  closed: false,
};

type Outcome =
  | ({ readonly is: 'compared' } & Compared)
  | { readonly is: 'skipped'; readonly entry: Entry }
  | ({ readonly is: 'failed' } & Failure);

/**
 * Compares events and writes the results in their order, each once it and those before it are there.
 * @throws {ReadoutError} `OUTPUT` or `STORE` where results cannot be kept; what is wrong with an event is its result.
 */
export async function runBatch(inputs: AsyncIterable<Input>, options: BatchOptions): Promise<Summary> {
  const { pool, settings, output, store, limit, signal, onProgress, onFailure, passesOver } = options;
  const work = async (input: Input): Promise<Outcome> => {
    const { id, line } = input;
    if (isBad(input)) return { is: 'failed', id, line, error: input.error };
    if (output.hasEntries) {
      const entry = output.take(await keyOf(input, settings));
      if (entry !== null) return { is: 'skipped', entry };
    }
    const result = await pool.compare(input);
    return 'error' in result
      ? { is: 'failed', id, line, error: result.error }
      : { is: 'compared', ...result };
  };

  let summary = NOTHING;
  for await (const outcome of inOrder(inputs, work, { limit, ...(signal && { signal }) })) {
    if (outcome.is === 'failed' && passesOver?.(outcome)) continue;
    if (outcome.is === 'compared') store?.(outcome);
    if (outcome.is === 'failed') onFailure?.(outcome);
    const isRead = await write(outcome, output);
    summary = { ...add(summary, outcome), closed: !isRead };
    onProgress?.(summary);
    if (!isRead) break;
  }
  return summary;
}

function write(outcome: Outcome, output: Output): Promise<boolean> {
  if (outcome.is === 'skipped') return output.keep(outcome.entry);
  if (outcome.is === 'failed') return output.writeFailure(outcome);
  return output.writeResult(outcome);
}

function add(summary: Summary, outcome: Outcome): Summary {
  if (outcome.is !== 'compared') return { ...summary, [outcome.is]: summary[outcome.is] + 1 };
  const { claims, contested, omitted } = outcome.counts;
  return {
    ...summary,
    compared: summary.compared + 1,
    claims: summary.claims + claims,
    contested: summary.contested + contested,
    omitted: summary.omitted + omitted,
  };
}
