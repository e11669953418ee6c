import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Line, splitLines } from '../../src/batch/lines.js';

async function split(chunks: readonly Uint8Array[], maxBytes?: number): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for await (const line of splitLines(
    (async function* () {
      yield* chunks;
    })(),
    maxBytes,
  ))
    lines.push(line);
  return lines;
}

test('lines are the same however the bytes are cut into chunks', async () => {
  const line = fc.string({ unit: 'grapheme' }).filter(text => !text.includes('\n'));
  await fc.assert(
    fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 7 }), async (texts, size) => {
      const bytes = Buffer.from(texts.map(text => `${text}\n`).join(''));
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, at * size + size),
      );
      expect((await split(chunks)).map(({ text }) => text)).toEqual(
        texts.map(text => text.replace(/^\ufeff/u, '')),
      );
    }),
  );
});

test('a line that is no UTF-8 is told of, and the next is read', async () => {
  const lines = await split([Buffer.from('one\n'), Uint8Array.of(0xff, 0x0a), Buffer.from('three')]);
  expect(lines).toEqual([
    { number: 1, text: 'one' },
    { number: 2, text: null },
    { number: 3, text: 'three' },
  ]);
});

test('a line that is too long is told of without being kept', async () => {
  const lines = await split(
    [Buffer.from('short\n'), Buffer.from('x'.repeat(50)), Buffer.from('y\nnext\n')],
    20,
  );
  expect(lines.map(({ text }) => text)).toEqual(['short', null, 'next']);
});
