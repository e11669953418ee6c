import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bestMoves, costOf, type GoldTree, goldTree } from '../../scripts/perceptron/oracle.js';
import {
  initialState,
  isAllowed,
  isFinal,
  MOVES,
  makeMove,
  type State,
} from '../../scripts/perceptron/transitions.js';

/** Heads of a tree whose arcs do not cross, made from any numbers; the root is the number behind the last word. */
function projectiveHeads(length: number, choices: readonly number[]): readonly number[] {
  const heads: number[] = [];
  let used = 0;
  const below = (limit: number) => choices[used++ % choices.length]! % limit;
  const hang = (first: number, end: number, head: number) => {
    const top = first + below(end - first);
    heads[top] = head;
    spread(first, top, top);
    spread(top + 1, end, top);
  };
  const spread = (first: number, end: number, head: number) => {
    for (let from = first; from < end; ) {
      const to = from + 1 + below(end - from);
      hang(from, to, head);
      from = to;
    }
  };
  hang(0, length, length);
  return heads;
}

const trees = (longest: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: longest }), fc.array(fc.nat(), { minLength: 1, maxLength: 60 }))
    .map(([length, choices]) => projectiveHeads(length, choices));

/** Makes one of the given moves after the other, as the choices say. */
function walk(
  state: State,
  choices: readonly number[],
  movesOf: (state: State) => readonly (typeof MOVES)[number][],
) {
  for (let at = 0; !isFinal(state); at += 1) {
    const moves = movesOf(state);
    makeMove(state, moves[choices[at % choices.length]! % moves.length]!);
  }
  return state;
}

const allowedMoves = (state: State) => MOVES.filter(move => isAllowed(state, move));
const choices = fc.array(fc.nat(), { minLength: 1, maxLength: 60 });

function copyOf(state: State): State {
  return {
    ...state,
    stack: [...state.stack],
    heads: state.heads.slice(),
    relations: state.relations.slice(),
    before: state.before.map(children => [...children]),
    behind: state.behind.map(children => [...children]),
  };
}

function after(state: State, move: (typeof MOVES)[number]): State {
  const next = copyOf(state);
  makeMove(next, move);
  return next;
}

/** How many arcs of the tree the best of all ways on ends with. */
function mostArcs(state: State, { heads }: GoldTree): number {
  if (isFinal(state)) return heads.filter((head, word) => state.heads[word] === head).length;
  return Math.max(...allowedMoves(state).map(move => mostArcs(after(state, move), { heads, children: [] })));
}

describe('the arc-hybrid system', () => {
  test('reaches every projective tree by whichever of its best moves', () => {
    fc.assert(
      fc.property(trees(30), choices, (heads, ways) => {
        const gold = goldTree(heads);
        const state = walk(initialState(heads.length), ways, now => bestMoves(now, gold));
        expect([...state.heads]).toEqual(heads);
      }),
    );
  });

  test('ends, whatever its moves, with a tree of one root', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), choices, (length, ways) => {
        const { heads } = walk(initialState(length), ways, allowedMoves);
        expect([...heads].filter(head => head === length)).toHaveLength(1);
        for (let word = 0; word < length; word += 1) {
          let [at, steps] = [word, 0];
          for (; at !== length && steps <= length; steps += 1) at = heads[at]!;
          expect(at).toBe(length);
        }
      }),
    );
  });

  test('counts, even after mistakes, just the arcs that a move puts out of reach', () => {
    fc.assert(
      fc.property(trees(5), choices, (heads, ways) => {
        const gold = goldTree(heads);
        const state = initialState(heads.length);
        for (let at = 0; !isFinal(state); at += 1) {
          const moves = allowedMoves(state);
          const reachable = mostArcs(state, gold);
          for (const move of moves)
            expect([move, costOf(state, move, gold)]).toEqual([
              move,
              reachable - mostArcs(after(state, move), gold),
            ]);
          makeMove(state, moves[ways[at % ways.length]! % moves.length]!);
        }
      }),
    );
  });
});
