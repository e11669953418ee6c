import { findActors } from './find.js';
import { nameTable } from './table.js';
import type { Actor } from './types.js';
import { keyOf, wordsOfName } from './words.js';

const TOGETHER = new Set(['and', '&', ',', '/']);

/** What a side is called in the gazetteer; its own name where it is not there. */
export function actorName(side: string): string {
  return resolveActor(side)?.name ?? side;
}

/**
 * The actor that a side's name means: "Russian Federation", "the Russian side", "Moscow", "u.s.",
 * "Ministry of Foreign Affairs of Tajikistan"; null where it names none, or two together.
 */
export function resolveActor(name: string): Actor | null {
  const words = wordsOfName(name.trim());
  const { index, actors } = nameTable();
  const entry = index.entries.get(keyOf(words));
  if (entry !== undefined) return actors[entry.value[0]] ?? null;
  // In capitals every name fits: a side's name may be given in any case.
  const mentions = findActors(words.map(({ key }) => ({ text: key.toUpperCase() })));
  const [first, ...others] = new Set(mentions.map(mention => mention.actor));
  const together = others.length > 0 && words.some(word => TOGETHER.has(word.key));
  return first === undefined || together ? null : first;
}
