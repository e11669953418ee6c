import { polarityOf } from '../claims/index.js';
import type { Polarity, Token } from '../domain/index.js';
import { languageFor } from '../language/index.js';
import type { Judge, Judgement, Pair } from './judge.js';
import { type Match, type Overlap, overlapOf } from './overlap.js';
import { knows, type Term, termsOf } from './terms.js';

/**
 * Weights of a logistic model: covered share of the hypothesis, of the premise, and matched weight (in terms,
 * capped). Fitted on pairs of development claims, leave-one-event-out, with the bias moved so that one half is the
 * point that separates their verdicts best; see docs/method.md.
 */
const WEIGHTS = { hypothesis: 1.7, premise: 1.2, mass: 1, bias: -2.2 } as const;
const MOST_MASS = 3;
/** A conflict is only as sure as that both speak of one thing. */
const CONFLICT_SHARE = 0.8;

/** Propositions kept read, so that a long batch does not grow. */
const MOST_READINGS = 20_000;

interface Reading {
  /** The words alone, to tell two equal propositions. */
  readonly words: string;
  readonly terms: readonly Term[];
  readonly polarity: Polarity;
  /** Keys of what its negation denies: "aimed at no nation" gives `aim` and `nation`. */
  readonly denied: ReadonlySet<string>;
}

/**
 * The judge without a model: soft word overlap with WordNet and the register's concepts for entailment,
 * a difference in polarity or a pair of antonyms for contradiction. The baseline that a model must beat.
 */
export function lexicalJudge(): Judge {
  const readings = new Map<string, Reading>();
  const read = (text: string): Reading => {
    let known = readings.get(text);
    if (known === undefined) {
      known = readProposition(text);
      if (readings.size >= MOST_READINGS) readings.clear();
      readings.set(text, known);
    }
    return known;
  };
  return {
    name: 'lexical',
    model: null,
    warnings: [],
    place: null,
    judge: async (pairs: readonly Pair[]) =>
      pairs.map(({ premise, hypothesis }) => judgePair(read(premise), read(hypothesis))),
  };
}

function readProposition(text: string): Reading {
  const tokens = languageFor('en').readTokens(text, { start: 0, end: text.length });
  const terms = termsOf(tokens);
  return {
    words: tokens.map(token => token.lower).join(' '),
    terms,
    denied: deniedBy(tokens, terms),
    polarity: polarityOf(tokens, isVerbNegated(tokens)),
  };
}

function isVerbNegated(tokens: readonly Token[]): boolean {
  const negations = tokens.filter(
    (token, at) =>
      (token.lemma === 'not' || token.lower === 'never' || token.lower === 'cannot') &&
      !isAddition(tokens, at),
  );
  return negations.length % 2 === 1;
}

/** "not only", "not just": no negation. */
function isAddition(tokens: readonly Token[], at: number): boolean {
  return /^(?:only|just|merely|solely|simply)$/.test(tokens[at + 1]?.lower ?? '');
}

const NEGATORS: ReadonlySet<string> = new Set([
  'not',
  "n't",
  'never',
  'cannot',
  'no',
  'neither',
  'none',
  'nor',
  'without',
]);
/** How many content words behind a negator it denies, at most. */
const DENIED = 2;

/** The content words next to each negator: two behind it, and the verb before "at no", "of no". */
function deniedBy(tokens: readonly Token[], terms: readonly Term[]): ReadonlySet<string> {
  const denied = new Set<string>();
  for (const [at, token] of tokens.entries()) {
    if (!NEGATORS.has(token.lower) || isAddition(tokens, at)) continue;
    const behind = terms.filter(term => term.start > token.start).slice(0, DENIED);
    const before = terms.findLast(term => term.end <= token.start);
    for (const term of token.tag === 'DET' && before?.tag === 'VERB' ? [before, ...behind] : behind)
      if (!term.key.startsWith('@')) denied.add(term.key);
  }
  return denied;
}

function judgePair(premise: Reading, hypothesis: Reading): Judgement {
  if (premise.words === hypothesis.words) return certain('entailment');
  const overlap = overlapOf(hypothesis.terms, premise.terms);
  if (overlap.mass === 0 || isChance(overlap, hypothesis, premise)) return certain('neutral');
  const mass = Math.min(overlap.mass, MOST_MASS);
  const evidence =
    WEIGHTS.hypothesis * overlap.forward +
    WEIGHTS.premise * overlap.backward +
    WEIGHTS.mass * mass +
    WEIGHTS.bias;
  const related = 1 / (1 + Math.exp(-evidence));
  const conflict =
    deniesShared(premise, hypothesis, overlap.matches) ||
    hasAntonyms(hypothesis.terms, premise.terms, overlap.matches);
  const contradiction = conflict ? related * CONFLICT_SHARE : 0;
  const entailment = related - contradiction;
  const probabilities = { entailment, contradiction, neutral: 1 - related };
  return { relation: likeliest(probabilities), probabilities };
}

function certain(relation: Judgement['relation']): Judgement {
  return { relation, probabilities: { entailment: 0, contradiction: 0, neutral: 0, [relation]: 1 } };
}

function likeliest(probabilities: Judgement['probabilities']): Judgement['relation'] {
  if (probabilities.neutral >= 0.5) return 'neutral';
  return probabilities.entailment >= probabilities.contradiction ? 'entailment' : 'contradiction';
}

/** A single word in common, where both have more, is no more than a topic. */
function isChance({ matches }: Overlap, hypothesis: Reading, premise: Reading): boolean {
  const shared = matches.filter(match => !match.a.key.startsWith('@')).length;
  return shared === 1 && Math.min(hypothesis.terms.length, premise.terms.length) > 2;
}

/** One denies what the other has too; a negation of something else is no conflict. */
function deniesShared(premise: Reading, hypothesis: Reading, matches: readonly Match[]): boolean {
  if (premise.polarity === hypothesis.polarity) return false;
  return matches.some(
    ({ a, b, affinity }) => affinity >= CLOSE && (hypothesis.denied.has(a.key) || premise.denied.has(b.key)),
  );
}

const CLOSE = 0.8;

/** "begin" against "end": an antonym across, of a word that has no partner of its own. */
function hasAntonyms(a: readonly Term[], b: readonly Term[], matches: readonly Match[]): boolean {
  const matched = new Set(matches.filter(match => match.affinity === 1).map(match => match.a.key));
  return a.some(term => {
    if (matched.has(term.key)) return false;
    return b.some(other => knows(term, other, 'opposite'));
  });
}
