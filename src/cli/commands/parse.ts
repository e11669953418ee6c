import type { Command } from 'commander';
import { readAccounts } from '../accounts.js';
import { say } from '../messages.js';
import {
  type AccountOptions,
  addAccountOptions,
  addReaderOption,
  type ReaderOptions,
  talkOption,
} from '../options.js';
import { writeResult } from '../output.js';

interface ParseOptions extends AccountOptions, ReaderOptions {
  readonly output?: string;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

const HELP = `
Each word has its lemma, part of speech, head and relation after Universal Dependencies; the last column holds
TokenRange (offsets into the account's text), Unit (where an elementary unit begins), Entity (person, organisation,
place, time) and Attribution (source, cue and content of who says what).

Examples:
  readout parse russia.md
  readout parse --reader rules - < russia.md
  readout parse russia.md | awk -F'\\t' '$8 == "root" { print $2 }'`;

/** `readout parse`: the reader alone, as CoNLL-U. */
export function addParse(program: Command): void {
  const command = program
    .command('parse')
    .summary('the words of one account with their syntax, as CoNLL-U')
    .description(
      'Reads one account and prints its words with tags, dependencies, units, names and attributions.',
    )
    .argument('<account>', 'a text or Markdown file; - is standard input');
  addReaderOption(addAccountOptions(command))
    .option('-o, --output <file>', 'write to a file, whole or not at all')
    .addOption(talkOption('quiet'))
    .addOption(talkOption('verbose'))
    .addHelpText('after', HELP)
    .action(async (source: string, options: ParseOptions) => {
      const [account] = await readAccounts([source], options);
      const { loadReader } = await import('../../language/index.js');
      const { prepareLanguage, readVoice } = await import('../../comparison/index.js');
      const { renderConllu } = await import('../../report/index.js');
      const reader = await loadReader(options.reader);
      if (!options.quiet) for (const warning of reader.warnings) say(warning);
      const voice = readVoice(account!, { language: await prepareLanguage(reader, [account!]) });
      const words = await reader.parse(account!.text, voice.sentences);
      await writeResult(renderConllu(voice, words), options.output);
    });
}
