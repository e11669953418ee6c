import type { Report } from './reports/index.js';

/** "discussed X", "reviewed X": only that something came up. */
export function isMereTalk({ act, strength }: Report): boolean {
  return act === 'inform' && strength <= MERE_TALK;
}

const MERE_TALK = 0.3;
