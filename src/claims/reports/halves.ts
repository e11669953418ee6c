import type { Token, TokenRange } from '../../domain/index.js';
import { isMark } from '../ranges.js';
import { headOf } from '../tree.js';
import { goesOnBehind } from './inquits.js';
import { hasTense } from './verbs.js';

/** "It is regrettable, | he said, | that X": the clause that its "it" stands for. */
export function isExtraposed(tokens: readonly Token[], head: TokenRange, tail: TokenRange): boolean {
  const at = tokens[tail.first]?.text === ',' ? tail.first + 1 : tail.first;
  const words = tokens.slice(head.first, head.last).filter(({ tag }) => tag !== 'PUNCT');
  return (
    words[0]?.lower === 'it' &&
    words.at(-1)!.tag === 'ADJ' &&
    words.some(({ lemma }) => lemma === 'be') &&
    tokens[at]?.lower === 'that' &&
    tokens[at]!.tag === 'SCONJ'
  );
}

/** "There is, | she said, | a chance", "The sides have, | he said, | agreed": a verb before the words that tell who says it, and what it takes behind them. */
export function isUnfinished(tokens: readonly Token[], head: TokenRange, tail: TokenRange): boolean {
  const last = tokens.findLastIndex(
    ({ tag }, at) => at >= head.first && at < head.last && tag !== 'PUNCT' && tag !== 'ADV',
  );
  const verb = tokens[last];
  if (verb === undefined || (verb.tag !== 'AUX' && verb.lemma !== 'be')) return false;
  const isThere = tokens.some(
    ({ syntax }, at) => at < last && syntax?.relation === 'expl' && headOf(tokens, at) === last,
  );
  const opener = openerOf(tokens, tail);
  if (isThere) return opener !== null && NOMINAL.has(tokens[opener]!.tag);
  const on = headOf(tokens, last);
  const isAuxiliary = /^(?:aux|cop)/u.test(verb.syntax?.relation ?? '');
  return isAuxiliary && on !== null && on >= tail.first && on < tail.last;
}

const NOMINAL: ReadonlySet<Token['tag']> = new Set(['NOUN', 'PROPN', 'DET', 'ADJ', 'NUM', 'PRON']);

/** Whether a clause on one side of the words that tell who says it hangs on the other side's. */
export function hangTogether(tokens: readonly Token[], head: TokenRange, tail: TokenRange): boolean {
  return isFrontedClause(tokens, head, tail) || hangsBefore(tokens, head, tail);
}

/**
 * "If the attacks go on, | he said, | the port will close": what stands before hangs, by the parse, on the clause behind, or seems
 * to hang on the verb that cuts it off.
 */
export function isFrontedClause(tokens: readonly Token[], head: TokenRange, tail: TokenRange): boolean {
  const [opener, top] = [openerOf(tokens, head), topOf(tokens, head)];
  if (opener === null || top === null || CONTRASTS.has(tokens[opener]!.lower)) return false;
  const on = headOf(tokens, top);
  return (
    /^(?:advcl|advmod|obl)$/u.test(tokens[top]!.syntax!.relation) &&
    !isDescribed(tokens, top) &&
    (OPENERS.has(tokens[opener]!.tag) || opensWhen(tokens, opener) || isTo(tokens, opener)) &&
    isQuoted(tokens, head) === isQuoted(tokens, tail) &&
    on !== null &&
    on >= head.last &&
    on < tail.last
  );
}

/**
 * "The port will close, | he said, | if the attacks go on", "There is a chance, | ..., | to end it", "The raids show, | ..., | that X":
 * what stands behind hangs on the clause before.
 */
export function hangsBefore(tokens: readonly Token[], head: TokenRange, tail: TokenRange): boolean {
  const [opener, top] = [openerOf(tokens, tail), topOf(tokens, tail)];
  if (opener === null || top === null || CONTRASTS.has(tokens[opener]!.lower)) return false;
  const on = headOf(tokens, top);
  if (on === null || on < head.first || on >= tail.first) return false;
  const { relation } = tokens[top]!.syntax!;
  const isBeside = relation === 'advcl' && (tokens[opener]!.tag === 'SCONJ' || opensWhen(tokens, opener));
  const isThat = relation === 'ccomp' && tokens[opener]!.tag === 'SCONJ' && tokens[opener]!.lower === 'that';
  // Whatever the parse has it hang on, nobody says "he stressed, that X" with nothing before.
  if (isThat) return true;
  // A time may as well be that of the saying ("he said, when he arrived").
  return on < head.last
    ? isBeside || (isTo(tokens, opener) && /^(?:advcl|acl|xcomp|csubj)$/u.test(relation))
    : (isBeside && SAID.has(tokens[opener]!.lower)) || (isTo(tokens, opener) && relation === 'xcomp');
}

/** "Lind met Soto, | whose work, | he said, | had saved lives": of what stands before, the clause that goes on behind. */
export function relativeIn(tokens: readonly Token[], head: TokenRange, tail: TokenRange): TokenRange {
  const { first, last } = head;
  const comma = tokens.findLastIndex(
    ({ text }, at) =>
      text === ',' && at > first && at < last - 1 && /^wh(?:o|ich|ose|om)$/u.test(tokens[at + 1]!.lower),
  );
  const isCut = comma > 0 && goesOnBehind(tokens, tail.first);
  return isCut && !tokens.slice(comma, last).some(hasTense) ? { first: comma + 1, last } : head;
}

const OPENERS: ReadonlySet<Token['tag']> = new Set(['SCONJ', 'ADP']);
/** What they open is told by itself. */
const CONTRASTS: ReadonlySet<string> = new Set(['while', 'whereas', 'although', 'though']);
const SAID: ReadonlySet<string> = new Set(['if', 'unless', 'because', 'since', 'so']);

/** The first word of a stretch; null where it has none. */
function openerOf(tokens: readonly Token[], { first, last }: TokenRange): number | null {
  const at = tokens.findIndex(({ tag }, index) => index >= first && tag !== 'PUNCT');
  return at < 0 || at >= last ? null : at;
}

/** The only word of a stretch that hangs on none of it; null where there are several. */
function topOf(tokens: readonly Token[], { first, last }: TokenRange): number | null {
  if (tokens.some(({ syntax }) => syntax === null)) return null;
  const isInside = (at: number | null) => at !== null && first <= at && at < last;
  const tops = tokens.flatMap(({ tag }, at) =>
    isInside(at) && tag !== 'PUNCT' && !isInside(headOf(tokens, at)) ? [at] : [],
  );
  return tops.length === 1 ? tops[0]! : null;
}

/** "at a time | when X is at war": what is told of it stands by itself. */
function isDescribed(tokens: readonly Token[], noun: number): boolean {
  return (
    tokens[noun]!.tag === 'NOUN' &&
    tokens.some(({ syntax }, at) => syntax?.relation === 'acl:relcl' && headOf(tokens, at) === noun)
  );
}

/** "when X is so", "as long as X is so". */
function opensWhen(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.lower === 'when' || (tokens[at]!.lower === 'as' && tokens[at + 2]?.lower === 'as');
}

function isTo(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.lower === 'to' && tokens[at]!.tag === 'PART';
}

function isQuoted(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  return tokens.slice(first, last).some(isMark);
}
