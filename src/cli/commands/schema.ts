import type { Command } from 'commander';
import { ReadoutError } from '../../domain/index.js';
import { talkOption } from '../options.js';
import { writeResult } from '../output.js';

const HELP = `
Examples:
  readout schema
  readout schema comparison > comparison.schema.json`;

/** `readout schema`: the JSON Schemas. */
export function addSchema(program: Command): void {
  program
    .command('schema')
    .summary('the JSON Schemas')
    .description(
      'Prints the JSON Schema of a document that readout reads or writes; without a name, the names.',
    )
    .argument('[name]', 'comparison, claims, gold, judgement or failure')
    .option('-o, --output <file>', 'write to a file, whole or not at all')
    .addOption(talkOption('verbose'))
    .addHelpText('after', HELP)
    .action(async (name: string | undefined, { output }: { readonly output?: string }) => {
      const { SCHEMAS } = await import('../../report/index.js');
      const names = Object.keys(SCHEMAS);
      if (name === undefined) return writeResult(`${names.join('\n')}\n`, output);
      if (!names.includes(name))
        throw new ReadoutError('USAGE', `there is no schema "${name}"`, {
          mend: `schemas are ${names.join(', ')}`,
        });
      const schema: object = SCHEMAS[name as keyof typeof SCHEMAS];
      return writeResult(`${JSON.stringify(schema, null, 2)}\n`, output);
    });
}
