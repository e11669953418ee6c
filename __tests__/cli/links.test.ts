import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import stringWidth from 'string-width';
import { lineFinder, linksInto, linkTargetOf } from '../../src/cli/links.js';
import { bridgeCall } from '../report/fixture.js';
import { NORLAND, readout, SUVORIA, temporary } from './run.js';

/** The escape sequence that begins a link to an address, or ends one where the address is empty. */
const link = (address: string) => new RegExp(`\\u001b\\]8;;${address}\\u0007`, 'gu');

describe('links to file and line', () => {
  test('lead each claim to the line it stands on', async () => {
    const { stdout } = await readout(['compare', '--judge', 'lexical', '--links', 'line', NORLAND, SUVORIA]);
    const links = [...stdout.matchAll(link('(file:[^#]+norland\\.md#\\d+)'))];
    expect(links.length).toBeGreaterThan(3);
    for (const [, address] of links)
      expect(address).toMatch(new RegExp(`${pathToFileURL(NORLAND).pathname}#(?:[89]|1[0-9])$`, 'u'));
  });

  test('take no room in a table and are closed where they end', async () => {
    const args = ['compare', '--judge', 'lexical', '--width', '60', NORLAND, SUVORIA];
    const linked = (await readout([...args, '--links', 'vscode'])).stdout;
    const plain = (await readout(args)).stdout;
    for (const line of linked.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(60);
    expect(linked.match(link('vscode[^#]+?'))!.length).toBe(linked.match(link(''))!.length);
    expect(linked.replace(link('[^#]*?'), '')).toBe(plain);
  });

  test('are given to no pipe that does not ask for them, and lead nowhere from standard input', async () => {
    expect((await readout(['compare', '--judge', 'lexical', NORLAND, SUVORIA])).stdout).not.toContain(
      '\u001b',
    );
    expect(await linkTargetOf('auto', {}, false)).toBeNull();
    expect(await linkTargetOf('never', {}, true)).toBeNull();
    expect(await linkTargetOf('file', {}, false)).toBe('file');
  });

  test('keep what is odd in a file name from steering the terminal', async () => {
    const odd = temporary('a\u0007b #1 \u202e.md', '');
    writeFileSync(odd, '---\nside: Norland\n---\nThe minister said that the bridge is open.\n');
    const { stdout } = await readout(['compare', '--judge', 'lexical', '--links', 'line', odd, SUVORIA]);
    expect(stdout).toContain('a%07b%20%231%20%E2%80%AE.md#4');
  });
});

test('an account from the web is linked to its address', () => {
  const address = 'https://ministry.example/a b';
  const [first] = bridgeCall().accounts;
  const linkOf = linksInto(
    { accounts: [{ ...first!, source: address }], claims: bridgeCall().claims },
    'line',
  );
  expect(linkOf('a1.c1')).toBe('https://ministry.example/a%20b');
  expect(linkOf('a2.c1')).toBeNull();
});

describe('the line of a place', () => {
  const raw =
    '---\ntitle: The bridge\n---\n\n# The bridge\n\nThe **bridge**\nis open. The bridge\nis long.\n';
  const text = 'The bridge\n\nThe bridge is open. The bridge is long.';
  const lineAt = lineFinder(raw, text);

  test('is found behind front matter, markup and other line breaks', () => {
    expect(lineAt(text.indexOf('The bridge is open'))).toBe(7);
    expect(lineAt(text.indexOf('is long'))).toBe(9);
  });

  test('is the right one of several with the same words', () => {
    const twice = lineFinder('one two\n\none two\n', 'one two\n\none two');
    expect([twice(0), twice(9)]).toEqual([1, 3]);
  });

  test('is unknown where the file does not have the words', () => {
    expect(lineFinder('nothing', text)(0)).toBeNull();
    expect(lineAt(text.length)).toBeNull();
  });
});
