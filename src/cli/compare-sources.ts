import type { Judge } from '../alignment/index.js';
import type { Comparison } from '../domain/index.js';
import { readAccounts } from './accounts.js';
import { say } from './messages.js';
import type { AccountOptions, JudgeOptions, OutputOptions, ReaderOptions, ThemeOptions } from './options.js';
import { readTaxonomy } from './taxonomy.js';

export type ComparingOptions = AccountOptions & ThemeOptions & JudgeOptions & ReaderOptions & OutputOptions;

/** The judge that the options ask for. */
export async function openJudge(options: JudgeOptions): Promise<Judge> {
  const { loadJudge } = await import('../alignment/index.js');
  return loadJudge(options.judge, options);
}

/** The comparison that `compare`, `explain` and `timeline` print in their own ways. */
export async function compareSources(
  sources: readonly string[],
  options: ComparingOptions,
  opened?: Judge,
): Promise<Comparison> {
  const taxonomy = await readTaxonomy(options);
  const accounts = await readAccounts(sources, options);
  const judge = opened ?? (await openJudge(options));
  const { compareAccounts } = await import('../comparison/index.js');
  const { loadReader } = await import('../language/index.js');
  const reader = await loadReader(options.reader);
  const comparison = await compareAccounts(accounts, { judge, reader, taxonomy });
  if (!options.quiet) for (const warning of newWarnings(comparison)) say(warning);
  return comparison;
}

/** Those of the accounts were said when they were read. */
function newWarnings({ accounts, warnings }: Comparison): readonly string[] {
  const said = new Set(
    accounts.flatMap(({ source, warnings: own }) => own.map(each => `${source}: ${each}`)),
  );
  return warnings.filter(warning => !said.has(warning));
}
