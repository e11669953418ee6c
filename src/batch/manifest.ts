import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import type { Line } from './lines.js';
import type { AccountInput, Input } from './types.js';

const KINDS = ['readout', 'article', 'statement'] as const;
const word = z.string().trim().min(1);

const fileSchema = z.strictObject({ file: word, side: word.optional(), kind: z.enum(KINDS).optional() });
/** The keys of front matter, and the text. */
const textSchema = z.strictObject({
  text: z.string(),
  source: word.nullish(),
  side: word.nullish(),
  kind: z.enum(KINDS).nullish(),
  ministry: word.nullish(),
  date: word.nullish(),
  language: word.nullish(),
  url: word.nullish(),
  title: word.nullish(),
  event: word.nullish(),
  counterparts: z.array(word).nullish(),
});
const eventSchema = z.looseObject({
  event: z.union([word, z.number().transform(String)]).nullish(),
  accounts: z.array(z.unknown()).min(1),
});

const MEND = 'write it as {"event": "...", "accounts": ["a.md", {"side": "...", "text": "..."}]}';

/**
 * The event that a line of a manifest stands for: `{"event", "accounts"}`, an account being a path, `{"file"}` or the
 * text itself, `{"side", "text"}`, beside any key of front matter. Keys beside these two are passed over.
 * @param folder What the paths are relative to.
 */
export function parseEvent({ number, text }: Line, folder: string): Input {
  const bad = (message: string, id: string | null = null): Input => ({
    id,
    line: number,
    error: { code: 'MANIFEST', message: `line ${number} ${message}`, file: null, mend: MEND },
  });
  if (text === null) return bad('is not UTF-8, or longer than 256 MiB');
  const value = parseJson(text);
  if (value === undefined) return bad('is not JSON');
  const event = eventSchema.safeParse(value);
  if (!event.success) return bad(`is no event: ${problemOf(event.error)}`, idOf(value));
  const id = event.data.event ?? null;
  const accounts: AccountInput[] = [];
  for (const [index, account] of event.data.accounts.entries()) {
    const read = parseAccount(account, `a${index + 1}`, folder);
    if (typeof read === 'string') return bad(`has no account ${index + 1}: ${read}`, id);
    accounts.push(read);
  }
  return { id, line: number, accounts };
}

/** The account that a value stands for; a string that says what is wrong with it. */
function parseAccount(value: unknown, name: string, folder: string): AccountInput | string {
  if (typeof value === 'string')
    return value.trim() === '' ? 'its path is empty' : { type: 'file', ...placeOf(value, folder) };
  if (typeof value !== 'object' || value === null) return 'it is neither a path nor an object';
  if ('file' in value) {
    const file = fileSchema.safeParse(value);
    if (!file.success) return problemOf(file.error);
    const { side, kind } = file.data;
    return { type: 'file', ...placeOf(file.data.file, folder), side, kind };
  }
  const inline = textSchema.safeParse(value);
  if (!inline.success) return problemOf(inline.error);
  const { text, source, ...meta } = inline.data;
  const given = Object.entries(meta).filter(([, entry]) => entry !== null && entry !== undefined);
  return {
    type: 'text',
    name: source ?? name,
    text: given.length === 0 ? text : `${headerOf(given)}${text}`,
  };
}

/**
 * The account that a line of a heap stands for, as an account of a manifest; keys that mean nothing here and kinds of
 * contact (`call`) are passed over.
 */
export function inputOf(text: string, name: string, folder: string): AccountInput | string {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'it is no JSON object';
  const known = Object.entries(value).filter(([key, entry]) =>
    key === 'kind' ? KINDS.includes(entry) : key === 'file' || Object.hasOwn(textSchema.shape, key),
  );
  return parseAccount(Object.fromEntries(known), name, folder);
}

/**
 * Where a listed file lies. By a relative path it must not lead out of the folder of the manifest, which may be
 * somebody else's; what comes on standard input (no folder) is the user's own list.
 */
function placeOf(path: string, folder: string): { readonly path: string; readonly within?: string } {
  return isAbsolute(path) || folder === '' ? { path } : { path: join(folder, path), within: folder };
}

/** Front matter; JSON is YAML. */
function headerOf(entries: readonly (readonly [string, unknown])[]): string {
  const lines = entries.map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n`;
}

/** The id of what is no event but says which it would be. */
function idOf(value: unknown): string | null {
  const id = (value as { readonly event?: unknown } | null)?.event;
  return typeof id === 'string' && id !== '' ? id : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function problemOf({ issues }: z.ZodError): string {
  const { path, message } = issues[0]!;
  return path.length === 0 ? message : `${path.join('.')}: ${message}`;
}
