import type { CommandLeaf, OptionLeaf } from './tree.js';

/** Completion for zsh: a file `_readout` on `fpath`. */
export function zsh(commands: readonly CommandLeaf[]): string {
  return `#compdef readout
# zsh completion for readout
_readout() {
  local -a commands
  commands=(
${commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe 'command' commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${commands.map(caseOf).join('\n')}
  esac
}
if [ "$funcstack[1]" = "_readout" ]; then _readout "$@"; else compdef _readout readout; fi
`;
}

function caseOf({ name, options, choices }: CommandLeaf): string {
  const operands = choices.length > 0 ? `*:value:(${choices.join(' ')})` : '*:file:_files';
  const lines = [...options.flatMap(specsOf), operands].map(spec => `        ${quoted(spec)}`);
  return `    ${name})\n      _arguments \\\n${lines.join(' \\\n')} ;;`;
}

function specsOf({ short, long, description, takesValue, choices }: OptionLeaf): readonly string[] {
  const values = choices.length > 0 ? `(${choices.join(' ')})` : '_files';
  const explained = `[${description.replace(/[[\]:]/g, '\\$&')}]${takesValue ? `:value:${values}` : ''}`;
  return [...(short ? [short] : []), long].map(flag => `*${flag}${explained}`);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
