export interface InOrderOptions {
  /** How many items may be in work or wait for their turn. */
  readonly limit: number;
  /** Ends the reading of items; those in hand are still finished. */
  readonly signal?: AbortSignal;
}

/**
 * Works on several items at a time and gives the results in the order of the items, each as soon as those before it
 * are out, whether or not a further item has come. No more items are read than `limit` allows, so that neither a fast
 * reader nor a slow consumer fills the memory.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T>,
  work: (item: T) => Promise<R>,
  { limit, signal }: InOrderOptions,
): AsyncGenerator<R> {
  const iterator = items[Symbol.asyncIterator]();
  const pending: Promise<R>[] = [];
  let reading = true;
  let next: Promise<IteratorResult<T>> | null = null;
  while (reading || pending.length > 0) {
    if (reading && next === null && pending.length < limit) {
      next = iterator.next();
      // Raced below; a failure must not count as unhandled while no race is on.
      next.catch(() => {});
    }
    const steps: Promise<{ result: R } | { item: IteratorResult<T> }>[] = [
      ...(pending.length > 0 ? [pending[0]!.then(result => ({ result }))] : []),
      ...(reading && next !== null ? [next.then(item => ({ item }))] : []),
    ];
    const step = await (reading && signal ? firstUnless(signal, steps) : Promise.race(steps));
    if (step === 'stop') reading = false;
    else if ('result' in step) {
      pending.shift();
      yield step.result;
    } else {
      next = null;
      if (step.item.done) reading = false;
      else pending.push(work(step.item.value));
    }
  }
}

/**
 * The first of these, or `stop` once the signal says so. Its promise is one of this race only: raced again and again, it
 * would keep whatever the races gave.
 */
async function firstUnless<T>(signal: AbortSignal, promises: readonly Promise<T>[]): Promise<T | 'stop'> {
  let stop = () => {};
  const stopped = new Promise<'stop'>(resolve => {
    stop = () => resolve('stop');
  });
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  try {
    return await Promise.race([stopped, ...promises]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
