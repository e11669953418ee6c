import type { Token, TokenRange } from '../domain/index.js';
import { headOf } from './tree.js';
import type { RawClaim } from './types.js';

/**
 * The auxiliaries that a claim shares with the words before it: "has been condemned and | called off", "should keep its
 * word, | honour its pledges", "is to keep X and | properly honour Y". None where it has its own, or without a parse.
 */
export function sharedAuxiliaries(tokens: readonly Token[], { ranges }: RawClaim): readonly Token[] {
  const [range = { first: 0, last: 0 }] = ranges;
  const verb = verbIn(tokens, range);
  // "it is important to keep X and to | honour Y": a "to" before its words is shared, too.
  const own = verb === null ? [] : helpersOf(tokens, verb);
  if (verb === null || own.some(({ tag, at }) => tag === 'AUX' || at >= range.first)) return [];
  let head = joinedTo(tokens, verb);
  while (head !== null && helpersOf(tokens, head).length === 0) head = joinedTo(tokens, head);
  if (head === null || formOf(tokens[head]!) !== formOf(tokens[verb]!)) return [];
  const helpers = helpersOf(tokens, head);
  if (own.length > 0 && helpers.every(({ tag }) => tag === 'AUX')) return [];
  // "hopes to keep X and | honour Y": a "to" of its own, which no copula goes before, repeats nothing.
  if (helpers.every(({ tag }) => tag === 'AUX') || helpers[0]!.tag === 'AUX') return helpers;
  // "need to keep X, | honour Y", "it is important to keep X, | honour Y"
  const need = needOf(tokens, head);
  return need === null ? [] : [...helpersOf(tokens, need), tokens[need]!, ...helpers];
}

/** "need | to keep X", "have | to keep X", "it is important | to keep X": the word that makes it due; null for none. */
export function needOf(tokens: readonly Token[], verb: number): number | null {
  const need = headOf(tokens, verb);
  if (need === null || need > verb) return null;
  const { relation } = tokens[verb]!.syntax!;
  if (relation === 'xcomp') return /^(?:need|have)$/u.test(tokens[need]!.lemma) ? need : null;
  const isIt = tokens.some(({ syntax }, at) => syntax?.relation === 'expl' && headOf(tokens, at) === need);
  return relation === 'csubj' && tokens[need]!.tag === 'ADJ' && isIt ? need : null;
}

/** "has never | invaded X or done Y": the auxiliary and the word that deny a verb together with the one it is joined to; null where its "no" is its own. */
export function sharedDenial(tokens: readonly Token[], verb: number): TokenRange | null {
  const head = joinedTo(tokens, verb);
  if (head === null || helpersOf(tokens, verb).length > 0 || denialOf(tokens, verb) !== null) return null;
  // "was never ruled by X, | nor has it belonged to X": it has its own, before its subject.
  const isInverted = tokens.some(
    ({ lower }, at) => at > head && at < verb && lower === 'nor' && tokens[at + 1]?.tag === 'AUX',
  );
  const no = isInverted ? null : denialOf(tokens, head);
  return no !== null && tokens[no - 1]?.tag === 'AUX' ? { first: no - 1, last: no + 1 } : null;
}

/** "has | never | done X". */
function denialOf(tokens: readonly Token[], verb: number): number | null {
  const no = tokens.findIndex(
    ({ lower }, at) => at < verb && /^(?:not|never|n['’]t)$/u.test(lower) && headOf(tokens, at) === verb,
  );
  return no < 0 ? null : no;
}

/** The verb that a stretch begins with, adverbs before it aside. */
function verbIn(tokens: readonly Token[], { first, last }: TokenRange): number | null {
  const at = tokens.findIndex(({ tag }, index) => index >= first && tag !== 'ADV');
  return at >= 0 && at < last && formOf(tokens[at]!) !== null ? at : null;
}

/** "must not only talk about X, but also | agree on Y": a base form that the tagger takes for a present is one. */
function formOf({ form, lower, lemma, tag }: Token): string | null {
  if (form === 'present' && tag === 'VERB' && lower === lemma) return 'base';
  return form === 'participle' || form === 'base' || form === 'gerund' ? form : null;
}

/** What a verb is joined to; "must stop attacking X, | withdraw Y", "should stick to doing X, | keep Y": no gerund, but what takes that. */
function joinedTo(tokens: readonly Token[], verb: number): number | null {
  const relation = tokens[verb]!.syntax?.relation;
  // "will not do A, still less | do B": joined, too, if a reader sets it beside.
  const isJoined = relation === 'conj' || (relation === 'parataxis' && tokens[verb - 1]?.lower === 'less');
  const head = isJoined ? headOf(tokens, verb) : null;
  if (head === null || head > verb) return null;
  const { form, syntax } = tokens[head]!;
  const isBehindTo = tokens.some(({ lower }, at) => lower === 'to' && headOf(tokens, at) === head);
  const isTaken =
    form === 'gerund' && (syntax!.relation === 'xcomp' || (syntax!.relation === 'advcl' && isBehindTo));
  return isTaken && formOf(tokens[verb]!) === 'base' ? headOf(tokens, head) : head;
}

/** The auxiliaries of a verb, each with its place; of "is to keep", the copula and its "to"; of "the cause is that X has gone", "has". */
function helpersOf(tokens: readonly Token[], verb: number): readonly (Token & { readonly at: number })[] {
  const hanging = tokens.flatMap((token, at) =>
    at < verb && headOf(tokens, at) === verb ? [{ ...token, at }] : [],
  );
  const isOuter = hanging.some(({ syntax }) => syntax!.relation === 'nsubj:outer');
  const subject = hanging.findLast(({ syntax }) => /^nsubj(?::pass)?$/u.test(syntax!.relation));
  const from = isOuter ? (subject?.at ?? -1) : -1;
  return hanging.filter(
    ({ tag, lower, at }) => at > from && (tag === 'AUX' || (tag === 'PART' && lower === 'to')),
  );
}
