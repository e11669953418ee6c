import type { Token, TokenRange } from '../../../domain/index.js';
import type { Arc, Arcs } from './arcs.js';
import { mendArcs } from './mend.js';

/** The dependencies of a stretch of a parsed sentence, by index into its tokens. */
export interface Dependencies {
  readonly tokens: readonly Token[];
  /** The word that heads the stretch. */
  readonly root: number;
  /** Other words whose head lies outside the stretch. */
  readonly loose: readonly number[];
  /** In the order of the text. */
  childrenOf(word: number): readonly number[];
  /** Null where it lies outside. */
  headOf(word: number): number | null;
  relation(word: number): string;
  has(word: number, relation: string): boolean;
  /** From the first to the last word that hangs on a word, itself included. */
  yieldOf(word: number): TokenRange;
  /** Whether a word is a predicate: a verb, or a noun or adjective with a copula. */
  isClausal(word: number): boolean;
}

/** The dependencies within a range of parsed tokens, which is not empty. */
export function dependenciesOf(tokens: readonly Token[], range: TokenRange): Dependencies {
  const arcs = mendArcs(tokens, arcsOf(tokens, range));
  const children = new Map<number, number[]>();
  for (const [word, { head }] of arcs)
    if (head !== null) children.set(head, [...(children.get(head) ?? []), word]);
  const tops = [...arcs].flatMap(([word, { head }]) => (head === null ? [word] : []));
  const childrenOf = (word: number) => children.get(word) ?? [];
  const relation = (word: number) => arcs.get(word)!.relation;
  const has = (word: number, name: string) => childrenOf(word).some(child => relation(child) === name);
  const isClausal = (word: number) => {
    const { tag } = tokens[word]!;
    return tag === 'VERB' || tag === 'AUX' || has(word, 'cop') || has(word, 'nsubj');
  };
  const root =
    tops.find(word => tokens[word]!.syntax!.head === 0) ??
    tops.find(word => isClausal(word) && has(word, 'nsubj')) ??
    tops.find(isClausal) ??
    tops[0]!;
  const yields = yieldsOf(tops, childrenOf);
  return {
    tokens,
    root,
    loose: tops.filter(word => word !== root),
    childrenOf,
    headOf: word => arcs.get(word)!.head,
    relation,
    has,
    yieldOf: word => yields.get(word)!,
    isClausal,
  };
}

/** What each word of the range hangs on; null where that lies outside. */
function arcsOf(tokens: readonly Token[], { first, last }: TokenRange): Arcs {
  const arcs = new Map<number, Arc>();
  for (let word = first; word < last; word += 1) {
    const { head: distance, relation } = tokens[word]!.syntax!;
    const head = word + distance;
    arcs.set(word, { head: distance === 0 || head < first || head >= last ? null : head, relation });
  }
  return withoutCycles(arcs);
}

/** Words that hang on each other, as words folded into tokens may, are let loose: the later stages walk up to the head. */
function withoutCycles(parsed: Arcs): Arcs {
  const arcs = new Map(parsed);
  const safe = new Set<number>();
  for (const word of arcs.keys()) {
    const path = new Set<number>();
    let at: number | null = word;
    while (at !== null && !safe.has(at) && !path.has(at)) {
      path.add(at);
      at = arcs.get(at)!.head;
    }
    if (at !== null && path.has(at)) arcs.set(at, { ...arcs.get(at)!, head: null });
    for (const seen of path) safe.add(seen);
  }
  return arcs;
}

/** Without recursion, since a text made to break the parser may hang every word on the one before. */
function yieldsOf(
  tops: readonly number[],
  childrenOf: (word: number) => readonly number[],
): ReadonlyMap<number, TokenRange> {
  const order = [...tops];
  for (let at = 0; at < order.length; at += 1) order.push(...childrenOf(order[at]!));
  const yields = new Map<number, TokenRange>();
  for (const word of order.reverse()) {
    const below = childrenOf(word).map(child => yields.get(child)!);
    yields.set(word, {
      first: Math.min(word, ...below.map(({ first }) => first)),
      last: Math.max(word + 1, ...below.map(({ last }) => last)),
    });
  }
  return yields;
}
