import type { Polarity, Token } from '../domain/index.js';
import { lexicon } from '../lexicon/index.js';
import { isOneStretch, mainWords } from './main-words.js';
import { startsAny } from './patterns.js';
import { headOf } from './tree.js';

/**
 * Affirmed or negated: each "not", "no" and verb that holds a no in itself ("refused to") turns a claim round, and two
 * cancel ("did not rule out"). What does not stand with its main verb says nothing of the claim itself: relative clauses,
 * conditions, what is joined to it, what describes a noun.
 * @param verbNegated Whether the head verb shares a negation that stands outside the words.
 */
export function polarityOf(words: readonly Token[], verbNegated: boolean): Polarity {
  const main = mainWords(words);
  const beside = wordsBeside(words);
  const contrasts = words.filter((_, at) => isContrast(words, at));
  const tokens = main.filter(token => !beside.has(token) && !contrasts.includes(token));
  const { particles, answers } = lexicon('modality').negation;
  const negations = countNegations(tokens);
  const stated = words.some(
    ({ lower, lemma }) => particles.includes(lower) || particles.includes(lemma) || EITHER.has(lower),
  );
  const outright = negations + (verbNegated && !stated ? 1 : 0);
  const answered = outright > 0 ? tokens.filter((_, at) => startsAny(answers, tokens, at)).length : 0;
  return (outright + Math.min(answered, 1)) % 2 === 1 ? 'negated' : 'affirmed';
}

const EITHER: ReadonlySet<string> = new Set(['neither', 'nor']);

/** The words that hang on the main verb by what says nothing of it; none without a parse. */
function wordsBeside(words: readonly Token[]): ReadonlySet<Token> {
  if (!isOneStretch(words)) return new Set();
  const beside: boolean[] = [];
  const isBeside = (at: number, depth: number): boolean => {
    const known = beside[at];
    if (known !== undefined) return known;
    const above = headOf(words, at);
    const isTop = above === null || depth > words.length;
    beside[at] = !isTop && (isAside(words, at, above) || isBeside(above, depth + 1));
    return beside[at];
  };
  return new Set(words.filter((_, at) => isBeside(at, 0)));
}

function isAside(words: readonly Token[], at: number, head: number): boolean {
  const { relation } = words[at]!.syntax!;
  // "A programme not declared"; not so "the intention not to attend", "it is our policy that no troops be stationed here".
  if (relation === 'acl')
    return !lexicon('modality').intention.nouns.includes(words[head]!.lemma) && !has(words, head, ['expl']);
  // "persuaded the embassy not to hold it".
  if (relation === 'xcomp') return has(words, head, ['obj', 'iobj']);
  // "Avoiding tensions was important"; not so "it is our policy that no troops be stationed here".
  if (relation.startsWith('csubj')) return at < head;
  // "Gas isn't flowing, so it's not leverage"
  if (relation === 'parataxis') return at > head && has(words, at, ['nsubj', 'nsubj:pass']);
  // "After Oslo denied it", "for deeds and not for pleasantries"; not so "committed, in a joint declaration, not to use force".
  return (relation === 'advcl' || relation === 'conj') && !isDeniedInfinitive(words, at);
}

function isDeniedInfinitive(words: readonly Token[], verb: number): boolean {
  const not = words.findIndex(({ lower }, at) => lower === 'not' && headOf(words, at) === verb);
  const before = words[not - 1];
  return (
    not >= 0 &&
    words[not + 1]?.lower === 'to' &&
    before?.tag !== 'CCONJ' &&
    !/^(?:as|order)$/u.test(before?.lower ?? '')
  );
}

function has(words: readonly Token[], head: number, relations: readonly string[]): boolean {
  return words.some(({ syntax }, at) => relations.includes(syntax!.relation) && headOf(words, at) === head);
}

function countNegations(tokens: readonly Token[]): number {
  const { particles, determiners, phrases, verbs, particle_verbs, predicates } = lexicon('modality').negation;
  return tokens.filter((token, at) => {
    const { tag, lower, lemma } = token;
    // "Nor will it accept X"; not so the second of "neither A nor B".
    if (lower === 'nor') return at === 0;
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
  return isHalf(tokens, at) || tokens[at - 1]?.lower === 'or';
}

/** "by talks, | not by force", "a full | and not a partial truce": what is set against what is told denies nothing of it. */
function isContrast(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (tokens[at]!.lower !== 'not' || !/^(?:,|and)$/u.test(before?.lower ?? '')) return false;
  if (!/^(?:ADP|DET|ADJ|NOUN|PROPN|NUM)$/u.test(next?.tag ?? '') || !tokens.slice(0, at).some(isTensed))
    return false;
  const rest = tokens.slice(at + 1);
  const end = rest.findIndex(({ tag }) => tag === 'PUNCT' || tag === 'CCONJ' || tag === 'SCONJ');
  return !rest.slice(0, end < 0 ? rest.length : end).some(isTensed);
}

function isTensed({ tag, form }: Token): boolean {
  return (tag === 'VERB' && (form === 'present' || form === 'past')) || tag === 'AUX';
}

/** "not | only", "not | just": what stands behind is one of two things. */
export function isHalf(tokens: readonly Token[], at: number): boolean {
  return HALF.has(tokens[at + 1]?.lower ?? '');
}

const HALF: ReadonlySet<string> = new Set(['only', 'just', 'merely', 'simply']);

/** A participle before a noun ("the disputed border") governs nothing. */
function governs(tokens: readonly Token[], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  const isAttribute =
    (before?.tag === 'DET' || before?.tag === 'ADP') && (next?.tag === 'NOUN' || next?.tag === 'ADJ');
  const { sought, stated } = lexicon('modality').negation;
  const { lemma, form } = tokens[at]!;
  const isSought =
    sought.includes(lemma) &&
    (before?.lower === 'be' || form === 'gerund' || (form === 'base' && !isDone(tokens, at)));
  // "The border has been disputed": that somebody says no to it is what is told.
  const isTold = stated.includes(lemma) && form === 'participle' && before?.lemma === 'be';
  // "in order to rule out provocations": what something is done for.
  const isPurpose = before?.lower === 'to' && tokens[at - 2]?.lower === 'order';
  return !isSought && !isTold && !isPurpose && !(isAttribute && form !== 'base' && form !== 'gerund');
}

/** "did not avoid it": told as a deed, and not sought. */
function isDone(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(0, at).findLast(({ tag }) => tag === 'AUX')?.lemma === 'do';
}
