import { setTimeout as sleep } from 'node:timers/promises';

const CLOSED = 0;
const INSIDE = 1;
/** A run of a model takes less; who does not come out has died inside. */
const LONGEST_RUN = 10_000;
const PAUSE = 5;

/**
 * Keeps threads out of native code while one of them is ended: to end a thread inside it ends the whole process. Shared
 * by all threads: by how many it is held closed, and how many are inside.
 */
export type Gate = Int32Array<SharedArrayBuffer>;

export function makeGate(): Gate {
  return new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
}

let gate: Gate | null = null;

/** From now on this thread goes through a gate before it runs a model. */
export function useGate(shared: Gate): void {
  gate = shared;
}

/** Does what runs in native code; waits, the whole thread with it, while the gate is closed. */
export async function throughGate<T>(work: () => Promise<T>): Promise<T> {
  const shared = gate;
  if (shared === null) return work();
  for (;;) {
    for (let closed = Atomics.load(shared, CLOSED); closed > 0; closed = Atomics.load(shared, CLOSED))
      Atomics.wait(shared, CLOSED, closed);
    Atomics.add(shared, INSIDE, 1);
    if (Atomics.load(shared, CLOSED) === 0) break;
    Atomics.sub(shared, INSIDE, 1);
  }
  try {
    return await work();
  } finally {
    Atomics.sub(shared, INSIDE, 1);
  }
}

/** Closes the gate and waits until nobody is inside. */
export async function closeGate(shared: Gate): Promise<void> {
  Atomics.add(shared, CLOSED, 1);
  const end = Date.now() + LONGEST_RUN;
  while (Atomics.load(shared, INSIDE) > 0 && Date.now() < end) await sleep(PAUSE);
}

export function openGate(shared: Gate): void {
  Atomics.sub(shared, CLOSED, 1);
  Atomics.notify(shared, CLOSED);
}
