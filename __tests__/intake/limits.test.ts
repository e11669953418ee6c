import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { readAccount } from '../../src/intake/index.js';
import { temporaryFolder } from '../helpers/folder.js';
import { assemble } from '../helpers/pdf.js';
import { docxOf, odtOf, wordXml, zip } from '../helpers/zip.js';
import { accountOf, errorOf } from './folder.js';

const paragraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
const BILLION_LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha">${'bcdefghij'
  .split('')
  .map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghij'[i]};`.repeat(10)}">`)
  .join('')}]>`;
const OUTSIDE = '<!DOCTYPE x [<!ENTITY j SYSTEM "file:///etc/passwd">]>';

/** Files made to take more than they should, the code of the error, and what it says. */
const BOMBS: readonly (readonly [
  what: string,
  name: string,
  bytes: Uint8Array | string,
  code: string,
  says: RegExp,
])[] = [
  ['a gzip bomb', 'a.txt.gz', gzipSync(Buffer.alloc(50_000_000)), 'LIMIT', /unpacks to more than 20 MB/],
  [
    'gzip in gzip in gzip',
    'a.gz',
    gzipSync(gzipSync(gzipSync('The ministers spoke.'))),
    'LIMIT',
    /packed more than 2 times/,
  ],
  [
    'a ZIP bomb',
    'a.docx',
    docxOf(paragraph('x'), [{ name: 'word/media/bomb', content: Buffer.alloc(120_000_000) }]),
    'LIMIT',
    /more than 100 MB once unpacked/,
  ],
  [
    'a ZIP bomb that says it is small',
    'a.docx',
    docxOf(paragraph('x'), [{ name: 'word/media/bomb', content: Buffer.alloc(30_000_000), saidSize: 10 }]),
    'DAMAGED',
    /no sound ZIP/,
  ],
  [
    'an archive of too many files',
    'a.docx',
    docxOf(
      paragraph('x'),
      Array.from({ length: 2001 }, (_, i) => ({ name: `f${i}`, content: '' })),
    ),
    'LIMIT',
    /more than 2000 files/,
  ],
  [
    'a path that leads out of an archive',
    'a.docx',
    zip([{ name: '../../etc/passwd', content: 'x' }]),
    'DAMAGED',
    /no sound ZIP/,
  ],
  [
    'an absolute path in an archive',
    'a.docx',
    zip([{ name: '/etc/passwd', content: 'x' }]),
    'DAMAGED',
    /no sound ZIP/,
  ],
  [
    'elements nested without end',
    'a.html',
    `<html><body>${'<div>'.repeat(100_000)}x`,
    'LIMIT',
    /nests elements more than 200 deep/,
  ],
  [
    'more elements than any page',
    'a.html',
    `<html><body>${'<b></b>'.repeat(60_000)}x`,
    'LIMIT',
    /more than 50000 elements/,
  ],
  ['elements nested in an ODT', 'a.odt', odtOf('<text:section>'.repeat(5000)), 'LIMIT', /nests elements/],
  [
    'more texts than a file may hold',
    'a.jsonl',
    '{"text": "The ministers spoke."}\n'.repeat(1001),
    'LIMIT',
    /more than 1000 texts/,
  ],
];

describe('what is made to take more than it should is refused:', () => {
  test.each(BOMBS)('%s', async (_what, name, bytes, code, says) => {
    const error = await errorOf(accountOf(name, bytes, { side: 'Norland' }));
    expect(error).toMatchObject({ code, message: expect.stringMatching(says) });
    expect(error.mend).toBeTruthy();
  });

  test('a PDF that unpacks to more than memory holds', async () => {
    const bomb = assemble([deflateSync(Buffer.alloc(2_000_000_000 / 8, ' '))]);
    // Packed twice, as PDF allows: a megabyte of nothing.
    const twice = Buffer.from(
      bomb.toString('latin1').replace(/\/Filter \/FlateDecode/g, '/Filter [/FlateDecode /FlateDecode]'),
      'latin1',
    );
    const error = await errorOf(accountOf('bomb.pdf', twice, { side: 'Norland', seconds: 5 }));
    expect(['LIMIT', 'TIMEOUT', 'SCANNED', 'DAMAGED']).toContain(error.code);
  });

  test('a PDF whose forms draw one another over and over', async () => {
    const form = (next: number) => {
      const draws = '/X Do '.repeat(10);
      return `<< /Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /X ${next} 0 R >> >> /Length ${draws.length} >>\nstream\n${draws}\nendstream`;
    };
    const last =
      '<< /Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /Font << /F1 3 0 R >> >> /Length 33 >>\nstream\nBT /F1 9 Tf (The ministers) Tj ET\nendstream';
    const others = [...Array.from({ length: 9 }, (_, i) => form(101 + i)), last];
    const bytes = assemble([Buffer.from('/X Do')], { others, resources: '/XObject << /X 100 0 R >>' });
    const error = await errorOf(accountOf('forms.pdf', bytes, { side: 'Norland', seconds: 2 }));
    expect(['TIMEOUT', 'LIMIT']).toContain(error.code);
    const next = await accountOf(
      'next.html',
      '<p>The ministers spoke about the harbour and its quotas.</p>',
      { side: 'A' },
    );
    expect(next.text).toContain('The ministers spoke');
  });
});

describe('XML entities', () => {
  test.each([
    [
      'of an ODT are not expanded',
      'a.odt',
      odtOf('<text:p>The ministers spoke. &j;</text:p>', BILLION_LAUGHS),
    ],
    ['of an ODT read no file', 'a.odt', odtOf('<text:p>The ministers spoke. &j;</text:p>', OUTSIDE)],
    [
      'of a DOCX are not expanded',
      'a.docx',
      docxOf('', []).length > 0 && zipDocx(wordXml(paragraph('The ministers spoke. &j;'), BILLION_LAUGHS)),
    ],
    ['of a DOCX read no file', 'a.docx', zipDocx(wordXml(paragraph('The ministers spoke. &j;'), OUTSIDE))],
    [
      'of a page are not expanded',
      'a.html',
      `${BILLION_LAUGHS}<html><body><p>The ministers spoke. &j;</p></body></html>`,
    ],
  ])('%s', async (_what, name, bytes) => {
    const text = await accountOf(name, bytes as Uint8Array, { side: 'Norland' }).then(
      account => account.text,
      error => error.message,
    );
    expect(text.length).toBeLessThan(200);
    expect(text).not.toContain('root:');
    expect(text).not.toContain('haha');
  });
});

function zipDocx(document: string): Buffer {
  return zip([
    {
      name: '[Content_Types].xml',
      content:
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    },
    { name: 'word/document.xml', content: document },
  ]);
}

describe('what is no file is refused, without waiting:', () => {
  test('a pipe that nobody writes to', async () => {
    const path = join(temporaryFolder(), 'account.txt');
    execFileSync('mkfifo', [path]);
    expect(await errorOf(readAccount(path, { id: 'a1' }))).toMatchObject({ code: 'SPECIAL_FILE' });
  });

  test.each(['/dev/zero', '/dev/random', '/dev/null'])('%s', async path => {
    expect(await errorOf(readAccount(path, { id: 'a1' }))).toMatchObject({
      code: 'SPECIAL_FILE',
      message: 'is a device or a pipe, not a file',
    });
  });

  test('a link to a device', async () => {
    const path = join(temporaryFolder(), 'account.txt');
    symlinkSync('/dev/zero', path);
    expect((await errorOf(readAccount(path, { id: 'a1' }))).code).toBe('SPECIAL_FILE');
  });

  test('links that lead in a circle', async () => {
    const path = join(temporaryFolder(), 'account.txt');
    symlinkSync(path, path);
    expect(await errorOf(readAccount(path, { id: 'a1' }))).toMatchObject({
      code: 'UNREADABLE',
      message: expect.stringContaining('circle'),
    });
  });
});

describe('a file that another file lists', () => {
  const folder = temporaryFolder();
  const event = join(folder, 'event');
  mkdirSync(event);
  writeFileSync(join(folder, 'secret.txt'), 'The ministers spoke.');
  writeFileSync(join(event, 'a.txt'), 'The ministers spoke.');
  symlinkSync(join(folder, 'secret.txt'), join(event, 'link.txt'));
  const read = (path: string) => readAccount(path, { id: 'a1', side: 'Norland', within: event });

  test('is read in its folder', async () => {
    expect((await read(join(event, 'a.txt'))).text).toBe('The ministers spoke.');
  });

  test.each(['../secret.txt', 'link.txt', '/etc/hostname'])('is not read outside it: %s', async path => {
    const full = path.startsWith('/') ? path : `${event}/${path}`;
    expect(await errorOf(read(full))).toMatchObject({ code: 'OUTSIDE' });
  });
});
