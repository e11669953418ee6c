import type { Traits } from './traits.js';

/** Two accounts worth a closer look, by index; `a` before `b`. */
export interface Candidate {
  readonly a: number;
  readonly b: number;
}

/** Accounts of one event are published within so many days of each other. */
export const WINDOW = 3;
/** A term that more accounts hold makes no candidates. */
const RARE = 12;
/** So many rare terms must be shared where the sides do not name each other. */
const SHARED = 3;

/**
 * Accounts of different sides, near in time, that name each other's side or share rare terms. Found through inverted
 * indices over (side, partner, day) and over rare terms, so that the work grows with what there is to find and not
 * with the square of the heap.
 */
export function findCandidates(heap: readonly Traits[]): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  const add = (x: number, y: number) => {
    const [a, b] = x < y ? [x, y] : [y, x];
    if (isPossible(heap[a]!, heap[b]!)) found.set(`${a}:${b}`, { a, b });
  };
  for (const [a, b] of namingEachOther(heap)) add(a, b);
  for (const [a, b] of sharingRareTerms(heap)) add(a, b);
  return [...found.values()].sort((x, y) => x.a - y.a || x.b - y.b);
}

/** Of different sides, or of one that speaks twice; and not too far apart in time, as far as is known. */
function isPossible(a: Traits, b: Traits): boolean {
  return a.side !== b.side && dayGap(a, b) <= WINDOW;
}

/** The smallest distance between days that two accounts are about; 0 where one gives none. */
export function dayGap(a: Traits, b: Traits): number {
  if (a.days.length === 0 || b.days.length === 0) return 0;
  return Math.min(...a.days.flatMap(day => b.days.map(other => Math.abs(day - other))));
}

function* namingEachOther(heap: readonly Traits[]): Generator<readonly [number, number]> {
  const index = new Map<string, number[]>();
  for (const [at, { side, partners, days }] of heap.entries())
    for (const partner of partners)
      for (const day of dayKeys(days)) file(index, `${side}|${partner}|${day}`, at);
  for (const [at, { side, partners, days }] of heap.entries())
    for (const partner of partners)
      for (const day of nearbyKeys(days))
        for (const other of index.get(`${partner}|${side}|${day}`) ?? []) if (other !== at) yield [at, other];
}

function* sharingRareTerms(heap: readonly Traits[]): Generator<readonly [number, number]> {
  const index = new Map<string, number[]>();
  for (const [at, { terms }] of heap.entries()) for (const term of terms.keys()) file(index, term, at);
  for (const [at, { terms }] of heap.entries()) {
    const shared = new Map<number, number>();
    for (const term of terms.keys()) {
      const holders = index.get(term)!;
      if (holders.length <= RARE)
        for (const other of holders) if (other > at) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    for (const [other, count] of shared) if (count >= SHARED) yield [at, other];
  }
}

function dayKeys(days: readonly number[]): readonly string[] {
  return days.length === 0 ? ['any'] : days.map(String);
}

/** An account without a day may meet one of any day only by its rare terms. */
function nearbyKeys(days: readonly number[]): ReadonlySet<string> {
  if (days.length === 0) return new Set(['any']);
  const near = days.flatMap(day =>
    Array.from({ length: 2 * WINDOW + 1 }, (_, index) => String(day - WINDOW + index)),
  );
  return new Set([...near, 'any']);
}

function file(index: Map<string, number[]>, key: string, at: number): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [at]);
  else known.push(at);
}
