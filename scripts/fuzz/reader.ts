/** A process that reads made inputs of one target, told by numbers, and says how each went. */
import { ReadoutError } from '../../src/domain/index.js';
import { randomOf } from './random.js';
import { TARGETS } from './targets.js';

export interface Task {
  readonly target: string;
  readonly seed: number;
  readonly from: number;
  readonly to: number;
}

export type Report =
  | { readonly kind: 'start'; readonly at: number }
  | {
      readonly kind: 'end';
      readonly at: number;
      /** Of the processor, as the machine may be busy. */
      readonly ms: number;
      /** `read`, the code of a documented error, or what else was thrown. */
      readonly outcome: string;
      /** Bytes. */
      readonly memory: number;
    };

/** The input that a number stands for. */
export function inputOf(target: string, seed: number, at: number): Uint8Array {
  return TARGETS[target]!.make(randomOf(seed * 1_000_003 + at));
}

// As when it is thrown: in the thread it ends the thread alone.
process.on('unhandledRejection', () => {});

process.on('message', async ({ target, seed, from, to }: Task) => {
  for (let at = from; at < to; at++) {
    const bytes = inputOf(target, seed, at);
    send({ kind: 'start', at });
    const start = process.cpuUsage();
    const outcome = await TARGETS[target]!.read(bytes).then(
      () => 'read',
      (error: unknown) =>
        // What a library throws in a thread of its own is an error of the file, see src/intake/guard/.
        !(error instanceof ReadoutError) && TARGETS[target]!.isIsolated
          ? 'contained'
          : error instanceof ReadoutError
            ? error.code
            : `! ${(error as Error).stack?.split('\n').slice(0, 4).join(' ')}`,
    );
    const { user, system } = process.cpuUsage(start);
    const ms = (user + system) / 1000;
    send({ kind: 'end', at, ms, outcome, memory: process.memoryUsage.rss() });
    // Messages go out, and rubbish is collected, between inputs.
    if (at % 20 === 0) await new Promise(resolve => setImmediate(resolve));
  }
  process.disconnect?.();
});

function send(report: Report): void {
  process.send?.(report);
}
