import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../helpers/folder.js';
import { NORLAND, readout, temporary } from './run.js';

const ESC = '\u001b';
const OVERRIDE = '\u202e';

/** What no output may hold as it stands: it would steer the terminal or turn the text round. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is about
const STEERING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

const HOSTILE = `---
side: Suvoria
title: "=HYPERLINK(\\"http://evil.example\\") <script>alert(1)</script>"
ministry: "${OVERRIDE}yrtsinim <img src=x onerror=alert(1)>"
---
The minister said that "=cmd|'/C calc'!A0" would be <script>alert(2)</script> rejected. ${ESC}[31mThe minister said that the border would not open.${ESC}[0m
The minister said that ${OVERRIDE}the harbour was closed.

-2+3 vessels were detained, the minister said. @SUM(A1) was rejected by the minister. [click](javascript:alert(3)) was denied by the minister.
`;

const FORMATS = ['table', 'json', 'jsonl', 'csv', 'markdown'] as const;

describe('what an account holds cannot act where it is shown', () => {
  const path = temporary('suvoria.md', HOSTILE);
  const compare = (format: string) =>
    readout(['compare', '--judge', 'lexical', '--include-text', '--format', format, path, NORLAND]);

  test.each(FORMATS)('%s: no command reaches the terminal, no mark turns the text round', async format => {
    const { stdout, stderr, code } = await compare(format);
    expect(code).toBe(0);
    expect(stdout.replaceAll('\r\n', '\n')).not.toMatch(STEERING);
    expect(stderr).not.toMatch(STEERING);
  });

  test('csv: no cell is a formula', async () => {
    const { stdout } = await compare('csv');
    const cells = stdout
      .split('\r\n')
      .flatMap(line => line.match(/(?<=^|,)(?:"(?:[^"]|"")*"|[^",]*)/g) ?? []);
    expect(stdout).toContain("cmd|'/C calc'");
    expect(cells.filter(cell => /^"?\s*[=+\-@]/.test(cell))).toEqual([]);
  });

  test('markdown: no tag and no link is live', async () => {
    const { stdout } = await compare('markdown');
    expect(stdout).not.toMatch(/<(?!br>)[a-z!/]/i);
    expect(stdout).not.toMatch(/\]\(javascript:/i);
  });
});

describe('the name of a file', () => {
  const folder = temporaryFolder();
  const named = (name: string) => {
    const path = join(folder, name);
    writeFileSync(path, '---\nside: Suvoria\n---\nThe minister said that the border would open on Monday.\n');
    return path;
  };

  test.each([
    ['a command', `${ESC}]0;owned\u0007.md`],
    ['a colour', `${ESC}[31mred.md`],
    ['a mark that turns it round', `harmless${OVERRIDE}dm.exe`],
    ['a line break', 'two\nlines.md'],
  ])('with %s is shown written out', async (_what, name) => {
    for (const format of FORMATS) {
      const { stdout, stderr } = await readout(
        ['claims', '-v', '--format', format, named(name)].filter(Boolean),
      );
      expect(stdout.replaceAll('\r\n', '\n')).not.toMatch(STEERING);
      expect(stderr).not.toMatch(STEERING);
      expect(
        stderr
          .trimEnd()
          .split('\n')
          .every(line => line.startsWith('readout: ')),
      ).toBe(true);
    }
  });

  test('is written out in an error as well', async () => {
    const { stderr, code } = await readout(['claims', join(folder, `no${ESC}[2Jfile.md`)]);
    expect(code).toBe(2);
    expect(stderr).toContain('no\\u{1b}[2Jfile.md: no such file');
  });
});
