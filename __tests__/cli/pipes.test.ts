import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { BIN, NORLAND, readout, SUVORIA, spawnReadout, temporary } from './run.js';

const run = promisify(execFile);
const long = temporary(
  'long.md',
  `---\nside: Telmaria\n---\n${Array.from(
    { length: 300 },
    (_, number) => `The minister said that ${number + 2} vehicles were waiting at crossing number ${number}.`,
  ).join('\n\n')}\n`,
);

test('output over 64 KiB goes whole through a pipe', async () => {
  const file = temporary('out.txt', '');
  await readout(['compare', '-f', 'json', '-o', file, long, NORLAND]);
  const piped = await run(
    'bash',
    ['-c', `"${process.execPath}" "${BIN}" compare -f json "${long}" "${NORLAND}" | cat`],
    {
      maxBuffer: 2 ** 28,
    },
  );
  expect(piped.stdout.length).toBeGreaterThan(65_536);
  expect(piped.stdout).toBe(readFileSync(file, 'utf8'));
}, 60_000);

test('a reader that leaves early ends the run quietly', async () => {
  const { stdout, stderr } = await run('bash', [
    '-c',
    `"${process.execPath}" "${BIN}" compare "${long}" "${NORLAND}" | head -1`,
  ]);
  expect(stdout.split('\n')).toHaveLength(2);
  expect(stderr).toBe('');
}, 60_000);

test('the same accounts give the same bytes', async () => {
  const once = await spawnReadout(['compare', '-f', 'json', NORLAND, SUVORIA]);
  expect((await spawnReadout(['compare', '-f', 'json', NORLAND, SUVORIA])).stdout).toBe(once.stdout);
});
