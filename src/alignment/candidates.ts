import type { Statement } from './statement.js';
import { related, type Term } from './terms.js';

/** Two statements worth judging, by index into the two lists. */
export interface Candidate {
  readonly a: number;
  readonly b: number;
}

/** Terms lighter than this make no candidate by themselves ("cooperation", "Russia"). */
const RARE = 0.5;
const MOST_PER_CLAIM = 12;
const VERBATIM = Number.MAX_VALUE;

/**
 * Pairs that share a rare term, a concept, a WordNet relation or two common terms: found through an
 * inverted index, never by comparing all with all. The best few per statement, either way round, so that
 * swapping the lists swaps the pairs.
 * @param nearest Others to be judged as well.
 */
export function findCandidates(
  as: readonly Statement[],
  bs: readonly Statement[],
  nearest: readonly Candidate[] = [],
): readonly Candidate[] {
  const forward = topPartners(as, bs);
  const backward = topPartners(bs, as);
  const seen = new Set<string>();
  const candidates: Candidate[] = [];
  for (const { from, to } of forward) add(from, to);
  for (const { from, to } of backward) add(to, from);
  for (const { a, b } of nearest) add(a, b);
  return candidates.sort((x, y) => x.a - y.a || x.b - y.b);

  function add(a: number, b: number): void {
    const key = `${a}:${b}`;
    if (seen.has(key)) return;
    seen.add(key);
    candidates.push({ a, b });
  }
}

function topPartners(
  from: readonly Statement[],
  to: readonly Statement[],
): readonly { readonly from: number; readonly to: number }[] {
  const index = indexTerms(to);
  return from.flatMap((statement, at) => {
    const scores = new Map<number, number>();
    for (const key of stanceKeys(statement)) {
      for (const other of index.get(key) ?? []) scores.set(other, (scores.get(other) ?? 0) + RARE);
    }
    for (const other of index.get(wordsKey(statement)) ?? []) scores.set(other, VERBATIM);
    for (const term of [...statement.terms, ...statement.answers]) {
      const others = new Set(lookupKeys(term).flatMap(key => index.get(key) ?? []));
      for (const other of others) scores.set(other, (scores.get(other) ?? 0) + term.weight);
    }
    return [...scores]
      .filter(([, score]) => score >= RARE)
      .sort((x, y) => y[1] - x[1] || x[0] - y[0])
      .slice(0, MOST_PER_CLAIM)
      .map(([other]) => ({ from: at, to: other }));
  });
}

/** Keys a term is filed under: its own, its concepts, and its entry in WordNet. */
function keysOf(term: Term): readonly string[] {
  return [...ownKeysOf(term), ...(term.entry === null ? [] : [term.entry])];
}

function ownKeysOf({ key, concepts }: Term): readonly string[] {
  return [key, ...concepts.map(concept => `concept:${concept}`)];
}

/** Equal words meet before all others. */
function wordsKey({ claim }: Statement): string {
  return `words:${claim.text.toLowerCase()}`;
}

/** Accusations and demands meet each other even where they share no word. */
function stanceKeys({ accuses, demands }: Statement): readonly string[] {
  return accuses === null && demands === null ? [] : ['stance:presses'];
}

/** A claim meets those of every other side, by the same keys each time. */
const knownKeys = new WeakMap<Term, readonly string[]>();

/** Keys a term is looked up by: its own, its concepts, and the entries that WordNet relates to it. */
function lookupKeys(term: Term): readonly string[] {
  let keys = knownKeys.get(term);
  if (keys === undefined) {
    const { same, near, opposite } = related(term);
    keys = [...ownKeysOf(term), ...same, ...near, ...opposite];
    knownKeys.set(term, keys);
  }
  return keys;
}

/** Statements by key; a key that half of a long account shares says nothing and is left out. */
function indexTerms(statements: readonly Statement[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  statements.forEach((statement, at) => {
    for (const key of new Set([
      ...[...statement.terms, ...statement.answers].flatMap(keysOf),
      wordsKey(statement),
      ...stanceKeys(statement),
    ])) {
      const postings = index.get(key);
      if (postings === undefined) index.set(key, [at]);
      else if (postings.length < MOST_POSTINGS) postings.push(at);
    }
  });
  return index;
}

/** Keeps alignment from growing with the square of the claims. */
const MOST_POSTINGS = 200;
