import type { SpeechAct, Token } from '../domain/index.js';
import { lexicon } from '../lexicon/index.js';

/**
 * The likeliest speech act by what labelled claims have taught (multinomial logistic regression over {@link actClues}
 * and, where a trained reader has read the words, what it sees in each; `training/acts`).
 * @param out Acts that it cannot be.
 */
export function learntAct(
  clues: readonly string[],
  words: readonly Token[],
  out: ReadonlySet<SpeechAct>,
): SpeechAct {
  const { acts, bias, clues: weights } = lexicon('actWeights');
  const sums = [...bias];
  const add = (row: readonly number[], share: number) => {
    for (const [at, value] of row.entries()) sums[at]! += value * share;
  };
  for (const clue of clues) if (Object.hasOwn(weights, clue)) add(weights[clue]!, 1);
  const seen = words.flatMap(({ syntax }) => (syntax?.acts === undefined ? [] : [syntax.acts]));
  for (const row of seen) add(row, 1 / seen.length);
  for (const act of out) sums[acts.indexOf(act)] = Number.NEGATIVE_INFINITY;
  return acts[sums.indexOf(Math.max(...sums))]!;
}
