import { isAllowed, MOVES, type Move, type State } from './transitions.js';

/** The head of each word; the root's number is the number of words. */
export interface GoldTree {
  readonly heads: readonly number[];
  /** The children of each word and, last, of the root. */
  readonly children: readonly (readonly number[])[];
}

export function goldTree(heads: readonly number[]): GoldTree {
  const children: number[][] = Array.from({ length: heads.length + 1 }, () => []);
  for (const [child, head] of heads.entries()) children[head]!.push(child);
  return { heads, children };
}

/** Allowed moves after which the most arcs of the tree can still be had. */
export function bestMoves(state: State, gold: GoldTree): readonly Move[] {
  const allowed = MOVES.filter(move => isAllowed(state, move));
  const costs = allowed.map(move => costOf(state, move, gold));
  const least = Math.min(...costs);
  return allowed.filter((_, at) => costs[at] === least);
}

/**
 * How many arcs of the tree a move puts out of reach. Exact for projective trees; where arcs cross some are counted
 * that were lost together, which training bears.
 * @see Goldberg and Nivre (2013), "Training deterministic parsers with non-deterministic oracles", section 4.2; added
 *   here is that a word can only hang on the root while nothing stands below it on the stack.
 */
export function costOf(state: State, move: Move, gold: GoldTree): number {
  const { front, length, stack } = state;
  if (move === 'shift') return shiftCost(state, gold);
  const top = stack.at(-1)!;
  const head = gold.heads[top]!;
  const lostChildren = gold.children[top]!.filter(child => child >= front).length;
  const isRootInReach = head === length && stack.length === 1;
  const isHeadAhead = head === length ? isRootInReach : head >= front;
  if (move === 'right') return lostChildren + Number(isHeadAhead);
  const isHeadLost = head !== front && (isHeadAhead || head === stack.at(-2));
  return lostChildren + Number(isHeadLost);
}

/** The next word can then no longer hang on what stands below the top, nor take children from the stack. */
function shiftCost({ front, length, stack }: State, gold: GoldTree): number {
  const head = gold.heads[front]!;
  const isHeadLost = head === length ? stack.length > 0 : stack.lastIndexOf(head, -2) >= 0;
  return gold.children[front]!.filter(child => stack.includes(child)).length + Number(isHeadLost);
}
