import { findActors } from '../../lexicon/index.js';
import type { Clues } from './clues.js';
import type { Inferred } from './index.js';

const WORDS = /[\p{L}\p{M}\p{N}.'’-]+/gu;

/** The one state or organisation beside the account's own that its title, else its first sentence, names. */
export function inferCounterpart({ text, title, given }: Clues, side: string): Inferred<readonly string[]> {
  const [paragraph = ''] = text
    .slice(0, 3000)
    .split('\n')
    .filter(line => /[.!?]["”’]?$/.test(line.trim()));
  const places = [given.title ?? title ?? '', paragraph.slice(0, 600)].map(line => othersIn(line, side));
  const named = places.find(others => others.length > 0) ?? [];
  if (named.length <= 1) return { value: named };
  return {
    value: [],
    doubt: `its counterpart could be ${named.join(' or ')}: say counterparts: [...] in front matter`,
  };
}

function othersIn(line: string, side: string): readonly string[] {
  const words = line.match(WORDS) ?? [];
  const mentions = findActors(words.map(word => ({ text: word })));
  const names = mentions
    .filter(({ form }) => form === 'name' || form === 'demonym')
    .map(({ actor }) => actor.name);
  return [...new Set(names)].filter(name => name !== side);
}
