import { describe, expect, test } from '@jest/globals';
import { docx } from '../../../src/intake/formats/docx.js';
import { eml } from '../../../src/intake/formats/eml.js';
import { inlineTexts } from '../../../src/intake/formats/json.js';
import { odt } from '../../../src/intake/formats/odt.js';
import { docxOf, odtOf, zip } from '../../helpers/zip.js';

const context = { file: 'account' };
const paragraph = (words: string) => `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;

describe('a Word document is read', () => {
  test('paragraph by paragraph', async () => {
    const { text } = await docx.read(
      docxOf(paragraph('The ministers spoke.') + paragraph('They will meet.')),
      context,
    );
    expect(text).toBe('The ministers spoke.\n\nThey will meet.');
  });

  test('with what was inserted and without what was deleted', async () => {
    const body =
      '<w:p><w:r><w:t xml:space="preserve">The talks were </w:t></w:r><w:ins w:id="1"><w:r><w:t>frank</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>cordial</w:delText></w:r></w:del><w:r><w:t>.</w:t></w:r></w:p>';
    expect((await docx.read(docxOf(body), context)).text).toBe('The talks were frank.');
  });

  test('cell by cell', async () => {
    const cell = (words: string) => `<w:tc>${paragraph(words)}</w:tc>`;
    const { text } = await docx.read(
      docxOf(`<w:tbl><w:tr>${cell('Norland')}${cell('Suvoria')}</w:tr></w:tbl>`),
      context,
    );
    expect(text.split(/\n+/)).toEqual(['Norland', 'Suvoria']);
  });
});

describe('an OpenDocument text is read', () => {
  test('with its headings, lists, breaks and spaces', async () => {
    const body =
      '<text:h text:outline-level="1">The call</text:h><text:p>They<text:s/>spoke<text:line-break/>at length.</text:p><text:list><text:list-item><text:p>trade</text:p></text:list-item></text:list>';
    const { text, facts } = await odt.read(odtOf(body), context);
    expect(text).toBe('The call\n\nThey spoke\nat length.\n\n- trade');
    expect(facts.title).toBe('The call');
  });

  test('without comments, notes and deletions', async () => {
    const body =
      '<text:tracked-changes><text:p>Deleted.</text:p></text:tracked-changes><text:p>They spoke<office:annotation><text:p>Really?</text:p></office:annotation>.<text:note><text:note-body><text:p>1</text:p></text:note-body></text:note></text:p>';
    expect((await odt.read(odtOf(body), context)).text).toBe('They spoke.');
  });

  test('only where it holds a text', async () => {
    const bytes = zip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' }]);
    await expect(async () => odt.read(bytes, context)).rejects.toMatchObject({ code: 'DAMAGED' });
  });
});

const HEADERS =
  'From: "Press Service" <press@mfa.example>\r\nSubject: On the =?UTF-8?Q?caf=C3=A9?= talks\r\nDate: Tue, 30 Apr 2024 12:00:00 +0000\r\nMIME-Version: 1.0\r\n';

describe('an e-mail is read', () => {
  test('by its plain text, with its subject, day and sender', async () => {
    const mail = `${HEADERS}Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe ministers spoke of the =\r\nharbour.\r\n`;
    const { text, facts } = await eml.read(Buffer.from(mail), context);
    expect(text.trim()).toBe('The ministers spoke of the harbour.');
    expect(facts).toMatchObject({
      title: 'On the café talks',
      publisher: 'Press Service',
      dates: [['2024-04-30']],
    });
  });

  test('by its HTML where it has no other, and its attachments are counted', async () => {
    const mail = `${HEADERS}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>The ministers <b>spoke</b> of the harbour and of its quotas.</p>\r\n--b\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename=a.png\r\n\r\nx\r\n--b--\r\n`;
    const { text, warnings } = await eml.read(Buffer.from(mail), context);
    expect(text).toBe('The ministers spoke of the harbour and of its quotas.');
    expect(warnings).toEqual(['1 attachment left out']);
  });
});

describe('JSON with texts inline', () => {
  const texts = (source: string, isNamedJson = true) => inlineTexts(source, 'a.json', isNamedJson);

  test.each([
    ['an object', '{"side": "Norland", "text": "They spoke."}'],
    ['a list', '[{"side": "Norland", "text": "They spoke."}]'],
    ['a line', '{"side": "Norland", "text": "They spoke."}\n'],
    ['an event', '{"event": "call", "accounts": [{"side": "Norland", "text": "They spoke."}]}'],
  ])('may be %s', (_what, source) => {
    expect(texts(source)).toEqual([
      expect.objectContaining({
        label: '#1',
        text: 'They spoke.',
        fields: expect.objectContaining({ side: 'Norland' }),
      }),
    ]);
  });

  test('may be a line each, each known by its id or its place', () => {
    const found = texts('{"id": "ru", "text": "A."}\n\n{"text": "B."}\n');
    expect(found?.map(({ label, text }) => [label, text])).toEqual([
      ['#ru', 'A.'],
      ['#2', 'B.'],
    ]);
  });

  test('is none where a text opens with a bracket, unless the name says so', () => {
    expect(texts('[Unofficial translation]\nThey spoke.', false)).toBeNull();
    expect(() => texts('[Unofficial translation]\nThey spoke.')).toThrow(/line 1 is no JSON/);
  });

  test.each([
    ['{"side": "Norland"}', /text 1 has no "text"/],
    ['[]', /holds no texts/],
    ['[1]', /holds no objects/],
    ['{"accounts": {}}', /"accounts" is no list/],
    ['{"text": "A."}\n{"text": ', /line 2 is no JSON/],
    ['They spoke.', /is no JSON/],
  ])('%s is refused', (source, message) => {
    expect(() => texts(source)).toThrow(message);
  });
});
