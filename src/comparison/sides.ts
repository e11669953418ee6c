import { type Account, ReadoutError, type Voice } from '../domain/index.js';
import { resolveActor } from '../lexicon/index.js';

/**
 * The sides of an event in the order of their accounts. Two spellings of one state ("USA", "United States")
 * are one side, named as it is first met.
 */
export function sidesOf(accounts: readonly Account[]): readonly string[] {
  const labels = new Map<string, string>();
  for (const { side } of accounts)
    if (side !== null && !labels.has(canonical(side))) labels.set(canonical(side), side);
  return [...labels.values()];
}

/** The accounts with every spelling of a side made the first one. */
export function alignSides(accounts: readonly Account[]): readonly Account[] {
  const labels = new Map(sidesOf(accounts).map(side => [canonical(side), side] as const));
  const aligned = (side: string) => labels.get(canonical(side)) ?? side;
  return accounts.map(account => ({
    ...account,
    side: account.side === null ? null : aligned(account.side),
    counterparts: account.counterparts.map(aligned),
  }));
}

/** Sides for resolving names: those with an account, and the counterparts that accounts name. */
export function partiesOf(accounts: readonly Account[]): readonly string[] {
  const own = sidesOf(accounts);
  const known = new Set(own.map(canonical));
  const named = accounts.flatMap(account => account.counterparts).filter(side => !known.has(canonical(side)));
  return [...own, ...new Set(named)];
}

/** Sides that hold claims: where there are readouts theirs, in an article alone those it quotes. */
export function comparedSides(voices: readonly Voice[]): readonly string[] {
  const own = sidesOf(voices.map(({ account }) => account));
  if (own.length >= 2) return own;
  const quoted = voices.flatMap(({ claims }) => claims.map(({ side }) => side)).filter(side => side !== null);
  return [...new Set([...own, ...quoted])];
}

/** @throws {ReadoutError} `NO_CLAIMS` or `TOO_FEW_SIDES` where there is nothing to compare. */
export function requireComparable(voices: readonly Voice[], sides: readonly string[]): void {
  const silent = voices.find(({ claims }) => claims.length === 0);
  if (silent !== undefined) {
    throw new ReadoutError('NO_CLAIMS', 'no claim was found in this account', {
      file: silent.account.source,
      mend: 'give the text of the readout itself, in sentences',
    });
  }
  if (sides.length < 2) {
    const file = voices.at(-1)?.account.source;
    throw new ReadoutError(
      'TOO_FEW_SIDES',
      `a comparison needs two sides, but all accounts speak for ${sides[0] ?? 'nobody'}`,
      {
        file,
        mend: 'add an account of another side, or say whose it is with --side "NAME=PATH"',
      },
    );
  }
}

function canonical(side: string): string {
  return resolveActor(side)?.name ?? side.toLowerCase();
}
