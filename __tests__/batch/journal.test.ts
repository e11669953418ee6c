import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openJournal } from '../../src/batch/journal.js';
import { temporaryFolder } from '../helpers/folder.js';

const line = (id: string, key = `key of ${id}`) =>
  `${JSON.stringify({ key, event: { id }, text: '\u00e9'.repeat(id.length) })}\n`;
const failure = (id: string) => `${JSON.stringify({ event: id, error: { code: 'EMPTY' } })}\n`;

function file(content = ''): string {
  const path = join(temporaryFolder(), 'out.jsonl');
  if (content !== '') writeFileSync(path, content);
  return path;
}

async function reopened(path: string): Promise<readonly string[]> {
  const journal = await openJournal(path, true);
  await journal.close();
  return journal.entries.map(({ id }) => id);
}

describe('the journal', () => {
  test('is the lines that were written, whole', async () => {
    const path = file();
    const journal = await openJournal(path, false);
    expect(await journal.append(line('a'))).toBe(0);
    expect(await journal.append(line('b'))).toBe(Buffer.byteLength(line('a')));
    await journal.close();
    expect(readFileSync(path, 'utf8')).toBe(line('a') + line('b'));
  });

  test('is not begun anew by mistake', async () => {
    await expect(openJournal(file(line('a')), false)).rejects.toMatchObject({
      code: 'USAGE',
      message: 'exists already',
    });
  });

  test('is not written over what is no output of a batch', async () => {
    const path = file('my notes\n');
    await expect(openJournal(path, true)).rejects.toMatchObject({ code: 'OUTPUT' });
    expect(readFileSync(path, 'utf8')).toBe('my notes\n');
  });

  test('cut off at any byte keeps the lines before it, and nothing of the torn one', async () => {
    const whole = [line('a'), line('bb'), line('ccc')];
    const bytes = Buffer.from(whole.join(''));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: bytes.length }), async length => {
        const path = file();
        writeFileSync(path, bytes.subarray(0, length));
        const kept = await reopened(path);
        expect(readFileSync(path, 'utf8')).toBe(whole.slice(0, kept.length).join(''));
        expect(Buffer.byteLength(whole.slice(0, kept.length + 1).join(''))).toBeGreaterThanOrEqual(length);
        expect(readdirSync(dirname(path))).toEqual(['out.jsonl']);
      }),
      { numRuns: 60 },
    );
  });

  test('forgets failures, which are tried again', async () => {
    const path = file(line('a') + failure('b') + line('c'));
    expect(await reopened(path)).toEqual(['a', 'c']);
    expect(readFileSync(path, 'utf8')).toBe(line('a') + line('c'));
  });

  test('with a block that was never written loses that block alone', async () => {
    const path = file(`${line('a')}${'\u0000'.repeat(20)}\n${line('c')}`);
    expect(await reopened(path)).toEqual(['a', 'c']);
  });

  test('can be put into another order', async () => {
    const path = file(line('b') + line('a'));
    const journal = await openJournal(path, true);
    await journal.arrange([...journal.entries].reverse());
    await journal.append(line('c'));
    await journal.close();
    expect(readFileSync(path, 'utf8')).toBe(line('a') + line('b') + line('c'));
  });
});
