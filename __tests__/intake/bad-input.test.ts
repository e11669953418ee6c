import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readAccount } from '../../src/intake/index.js';
import { accountOf, errorOf, file } from './folder.js';

const FILES: readonly (readonly [
  what: string,
  content: string | Uint8Array,
  code: string,
  message: RegExp,
])[] = [
  ['an empty file', '', 'EMPTY', /no text/],
  ['blanks and line breaks alone', ' \n\t\r\n\u00a0\u200b', 'EMPTY', /no text/],
  ['front matter without a text', '---\nside: Norland\n---\n', 'EMPTY', /no text/],
  ['NUL bytes', 'The minister\0 spoke.', 'BINARY', /NUL byte at offset 12/],
  ['a PDF that ends where it begins', '%PDF-1.7\n1 0 obj', 'DAMAGED', /no sound PDF/],
  ['an archive that ends where it begins', 'PK\x03\x04word/', 'DAMAGED', /no sound ZIP archive/],
  ['an old office document', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'BINARY', /office document of before/],
  ['rich text', '{\\rtf1 The minister spoke.}', 'BINARY', /rich-text/],
  ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'BINARY', /is an image/],
  ['a feed', '<?xml version="1.0"?><rss><title>The minister spoke.</title></rss>', 'BINARY', /XML/],
];

describe('bad input is refused in one clear error:', () => {
  test.each(FILES)('%s', async (_what, content, code, message) => {
    const path = file('account.txt', content);
    const error = await errorOf(readAccount(path, { id: 'a1', side: 'Norland' }));
    expect(error).toMatchObject({ code, file: path, message: expect.stringMatching(message) });
    expect(error.mend).toBeTruthy();
  });

  test('a missing file', async () => {
    const error = await errorOf(readAccount(join(tmpdir(), 'no', 'such.txt'), { id: 'a1' }));
    expect(error).toMatchObject({ code: 'NOT_FOUND', message: 'no such file' });
  });

  test('a path through a file', async () => {
    const error = await errorOf(readAccount(join(file('a.txt', 'x'), 'b.txt'), { id: 'a1' }));
    expect(error.code).toBe('NOT_FOUND');
  });

  test('a folder', async () => {
    const error = await errorOf(readAccount(tmpdir(), { id: 'a1' }));
    expect(error.code).toBe('IS_FOLDER');
  });

  test('a file name that no system takes', async () => {
    const error = await errorOf(readAccount('x'.repeat(5000), { id: 'a1' }));
    expect(error.code).toBe('UNREADABLE');
  });

  test('a file that is too large, before it is read', async () => {
    const error = await errorOf(accountOf('large.txt', 'x'.repeat(101), { maxBytes: 100 }));
    expect(error).toMatchObject({ code: 'TOO_LARGE', message: expect.stringContaining('0.0001 MB') });
  });

  test('one line of 50 MB', async () => {
    const error = await errorOf(accountOf('line.txt', Buffer.alloc(50_000_000, 'a')));
    expect(error).toMatchObject({ code: 'TOO_LARGE', message: 'is larger than 20 MB' });
  });

  test('standard input that is too large', async () => {
    const stdin = async () => Buffer.alloc(101, 'a');
    const error = await errorOf(readAccount('-', { id: 'a1', stdin, maxBytes: 100 }));
    expect(error.code).toBe('TOO_LARGE');
  });
});

const FRONT_MATTER: readonly (readonly [what: string, header: string, message: RegExp])[] = [
  ['a day that does not exist', 'side: Norland\ndate: 2024-02-31', /^line 3: date must be a day/],
  ['a date that reads in two ways', 'date: 04/05/2024', /^line 2: date must be a day/],
  ['an unknown kind', 'kind: rumour', /^line 2: kind must be one of readout, article, statement/],
  ['a list for a side', 'side: [Norland, Sudland]', /^line 2: side must be a line of text/],
  ['a blank side', 'side: " "', /^line 2: side must be a line of text/],
  ['no language', 'language: the English language', /^line 2: language must be a language tag/],
  ['a mapping among counterparts', 'counterparts: [{a: b}]', /^line 2: counterparts must be/],
  ['a key given twice', 'side: A\nside: B', /^line 3: Map keys must be unique/],
  ['an unquoted colon beside another fault', 'title: Readout: the call\nside: "A', /^line \d+: /],
  ['a tag that would run code', 'side: !!js/function "function () {}"', /^line 2: Unresolved tag/],
  ['a list instead of keys', '- side\n- Norland', /no list of `key: value`/],
  ['too many aliases', `a: &a [x]\nb: [${'*a,'.repeat(100)}]`, /cannot be read/],
  ['bottomless nesting', `side: ${'['.repeat(20_000)}`, /^line \d+: /],
  ['64 KiB and more', `note: ${'x'.repeat(70_000)}`, /longer than 64 KiB/],
];

describe('bad front matter is refused with its line:', () => {
  test.each(FRONT_MATTER)('%s', async (_what, header, message) => {
    const error = await errorOf(accountOf('account.md', `---\n${header}\n---\nThe minister spoke.`));
    expect(error).toMatchObject({ code: 'FRONT_MATTER', message: expect.stringMatching(message) });
  });

  test('a head that is never closed', async () => {
    const error = await errorOf(accountOf('account.md', '---\nside: Norland\nThe minister spoke.'));
    expect(error).toMatchObject({
      code: 'FRONT_MATTER',
      message: expect.stringMatching(/^line 1: .*never closed/),
    });
  });
});

describe('front matter is read kindly:', () => {
  test('an unknown key is passed over with a warning', async () => {
    const account = await accountOf('account.md', '---\nside: Norland\neditor: me\n---\nThe minister spoke.');
    expect(account.warnings).toEqual(['unknown key in front matter: editor']);
  });

  test.each([
    ['2024-04-30T18:05:00+03:00', '2024-04-30'],
    ['30 April 2024', '2024-04-30'],
    ['April 3, 2024', '2024-04-03'],
    ['2024/04/30', '2024-04-30'],
  ])('the date %s is %s', async (written, date) => {
    const account = await accountOf('account.md', `---\nside: A\ndate: ${written}\n---\nThe minister spoke.`);
    expect(account.date).toBe(date);
  });

  test.each([
    'Readout: the call',
    'Norway: Minister: the ferry',
    "Norway's minister: the ferry #1",
    'On the ferry:',
  ])('the title "%s" needs no quotes', async title => {
    const account = await accountOf('a.md', `---\ntitle: ${title}\nside: Norland\n---\nHe spoke.`);
    expect([account.title, account.side]).toEqual([title, 'Norland']);
  });

  test('a value left blank is as good as none', async () => {
    const account = await accountOf('account.md', '---\nside: Norland\ndate:\n---\nThe minister spoke.');
    expect(account.date).toBeNull();
  });

  test('one counterpart needs no list, and a dangerous key stays a key', async () => {
    const account = await accountOf(
      'a.md',
      '---\nside: A\ncounterparts: Sudland\n__proto__: x\n---\nHe spoke.',
    );
    expect(account.counterparts).toEqual(['Sudland']);
    expect(account.warnings).toEqual(['unknown key in front matter: __proto__']);
  });
});
