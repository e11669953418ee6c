import type { Command } from 'commander';
import { addOutputOptions, type OutputOptions } from '../options.js';
import { writeResult } from '../output.js';
import { reportOptionsOf } from '../report-options.js';
import { readTaxonomy } from '../taxonomy.js';

const HELP = `
Examples:
  readout themes
  readout themes my-themes.yml     # says what is wrong with it, if anything is`;

/** `readout themes`: lists or validates a taxonomy. */
export function addThemes(program: Command): void {
  const command = program
    .command('themes')
    .summary('list or validate a taxonomy')
    .description('Lists the themes of a taxonomy, ours without a file; a file that is not valid is an error.')
    .argument('[file]', 'a taxonomy of your own');
  addOutputOptions(command)
    .addHelpText('after', HELP)
    .action(async (file: string | undefined, options: OutputOptions) => {
      const taxonomy = await readTaxonomy(file === undefined ? {} : { themes: file });
      const { renderThemes } = await import('../../report/index.js');
      await writeResult(await renderThemes(taxonomy.themes, reportOptionsOf(options)), options.output);
    });
}
