import { resolve } from 'node:path';
import { type Account, ReadoutError } from '../domain/index.js';
import { say } from './messages.js';
import type { AccountOptions, OutputOptions, SideOption } from './options.js';

/**
 * Reads the accounts in the order given, as `a1`, `a2`, ...
 * @throws {ReadoutError} `USAGE` where one is given twice or `--side` names none of them; see `readAccount`.
 */
export async function readAccounts(
  sources: readonly string[],
  { side = [], output, quiet, verbose }: AccountOptions & Pick<OutputOptions, 'output' | 'quiet' | 'verbose'>,
): Promise<readonly Account[]> {
  checkSources(sources, side, output);
  const { readAccount } = await import('../intake/index.js');
  const accounts: Account[] = [];
  for (const [index, source] of sources.entries()) {
    const named = side.find(({ path }) => isSame(path, source));
    const id = `a${index + 1}`;
    const account = await readAccount(source, named ? { id, side: named.name } : { id });
    if (!quiet) for (const warning of account.warnings) say(`${source}: ${warning}`);
    if (verbose && account.inferred.length > 0) say(`${source}: inferred ${inferredOf(account)}`);
    accounts.push(account);
  }
  return accounts;
}

function checkSources(
  sources: readonly string[],
  side: readonly SideOption[],
  output: string | undefined,
): void {
  const twice = sources.find((source, index) => sources.slice(0, index).some(other => isSame(other, source)));
  if (twice !== undefined)
    throw new ReadoutError('USAGE', 'is given twice', { file: twice, mend: 'name each account once' });
  const stray = side.find(({ path }) => !sources.some(source => isSame(path, source)));
  if (stray)
    throw new ReadoutError('USAGE', `--side names ${stray.path}, which is not among the accounts`, {
      mend: `the accounts are ${sources.join(', ')}`,
    });
  if (output !== undefined && output !== '-' && sources.some(source => isSame(output, source)))
    throw new ReadoutError('USAGE', '--output would overwrite an account', {
      file: output,
      mend: 'name another file',
    });
}

function isSame(a: string, b: string): boolean {
  return a === b || (a !== '-' && b !== '-' && resolve(a) === resolve(b));
}

function inferredOf(account: Account): string {
  const values = account as unknown as Readonly<Record<string, unknown>>;
  return account.inferred.map(name => `${name} ${values[name]}`).join(', ');
}
