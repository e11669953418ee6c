import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { assemble, column, pdfOf } from '../../__tests__/helpers/pdf.js';
import { docxOf, odtOf, wordXml, zip } from '../../__tests__/helpers/zip.js';
import { splitLines } from '../../src/batch/lines.js';
import { parseEvent } from '../../src/batch/manifest.js';
import { ReadoutError } from '../../src/domain/index.js';
import { goldSchema } from '../../src/evaluation/gold-schema.js';
import { buildAccount } from '../../src/intake/build-account.js';
import { ungzip } from '../../src/intake/bytes/gzip.js';
import { detect, detectText, type TextContent } from '../../src/intake/detect/index.js';
import { LIMITS } from '../../src/intake/limits.js';
import { checkFields, parseMeta } from '../../src/intake/meta/meta.js';
import { loadTaxonomy } from '../../src/themes/index.js';
import { mutate } from './mutate.js';
import type { Random } from './random.js';

/** Something that reads what users give, and how inputs for it are made. */
export interface Target {
  /** Share of all inputs. */
  readonly weight: number;
  /** Whether it is read in a thread of its own. */
  readonly isIsolated: boolean;
  make(random: Random): Uint8Array;
  /** Resolves where the input was read; throws where not. */
  read(bytes: Uint8Array): Promise<void>;
}

const ROOT = process.env.READOUT_ROOT ?? process.cwd();
const files = (folder: string, ending: string) =>
  readdirSync(join(ROOT, folder), { recursive: true })
    .map(String)
    .filter(name => name.endsWith(ending))
    .sort()
    .map(name => readFileSync(join(ROOT, folder, name)));

const markdown = files('data/samples', '.md');
const pages = files('__tests__/fixtures/pages', '.html');
const bodies = markdown.map(bytes => Buffer.from(bytes.toString().split('\n---\n').at(-1)!));
const HEADER = Buffer.from(
  '---\nside: Norland\nministry: Ministry of Foreign Affairs\nkind: readout\ndate: 2024-04-30\nlanguage: en\nevent: call\nurl: https://example.org/1\ntitle: "On the call"\ncounterparts: [Suvoria, Esteria]\n---\nThe ministers spoke.\n',
);
const MAIL = Buffer.from(
  'From: "Press" <press@mfa.example>\r\nTo: a@b.example\r\nSubject: =?UTF-8?B?0J/RgNC40LLQtdGC?=\r\nDate: Tue, 30 Apr 2024 12:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="b1"\r\n\r\n--b1\r\nContent-Type: text/plain; charset=windows-1251\r\nContent-Transfer-Encoding: base64\r\n\r\nVGhlIG1pbmlzdGVycyBzcG9rZS4=\r\n--b1\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>The ministers =\r\nspoke.</p>\r\n--b1--\r\n',
);
const paragraph = (words: string) =>
  `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>${words}</w:t></w:r></w:p>`;
const WORD = Buffer.from(
  wordXml(
    `${paragraph('The call')}${paragraph('The ministers spoke of the harbour.')}<w:tbl><w:tr><w:tc>${paragraph('Norland')}</w:tc></w:tr></w:tbl><w:p><w:ins w:id="1"><w:r><w:t>frank</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>cordial</w:delText></w:r></w:del></w:p>`,
  ),
);
const OPEN = Buffer.from(
  '<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text><text:h text:outline-level="1">The call</text:h><text:p>They<text:s text:c="3"/>spoke<text:line-break/>at length.</text:p><text:list><text:list-item><text:p>trade</text:p></text:list-item></text:list></office:text></office:body></office:document-content>',
);
const PDFS = [
  pdfOf([
    column(72, 700, [
      'The ministers spoke about the state of',
      'the old harbour, the dis-',
      'cussion was frank.',
    ]),
  ]),
  pdfOf(
    [1, 2, 3].map(page => [
      { x: 72, y: 760, text: `Ministry ${page}` },
      ...column(72, 700, ['They spoke.', 'They met.']),
      ...column(330, 700, ['He left.', 'She came.']),
    ]),
  ),
  Buffer.from(
    assemble([Buffer.from('x')])
      .toString('latin1')
      .replace(
        /<< \/Length \d+ \/Filter \/FlateDecode >>\nstream\n[\s\S]*?\nendstream/,
        '<< /Length 64 >>\nstream\nBT /F1 12 Tf 72 700 Td (The ministers spoke.) Tj T* [(a) -300 (b)] TJ ET\nendstream',
      ),
    'latin1',
  ),
];
const JSONS = [
  Buffer.from(
    '{"side": "Norland", "kind": "readout", "date": "2024-04-30", "text": "The ministers spoke."}\n{"id": "b", "side": "Suvoria", "text": "They met."}\n',
  ),
  Buffer.from(
    '{"event": "call", "accounts": [{"side": "Norland", "text": "<p>The ministers spoke.</p>"}, {"side": "Suvoria", "counterparts": ["Norland"], "text": "---\\nkind: article\\n---\\nThey met."}]}',
  ),
];
const MANIFESTS = [
  Buffer.from(
    '{"event": "call", "accounts": ["a.md", {"file": "b.md", "side": "Suvoria", "kind": "readout"}]}\n{"event": 7, "accounts": [{"side": "Norland", "text": "The ministers spoke."}, {"text": "---\\nside: Suvoria\\n---\\nThey met.", "counterparts": ["Norland"]}]}\n',
  ),
];
const SAMPLE = 'data/samples/2024-04-30-russia-tajikistan-call';
const GOLDS = files(SAMPLE, 'gold.json');
const TAXONOMIES = [
  Buffer.from(
    'themes:\n  - id: water\n    label: Water\n    description: Rivers and dams.\n    strong: [dam, =rivers, { term: reservoir, affirmed: true }]\n    likely: [flow]\n    hint: [level]\n    unless: [level of]\n',
  ),
  Buffer.from('{"themes": [{"id": "trade", "label": "Trade", "description": "x", "strong": ["tariff"]}]}'),
];

const YAML = [
  '&a ',
  '*a',
  '!!js/function ',
  '!!binary ',
  '<<: *a',
  '? ',
  '- ',
  ': ',
  '[',
  '{',
  '|',
  '>',
  '%YAML 1.1\n',
  '---\n',
  '...\n',
  '# ',
  '"',
  "'",
  '\t',
  '~',
  '__proto__: ',
  'constructor: ',
  'side: ',
  'date: ',
  'counterparts: ',
];
const HTML = [
  '<div>',
  '</div>',
  '<p>',
  '<table><tr><td>',
  '</td>',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<script>',
  '</script>',
  '<style>',
  '<svg><p>',
  '<a href="x">',
  '<li>',
  '<br>',
  '<h1>',
  '&amp;',
  '&#0;',
  '&#x110000;',
  '&nosuch;',
  '<body class="share">',
  '<base href=x>',
  '<meta charset="utf-16">',
  '<meta charset=x-user-defined>',
  '<time datetime="2024-13-45">',
  '<template>',
  '<frameset>',
  '<plaintext>',
  'class="nav"',
  '<article>',
  '<script type="application/ld+json">{"@graph":[[',
  '<title>',
  '<link rel="canonical" href="javascript:x">',
  '</html>',
];
const MARKS = [
  '# ',
  '**',
  '_',
  '`',
  '~~',
  '[',
  '](',
  ')',
  '![',
  '<!--',
  '-->',
  '> ',
  '- ',
  '1. ',
  '---\n',
  '\\',
  '|',
  '&#27;',
  '***',
  '* * *',
  '[^1]',
  '~~~',
];
const MIMES = [
  '--b1\r\n',
  'Content-Type: multipart/mixed; boundary=b1\r\n\r\n',
  'Content-Type: message/rfc822\r\n\r\n',
  'Content-Transfer-Encoding: base64\r\n',
  '=?utf-8?q?',
  '=?x?b?',
  '?=',
  '=\r\n',
  '=ZZ',
  '\r\n\r\n',
  'charset="x"',
  'From: ',
  'Date: 99',
  "; filename*=utf-8''%ff",
];
const PDF = [
  'obj',
  'endobj',
  'stream\n',
  'endstream',
  '<<',
  '>>',
  '[',
  ']',
  '/Length ',
  '/Filter [/FlateDecode /LZWDecode /ASCII85Decode]',
  '/Kids [2 0 R]',
  '/Parent 10 0 R',
  '1 0 R',
  '999999999',
  '-5',
  '/Type /ObjStm',
  '/Encrypt ',
  'xref',
  'trailer',
  'startxref',
  '%%EOF',
  '(',
  ')',
  'Tj',
  'TJ',
  ' Tf',
  ' Do',
  'BT',
  'ET',
  'q ',
  'cm ',
  '/Predictor 15 /Columns 99999999',
];
const XML = [
  '<w:p>',
  '</w:p>',
  '<w:t>',
  '<w:tbl>',
  '<w:tc>',
  '<w:r>',
  '<text:p>',
  '<text:list>',
  '<text:s text:c="99999999"/>',
  '<!DOCTYPE x [<!ENTITY a "aaaa">]>',
  '&a;',
  '<![CDATA[',
  ']]>',
  '<?xml version="1.0"?>',
  'xmlns:w="x"',
  '<w:vMerge/>',
  '<w:gridSpan w:val="1000000000"/>',
  '<w:hyperlink r:id="x">',
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:numPr/>',
  '<w:footnoteReference w:id="1"/>',
];
const JSON_TOKENS = [
  '{',
  '}',
  '[',
  ']',
  '"text": ',
  '"accounts": ',
  '"__proto__": ',
  'null',
  'true',
  '1e999',
  '\\u0000',
  '\\ud800',
  ',',
  ':',
  '\n',
  '"side": ',
  '"verdicts": ',
  '"spans"',
  '"file": "../../x"',
];

const half = (random: Random) => random.below(2) === 0;

/** Every format, and every file beside the accounts. */
export const TARGETS: Readonly<Record<string, Target>> = {
  'plain text': account('a.txt', 15, random =>
    mutate([...bodies, Buffer.from('Café \xe9t\xe9', 'latin1')], ANY_TEXT, random),
  ),
  Markdown: account('a.md', 15, random => mutate(markdown, MARKS, random)),
  'front matter': account('a.md', 15, random => mutate([HEADER], YAML, random)),
  HTML: account('a.html', 12, random => mutate(pages, HTML, random)),
  PDF: account('a.pdf', 6, random => mutate(PDFS, PDF, random)),
  DOCX: account('a.docx', 6, random =>
    half(random)
      ? mutate([docxOf(paragraph('The ministers spoke.'))], XML, random)
      : wordOf(mutate([WORD], XML, random)),
  ),
  ODT: account('a.odt', 6, random =>
    half(random)
      ? mutate([odtOf('<text:p>They spoke.</text:p>')], XML, random)
      : openOf(mutate([OPEN], XML, random)),
  ),
  'e-mail': account('a.eml', 8, random => mutate([MAIL], MIMES, random)),
  JSON: account('a.jsonl', 8, random =>
    half(random)
      ? mutate(JSONS, JSON_TOKENS, random)
      : inline(mutate([...bodies, HEADER, ...pages], MARKS, random)),
  ),
  gzip: account('a.gz', 3, random => {
    const inner = mutate([...markdown, ...JSONS], MARKS, random);
    return half(random) ? gzipSync(inner) : mutate([gzipSync(inner)], ['\x1f\x8b'], random);
  }),
  taxonomy: {
    weight: 6,
    isIsolated: false,
    make: random => mutate(TAXONOMIES, YAML, random),
    async read(bytes) {
      const file = join(tmpdir(), `readout-fuzz-${process.pid}.yml`);
      writeFileSync(file, bytes);
      await loadTaxonomy(file);
    },
  },
  manifest: {
    weight: 6,
    isIsolated: false,
    make: random => mutate(MANIFESTS, JSON_TOKENS, random),
    read: readManifest,
  },
  'gold file': {
    weight: 6,
    isIsolated: false,
    make: random => mutate(GOLDS, JSON_TOKENS, random),
    async read(bytes) {
      const { loadGold } = await import('../../src/evaluation/index.js');
      const folder = join(tmpdir(), `readout-fuzz-${process.pid}`);
      cpSync(join(ROOT, SAMPLE), folder, { recursive: true });
      writeFileSync(join(folder, 'gold.json'), bytes);
      await loadGold(folder);
    },
  },
};

const ANY_TEXT = [
  '\n',
  '. ',
  '“',
  '- ',
  '1. ',
  'MOSCOW, April 30. /TASS/. ',
  'Embassy of Norway\n',
  '30 April 2024',
];

function account(name: string, weight: number, make: Target['make']): Target {
  const isIsolated = /html|pdf|docx|odt|eml|gz/.test(name);
  return { weight, isIsolated, make, read: bytes => readAs(name, bytes) };
}

/** All that reading a file does after its bytes are there, in this very process. */
async function readAs(file: string, bytes: Uint8Array): Promise<void> {
  const content = await detect(await ungzip(bytes, file, LIMITS.bytes), { file, name: file, charset: null });
  if (content.kind !== 'texts') return build(content, file);
  for (const { text, fields } of content.texts.slice(0, 20)) {
    await checkFields(Object.entries(fields), (_key, message) => new ReadoutError('JSON', message, { file }));
    await build(detectText(text, file), file);
  }
}

/** What batch does with a manifest before it compares: each line an event or a record of what is wrong with it. */
async function readManifest(bytes: Uint8Array): Promise<void> {
  for await (const line of splitLines(asStream(bytes))) {
    const event = parseEvent(line, '.');
    if ('error' in event) throw new ReadoutError(event.error.code as 'MANIFEST', event.error.message);
    for (const account of event.accounts)
      if (account.type === 'text') await build(detectText(account.text, 'manifest'), 'manifest');
  }
}

async function* asStream(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

type Single = Exclude<Awaited<ReturnType<typeof detect>>, { kind: 'texts' }>;

async function build(content: Single | TextContent, file: string): Promise<void> {
  const { format } = content;
  const document = await (content.kind === 'text'
    ? content.format.read(content.body, { file })
    : content.format.read(content.bytes, { file }));
  const { meta, warnings } = await parseMeta(content.kind === 'text' ? content.header : null, file);
  const options = { id: 'a1', side: 'Norland' };
  await buildAccount(document, { source: file, options, format: format.name, sha256: '', meta, warnings });
}

/** Sound JSON of an unsound text. */
function inline(bytes: Uint8Array): Uint8Array {
  return Buffer.from(JSON.stringify({ side: 'Norland', text: new TextDecoder().decode(bytes) }));
}

function wordOf(document: Uint8Array): Uint8Array {
  return zip([
    {
      name: '[Content_Types].xml',
      content:
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    },
    { name: 'word/document.xml', content: document },
  ]);
}

function openOf(content: Uint8Array): Uint8Array {
  return zip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' },
    { name: 'content.xml', content },
  ]);
}

// The schema is loaded with the target, not while an input is timed.
void goldSchema;
