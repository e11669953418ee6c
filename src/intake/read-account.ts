import { createHash } from 'node:crypto';
import { type Account, type AccountKind, ReadoutError } from '../domain/index.js';
import { decode } from './decode.js';
import { formatFor } from './formats/index.js';
import { splitFrontMatter } from './front-matter.js';
import { infer } from './infer.js';
import { parseMeta } from './meta.js';
import { normalise, unifyLineBreaks } from './normalise.js';
import { readBytes } from './read-bytes.js';

export interface ReadOptions {
  /** `a1`, `a2`, ... in the order given. */
  readonly id: string;
  /** The side that speaks, over what the file says. */
  readonly side?: string;
  /** Used where the file does not say it. */
  readonly kind?: AccountKind;
  /** Gives the bytes of `-`; the process's standard input by default. */
  readonly stdin?: () => Promise<Uint8Array>;
  /** Larger input is refused; 20 MB by default. */
  readonly maxBytes?: number;
}

const MAX_BYTES = 20_000_000;

/**
 * Reads one account: its bytes, its front matter, its normalised text, and what can be inferred of the rest.
 * @param source A file's path, or `-` for standard input.
 * @throws {ReadoutError} `NOT_FOUND`, `IS_FOLDER`, `UNREADABLE`, `TOO_LARGE`, `BINARY`, `ENCODING`, `EMPTY`,
 * `FRONT_MATTER`, or `UNKNOWN_SIDE` where a readout does not tell whose it is.
 */
export async function readAccount(source: string, options: ReadOptions): Promise<Account> {
  const bytes = await readBytes(source, { maxBytes: MAX_BYTES, ...options });
  const { header, body } = splitFrontMatter(unifyLineBreaks(decode(bytes, source)), source);
  const { meta, warnings } = await parseMeta(header, source);
  const document = formatFor(source).read(body);
  const text = normalise(document.text);
  if (text === '') throw nothingIn(source);
  const given = { kind: options.kind, ...meta, ...(options.side ? { side: options.side } : {}) };
  const inference = await infer({ source, given, text, title: document.title && normalise(document.title) });
  return {
    id: options.id,
    source,
    ...inference.fields,
    ministry: meta.ministry ?? null,
    url: meta.url ?? null,
    event: meta.event ?? null,
    counterparts: meta.counterparts ?? [],
    sha256: createHash('sha256').update(bytes).digest('hex'),
    text,
    inferred: inference.inferred,
    warnings: [...warnings, ...inference.warnings],
  };
}

function nothingIn(source: string): ReadoutError {
  return new ReadoutError('EMPTY', 'holds no text', {
    file: source,
    mend: "paste the ministry's own words into it",
  });
}
