import type { Token, TokenRange } from '../domain/index.js';
import { lexicon } from '../lexicon/index.js';
import { withEnding } from './spelling.js';
import { headOf } from './tree.js';
import type { Link } from './types.js';

/**
 * "regretted that the ministry | should use such words", "it is strange that it should": what one is moved by is so, and
 * nobody is advised to do it.
 * @param link The link that carries the words, which may hold what moves.
 */
export function isFelt(words: readonly Token[], should: number, link: Link | null): boolean {
  if (words[should]!.lower !== 'should') return false;
  const { moved } = lexicon('modality').obligation;
  const that = words.findLastIndex(
    ({ lower, tag }, at) => at < should && lower === 'that' && tag === 'SCONJ',
  );
  const isWithin = words.slice(that + 1, should).every(({ tag }) => tag !== 'VERB' && tag !== 'AUX');
  const before = words.slice(0, Math.max(that, 0)).findLast(({ tag }) => tag !== 'ADV');
  const isMoved = (word: Token | undefined) =>
    moved.includes(word?.lemma ?? '') || moved.includes(word?.lower ?? '');
  if (that > 0) return isWithin && isMoved(before);
  return isWithin && link?.clausal === true && link.cueLemmas.some(lemma => moved.includes(lemma));
}

/** The words of such a clause as they tell the fact, by their places: "should use" is "uses", "should not use" "does not use". */
export function factsIn(
  tokens: readonly Token[],
  ranges: readonly TokenRange[],
): ReadonlyMap<number, string> {
  const told = new Map<number, string>();
  for (const { first, last } of ranges)
    for (let at = first; at < last; at += 1) if (isFelt(tokens, at, null)) tell(tokens, at, told);
  return told;
}

function tell(tokens: readonly Token[], should: number, told: Map<number, string>): void {
  const isNot = tokens[should + 1]!.lower === 'not';
  const verb = tokens.findIndex(({ tag }, at) => at > should + (isNot ? 1 : 0) && tag !== 'ADV');
  const { lemma, tag, text } = tokens[verb] ?? {};
  if (tag !== 'VERB' && tag !== 'AUX') return;
  const isOne = isSingular(tokens, should);
  const helper = { be: isOne ? 'is' : 'are', have: isOne ? 'has' : 'have' }[lemma!];
  if (isNot) {
    told.set(should, helper ?? (isOne ? 'does' : 'do'));
    if (helper !== undefined) told.set(verb, '');
    return;
  }
  told.set(should, '');
  told.set(verb, helper ?? (isOne ? withEnding(text!) : text!));
}

/** Whether the subject of an auxiliary is one. */
function isSingular(tokens: readonly Token[], auxiliary: number): boolean {
  const verb = headOf(tokens, auxiliary);
  const subject = tokens.findIndex(
    ({ syntax }, at) => /^nsubj/u.test(syntax?.relation ?? '') && headOf(tokens, at) === verb,
  );
  if (subject < 0) return true;
  const isJoined = tokens.some(
    ({ syntax }, at) => syntax?.relation === 'conj' && headOf(tokens, at) === subject,
  );
  const { tag, lower, lemma } = tokens[subject]!;
  return !isJoined && !PLURAL.has(lower) && !(tag === 'NOUN' && lower !== lemma);
}

const PLURAL: ReadonlySet<string> = new Set(['they', 'we', 'you', 'i', 'these', 'those']);
