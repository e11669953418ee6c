import type { CommandLeaf, OptionLeaf } from './tree.js';

/** Completion for fish: a file in `completions/`. */
export function fish(commands: readonly CommandLeaf[]): string {
  const lines = commands.flatMap(({ name, summary, options, choices }) => [
    `complete -c readout -n __fish_use_subcommand -a ${name} -d ${quoted(summary)}`,
    ...(choices.length > 0 ? [`complete -c readout ${within(name)} -f -a ${quoted(choices.join(' '))}`] : []),
    ...options.map(option => `complete -c readout ${within(name)} ${flagsOf(option)}`),
  ]);
  return `# fish completion for readout\ncomplete -c readout -n __fish_use_subcommand -f\n${lines.join('\n')}\n`;
}

function within(command: string): string {
  return `-n '__fish_seen_subcommand_from ${command}'`;
}

function flagsOf({ short, long, description, takesValue, choices }: OptionLeaf): string {
  return [
    ...(short ? [`-s ${short.slice(1)}`] : []),
    `-l ${long.slice(2)}`,
    ...(choices.length > 0 ? [`-x -a ${quoted(choices.join(' '))}`] : takesValue ? ['-r'] : []),
    `-d ${quoted(description)}`,
  ].join(' ');
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
