import { type AccountKind, ReadoutError } from '../domain/index.js';
import { buildAccount, type ReadAccount } from './build-account.js';
import { ungzip } from './bytes/gzip.js';
import {
  type BinaryContent,
  detect,
  detectText,
  type TextContent,
  type TextsContent,
} from './detect/index.js';
import { isAddress } from './fetch/address.js';
import type { Document } from './formats/index.js';
import { readIsolated } from './guard/isolated.js';
import { LIMITS } from './limits.js';
import { checkFields, type Meta, parseMeta } from './meta/meta.js';
import { readSidecar } from './meta/sidecar.js';
import { hashOf, type Received, receive } from './receive.js';

export interface ReadOptions {
  /** `a1`, `a2`, ... in the order given. */
  readonly id: string;
  /** The side that speaks, over what the file says. */
  readonly side?: string;
  /** Its kind, over what the file says. */
  readonly kind?: AccountKind;
  /** Its day, such as `2024-04-30`, over what the file says. */
  readonly date?: string;
  /** Gives the bytes of `-`; the process's standard input by default. */
  readonly stdin?: () => Promise<Uint8Array>;
  /** Larger input is refused, packed or unpacked; 20 MB by default. */
  readonly maxBytes?: number;
  /** Seconds that an address, or the reading of a document, may take; 30 by default. */
  readonly seconds?: number;
  /** A folder that the file must lie in, links followed: for files that another file lists. */
  readonly within?: string;
  /** Addresses of private networks and of this machine may be fetched. */
  readonly allowPrivate?: boolean;
  /** A folder to which what was read is copied, with its address, time and hash. */
  readonly save?: string;
  /** A folder for what was fetched, asked for anew with its ETag; null for none. */
  readonly cache?: string | null;
  /** What degrades an account is an error: another language, damage, missing pages. */
  readonly strict?: boolean;
}

/**
 * Reads one account: its bytes, what they are, its front matter, its normalised text, and what can be inferred of
 * the rest.
 * @param source A file's path, an `http(s)` address, or `-` for standard input.
 * @throws {ReadoutError} with one of the codes that `docs/intake.md` lists.
 */
export async function readAccount(source: string, options: ReadOptions): Promise<ReadAccount> {
  const [account, ...others] = await readSource(source, options);
  if (others.length > 0)
    throw new ReadoutError('JSON', `holds ${others.length + 1} texts, and one is wanted`, {
      file: source,
      mend: 'keep one text in it, or give each a file of its own',
    });
  return account!;
}

/**
 * Reads the accounts of one source: one, or each text of a JSON file, numbered on from the id given.
 * @throws {ReadoutError} as `readAccount`
 */
export async function readSource(source: string, options: ReadOptions): Promise<readonly ReadAccount[]> {
  const maxBytes = options.maxBytes ?? LIMITS.bytes;
  const received = await receive(source, { ...options, maxBytes });
  const bytes = await ungzip(received.bytes, source, maxBytes);
  const content = await detect(bytes, { file: source, name: received.name, charset: received.charset });
  if (content.kind === 'texts') return readTexts(source, content, received, options);
  const document = await readDocument(content, source, options);
  const header = await parseMeta(content.kind === 'text' ? content.header : null, source);
  const beside = isAddress(source) || source === '-' ? NOTHING : ((await readSidecar(source)) ?? NOTHING);
  const account = await buildAccount(document, {
    source,
    options,
    format: content.format.name,
    sha256: received.sha256,
    meta: { ...received.meta, ...beside.meta, ...header.meta },
    warnings: [received, content, beside, header].flatMap(({ warnings }) => warnings),
  });
  return [account];
}

const NOTHING: Meta = { meta: {}, warnings: [] };

/** Each text of a JSON file, as if it were a file of its own. */
async function readTexts(
  source: string,
  content: TextsContent,
  received: Received,
  options: ReadOptions,
): Promise<readonly ReadAccount[]> {
  const accounts: ReadAccount[] = [];
  for (const [index, { label, text, fields }] of content.texts.entries()) {
    const file = content.texts.length === 1 ? source : `${source}${label}`;
    const given = await checkFields(Object.entries(fields), (key, message) => wrongField(key, message, file));
    const inner = detectText(text, file);
    const header = await parseMeta(inner.header, file);
    const account = await buildAccount(await readDocument(inner, file, options), {
      source: file,
      options: { ...options, id: idAfter(options.id, index) },
      format: inner.format.name,
      sha256: content.texts.length === 1 ? received.sha256 : hashOf(Buffer.from(text)),
      meta: { ...received.meta, ...given.meta, ...header.meta },
      warnings: [received, content, given, inner, header].flatMap(({ warnings }) => warnings),
    });
    accounts.push({ ...account, origin: null });
  }
  return accounts;
}

function readDocument(
  content: BinaryContent | TextContent,
  file: string,
  { seconds = LIMITS.seconds }: ReadOptions,
): Document | Promise<Document> {
  if (content.format.isIsolated) {
    const input = content.kind === 'text' ? content.body : content.bytes;
    return readIsolated({ format: content.format.name, input, file }, { seconds });
  }
  return content.kind === 'text'
    ? content.format.read(content.body, { file })
    : content.format.read(content.bytes, { file });
}

/** `a3` two after `a1`. */
function idAfter(id: string, steps: number): string {
  const [, letters = '', number = '1'] = /^(\D*)(\d+)$/.exec(id) ?? [];
  return `${letters}${Number(number) + steps}`;
}

function wrongField(key: string, message: string, file: string): ReadoutError {
  return new ReadoutError('JSON', `${key} ${message}`, { file, mend: 'mend the value or leave it out' });
}
