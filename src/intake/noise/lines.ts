import { lexicon } from '../../lexicon/index.js';

const LONGEST = 300;

let patterns: readonly (readonly [what: string, pattern: RegExp])[] | null = null;

/** What a line of a page is if it is no part of the account: a time stamp, a document's number; null if it is. */
export function noiseOf(line: string): string | null {
  if (line.length > LONGEST) return null;
  patterns ??= [...lexicon('pageNoise').lines, ...lexicon('boilerplate').lines].map(
    ({ what, pattern }) => [what, new RegExp(`^(?:${pattern})$`, 'iu')] as const,
  );
  return patterns.find(([, pattern]) => pattern.test(line))?.[0] ?? null;
}
