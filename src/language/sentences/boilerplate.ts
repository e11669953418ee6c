import { lexicon } from '../../lexicon/index.js';

/** Longer lines are prose: no pattern needs to look at them. */
const LONGEST = 200;
const LONGEST_DATELINE = 90;

let lines: readonly RegExp[] | undefined;
let datelines: readonly RegExp[] | undefined;
let openings: readonly RegExp[] | undefined;

/** Whether a line or sentence is what a page prints around its text: a phone number, a time, "Read also". */
export function isBoilerplate(line: string): boolean {
  if (line.length > LONGEST) return false;
  lines ??= lexicon('boilerplate').lines.map(({ pattern }) => new RegExp(`^(?:${pattern})$`, 'iu'));
  return lines.some(pattern => pattern.test(line));
}

/** Length of the dateline or label that a line opens with ("DUSHANBE, 30.04.2024 /Agency/. "), 0 if none. */
export function datelineLength(line: string): number {
  datelines ??= atStart(lexicon('boilerplate').datelines);
  return longest(datelines, line);
}

/** The same of what a text opens with: "BERGEN: The ministers met". */
export function openingLength(line: string): number {
  openings ??= atStart(lexicon('boilerplate').openings);
  return longest(openings, line);
}

function atStart(list: readonly { readonly pattern: string }[]): readonly RegExp[] {
  return list.map(({ pattern }) => new RegExp(`^(?:${pattern})`, 'u'));
}

function longest(patterns: readonly RegExp[], line: string): number {
  const head = line.slice(0, LONGEST_DATELINE);
  return Math.max(0, ...patterns.map(pattern => pattern.exec(head)?.[0].length ?? 0));
}
