import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { inOrder } from '../../src/batch/in-order.js';

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

function collector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}

const turn = (count: number): Promise<void> =>
  count === 0 ? Promise.resolve() : new Promise(resolve => setImmediate(() => resolve(turn(count - 1))));

describe('work in order', () => {
  test('results come in the order of the items, however long each takes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(5)), fc.integer({ min: 1, max: 5 }), async (delays, limit) => {
        const results = await all(
          inOrder(
            each([...delays.entries()]),
            async ([index, delay]) => {
              await turn(delay);
              return index;
            },
            { limit },
          ),
        );
        expect(results).toEqual(delays.map((_, index) => index));
      }),
      { numRuns: 50 },
    );
  });

  test('no more items are in hand than the limit, however slow the consumer', async () => {
    let begun = 0;
    let given = 0;
    for await (const _ of inOrder(
      each(Array.from({ length: 20 }, (_, index) => index)),
      async item => {
        begun += 1;
        return item;
      },
      { limit: 3 },
    )) {
      given += 1;
      await turn(3);
      expect(begun - given).toBeLessThanOrEqual(3);
    }
    expect(given).toBe(20);
  });

  test('a result is given before the next item has come: a program may wait for it', async () => {
    let answer = () => {};
    async function* conversation() {
      yield 'first';
      await new Promise<void>(resolve => {
        answer = resolve;
      });
      yield 'second';
    }
    const results = inOrder(conversation(), async item => item, { limit: 4 });
    expect((await results.next()).value).toBe('first');
    answer();
    expect((await results.next()).value).toBe('second');
    expect((await results.next()).done).toBe(true);
  });

  test('a signal ends the reading; what is in hand is finished', async () => {
    const controller = new AbortController();
    async function* endless() {
      for (let item = 0; ; item++) yield item;
    }
    const seen: number[] = [];
    for await (const item of inOrder(endless(), async each => each, {
      limit: 2,
      signal: controller.signal,
    })) {
      seen.push(item);
      if (item === 3) controller.abort();
    }
    expect(seen.slice(0, 4)).toEqual([0, 1, 2, 3]);
    expect(seen.length).toBeLessThanOrEqual(6);
  });

  test('a failure of the input is passed on', async () => {
    async function* broken() {
      yield 1;
      throw new Error('torn');
    }
    await expect(all(inOrder(broken(), async item => item, { limit: 2 }))).rejects.toThrow('torn');
  });

  test('a result that was given is let go of, in a run that may be stopped too', async () => {
    const collect = collector();
    const given: WeakRef<object>[] = [];
    const signal = new AbortController().signal;
    const results = inOrder(each(Array.from({ length: 60 }, (_, index) => index)), async item => ({ item }), {
      limit: 3,
      signal,
    });
    for (let left = 50; left > 0; left--) {
      given.push(new WeakRef((await results.next()).value));
      await turn(1);
    }
    collect();
    expect(given.filter(result => result.deref() !== undefined).length).toBeLessThan(5);
    await results.return(undefined);
  });
});
