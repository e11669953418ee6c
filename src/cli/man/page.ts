import type { Command } from 'commander';

const TITLES: Readonly<Record<string, string>> = { Examples: 'EXAMPLES', 'Exit codes': 'EXIT STATUS' };

/** The manual of the program and its commands, for `man`, from the tree of commands. */
export function manPage(program: Command, version: string): string {
  const { description, rest } = partsOf(program);
  return [
    `.TH READOUT 1 "" "readout ${escaped(version)}" "User Commands"`,
    '.SH NAME',
    `readout \\- ${escaped(description)}`,
    '.SH SYNOPSIS',
    '.B readout',
    '.I command',
    '.RI [ options ]',
    '.SH DESCRIPTION',
    'Two or more ministries publish their own account of the same call. Readout reads the accounts, breaks each',
    'into attributed claims, and prints what each side said, omitted and contested, every verdict with the exact',
    'words it rests on. It runs offline; the same texts always give the same result.',
    '.SH COMMANDS',
    ...program.commands.flatMap(commandLines),
    ...remarkLines(rest, '.SH'),
    '.SH ENVIRONMENT',
    ...ENVIRONMENT.flatMap(([name, meaning]) => ['.TP', `.B ${name}`, escaped(meaning)]),
    '',
  ].join('\n');
}

const ENVIRONMENT = [
  ['COLUMNS', 'columns of a table, where --width does not say'],
  ['NO_COLOR', 'no colour, if it is not empty'],
  ['FORCE_COLOR', 'colour, even through a pipe; 0 for none'],
  ['PAGER', 'shows tables on a terminal, unless --no-pager'],
  [
    'FORCE_HYPERLINK',
    'links to file and line, even where the terminal is not known to follow them; 0 for none',
  ],
] as const;

function commandLines(command: Command): readonly string[] {
  const { description, rest } = partsOf(command);
  const help = command.createHelp();
  const options = help
    .visibleOptions(command)
    .flatMap(option => [
      '.TP',
      `.B ${escaped(option.flags)}`,
      escaped(sentence(help.optionDescription(option))),
    ]);
  const operands = command.registeredArguments.flatMap(argument => [
    '.TP',
    `.I ${escaped(argument.name())}`,
    escaped(sentence(argument.description)),
  ]);
  return [
    `.SS readout ${escaped(command.name())} ${escaped(command.usage())}`,
    escaped(description),
    ...operands,
    ...options,
    ...remarkLines(rest, '.PP'),
  ];
}

/** A command's description, and what its help says after the options. */
function partsOf(command: Command): { readonly description: string; readonly rest: string } {
  const written: string[] = [];
  command.configureOutput({ writeOut: text => void written.push(text) });
  command.outputHelp();
  const help = written.join('');
  return { description: command.description(), rest: help.slice(command.helpInformation().length) };
}

/** Remarks and examples: a line that ends with a colon is a heading, indented lines stay as they are. */
function remarkLines(text: string, heading: '.SH' | '.PP'): readonly string[] {
  return text
    .trim()
    .split('\n')
    .flatMap(line => {
      const [, title, after = ''] = /^(Examples|Exit codes):(.*)$/.exec(line) ?? [];
      const rest = after.trim();
      if (title !== undefined)
        return [
          ...(heading === '.SH' ? [`.SH ${TITLES[title]}`] : ['.PP', `${title}:`]),
          ...(rest === '' ? [] : [escaped(rest)]),
        ];
      return line.startsWith('  ') ? ['.nf', '.RS', escaped(line.trim()), '.RE', '.fi'] : [escaped(line)];
    })
    .filter(line => line !== '');
}

function sentence(words: string): string {
  return words === '' ? 'as it says' : words;
}

/** Backslashes, dashes and leading dots mean something to troff. */
function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('\u2019', '\\(cq')
    .replace(/^([.'])/u, '\\&$1');
}
