import type { Span, Token } from '../domain/index.js';
import type { Judge, Pair } from './judge.js';
import type { Statement } from './statement.js';

/** The words on either side on which a contradiction rests. */
export interface Carriers {
  readonly a: Span;
  readonly b: Span;
}

/** Tokens erased together, and how far apart two such runs begin. */
const RUN = 3;
const STEP = 2;

/**
 * Where a judge finds a contradiction: of all short runs of words, on either side, the one without which it sees the
 * least of it. Symmetric: swapping the statements swaps the spans.
 * @see Li, Monroe, Jurafsky (2016), "Understanding neural networks through representation erasure".
 */
export async function findCarriers(
  pairs: readonly (readonly [Statement, Statement])[],
  judge: Judge,
): Promise<readonly Carriers[]> {
  const erasures = pairs.flatMap(([a, b]) => [...erase(a.tokens, b.tokens), ...erase(b.tokens, a.tokens)]);
  const left = await contradictions(erasures, judge);
  let at = 0;
  return pairs.map(([a, b]) => {
    const take = (tokens: readonly Token[]): Span => {
      const runs = runsOf(tokens);
      const scores = left.slice(at, at + runs.length);
      at += runs.length;
      return spanOf(tokens, runs[scores.indexOf(Math.min(...scores))]!);
    };
    return { a: take(a.tokens), b: take(b.tokens) };
  });
}

/** A run of tokens, by the index of the first. */
function runsOf(tokens: readonly Token[]): readonly number[] {
  return Array.from({ length: Math.max(1, Math.ceil((tokens.length - RUN) / STEP) + 1) }, (_, k) => k * STEP);
}

function spanOf(tokens: readonly Token[], first: number): Span {
  const last = Math.min(first + RUN, tokens.length) - 1;
  return { start: tokens[first]!.start, end: tokens[last]!.end };
}

/** The statement without each run in turn, beside the other as it is. */
function erase(tokens: readonly Token[], other: readonly Token[]): readonly (readonly [string, string])[] {
  const whole = textOf(other);
  return runsOf(tokens).map(
    first => [textOf([...tokens.slice(0, first), ...tokens.slice(first + RUN)]), whole] as const,
  );
}

function textOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/ (?=[.,;:!?'’])/gu, '');
}

/** How much of a contradiction there is, both ways round together. */
async function contradictions(
  texts: readonly (readonly [string, string])[],
  judge: Judge,
): Promise<readonly number[]> {
  const pairs: readonly Pair[] = texts.map(([premise, hypothesis]) => ({ premise, hypothesis }));
  const forward = await judge.judge(pairs);
  const backward = await judge.judge(
    pairs.map(({ premise, hypothesis }) => ({ premise: hypothesis, hypothesis: premise })),
  );
  return pairs.map(
    (_, index) => forward[index]!.probabilities.contradiction + backward[index]!.probabilities.contradiction,
  );
}
