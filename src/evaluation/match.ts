import type { Claim } from '../domain/index.js';
import { assign } from './assignment.js';
import type { GoldClaim, GoldEvent } from './gold.js';
import { coveredWords, dice, intersectionSize, wordSpans } from './overlap.js';
import type { Reading } from './reading.js';

/** Two claims match only where their words overlap by at least this Dice coefficient. */
export const MATCH_THRESHOLD = 0.5;

export interface Match {
  readonly gold: GoldClaim;
  readonly claim: Claim;
  /** Dice coefficient of the words of the two, 0.5 to 1. */
  readonly overlap: number;
}

/** Words in claims: shared by matched claims, in all system claims, in all gold claims. */
export interface Boundaries {
  readonly hits: number;
  readonly found: number;
  readonly gold: number;
}

export interface Matching {
  readonly matches: readonly Match[];
  readonly boundaries: Boundaries;
}

/** The one-to-one matching of gold and system claims, account by account, with the greatest total overlap. */
export function matchClaims(gold: GoldEvent, reading: Reading): Matching {
  const parts = gold.accounts.map(account => matchAccount(account, gold.claims, reading.claims));
  const sum = (key: keyof Boundaries) => parts.reduce((total, part) => total + part.boundaries[key], 0);
  return {
    matches: parts.flatMap(part => part.matches),
    boundaries: { hits: sum('hits'), found: sum('found'), gold: sum('gold') },
  };
}

function matchAccount(
  account: { readonly id: string; readonly text: string },
  goldClaims: readonly GoldClaim[],
  systemClaims: readonly Claim[],
): Matching {
  const words = wordSpans(account.text);
  const withWords = <C extends GoldClaim | Claim>(claims: readonly C[]) =>
    claims
      .filter(claim => claim.account === account.id)
      .map(claim => ({ claim, words: coveredWords(words, claim.spans) }));
  const gold = withWords(goldClaims);
  const system = withWords(systemClaims);
  const overlap = gold.map(g => system.map(s => dice(g.words, s.words)));
  const columns = assign(overlap.map(row => row.map(value => (value >= MATCH_THRESHOLD ? value : 0))));
  const pairs = columns.flatMap((column, row) =>
    column < 0 ? [] : [{ gold: gold[row]!, system: system[column]!, overlap: overlap[row]![column]! }],
  );
  const size = (list: readonly { readonly words: ReadonlySet<number> }[]) =>
    list.reduce((total, { words }) => total + words.size, 0);
  return {
    matches: pairs.map(pair => ({ gold: pair.gold.claim, claim: pair.system.claim, overlap: pair.overlap })),
    boundaries: {
      hits: pairs.reduce((total, pair) => total + intersectionSize(pair.gold.words, pair.system.words), 0),
      found: size(system),
      gold: size(gold),
    },
  };
}
