import type { Command } from 'commander';
import { type ComparingOptions, compareSources } from '../compare-sources.js';
import {
  ACCOUNT,
  addAccountOptions,
  addOutputOptions,
  addReaderOption,
  addTerminalOptions,
  addThemeOptions,
  type TerminalOptions,
} from '../options.js';
import { linkedOptionsOf, showReport } from '../show.js';

const HELP = `
Examples:
  readout timeline russia.md tajikistan.md
  readout timeline --format csv russia.md tajikistan.md press.md`;

/** `readout timeline`: dated events, and who mentions or leaves out each. */
export function addTimeline(program: Command): void {
  const command = program
    .command('timeline')
    .summary('dated events, and who mentions or leaves out each')
    .description(
      'Puts the dated events that the accounts name in order, with who mentions or leaves out each.',
    )
    .argument('<account...>', ACCOUNT);
  addTerminalOptions(addOutputOptions(addReaderOption(addThemeOptions(addAccountOptions(command)))))
    .addHelpText('after', HELP)
    .action(
      async (sources: readonly string[], options: Omit<ComparingOptions, 'judge'> & TerminalOptions) => {
        // No verdict is shown, so none needs the model.
        const comparison = await compareSources(sources, { ...options, judge: 'lexical' });
        const { renderTimeline } = await import('../../report/index.js');
        const linked = await linkedOptionsOf(options, comparison);
        await showReport(await renderTimeline(comparison, linked), options);
      },
    );
}
