/**
 * The arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011) with a single root, and its dynamic oracle.
 * Words are numbered from 0; the root is the number behind the last word, and stands at the end of the buffer.
 */
export const MOVES = ['shift', 'left', 'right'] as const;
export type Move = (typeof MOVES)[number];

/** A partial parse. It is changed in place, since a parse is some fifty moves and training makes millions. */
export interface State {
  /** How many words there are; also the number of the root. */
  readonly length: number;
  readonly stack: number[];
  /** The next word; `length` when only the root is left. */
  front: number;
  /** -1 where a word is not yet attached. */
  readonly heads: Int32Array;
  /** Relation to the head, by number. */
  readonly relations: Int32Array;
  /** Children by head, in the order in which they were attached: the outermost last. */
  readonly before: readonly number[][];
  readonly behind: readonly number[][];
}

export function initialState(length: number): State {
  const places = Array.from({ length: length + 1 });
  return {
    length,
    stack: [],
    front: 0,
    heads: new Int32Array(length).fill(-1),
    relations: new Int32Array(length).fill(-1),
    before: places.map(() => []),
    behind: places.map(() => []),
  };
}

export function isFinal({ front, length, stack }: State): boolean {
  return front === length && stack.length === 0;
}

/** `left` under the root is for the last word of the stack alone, so that a tree has one root. */
export function isAllowed({ front, length, stack }: State, move: Move): boolean {
  if (move === 'shift') return front < length;
  if (move === 'left') return stack.length > 0 && (front < length || stack.length === 1);
  return stack.length > 1;
}

/** The word that a move attaches, and to what; null for `shift`. */
export function arcOf(
  { front, stack }: State,
  move: Move,
): { readonly child: number; readonly head: number } | null {
  if (move === 'shift') return null;
  return { child: stack.at(-1)!, head: move === 'left' ? front : stack.at(-2)! };
}

/** Makes an allowed move. `relation` is of the arc that it adds. */
export function makeMove(state: State, move: Move, relation = -1): void {
  const arc = arcOf(state, move);
  if (arc === null) {
    state.stack.push(state.front);
    state.front += 1;
    return;
  }
  const { child, head } = arc;
  state.stack.pop();
  state.heads[child] = head;
  state.relations[child] = relation;
  (move === 'left' ? state.before : state.behind)[head]!.push(child);
}
