import { stripVTControlCharacters } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import type { Cell, Run } from '../report.js';
import { sanitize } from '../sanitize.js';
import { widthOf } from './width.js';

/** Gives words their colour, or leaves them as they are. */
export type Paint = (run: Run) => string;

/** The lines of a cell, none wider than `width` columns; a word is cut only where it is wider than that. */
export function setCell(cell: Cell, width: number, paint: Paint): readonly string[] {
  const text = cell.map(run => paint({ ...run, text: printable(run.text) })).join('');
  return wrapAnsi(text, width, { hard: true })
    .split('\n')
    .flatMap(line => (widthOf(line) <= width ? [line] : cutByCharacter(line, width)));
}

/** Text that a terminal may print; our own line breaks stay. */
export function printable(text: string): string {
  return text.split('\n').map(sanitize).join('\n');
}

/** Cuts inside a letter that many marks make wider than the line: no wrapping can help there. */
function cutByCharacter(line: string, width: number): readonly string[] {
  const lines = [''];
  for (const character of stripVTControlCharacters(line)) {
    const longer = lines.at(-1)! + character;
    if (widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(character);
  }
  return lines;
}
