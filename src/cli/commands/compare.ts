import { type Command, Option } from 'commander';
import type { Judge } from '../../alignment/index.js';
import type { Comparison } from '../../domain/index.js';
import type { Section } from '../../report/index.js';
import { type ComparingOptions, compareSources, openJudge } from '../compare-sources.js';
import {
  ACCOUNT,
  addAccountOptions,
  addJudgeOptions,
  addOutputOptions,
  addReaderOption,
  addScoreOption,
  addShowOption,
  addTerminalOptions,
  addTextOption,
  addThemeOptions,
  type TerminalOptions,
} from '../options.js';
import { linkedOptionsOf, showReport } from '../show.js';
import { watchFiles } from '../watch.js';

interface CompareOptions extends ComparingOptions, TerminalOptions {
  readonly show?: readonly Section[];
  readonly includeText?: boolean;
  readonly minScore?: number;
  readonly failOn?: 'contested' | 'omitted';
  readonly watch?: boolean;
  readonly store?: string;
}

const HELP = `
Examples:
  readout compare russia.md tajikistan.md
  readout compare --show contested,omitted --theme security india.md china.md
  readout compare --format json --include-text -o call.json india.md china.md
  readout compare --side "Russia=page1.txt" --side "Tajikistan=page2.txt" page1.txt page2.txt
  readout compare --format html -o call.html india.md china.md
  readout compare --watch draft.md counterpart.md
  readout compare --fail-on contested a.md b.md || echo "they contest each other"`;

/** `readout compare`: tables of what each side said, shared, omitted and contested. */
export function addCompare(program: Command): void {
  const command = program
    .command('compare')
    .summary('what each side said, shared, omitted and contested')
    .description('Compares accounts of one event: what each side said, shared, omitted and contested.')
    .argument('<account...>', ACCOUNT);
  addShowOption(command);
  addTextOption(addThemeOptions(addAccountOptions(command)));
  addScoreOption(addReaderOption(addJudgeOptions(command))).addOption(
    new Option('--fail-on <verdict>', 'exit with 1 if there is one').choices(['contested', 'omitted']),
  );
  command
    .option('--watch', 'again whenever an account changes')
    .option('--store <file>', 'also put the result into an SQLite file, for readout history');
  addTerminalOptions(addOutputOptions(command))
    .addHelpText('after', HELP)
    .action(async (sources: readonly string[], options: CompareOptions) => {
      if (!options.watch) return compare(sources, options);
      const files = [...sources, ...(options.themes === undefined ? [] : [options.themes])];
      const judge = await openJudge(options);
      return watchFiles({ files, quiet: options.quiet }, () =>
        compare(sources, { ...options, pager: false }, judge),
      );
    });
}

async function compare(sources: readonly string[], options: CompareOptions, judge?: Judge): Promise<void> {
  const comparison = await compareSources(sources, options, judge);
  if (options.store !== undefined) await storeComparison(comparison, options.store);
  const { renderComparison } = await import('../../report/index.js');
  const report = await renderComparison(comparison, await linkedOptionsOf(options, comparison));
  await showReport(report, options);
  process.exitCode = failsOn(comparison, options) ? 1 : 0;
}

async function storeComparison(comparison: Comparison, file: string): Promise<void> {
  const { openStore, putComparison, recordOf } = await import('../../store/index.js');
  const store = await openStore(file, { create: true });
  try {
    putComparison(store, recordOf(comparison));
  } finally {
    store.close();
  }
}

/** Whether a verdict of the kind to fail on is among those asked for. */
function failsOn({ claims, verdicts }: Comparison, { failOn, minScore = 0, theme }: CompareOptions): boolean {
  if (failOn === undefined) return false;
  const asked = claims.filter(({ themes }) => !theme || themes.some(({ id }) => theme.includes(id)));
  const ids = new Set(asked.map(({ id }) => id));
  return verdicts.some(
    ({ claim, verdict, score }) => verdict === failOn && score >= minScore && ids.has(claim),
  );
}
