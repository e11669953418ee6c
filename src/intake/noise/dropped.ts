import type { Dropped } from '../formats/format.js';

const SHOWN = 80;

/** A record of what was left out. */
export function dropped(what: string, text: string): Dropped {
  const words = text.match(/\S+/g) ?? [];
  const line = words.slice(0, 40).join(' ');
  return { what, text: line.length > SHOWN ? `${line.slice(0, SHOWN - 1)}…` : line, words: words.length };
}
