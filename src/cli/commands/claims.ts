import type { Command } from 'commander';
import { readAccounts } from '../accounts.js';
import { say } from '../messages.js';
import {
  ACCOUNT,
  type AccountOptions,
  addAccountOptions,
  addOutputOptions,
  addReaderOption,
  addTerminalOptions,
  addTextOption,
  addThemeOptions,
  type OutputOptions,
  type ReaderOptions,
  type TerminalOptions,
  type ThemeOptions,
} from '../options.js';
import { linkedOptionsOf, showReport } from '../show.js';
import { readTaxonomy } from '../taxonomy.js';

interface ClaimsOptions extends AccountOptions, ThemeOptions, ReaderOptions, OutputOptions, TerminalOptions {
  readonly includeText?: boolean;
}

const HELP = `
Examples:
  readout claims russia.md
  readout claims --format jsonl --theme rights tajikistan.md
  pdftotext readout.pdf - | readout claims --side "Norway=-" -`;

/** `readout claims`: the attributed, tagged claims of one account. */
export function addClaims(program: Command): void {
  const command = program
    .command('claims')
    .summary('the attributed, tagged claims of one account')
    .description('Lists the claims of one account, who is said to make each, and their themes.')
    .argument('<account>', ACCOUNT);
  addTextOption(addThemeOptions(addAccountOptions(command)));
  addTerminalOptions(addOutputOptions(addReaderOption(command)))
    .addHelpText('after', HELP)
    .action(async (source: string, options: ClaimsOptions) => {
      const taxonomy = await readTaxonomy(options);
      const [account] = await readAccounts([source], options);
      const { prepareLanguage, readVoice } = await import('../../comparison/index.js');
      const { renderClaims } = await import('../../report/index.js');
      const { loadReader } = await import('../../language/index.js');
      const { dataHash, toolVersion } = await import('../../lexicon/index.js');
      const tool = {
        name: 'readout',
        version: toolVersion(),
        judge: 'none',
        model: null,
        data: dataHash(),
      } as const;
      const reader = await loadReader(options.reader);
      if (!options.quiet) for (const warning of reader.warnings) say(warning);
      const language = await prepareLanguage(reader, [account!]);
      const voice = readVoice(account!, { taxonomy, language });
      const linked = await linkedOptionsOf(options, { accounts: [voice.account], claims: voice.claims });
      await showReport(await renderClaims(voice, linked, tool), options);
    });
}
