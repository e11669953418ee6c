import type { Account } from '../domain/index.js';
import { findCandidates } from './candidates.js';
import { groupAccounts } from './group.js';
import { rarityIn, reasonsOf, scoreOf, signsOf } from './score.js';
import { JOIN } from './settings.js';
import { traitsOf } from './traits.js';

export { findCandidates } from './candidates.js';
export { rarityIn, type SignName, type Signs, scoreOf, signsOf } from './score.js';
export { JOIN } from './settings.js';
export { type Traits, traitsOf } from './traits.js';

/** Two accounts that are taken for accounts of one event, by index into the heap. */
export interface AccountPair {
  readonly a: number;
  readonly b: number;
  /** 0 to 1. */
  readonly score: number;
  /** In words. */
  readonly reasons: readonly string[];
}

/** Accounts of one event. */
export interface PairedEvent {
  /** Indices into the heap, in its order. */
  readonly accounts: readonly number[];
  readonly pairs: readonly AccountPair[];
}

/**
 * Finds which accounts of a heap describe the same event.
 * @param least The score from which two are joined, 0 to 1.
 */
export function pairAccounts(heap: readonly Account[], least = JOIN): readonly PairedEvent[] {
  const traits = heap.map(traitsOf);
  const rarity = rarityIn(traits);
  const scored = findCandidates(traits).map(({ a, b }) => {
    const signs = signsOf(traits[a]!, traits[b]!, rarity);
    return { a, b, signs, score: scoreOf(signs) };
  });
  const groups = groupAccounts(traits, scored, least);
  const groupOf = new Map(groups.flatMap((accounts, group) => accounts.map(at => [at, group] as const)));
  const pairs = groups.map((): AccountPair[] => []);
  for (const { a, b, signs, score } of scored) {
    const group = groupOf.get(a);
    if (group !== undefined && group === groupOf.get(b))
      pairs[group]!.push({ a, b, score, reasons: reasonsOf(traits[a]!, traits[b]!, signs, rarity) });
  }
  return groups.map((accounts, group) => ({ accounts, pairs: pairs[group]! }));
}
