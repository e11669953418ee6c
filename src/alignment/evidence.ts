import type { JudgeScores } from '../domain/index.js';
import type { Judge, Judgement, Pair } from './judge.js';
import { lexicalJudge } from './lexical-judge.js';
import type { Settings } from './settings.js';
import type { Statement } from './statement.js';

/** How far two statements assert or exclude each other, 0 to 1. */
export interface Evidence {
  readonly entails: number;
  readonly entailed: number;
  /** How far they exclude each other by words. */
  readonly denial: number;
  /** The same by the model; 0 without one. */
  readonly contradiction: number;
  /** What each judge said, before it was weighed. */
  readonly heard: { readonly words: JudgeScores; readonly model: JudgeScores | null };
}

type Two = readonly [Statement, Statement];

/**
 * What judge and words say of pairs of statements. If the settings ask for it, a model is also shown the sentence of
 * the other side's claim with the one before it: what an account says in two breaths no single claim of it entails.
 */
export async function gatherEvidence(
  pairs: readonly Two[],
  judge: Judge,
  { modelShare, windowShare }: Settings,
): Promise<readonly Evidence[]> {
  const byWords = await bothWays(pairs, judge.model === null ? judge : words, propositionOf);
  if (judge.model === null)
    return byWords.map(words => ({
      entails: words.entails,
      entailed: words.entailed,
      denial: words.contradiction,
      contradiction: 0,
      heard: { words, model: null },
    }));
  const byMeaning = await bothWays(pairs, judge, propositionOf);
  const byWindow = windowShare === 0 ? byMeaning : await bothWays(pairs, judge, windowOf);
  return byMeaning.map((meaning, index) => {
    const [shown, said] = [byWindow[index]!, byWords[index]!];
    const entailment = (way: 'entails' | 'entailed') =>
      modelShare * Math.max(meaning[way], windowShare * shown[way]) + (1 - modelShare) * said[way];
    return {
      entails: entailment('entails'),
      entailed: entailment('entailed'),
      denial: modelShare < 1 ? said.contradiction : 0,
      contradiction: meaning.contradiction,
      heard: { words: said, model: meaning },
    };
  });
}

const words = lexicalJudge();

async function bothWays(
  pairs: readonly Two[],
  judge: Judge,
  premiseOf: (statement: Statement) => string,
): Promise<readonly JudgeScores[]> {
  const toPair = (from: Statement, to: Statement): Pair => ({
    premise: premiseOf(from),
    hypothesis: propositionOf(to),
  });
  const forward = await judge.judge(pairs.map(([a, b]) => toPair(a, b)));
  const backward = await judge.judge(pairs.map(([a, b]) => toPair(b, a)));
  return pairs.map((_, index) => toScores(forward[index]!, backward[index]!));
}

function toScores(forward: Judgement, backward: Judgement): JudgeScores {
  return {
    entails: forward.probabilities.entailment,
    entailed: backward.probabilities.entailment,
    contradiction: Math.min(forward.probabilities.contradiction, backward.probabilities.contradiction),
  };
}

function propositionOf({ claim }: Statement): string {
  return claim.proposition;
}

function windowOf({ window }: Statement): string {
  return window();
}
