import type { CommandLeaf, OptionLeaf } from './tree.js';

/** Completion for bash: `source` it, or put it into bash_completion.d. */
export function bash(commands: readonly CommandLeaf[]): string {
  return `# bash completion for readout
_readout() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="${[...commands.map(({ name }) => name), 'help', '--help', '--version'].join(' ')}"
    COMPREPLY=($(compgen -W "$words" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${commands.map(caseOf).join('\n')}
  esac
  if [ -n "$words" ] && { [ "\${word#-}" != "$word" ] || [ "\${words#-}" = "$words" ]; }; then
    COMPREPLY=($(compgen -W "$words" -- "$word"))
  else
    COMPREPLY=($(compgen -f -- "$word"))
  fi
}
complete -o filenames -F _readout readout
`;
}

function caseOf({ name, options, choices }: CommandLeaf): string {
  const flags = options.flatMap(({ short, long }) => [...(short ? [short] : []), long]);
  const values = options.filter(({ takesValue }) => takesValue);
  return `    ${name})
      case "$before" in
${values.map(valueCase).join('')}        *) words="${[...choices, ...flags].join(' ')}" ;;
      esac ;;`;
}

function valueCase({ short, long, choices }: OptionLeaf): string {
  return `        ${short ? `${short}|` : ''}${long}) words="${choices.join(' ')}" ;;\n`;
}
