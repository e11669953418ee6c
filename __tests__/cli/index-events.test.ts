import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { NORLAND, readout, SUVORIA, spawnReadout, temporary } from './run.js';

async function comparison(): Promise<string> {
  return (await readout(['compare', '--judge', 'lexical', '--format', 'jsonl', NORLAND, SUVORIA])).stdout;
}

test('an index reads what batch prints, failures included', async () => {
  const lines = temporary(
    'events.jsonl',
    `${await comparison()}\n{"event": "other", "error": "one side only"}\n`,
  );
  const { code, stdout } = await readout(['index', lines]);
  expect([code, stdout]).toEqual([
    0,
    expect.stringMatching(/Events: 1[\s\S]*Norland · Suvoria[\s\S]*one side only/),
  ]);
});

test('events are linked to their pages, from where the index stands', async () => {
  const lines = temporary('events.jsonl', await comparison());
  const folder = dirname(lines);
  mkdirSync(join(folder, 'pages'));
  writeFileSync(join(folder, 'pages', '2024-05-03-norland-suvoria.html'), '');
  const at = (output: string) =>
    readout(['index', '-f', 'html', '--reports', join(folder, 'pages'), '-o', output, lines]);
  const { readFileSync } = await import('node:fs');
  await at(join(folder, 'index.html'));
  expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain(
    'href="pages/2024-05-03-norland-suvoria.html"',
  );
  await at(join(folder, 'pages', 'index.html'));
  expect(readFileSync(join(folder, 'pages', 'index.html'), 'utf8')).toContain(
    'href="2024-05-03-norland-suvoria.html"',
  );
});

test('an index reads a pipe', async () => {
  const { stdout } = await spawnReadout(['index', '-f', 'csv', '-'], { input: await comparison() });
  expect(stdout).toMatch(/^event,.*\r\n2024-05-03-norland-suvoria,/);
});

test.each([
  ['is no comparison', '{"event": 3}\n'],
  ['holds no comparison', '\n\n'],
])('what %s is named', async (words, content) => {
  const { code, stderr } = await readout(['index', temporary('bad.jsonl', content)]);
  expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
});

test('a file that is not there is named', async () => {
  expect((await readout(['index', 'nowhere.jsonl'])).stderr).toContain('nowhere.jsonl: no such file');
});
