import { type AccountKind, type AccountMeta, ReadoutError } from '../domain/index.js';
import { toIsoDate } from './dates.js';
import { normalise } from './normalise.js';

interface Meta {
  readonly meta: AccountMeta;
  /** One for every key that means nothing to readout. */
  readonly warnings: readonly string[];
}

const KINDS: readonly AccountKind[] = ['readout', 'article', 'statement'];

/**
 * What the front matter says, in our own types. An unknown key is a warning, as notes of one's own are welcome
 * there; a known key with a wrong value is an error, as it would silently change the result.
 * @throws {ReadoutError} `FRONT_MATTER`, naming the line.
 */
export async function parseMeta(header: string | null, file: string): Promise<Meta> {
  if (header === null) return { meta: {}, warnings: [] };
  const { parseHeader } = await import('./header.js');
  const { entries, lineOf } = parseHeader(header, file);
  const meta: Record<string, unknown> = {};
  const warnings: string[] = [];
  for (const [key, value] of entries) {
    const read = Object.hasOwn(FIELDS, key) ? FIELDS[key as keyof AccountMeta] : undefined;
    if (!read) warnings.push(`unknown key in front matter: ${normalise(key)}`);
    else if (value !== null) meta[key] = await read(value, message => wrong(key, message, lineOf(key), file));
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

function wrong(key: string, message: string, line: number, file: string): ReadoutError {
  return new ReadoutError('FRONT_MATTER', `line ${line}: ${key} ${message}`, {
    file,
    mend: 'mend the value or delete the line',
  });
}
