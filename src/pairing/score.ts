import { dayGap } from './candidates.js';
import { WEIGHTS } from './settings.js';
import type { Traits } from './traits.js';

/** What speaks for or against two accounts telling of one event; each part between -1 and 1. */
export interface Signs {
  /** 1 where each opening names the other's side, less where only the body does or only one. */
  readonly naming: number;
  /** 1 on the same day, 0 at the edge of the window; 0.5 where a day is missing. */
  readonly day: number;
  /** Both tell of a call, or both of a meeting; -1 where one tells of a call and the other of a meeting. */
  readonly contact: number;
  /** How many of the people in the shorter list are in the other; -1 where both name people and none is the same. */
  readonly people: number;
  /** Cosine of what they speak of, rare things weighing more. */
  readonly terms: number;
}

export type SignName = keyof Signs;

/** In how many accounts of the heap each term stands. */
export type Rarity = (term: string) => number;

/** Inverse document frequency. @see Sparck Jones (1972) */
export function rarityIn(heap: readonly Traits[]): Rarity {
  const counts = new Map<string, number>();
  for (const { terms } of heap)
    for (const term of terms.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  return term => Math.log((heap.length + 1) / (counts.get(term) ?? 1));
}

export function signsOf(a: Traits, b: Traits, rarity: Rarity): Signs {
  const gap = dayGap(a, b);
  const isUndated = a.days.length === 0 || b.days.length === 0;
  return {
    naming: (naming(a, b.side) + naming(b, a.side)) / 2,
    day: isUndated ? 0.5 : Math.max(1 - gap / 3, 0),
    contact: contactSign(a.contacts, b.contacts),
    people: peopleSign(a.people, b.people),
    terms: cosine(a.terms, b.terms, rarity),
  };
}

/** How likely it is that two accounts tell of one event, 0 to 1. */
export function scoreOf(signs: Signs): number {
  const sum = (Object.keys(signs) as SignName[]).reduce(
    (total, name) => total + WEIGHTS[name] * signs[name],
    WEIGHTS.base,
  );
  return Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
}

function naming({ partners, actors }: Traits, side: string | null): number {
  if (side === null) return 0;
  return partners.has(side) ? 1 : actors.has(side) ? 0.5 : 0;
}

function contactSign(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const shared = [...a].filter(kind => b.has(kind)).length;
  return shared === 0 ? -1 : shared / Math.max(a.size, b.size);
}

function peopleSign(a: Traits['people'], b: Traits['people']): number {
  if (a.size === 0 || b.size === 0) return 0;
  const shared = [...a.keys()].filter(name => b.has(name)).length;
  return shared === 0 ? -1 : shared / Math.min(a.size, b.size);
}

function cosine(a: Traits['terms'], b: Traits['terms'], rarity: Rarity): number {
  const weight = (terms: Iterable<string>) => {
    let sum = 0;
    for (const term of terms) sum += rarity(term) ** 2;
    return sum;
  };
  const size = Math.sqrt(weight(a.keys()) * weight(b.keys()));
  return size === 0 ? 0 : weight([...a.keys()].filter(term => b.has(term))) / size;
}

/** So many shared terms are named as a reason. */
const MOST_TERMS = 6;

/** Why two accounts are taken for accounts of one event, in words. */
export function reasonsOf(a: Traits, b: Traits, signs: Signs, rarity: Rarity): readonly string[] {
  const gap = dayGap(a, b);
  const isUndated = a.days.length === 0 || b.days.length === 0;
  const people = [...a.people].flatMap(([key, name]) => (b.people.has(key) ? [name] : []));
  const contacts = [...a.contacts].filter(kind => b.contacts.has(kind));
  const terms = [...a.terms.keys()]
    .filter(term => b.terms.has(term))
    .sort((x, y) => rarity(y) - rarity(x) || (x < y ? -1 : 1))
    .slice(0, MOST_TERMS)
    .map(term => a.terms.get(term)!);
  return [
    ...(signs.naming === 1 ? ['name each other'] : signs.naming > 0 ? ['one names the other'] : []),
    ...(isUndated ? [] : [gap === 0 ? 'same day' : `${gap} ${gap === 1 ? 'day' : 'days'} apart`]),
    ...(contacts.length > 0 ? [`both a ${contacts.join(' and ')}`] : []),
    ...(people.length > 0 ? [`people: ${people.slice(0, MOST_TERMS).join(', ')}`] : []),
    ...(terms.length > 0 ? [`shared: ${terms.join(', ')}`] : []),
  ];
}
