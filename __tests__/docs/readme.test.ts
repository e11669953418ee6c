import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readmePicture } from '../../scripts/pictures/readme.js';
import { BIN, readout } from '../cli/run.js';
import { temporaryFolder } from '../helpers/folder.js';

const README = readFileSync('README.md', 'utf8');

/** The first block of shell commands under a heading. */
function shellUnder(heading: string): string {
  const [, block] = README.slice(README.indexOf(`## ${heading}\n`)).match(/```sh\n(.*?)```/su) ?? [];
  return block!;
}

/** A folder as a reader has it who has cloned the project and linked the command. */
function clone(): { readonly folder: string; readonly path: string } {
  const folder = temporaryFolder();
  cpSync('data/samples', join(folder, 'data/samples'), { recursive: true });
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'readout'), `#!/bin/sh\nexec "${process.execPath}" "${BIN}" "$@"\n`);
  chmodSync(join(bin, 'readout'), 0o755);
  return { folder, path: `${bin}${delimiter}${process.env.PATH}` };
}

describe('the README', () => {
  test('opens with a picture of what the command really prints', async () => {
    const [picture] = README.match(/docs\/pictures\/[\w.-]+/u)!;
    expect(README.indexOf(picture)).toBeLessThan(README.indexOf('## '));
    const drawn = await readmePicture(async args => (await readout(args)).stdout);
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(picture, drawn);
    expect(readFileSync(picture, 'utf8')).toBe(drawn);
  });

  test('has a tour that runs as it is written', () => {
    const { folder, path } = clone();
    const tour = shellUnder('A tour in sixty seconds');
    const output = execFileSync('bash', ['-eu'], {
      cwd: folder,
      input: tour,
      env: { PATH: path, HOME: folder, COLUMNS: '100' },
      encoding: 'utf8',
    });
    for (const words of ['At a glance', 'Contested: ', 'Against Tajikistan', 'event,claim,', 'who says what'])
      expect(output).toContain(words);
    const page = join(folder, 'data/samples/2024-04-30-russia-tajikistan-call/call.html');
    expect(readFileSync(page, 'utf8')).toContain('<!doctype html>');
  }, 180_000);
});

test('every file that the documents link to is there', () => {
  const documents = [
    'README.md',
    'CONTRIBUTING.md',
    ...readdirSync('docs')
      .filter(name => name.endsWith('.md'))
      .map(name => `docs/${name}`),
  ];
  const broken = documents.flatMap(document =>
    [...readFileSync(document, 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)/gu)]
      .map(([, target]) => resolve(dirname(document), target!))
      .filter(target => !existsSync(target)),
  );
  expect(broken).toEqual([]);
});
