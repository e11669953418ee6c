import type { Command } from 'commander';

export interface OptionLeaf {
  /** `-o` or null. */
  readonly short: string | null;
  /** `--output` */
  readonly long: string;
  readonly description: string;
  /** Whether a value follows. */
  readonly takesValue: boolean;
  /** The values it takes; empty where any will do. */
  readonly choices: readonly string[];
}

export interface CommandLeaf {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly OptionLeaf[];
  /** The words it takes as arguments; empty where they are files. */
  readonly choices: readonly string[];
}

/** What a shell needs to know of our commands. */
export function commandTree(program: Command): readonly CommandLeaf[] {
  return program.commands.map(command => ({
    name: command.name(),
    summary: command.summary(),
    choices: command.registeredArguments.flatMap(argument => argument.argChoices ?? []),
    options: command
      .createHelp()
      .visibleOptions(command)
      .map(option => ({
        short: option.short ?? null,
        long: option.long ?? '',
        description: option.description,
        takesValue: option.required || option.optional,
        choices: option.argChoices ?? [],
      })),
  }));
}
