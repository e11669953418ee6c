import { type Command, Option } from 'commander';
import type { Comparison } from '../../domain/index.js';
import type { Section } from '../../report/index.js';
import { type ComparingOptions, compareSources } from '../compare-sources.js';
import {
  addAccountOptions,
  addJudgeOptions,
  addOutputOptions,
  addScoreOption,
  addShowOption,
  addTextOption,
  addThemeOptions,
} from '../options.js';
import { writeResult } from '../output.js';
import { reportOptionsOf } from '../report-options.js';

interface CompareOptions extends ComparingOptions {
  readonly show?: readonly Section[];
  readonly includeText?: boolean;
  readonly minScore?: number;
  readonly failOn?: 'contested' | 'omitted';
  readonly store?: string;
}

const HELP = `
Examples:
  readout compare russia.md tajikistan.md
  readout compare --show contested,omitted --theme security india.md china.md
  readout compare --format json --include-text -o call.json india.md china.md
  readout compare --side "Russia=page1.txt" --side "Tajikistan=page2.txt" page1.txt page2.txt
  readout compare --fail-on contested a.md b.md || echo "they contest each other"`;

/** `readout compare`: tables of what each side said, shared, omitted and contested. */
export function addCompare(program: Command): void {
  const command = program
    .command('compare')
    .summary('what each side said, shared, omitted and contested')
    .description('Compares accounts of one event: what each side said, shared, omitted and contested.')
    .argument('<account...>', 'text or Markdown files; - is standard input');
  addShowOption(command);
  addTextOption(addThemeOptions(addAccountOptions(command)));
  addScoreOption(addJudgeOptions(command))
    .addOption(
      new Option('--fail-on <verdict>', 'exit with 1 if there is one').choices(['contested', 'omitted']),
    )
    .option('--store <file>', 'also put the result into an SQLite file, for readout history');
  addOutputOptions(command)
    .addHelpText('after', HELP)
    .action(async (sources: readonly string[], options: CompareOptions) => {
      const comparison = await compareSources(sources, options);
      if (options.store !== undefined) await storeComparison(comparison, options.store);
      const { renderComparison } = await import('../../report/index.js');
      await writeResult(await renderComparison(comparison, reportOptionsOf(options)), options.output);
      if (failsOn(comparison, options)) process.exitCode = 1;
    });
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
