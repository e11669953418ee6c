import type { Command } from 'commander';
import { type ComparingOptions, compareSources } from '../compare-sources.js';
import {
  addAccountOptions,
  addJudgeOptions,
  addOutputOptions,
  addReaderOption,
  addTerminalOptions,
  addThemeOptions,
  type TerminalOptions,
} from '../options.js';
import { linkedOptionsOf, showReport } from '../show.js';

interface ExplainOptions extends ComparingOptions, TerminalOptions {
  readonly claim: string;
}

const HELP = `
Examples:
  readout explain --claim a1.c3 russia.md tajikistan.md
  readout explain --claim a2.c5 --format json russia.md tajikistan.md`;

/** `readout explain`: why a verdict was reached. */
export function addExplain(program: Command): void {
  const command = program
    .command('explain')
    .summary('why a verdict was reached')
    .description('Says why a claim has its verdicts: candidates, scores, rules that fired.')
    .argument('<account...>', 'the accounts as given to compare, in the same order')
    .requiredOption('--claim <id>', 'a claim as compare and claims name it, e.g. a1.c3');
  addTerminalOptions(
    addOutputOptions(addReaderOption(addJudgeOptions(addThemeOptions(addAccountOptions(command))))),
  )
    .addHelpText('after', HELP)
    .action(async (sources: readonly string[], options: ExplainOptions) => {
      const comparison = await compareSources(sources, options);
      const { explainClaim } = await import('../../comparison/index.js');
      const { renderExplanation } = await import('../../report/index.js');
      const explanation = explainClaim(comparison, options.claim);
      const linked = await linkedOptionsOf(options, comparison);
      await showReport(await renderExplanation(explanation, comparison, linked), options);
    });
}
