import { Argument, type Command } from 'commander';
import { SHELLS, type Shell } from '../completion/index.js';
import { commandTree } from '../completion/tree.js';
import { writeResult } from '../output.js';

const HELP = `
Examples:
  source <(readout completion bash)
  readout completion zsh > "\${fpath[1]}/_readout"
  readout completion fish > ~/.config/fish/completions/readout.fish`;

/** `readout completion`: a script that completes our commands and options. */
export function addCompletion(program: Command): void {
  program
    .command('completion')
    .summary('a completion script for bash, zsh or fish')
    .description('Prints a script that completes the commands and options of readout in a shell.')
    .addArgument(new Argument('<shell>', 'which shell').choices(Object.keys(SHELLS)))
    .addHelpText('after', HELP)
    .action(async (shell: Shell) => {
      await writeResult(SHELLS[shell](commandTree(program)), undefined);
    });
}
