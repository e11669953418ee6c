import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../helpers/folder.js';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

test('the package works where it is installed, without scripts and without the sources', async () => {
  const folder = temporaryFolder();
  const packed = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: ROOT,
  });
  const [{ filename, files }] = JSON.parse(packed.stdout);
  const names = files.map(({ path }: { path: string }) => path);
  expect(names).toEqual(
    expect.arrayContaining([
      'bin/readout.js',
      'README.md',
      'LICENSE',
      'data/themes/README.md',
      'dist/man/readout.1',
      'dist/html/report.css',
    ]),
  );
  expect(names.filter((name: string) => /^(?:src|__tests__|scripts)\//.test(name))).toEqual([]);

  writeFileSync(join(folder, 'package.json'), '{"private": true}');
  await run(
    'npm',
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', `./${filename}`],
    {
      cwd: folder,
    },
  );
  writeFileSync(join(folder, 'a.txt'), 'The minister said that the border would open on Monday.\n');
  writeFileSync(join(folder, 'b.txt'), 'The minister denied that the border would open on Monday.\n');
  const { stdout } = await run(
    join(folder, 'node_modules/.bin/readout'),
    [
      'compare',
      '--side',
      'Norland=a.txt',
      '--side',
      'Suvoria=b.txt',
      '--show',
      'contested',
      'a.txt',
      'b.txt',
    ],
    { cwd: folder },
  );
  expect(stdout).toMatch(/Contested: 1 pair/);
}, 180_000);
