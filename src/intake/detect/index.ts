import { extname } from 'node:path';
import { ReadoutError } from '../../domain/index.js';
import { type Decoded, decode } from '../decode/decode.js';
import { openArchive } from '../formats/archive.js';
import {
  type BinaryFormat,
  docx,
  eml,
  odt,
  pdf,
  TEXT_FORMATS,
  type TextFormat,
  text,
} from '../formats/index.js';
import { type InlineText, inlineTexts } from '../formats/json.js';
import { splitFrontMatter } from '../meta/front-matter.js';
import { unifyLineBreaks } from '../text/normalise.js';
import { type Traced, trace } from '../text/traced.js';
import { isMail, isPdf, isZip, unreadable } from './signatures.js';

/** A file's content, sorted by what it is. */
export type Content = BinaryContent | TextContent | TextsContent;

export interface BinaryContent {
  readonly kind: 'binary';
  readonly format: BinaryFormat;
  readonly bytes: Uint8Array;
  readonly warnings: readonly string[];
}

export interface TextContent {
  readonly kind: 'text';
  readonly format: TextFormat;
  /** Front matter, as YAML. */
  readonly header: string | null;
  readonly body: Traced;
  readonly warnings: readonly string[];
}

export interface TextsContent {
  readonly kind: 'texts';
  readonly texts: readonly InlineText[];
  readonly warnings: readonly string[];
}

interface Origin {
  /** The source as the user gave it, for errors. */
  readonly file: string;
  /** The name that may tell what it holds. */
  readonly name: string;
  /** What the sender said of the bytes. */
  readonly charset: string | null;
}

/**
 * What a file holds, told by its content; its name decides only between plain text and Markdown, and is the
 * subject of a warning where it says something else.
 * @throws {ReadoutError} `BINARY` where it holds nothing that can be read; see also `decode`, `inlineTexts`.
 */
export async function detect(bytes: Uint8Array, { file, name, charset }: Origin): Promise<Content> {
  const what = unreadable(bytes);
  if (what) throw new ReadoutError('BINARY', `is ${what.what}, not a text`, { file, mend: what.mend });
  const format = await binaryFormat(bytes, file);
  if (format) return { kind: 'binary', format, bytes, warnings: misnamed(name, format) };
  const decoded = await decode(bytes, file, charset);
  const isNamedJson = /^\.(?:jsonl?|ndjson)$/.test(extensionOf(name));
  const texts = inlineTexts(decoded.text, file, isNamedJson);
  return texts ? { kind: 'texts', texts, warnings: decoded.warnings } : textContent(decoded, file, name);
}

/** The same for a text that is no file: no JSON, no bytes. */
export function detectText(content: string, file: string): TextContent {
  return textContent({ text: content, encoding: 'utf-8', warnings: [] }, file, file);
}

function textContent(decoded: Decoded, file: string, name: string): TextContent {
  const { header, body } = splitFrontMatter(unifyLineBreaks(trace(decoded.text)), file);
  if (/^\s*<\?xml/.test(body.text) && !/<html[\s>]/i.test(body.text.slice(0, 4000)))
    throw new ReadoutError('BINARY', 'is XML of a kind that is not known', {
      file,
      mend: 'save its text as plain text',
    });
  const format = textFormat(body.text, name);
  const warnings = format.name === 'HTML' ? misnamed(name, format) : [];
  return { kind: 'text', format, header, body, warnings: [...decoded.warnings, ...warnings] };
}

async function binaryFormat(bytes: Uint8Array, file: string): Promise<BinaryFormat | null> {
  if (isPdf(bytes)) return pdf;
  if (isZip(bytes)) return officeFormat(bytes, file);
  return isMail(bytes) ? eml : null;
}

async function officeFormat(bytes: Uint8Array, file: string): Promise<BinaryFormat> {
  const { names, read } = await openArchive(bytes, file);
  if (names.includes('word/document.xml')) return docx;
  const type = names.includes('mimetype') ? new TextDecoder().decode((await read('mimetype'))!) : '';
  if (type.includes('opendocument.text')) return odt;
  const isOffice = names.some(name => /^(?:xl|ppt)\//.test(name)) || type.includes('opendocument');
  throw new ReadoutError('BINARY', isOffice ? 'is a spreadsheet or slides, not a text' : 'is a ZIP archive', {
    file,
    mend: isOffice ? 'save its text as plain text' : 'unpack it and name the files in it',
  });
}

function textFormat(body: string, name: string): TextFormat {
  const extension = extensionOf(name);
  const byName = TEXT_FORMATS.find(({ extensions }) => extensions.includes(extension));
  const recognised = TEXT_FORMATS.find(format => format.recognises(body));
  // Plain text and Markdown differ by a few signs only, which the writer may mean as they stand.
  const isPlain = byName === text && recognised?.name === 'Markdown';
  if (recognised?.name === 'HTML' && byName?.name === 'Markdown') return byName;
  return isPlain ? byName : (recognised ?? (byName?.name === 'HTML' ? text : byName) ?? text);
}

const OTHERS = ['.pdf', '.docx', '.doc', '.odt', '.rtf', '.html', '.htm', '.eml'];

function misnamed(file: string, format: BinaryFormat | TextFormat): readonly string[] {
  const extension = extensionOf(file);
  if (!OTHERS.includes(extension) || format.extensions.includes(extension)) return [];
  return [`is ${format.name}, whatever its name says`];
}

function extensionOf(file: string): string {
  const name = /^https?:\/\//i.test(file) ? new URL(file).pathname : file;
  return extname(name.replace(/\.gz$/i, '')).toLowerCase();
}
