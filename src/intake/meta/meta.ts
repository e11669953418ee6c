import { type AccountKind, type AccountMeta, ReadoutError } from '../../domain/index.js';
import { normalise } from '../text/normalise.js';
import { toIsoDate } from './dates.js';
import { HEADER_LINE } from './front-matter.js';

export interface Meta {
  readonly meta: AccountMeta;
  /** One for every key that means nothing to readout. */
  readonly warnings: readonly string[];
}

const KINDS: readonly AccountKind[] = ['readout', 'article', 'statement'];

/**
 * What the front matter says, in our own types. An unknown key is a warning, as notes of one's own are welcome
 * there; a known key with a wrong value is an error, as it would silently change the result.
 * @param firstLine Line of the file on which the front matter's own first line stands.
 * @throws {ReadoutError} `FRONT_MATTER`, naming the line.
 */
export async function parseMeta(
  header: string | null,
  file: string,
  firstLine: number = HEADER_LINE,
): Promise<Meta> {
  if (header === null) return { meta: {}, warnings: [] };
  const { parseHeader } = await import('./header.js');
  const { entries, lineOf } = parseHeader(header, file, firstLine);
  return checkFields(entries, (key, message) => wrong(`line ${lineOf(key)}: ${key} ${message}`, file));
}

/** The same for fields from elsewhere. @param wrong Makes the error to throw for a value that cannot be. */
export async function checkFields(
  entries: readonly (readonly [key: string, value: unknown])[],
  wrong: (key: string, message: string) => ReadoutError,
): Promise<Meta> {
  const meta: Record<string, unknown> = {};
  const warnings: string[] = [];
  for (const [key, value] of entries) {
    const read = Object.hasOwn(FIELDS, key) ? FIELDS[key as keyof AccountMeta] : undefined;
    if (!read) warnings.push(`unknown key in front matter: ${normalise(key)}`);
    else if (value !== null) meta[key] = await read(value, message => wrong(key, message));
  }
  return { meta, warnings };
}

type Reader = (value: unknown, wrong: (message: string) => ReadoutError) => unknown;

const FIELDS: Readonly<Record<keyof AccountMeta, Reader>> = {
  side: readText,
  ministry: readText,
  event: readText,
  title: readText,
  url: readText,
  kind(value, wrong) {
    const kind = KINDS.find(known => known === value);
    if (!kind) throw wrong(`must be one of ${KINDS.join(', ')}`);
    return kind;
  },
  async date(value, wrong) {
    const date = typeof value === 'string' ? await toIsoDate(value) : null;
    if (!date) throw wrong('must be a day such as 2024-04-30');
    return date;
  },
  language(value, wrong) {
    if (typeof value !== 'string' || !/^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(value))
      throw wrong('must be a language tag such as en');
    return value;
  },
  counterparts(value, wrong) {
    const list = Array.isArray(value) ? value : [value];
    return list.map(item => readText(item, wrong));
  },
};

function readText(value: unknown, wrong: (message: string) => ReadoutError): string {
  const isText = typeof value === 'string' || typeof value === 'number';
  const text = isText ? normalise(String(value)).replaceAll('\n', ' ') : '';
  if (text === '') throw wrong('must be a line of text');
  return text;
}

function wrong(message: string, file: string): ReadoutError {
  return new ReadoutError('FRONT_MATTER', message, { file, mend: 'mend the value or delete the line' });
}
