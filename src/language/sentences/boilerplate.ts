import { lexicon } from '../../lexicon/index.js';

/** Longer lines are prose: no pattern needs to look at them. */
const LONGEST = 200;
const LONGEST_DATELINE = 90;

let lines: readonly RegExp[] | undefined;
let datelines: readonly RegExp[] | undefined;

/** Whether a line or sentence is what a page prints around its text: a phone number, a time, "Read also". */
export function isBoilerplate(line: string): boolean {
  if (line.length > LONGEST) return false;
  lines ??= lexicon('boilerplate').lines.map(({ pattern }) => new RegExp(`^(?:${pattern})$`, 'iu'));
  return lines.some(pattern => pattern.test(line));
}

/** Length of the dateline that a line opens with ("DUSHANBE, 30.04.2024 /Agency/. "), 0 if none. */
export function datelineLength(line: string): number {
  datelines ??= lexicon('boilerplate').datelines.map(({ pattern }) => new RegExp(`^(?:${pattern})`, 'u'));
  const head = line.slice(0, LONGEST_DATELINE);
  return Math.max(0, ...datelines.map(pattern => pattern.exec(head)?.[0].length ?? 0));
}
