import type { Polarity, Token } from '../domain/index.js';
import { lexicon } from '../lexicon/index.js';
import { mainWords } from './main-words.js';
import { startsAny } from './patterns.js';

/**
 * Affirmed or negated: each "not", "no" and verb that holds a no in itself ("refused to") turns a claim round, and two
 * cancel ("did not rule out"). Relative clauses and conditions say nothing of the claim itself.
 * @param verbNegated Whether the head verb shares a negation that stands outside the words.
 */
export function polarityOf(words: readonly Token[], verbNegated: boolean): Polarity {
  const tokens = mainWords(words);
  const { particles, answers } = lexicon('modality').negation;
  const negations = countNegations(tokens);
  const stated = words.some(({ lower, lemma }) => particles.includes(lower) || particles.includes(lemma));
  const outright = negations + (verbNegated && !stated ? 1 : 0);
  const answered = outright > 0 ? tokens.filter((_, at) => startsAny(answers, tokens, at)).length : 0;
  return (outright + Math.min(answered, 1)) % 2 === 1 ? 'negated' : 'affirmed';
}

function countNegations(tokens: readonly Token[]): number {
  const { particles, determiners, phrases, verbs, particle_verbs, predicates } = lexicon('modality').negation;
  return tokens.filter((token, at) => {
    const { tag, lower, lemma } = token;
    if (particles.includes(lower) || particles.includes(lemma)) return !isAddition(tokens, at);
    if (determiners.includes(lower)) return tag !== 'ADV' || tokens[at + 1]?.lower === 'longer';
    if (tag === 'VERB' && startsAny(verbs, tokens, at)) return governs(tokens, at);
    return (
      predicates.includes(lower) ||
      startsAny(phrases, tokens, at) ||
      (startsAny(particle_verbs, tokens, at) && governs(tokens, at)) ||
      isExcess(tokens, at)
    );
  }).length;
}

/** "too far apart to agree". */
function isExcess(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]!.lower === 'too' &&
    (tokens[at + 1]?.tag === 'ADJ' || tokens[at + 1]?.tag === 'ADV') &&
    tokens.slice(at + 2, at + EXCESS_REACH).some(({ lower, tag }) => lower === 'to' && tag === 'PART')
  );
}

const EXCESS_REACH = 6;

/** "not only", "not just", "whether or not": no negation. */
function isAddition(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1]?.lower, tokens[at + 1]?.lower];
  return next === 'only' || next === 'just' || next === 'merely' || next === 'simply' || before === 'or';
}

/** A participle before a noun ("the disputed border") governs nothing. */
function governs(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  const isAttribute =
    (before?.tag === 'DET' || before?.tag === 'ADP') && (next?.tag === 'NOUN' || next?.tag === 'ADJ');
  const isSought =
    lexicon('modality').negation.sought.includes(tokens[at]!.lemma) &&
    (before?.lower === 'to' || before?.lower === 'be');
  // "in order to rule out provocations": what something is done for.
  const isPurpose = before?.lower === 'to' && tokens[at - 2]?.lower === 'order';
  return (
    !isSought && !isPurpose && !(isAttribute && tokens[at]!.form !== 'base' && tokens[at]!.form !== 'gerund')
  );
}
