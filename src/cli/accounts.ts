import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Account, type AccountKind, ReadoutError } from '../domain/index.js';
import type { ReadAccount, ReadOptions } from '../intake/index.js';
import { say } from './messages.js';
import type { AccountOptions, OutputOptions, SideOption } from './options.js';

type ReadingOptions = AccountOptions & Pick<OutputOptions, 'output' | 'quiet' | 'verbose'>;

/**
 * Reads the accounts in the order given, as `a1`, `a2`, ...
 * @throws {ReadoutError} `USAGE` where one is given twice or an option names none of them; see `readAccount`.
 */
export async function readAccounts(
  sources: readonly string[],
  options: ReadingOptions,
): Promise<readonly Account[]> {
  checkSources(sources, options);
  const { readSource } = await import('../intake/index.js');
  const accounts: ReadAccount[] = [];
  for (const source of sources) {
    const found = await readSource(source, readOptions(source, `a${accounts.length + 1}`, options));
    for (const account of found) tellOf(account, options);
    accounts.push(...found);
  }
  return accounts;
}

/** What the command line says of one source. */
function readOptions(source: string, id: string, options: ReadingOptions): ReadOptions {
  const { maxSize, timeout, allowPrivate, save, strict, cache = true } = options;
  const side = valueFor(source, options.side);
  const kind = valueFor(source, options.kind);
  const date = valueFor(source, options.date);
  return {
    id,
    cache: cache ? cacheFolder(process.env) : null,
    ...(side === undefined ? {} : { side }),
    ...(kind === undefined ? {} : { kind: toKind(kind) }),
    ...(date === undefined ? {} : { date: toDay(date) }),
    ...(maxSize === undefined ? {} : { maxBytes: maxSize }),
    ...(timeout === undefined ? {} : { seconds: timeout }),
    ...(save === undefined ? {} : { save }),
    ...(allowPrivate ? { allowPrivate } : {}),
    ...(strict ? { strict } : {}),
  };
}

/** Says on standard error what the reader of a report should know, and with -v all that was left out or guessed. */
function tellOf(account: ReadAccount, { quiet, verbose }: ReadingOptions): void {
  const { source, warnings, notes, inferred, dropped } = account;
  if (!quiet) for (const warning of warnings) say(`${source}: ${warning}`);
  if (!verbose) return;
  for (const { what, text } of dropped) say(`${source}: left out, ${what}: ${text}`);
  for (const note of notes) say(`${source}: ${note}`);
  say(`${source}: read as ${account.format}`);
  if (inferred.length > 0) say(`${source}: inferred ${inferredOf(account)}`);
}

/** @see https://specifications.freedesktop.org/basedir-spec/latest/ */
function cacheFolder(env: NodeJS.ProcessEnv): string {
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'readout');
}

function checkSources(sources: readonly string[], { side, kind, date, output }: ReadingOptions): void {
  const twice = sources.find((source, index) => sources.slice(0, index).some(other => isSame(other, source)));
  if (twice !== undefined)
    throw new ReadoutError('USAGE', 'is given twice', { file: twice, mend: 'name each account once' });
  for (const [option, values = []] of Object.entries({ side, kind, date })) {
    const stray = values.find(({ path }) => !sources.some(source => isSame(path, source)));
    if (stray)
      throw new ReadoutError('USAGE', `--${option} names ${stray.path}, which is not among the accounts`, {
        mend: `the accounts are ${sources.join(', ')}`,
      });
  }
  if (output !== undefined && output !== '-' && sources.some(source => isSame(output, source)))
    throw new ReadoutError('USAGE', '--output would overwrite an account', {
      file: output,
      mend: 'name another file',
    });
}

function valueFor(source: string, values: readonly SideOption[] = []): string | undefined {
  return values.find(({ path }) => isSame(path, source))?.name;
}

function toKind(value: string): AccountKind {
  if (value === 'readout' || value === 'statement' || value === 'article') return value;
  throw new ReadoutError('USAGE', `there is no kind "${value}"`, {
    mend: 'kinds are readout, statement, article',
  });
}

function toDay(value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))) return value;
  throw new ReadoutError('USAGE', `"${value}" is no day`, { mend: 'write it as 2024-04-30' });
}

function isSame(a: string, b: string): boolean {
  return a === b || (isFile(a) && isFile(b) && resolve(a) === resolve(b));
}

function isFile(source: string): boolean {
  return source !== '-' && !/^https?:\/\//i.test(source);
}

function inferredOf(account: Account): string {
  const values = account as unknown as Readonly<Record<string, unknown>>;
  return account.inferred.map(name => `${name} ${values[name]}`).join(', ');
}
