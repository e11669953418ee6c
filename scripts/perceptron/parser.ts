import type { Random } from '../fuzz/random.js';
import { shuffled } from './examples.js';
import { Learner, type Scorer } from './learner.js';
import { bestMoves, type GoldTree } from './oracle.js';
import { type Input, MOST_FEATURES, parserFeatures } from './parser-features.js';
import {
  arcOf,
  initialState,
  isAllowed,
  isFinal,
  MOVES,
  type Move,
  makeMove,
  type State,
} from './transitions.js';

export interface ParseExample {
  readonly input: Input;
  readonly tree: GoldTree;
  /** Relation of each word to its head, by number. */
  readonly relations: readonly number[];
}

/** A class of the scorer: 0 is `shift`, then all relations to the left, then all to the right. */
interface Action {
  readonly move: Move;
  readonly relation: number;
}

export interface ParserOptions {
  readonly rounds: number;
  readonly random: Random;
}

/** In a round but the first, how often of ten times training goes where the parser would, right or wrong. */
const ASTRAY = 9;

/**
 * Learns moves with their relations from states that the parser itself comes to: an update is made towards the best
 * scored of the moves that lose least.
 * @see Goldberg and Nivre (2012), "A dynamic oracle for arc-eager dependency parsing", algorithm 3.
 */
export function trainParser(
  examples: readonly ParseExample[],
  relationCount: number,
  { rounds, random }: ParserOptions,
): Learner {
  const learner = new Learner(1 + 2 * relationCount);
  const features = new Int32Array(MOST_FEATURES);
  const scores = new Float32Array(learner.classes);
  const learnFrom = ({ input, tree, relations }: ParseExample, isExploring: boolean) => {
    const state = initialState(relations.length);
    while (!isFinal(state)) {
      const count = parserFeatures(state, input, features);
      learner.score(features, count, scores);
      const guess = bestAction(state, scores, relationCount);
      const right = bestOf(
        bestMoves(state, tree).map(move => {
          const arc = arcOf(state, move);
          return actionNumber(move, arc === null ? -1 : relations[arc.child]!, relationCount);
        }),
        scores,
      );
      learner.learn(features, count, right, guess);
      const followed = isExploring && random.below(10) < ASTRAY ? guess : right;
      const { move, relation } = actionOf(followed, relationCount);
      makeMove(state, move, relation);
    }
  };
  for (let round = 0; round < rounds; round += 1)
    for (const example of shuffled(examples, random)) learnFrom(example, round > 0);
  return learner;
}

/** A sentence's tree: heads and relations of its words. */
export function parseWords(input: Input, scorer: Scorer): Pick<State, 'heads' | 'relations'> {
  const relationCount = (scorer.classes - 1) / 2;
  const features = new Int32Array(MOST_FEATURES);
  const scores = new Float32Array(scorer.classes);
  const state = initialState(input.words.length - 1);
  while (!isFinal(state)) {
    scorer.score(features, parserFeatures(state, input, features), scores);
    const { move, relation } = actionOf(bestAction(state, scores, relationCount), relationCount);
    makeMove(state, move, relation);
  }
  return state;
}

function actionNumber(move: Move, relation: number, relationCount: number): number {
  if (move === 'shift') return 0;
  return 1 + relation + (move === 'left' ? 0 : relationCount);
}

function actionOf(number: number, relationCount: number): Action {
  if (number === 0) return { move: 'shift', relation: -1 };
  return number <= relationCount
    ? { move: 'left', relation: number - 1 }
    : { move: 'right', relation: number - 1 - relationCount };
}

function bestAction(state: State, scores: Float32Array, relationCount: number): number {
  let best = -1;
  for (const move of MOVES) {
    if (!isAllowed(state, move)) continue;
    const first = actionNumber(move, 0, relationCount);
    const end = move === 'shift' ? 1 : first + relationCount;
    for (let action = first; action < end; action += 1)
      if (best < 0 || scores[action]! > scores[best]!) best = action;
  }
  return best;
}

function bestOf(actions: readonly number[], scores: Float32Array): number {
  return actions.reduce((best, action) => (scores[action]! > scores[best]! ? action : best));
}
