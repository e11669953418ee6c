import type { JudgeScores } from '../domain/index.js';
import type { Judge, Judgement, Pair } from './judge.js';
import { lexicalJudge } from './lexical-judge.js';
import type { Settings } from './settings.js';
import { type Statement, speakerOf } from './statement.js';

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

/** Two statements whose evidence is wanted. */
export interface Question {
  readonly a: Statement;
  readonly b: Statement;
  /** They are the very same words, of which no judge is asked. */
  readonly isSame: boolean;
  /** Their words have something in common; else all that is asked is whether they exclude each other. */
  readonly isAlike: boolean;
  /** From which contradiction by the model on they are contested, infinite where only words can deny; null where nothing can. */
  readonly limit: number | null;
}

/**
 * What judge and words say of pairs of statements. The model reads a pair where words leave its verdict open, both ways
 * round, but what has no word in common a second time only where it saw something the first time. If the settings ask
 * for it, the model is also shown the sentence of the other side's claim with the one before it: what an account says in
 * two breaths no single claim of it entails.
 */
export async function gatherEvidence(
  questions: readonly Question[],
  judge: Judge,
  settings: Settings,
): Promise<readonly Evidence[]> {
  const { modelShare, windowShare } = settings;
  const byWords = await bothWays(questions, judge.model === null ? judge : words, propositionOf);
  if (judge.model === null) return byWords.map(wordsAlone);
  const byMeaning = await askModel(questions, byWords, judge, settings);
  const open = windowShare === 0 ? [] : questions.filter((_, index) => byMeaning[index] !== null);
  const byWindow = await bothWays(open, judge, windowOf);
  const windows = new Map(open.map((question, index) => [question, byWindow[index]!] as const));
  return byWords.map((said, index) => {
    const meaning = byMeaning[index] ?? null;
    if (meaning === null) return wordsAlone(said);
    const shown = windows.get(questions[index]!) ?? meaning;
    const { a, b } = questions[index]!;
    const isPlain = modelShare < 1 && agreementOf(said) >= settings.plain && isSameAct(a, b);
    const share = isModelHeard(said, meaning, settings) && !isPlain ? modelShare : 0;
    const entailment = (way: 'entails' | 'entailed') =>
      share * Math.max(meaning[way], windowShare * shown[way]) + (1 - share) * said[way];
    return {
      entails: entailment('entails'),
      entailed: entailment('entailed'),
      denial: modelShare < 1 ? said.contradiction : 0,
      contradiction: meaning.contradiction,
      heard: { words: said, model: meaning },
    };
  });
}

/** "congratulated Bangladesh on the chair", "congratulated the Chief Adviser on the chair": the same act of the same side, whoever its object is called. */
function isSameAct(a: Statement, b: Statement): boolean {
  const verbs = [a, b].map(({ tokens }) => tokens.find(({ tag }) => tag === 'VERB')?.lemma);
  const sides = [a, b].map(statement => (speakerOf(statement)?.source.sides ?? []).join());
  return verbs[0] !== undefined && verbs[0] === verbs[1] && sides[0] === sides[1] && sides[0] !== '';
}

function wordsAlone(said: JudgeScores): Evidence {
  return {
    entails: said.entails,
    entailed: said.entailed,
    denial: said.contradiction,
    contradiction: 0,
    heard: { words: said, model: null },
  };
}

/** The model's scores of each pair; null where it cannot change what the pair is. */
async function askModel(
  questions: readonly Question[],
  byWords: readonly JudgeScores[],
  judge: Judge,
  settings: Settings,
): Promise<readonly (JudgeScores | null)[]> {
  const asked = questions
    .map((question, at) => ({ at, isAlike: question.isAlike, ...inOrder(question) }))
    .filter(({ at }) => !questions[at]!.isSame && isOpen(questions[at]!, byWords[at]!, settings));
  const first = await judge.judge(asked.map(({ pair }) => pair));
  const open = asked
    .map((each, index) => ({ ...each, once: first[index]! }))
    .filter(({ isAlike, once }) => isAlike || once.probabilities.contradiction >= GLIMPSE);
  const second = await judge.judge(open.map(({ turned }) => turned));
  const scores = new Map(
    open.map(({ at, isTurned, once }, index) => {
      const again = second[index]!;
      return [at, isTurned ? toScores(again, once) : toScores(once, again)] as const;
    }),
  );
  return questions.map((_, at) => scores.get(at) ?? null);
}

/** Where the model sees less of a contradiction one way round, it sees none the other way: of 54 found in 3,588 pairs none was lost. */
const GLIMPSE = 0.2;

/** A pair both ways round, in an order of its own: it is the same way that is read first, whichever account comes first. */
function inOrder({ a, b }: Question) {
  const isTurned = propositionOf(b) < propositionOf(a);
  const [pair, turned] = isTurned ? [toPair(b, a), toPair(a, b)] : [toPair(a, b), toPair(b, a)];
  return { isTurned, pair, turned };
}

/** Whether the model can change what two statements are: by agreement they would come near each other if it saw all of it, or they may be contested. */
function isOpen({ limit, isAlike }: Question, said: JudgeScores, settings: Settings): boolean {
  const { modelShare, related } = settings;
  const mayAgree = isAlike && modelShare + (1 - modelShare) * agreementOf(said) >= related;
  return mayAgree || limit !== null;
}

/**
 * Whether the model has its part in an agreement: a model that is not sure adds nothing where words hardly see a likeness.
 * Where words have no part, it always has.
 */
export function isModelHeard(
  byWords: JudgeScores,
  byModel: JudgeScores,
  { modelShare, hint, sure }: Pick<Settings, 'modelShare' | 'hint' | 'sure'>,
): boolean {
  return modelShare === 1 || agreementOf(byWords) >= hint || agreementOf(byModel) >= sure;
}

/** How far two statements agree: the mean of the larger entailment and the average of both. */
export function agreementOf({ entails, entailed }: Pick<JudgeScores, 'entails' | 'entailed'>): number {
  return (Math.max(entails, entailed) + (entails + entailed) / 2) / 2;
}

const words = lexicalJudge();

async function bothWays(
  questions: readonly Question[],
  judge: Judge,
  premiseOf: (statement: Statement) => string,
): Promise<readonly JudgeScores[]> {
  const forward = await judge.judge(questions.map(({ a, b }) => toPair(a, b, premiseOf)));
  const backward = await judge.judge(questions.map(({ a, b }) => toPair(b, a, premiseOf)));
  return questions.map((_, index) => toScores(forward[index]!, backward[index]!));
}

function toPair(from: Statement, to: Statement, premiseOf = propositionOf): Pair {
  return { premise: premiseOf(from), hypothesis: propositionOf(to) };
}

/** Two statements exclude each other as far as either way round shows it: what a longer one denies it may deny among much else. */
function toScores(forward: Judgement, backward: Judgement): JudgeScores {
  return {
    entails: forward.probabilities.entailment,
    entailed: backward.probabilities.entailment,
    contradiction: Math.max(forward.probabilities.contradiction, backward.probabilities.contradiction),
  };
}

function propositionOf({ claim }: Statement): string {
  return claim.proposition;
}

function windowOf({ window }: Statement): string {
  return window();
}
