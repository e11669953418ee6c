import { describe, expect, test } from '@jest/globals';
import { docx } from '../../src/intake/formats/docx.js';
import { html } from '../../src/intake/formats/html/index.js';
import { trace } from '../../src/intake/text/traced.js';
import { wordXml, zip } from '../helpers/zip.js';
import { accountOf, errorOf } from './folder.js';

const TEXT =
  'The ministers spoke at length about the state of the old harbour and the quotas agreed in spring.';

describe('found by fuzzing, and mended:', () => {
  test('front matter whose keys are keys of keys took minutes', async () => {
    const error = await errorOf(accountOf('a.md', `---\nside: A\n${'? '.repeat(300)}\n---\n${TEXT}`));
    expect(error).toMatchObject({
      code: 'FRONT_MATTER',
      message: expect.stringContaining('a key is no word'),
    });
  });

  test.each([
    ['a page without a body', `<!DOCTYPE html><html><div><p>${TEXT} ${TEXT}</p></div></html>`],
    ['a page with text behind its end', `<html><body></body></html><p>${TEXT} ${TEXT}</p>`],
    ['a page whose only tag stands in a comment', `<!-- <html> -->${TEXT} ${TEXT}`],
    ['a page whose root is no page', `<ht**ml><head></head><body><p>${TEXT} ${TEXT}</p></body></ht**ml>`],
    ['a page in a page', `<html><body><p>${TEXT}</p><html><body><p>${TEXT}</p></body></html>`],
  ])('Readability stumbled over %s', async (_what, source) => {
    expect((await html.read(trace(source), { file: 'a.html' })).text).toContain(TEXT);
  });

  test('a Word document of thousands of document types kept the parser busy for seconds', async () => {
    const xml = wordXml(
      `${'<!DOCTYPE x [<!ENTITY a "b">]>'.repeat(3)}<w:p><w:r><w:t>${TEXT}</w:t></w:r></w:p>`,
    );
    await expect(
      docx.read(zip([{ name: 'word/document.xml', content: xml }]), { file: 'a.docx' }),
    ).rejects.toMatchObject({ code: 'DAMAGED', message: expect.stringContaining('document type') });
  });

  test('strings of C1 controls took the square of their length', async () => {
    const account = await accountOf('a.txt', `${TEXT}${'\u009d'.repeat(200_000)}`, { side: 'A' });
    expect(account.text).toBe(TEXT);
  });
});
