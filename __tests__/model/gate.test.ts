import { describe, expect, test } from '@jest/globals';
import { closeGate, makeGate, openGate, throughGate, useGate } from '../../src/model/index.js';

describe('the gate before native code', () => {
  test('is closed only once whoever is inside has come out', async () => {
    const gate = makeGate();
    useGate(gate);
    const order: string[] = [];
    let leave = () => {};
    const inside = throughGate(async () => {
      await new Promise<void>(resolve => {
        leave = resolve;
      });
      order.push('out');
    });
    const closed = closeGate(gate).then(() => order.push('closed'));
    leave();
    await Promise.all([inside, closed]);
    expect(order).toEqual(['out', 'closed']);
    openGate(gate);
  });

  test('lets in whoever comes once it is open, and counts them out though they fail', async () => {
    const gate = makeGate();
    useGate(gate);
    await closeGate(gate);
    openGate(gate);
    await expect(throughGate(async () => 'in')).resolves.toBe('in');
    await expect(throughGate(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await closeGate(gate);
    expect(Atomics.load(gate, 1)).toBe(0);
    openGate(gate);
  });
});
