import type { Token, TokenRange } from '../domain/index.js';
import { lexicon } from '../lexicon/index.js';
import { headOf, prepositionOf } from './tree.js';

/**
 * "pointed | to A and | to B", "is opposed | by A, and | by B": what stands behind a repeated preposition can be left out,
 * agreed with or denied by itself. For each such phrase the stretches that tell it, the words before the first preposition
 * included; one list with the whole range where there is none.
 * @param isTold Whether it is what somebody said: then no comma need stand between.
 */
export function phrasesIn(
  tokens: readonly Token[],
  range: TokenRange,
  verb: number | null,
  isTold: boolean,
): readonly (readonly TokenRange[])[] {
  const whole = [[range]];
  if (verb === null) return whole;
  const inside = (at: number) => at >= range.first && at < range.last;
  for (let noun = verb + 1; noun < range.last; noun += 1) {
    const position = isTold ? positionOver(tokens, noun, verb) : null;
    const isOwn = headOf(tokens, noun) === verb && tokens[noun]!.syntax!.relation.startsWith('obl');
    if (!isOwn && position === null) continue;
    const preposition = prepositionOf(tokens, noun);
    if (preposition === null || preposition <= verb || isAddressee(tokens, preposition, noun)) continue;
    const joined = [noun, ...(position === null ? [] : [position])].flatMap(at => joinedTo(tokens, at));
    const starts = joined
      .toSorted((a, b) => a - b)
      .map(other => openerOf(tokens, other))
      .filter(at => at !== null && inside(at) && isRepeated(tokens, preposition, at, isTold))
      .map(at => at!);
    const ends = [...starts.map(at => endBefore(tokens, at)), range.last];
    const isLong = starts.every((at, index) => ends[index + 1]! - at >= SHORTEST);
    if (starts.length === 0 || !isLong) continue;
    return apart({ first: range.first, last: preposition }, starts, ends);
  }
  return whole;
}

/** "voiced | support | for A and for B": the position, taken by a verb, on which a phrase hangs; null for none. */
function positionOver(tokens: readonly Token[], noun: number, verb: number): number | null {
  const position = headOf(tokens, noun);
  if (position === null || tokens[noun]!.syntax!.relation !== 'nmod') return null;
  const { lemma, syntax } = tokens[position]!;
  const isTaken = headOf(tokens, position) === verb && /^obj|^obl/u.test(syntax!.relation);
  return isTaken && (lexicon('cues').positions.includes(lemma) || /^favou?r$/u.test(lemma)) ? position : null;
}

/** "of A and | of carrying out B": the preposition before a noun or a gerund. */
function openerOf(tokens: readonly Token[], word: number): number | null {
  const mark = tokens.findIndex(
    ({ tag, syntax }, at) =>
      at < word && tag === 'SCONJ' && syntax?.relation === 'mark' && headOf(tokens, at) === word,
  );
  return prepositionOf(tokens, word) ?? (mark >= 0 && tokens[word]!.form === 'gerund' ? mark : null);
}

/**
 * "stressed | the need for A | and the importance of B": each position that stands beside what a verb takes can be left out,
 * agreed with or denied by itself. The stretches that tell each, the verb included; one list with the whole range where
 * there is none.
 */
export function positionsIn(
  tokens: readonly Token[],
  range: TokenRange,
  verb: number | null,
): readonly (readonly TokenRange[])[] {
  const object = tokens.findIndex(
    ({ syntax }, at) => at > (verb ?? at) && headOf(tokens, at) === verb && syntax!.relation === 'obj',
  );
  if (object < 0 || object >= range.last) return [[range]];
  const starts = tokens.flatMap((_, noun) => {
    if (noun <= object || noun >= range.last || !isPosition(tokens, noun)) return [];
    const at = phraseStart(tokens, noun);
    return isBehindJoint(tokens, at) && isBeside(tokens, object, noun, at) ? [at] : [];
  });
  if (starts.length === 0) return [[range]];
  const ends = [...starts.map(at => jointBefore(tokens, at)), range.last];
  return apart({ first: range.first, last: phraseStart(tokens, object) }, starts, ends);
}

/** The first phrase with the words before it, and each of the others with those words again. */
function apart(
  head: TokenRange,
  starts: readonly number[],
  ends: readonly number[],
): readonly (readonly TokenRange[])[] {
  return [
    [{ first: head.first, last: ends[0]! }],
    ...starts.map((at, index) => [head, { first: at, last: ends[index + 1]! }]),
  ];
}

/**
 * "stressed | the plan and | its support for Y": joined to an object, by the parse; "expressed | his thanks for the help and | his readiness to
 * X", where the parse joins it to what stands below a position told in the same way.
 */
function isBeside(tokens: readonly Token[], object: number, noun: number, at: number): boolean {
  if (joinedTo(tokens, object).includes(noun)) return isDetermined(tokens[at]!);
  const { lower, syntax } = tokens[phraseStart(tokens, object)]!;
  const isAlike = isPosition(tokens, object) && lower === tokens[at]!.lower && syntax!.relation !== 'obj';
  return isAlike && tokens[noun]!.syntax!.relation === 'conj' && hangsOn(tokens, noun, object);
}

/** "the need | for A", "its support | for B", and not "the will and the skill": what it is a position on follows. */
function isPosition(tokens: readonly Token[], noun: number): boolean {
  return (
    lexicon('cues').positions.includes(tokens[noun]!.lemma) &&
    tokens.some((_, at) => at > noun + 1 && headOf(tokens, at) === noun)
  );
}

function isDetermined({ tag, syntax }: Token): boolean {
  return tag === 'DET' || syntax?.relation === 'nmod:poss';
}

/** Behind "and", "as well as" or a comma. */
function isBehindJoint(tokens: readonly Token[], at: number): boolean {
  return at > 0 && isJoint(tokens[at - 1]!);
}

/** Where what stands before a joint ends. */
function jointBefore(tokens: readonly Token[], at: number): number {
  let end = at;
  while (end > 0 && isJoint(tokens[end - 1]!)) end -= 1;
  return end;
}

function isJoint({ syntax }: Token): boolean {
  return /^(?:cc|fixed|punct)$/u.test(syntax?.relation ?? '');
}

/** Where the words before a noun that hang on it begin, its own conjunction and marks aside. */
function phraseStart(tokens: readonly Token[], noun: number): number {
  let start = noun;
  while (start > 0 && hangsOn(tokens, start - 1, noun) && !isJointOf(tokens, start - 1, noun)) start -= 1;
  return start;
}

function hangsOn(tokens: readonly Token[], at: number, noun: number): boolean {
  const head = headOf(tokens, at);
  return head === noun || (head !== null && hangsOn(tokens, head, noun));
}

/** "an unprovoked | and | unlawful act": a joint within its phrase is none of the noun's. */
function isJointOf(tokens: readonly Token[], at: number, noun: number): boolean {
  const head = headOf(tokens, at);
  if (!isJoint(tokens[at]!) || head === null) return false;
  return head === noun || isJointOf(tokens, head, noun);
}

/** "appealed | to the League and | to the Union": whom one turns to, not what is said. */
function isAddressee(tokens: readonly Token[], preposition: number, noun: number): boolean {
  const kind = tokens[noun]!.syntax?.entity?.kind;
  return tokens[preposition]!.lower === 'to' && (kind === 'person' || kind === 'organisation');
}

/** A preposition and two words. */
const SHORTEST = 3;

/** The words joined to one, or to one that is. */
function joinedTo(tokens: readonly Token[], word: number): readonly number[] {
  const joined = [word];
  for (let at = word + 1; at < tokens.length; at += 1) {
    const head = headOf(tokens, at);
    if (head !== null && tokens[at]!.syntax!.relation === 'conj' && joined.includes(head)) joined.push(at);
  }
  return joined.slice(1);
}

/** The same preposition behind a conjunction; behind a comma too, where nobody is said to have raised the one and the other. */
function isRepeated(tokens: readonly Token[], first: number, at: number, isTold: boolean): boolean {
  const before = tokens.slice(0, at).findLastIndex(({ tag }) => tag !== 'ADV');
  return (
    tokens[at]!.lower === tokens[first]!.lower &&
    tokens[before]?.tag === 'CCONJ' &&
    (isTold || tokens[before - 1]?.text === ',')
  );
}

/** Where what precedes a phrase ends: before its conjunction and comma. */
function endBefore(tokens: readonly Token[], at: number): number {
  let end = at;
  while (end > 0 && LOOSE.has(tokens[end - 1]!.tag)) end -= 1;
  return end;
}

const LOOSE: ReadonlySet<Token['tag']> = new Set(['CCONJ', 'PUNCT', 'ADV']);
