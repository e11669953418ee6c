import type { Token } from '../../../domain/index.js';
import { isReporting } from '../clauses.js';
import { governs } from '../frames.js';
import { type Arc, type Arcs, childrenOf, hangsOn, mapArcs } from './arcs.js';

/** Participles of saying, each beside the verb whose subject says it. */
export function withParticiples(tokens: readonly Token[], arcs: Arcs): Arcs {
  const loose = mapArcs(arcs, (word, arc) => asLoose(word, arc, tokens, arcs));
  const mended = [...loose.keys()].reduce((each, word) => asInPassing(word, tokens, each), loose);
  const beside = mapArcs(mended, (word, arc) => asNextGerund(word, arc, tokens, mended));
  return mapArcs(beside, (word, arc) => asSaid(word, arc, tokens, beside));
}

/** "expressed concern about X, | underlining Y": no preposition of what stands before it. */
function asLoose(word: number, arc: Arc, tokens: readonly Token[], arcs: Arcs): Arc {
  if (arc.relation !== 'case' || arc.head === null || arc.head > word) return arc;
  if (tokens[word]!.form !== 'gerund' || !isReporting(tokens[word]!)) return arc;
  let verb: number | null = arc.head;
  while (verb !== null && tokens[verb]!.tag !== 'VERB') verb = arcs.get(verb)!.head;
  return verb === null ? arc : { head: verb, relation: 'advcl' };
}

/** "expressing hope that it would last | and thanking X": a gerund goes on with a gerund. */
function asNextGerund(word: number, arc: Arc, tokens: readonly Token[], arcs: Arcs): Arc {
  const isGerund = (at: number) => tokens[at]!.form === 'gerund' && !hangsOn(at, arcs, isHelper);
  if (arc.relation !== 'conj' || arc.head === null || !isGerund(word) || tokens[arc.head]!.form === 'gerund')
    return arc;
  for (let at: number | null = arc.head; at !== null && at < word; at = arcs.get(at)!.head)
    if (isGerund(at)) return { ...arc, head: at };
  return arc;
}

function isHelper(relation: string): boolean {
  return relation.startsWith('aux') || relation.startsWith('nsubj');
}

/**
 * "said that ties are close, | adding that X": who says the one says the other; but of "said that Lind had left, thanking
 * the crew", "said that Oslo condemns X, adding that Y" and "said that crowds met, calling for Z" nobody knows who does.
 */
function asSaid(word: number, arc: Arc, tokens: readonly Token[], arcs: Arcs): Arc {
  if (arc.head === null || arc.head > word || !/^(?:advcl|acl|conj)$/u.test(arc.relation)) return arc;
  const verb = tokens[word]!;
  if (verb.form !== 'gerund' || !isReporting(verb) || !isBehindComma(word, tokens)) return arc;
  if (hangsOn(word, arcs, relation => /^(?:mark|aux|cc$|nsubj)/u.test(relation))) return arc;
  const isAdded = isComment(word, tokens, arcs);
  let isInFirst = true;
  for (let at = arc.head; at < word; ) {
    const { head, relation } = arcs.get(at)!;
    const isHeld = relation === 'ccomp' || isAsked(at, tokens, arcs);
    const isJoined = relation === 'conj' && tokens[at]!.tag === 'VERB';
    const mayAdd = isInFirst && (isSaid(at, tokens, arcs) || isSomebodys(at, tokens, arcs));
    if (head === null || ((isHeld || isJoined) && mayAdd)) return arc;
    if (relation === 'ccomp' && !isAdded && !isState(at, arcs)) return arc;
    if (isHeld && head < at && isReporting(tokens[head]!)) return { head, relation: 'advcl' };
    isInFirst &&= !isJoined;
    at = head;
  }
  return arc;
}

/** "urged X to withdraw, | stressing that Y". */
function isAsked(verb: number, tokens: readonly Token[], arcs: Arcs): boolean {
  const { relation } = arcs.get(verb)!;
  const isInfinitive = childrenOf(verb, arcs).some(
    ([at, arc]) => arc.relation === 'mark' && at === verb - 1 && tokens[at]!.lower === 'to',
  );
  return (relation === 'xcomp' || relation === 'advcl') && isInfinitive;
}

/** "did not 'correspond to reality,' | adding that X": the comma may stand within the quotation marks. */
function isBehindComma(word: number, tokens: readonly Token[]): boolean {
  const before = /^["”»]$/u.test(tokens[word - 1]?.text ?? '') ? word - 2 : word - 1;
  return tokens[before]?.text === ',';
}

/** "noting X", "adding that Y", "calling the claim Z"; not "adding jobs", "calling for talks", "warning the residents". */
function isComment(word: number, tokens: readonly Token[], arcs: Arcs): boolean {
  const { lower, lemma } = tokens[word]!;
  const has = (...relations: readonly string[]) => hangsOn(word, arcs, name => relations.includes(name));
  if (!governs('comment_verbs', lower)) return false;
  if (lemma === 'add') return has('ccomp');
  if (lemma === 'call' || lemma === 'term') return has('obj') && !has('compound:prt');
  return has('ccomp') || (lemma !== 'warn' && lemma !== 'caution') || !has('obj', 'iobj');
}

/** "ties are close", "the envoy was summoned": a subject that does nothing says nothing either. */
function isState(verb: number, arcs: Arcs): boolean {
  return hangsOn(verb, arcs, relation => relation === 'cop' || relation === 'aux:pass');
}

/** Whether the subject of a clause is told to say something. */
function isSaid(verb: number, tokens: readonly Token[], arcs: Arcs): boolean {
  return (
    isReporting(tokens[verb]!) &&
    !WEAK.has(tokens[verb]!.lemma) &&
    !hangsOn(verb, arcs, relation => relation === 'aux:pass')
  );
}

/** Verbs of saying that mostly tell something else: "Sweden continues its attacks". */
const WEAK: ReadonlySet<string> = new Set([
  'continue',
  'begin',
  'hold',
  'read',
  'present',
  'cover',
  'focus',
  'seek',
  'offer',
  'extend',
]);

/** Whether a person is the subject of a clause, who may say what it goes on with. */
function isSomebodys(verb: number, tokens: readonly Token[], arcs: Arcs): boolean {
  return childrenOf(verb, arcs).some(
    ([at, { relation }]) =>
      relation.startsWith('nsubj') &&
      (tokens[at]!.syntax?.entity?.kind === 'person' || PERSONAL.has(tokens[at]!.lower)),
  );
}

const PERSONAL: ReadonlySet<string> = new Set(['i', 'we', 'he', 'she', 'they', 'who']);

/** "In addition to condemning X, | the ministers reaffirmed Y": hangs on the verb. */
function asInPassing(word: number, tokens: readonly Token[], arcs: Arcs): Arcs {
  const { head: noun, relation } = arcs.get(word)!;
  const isBeside =
    relation === 'acl' &&
    noun === word - 2 &&
    tokens[noun]!.lower === 'addition' &&
    tokens[noun - 1]?.lower === 'in' &&
    tokens[word - 1]!.lower === 'to' &&
    tokens[word]!.form === 'gerund';
  if (!isBeside || hangsOn(noun, arcs, name => name === 'det')) return arcs;
  const { head } = arcs.get(noun)!;
  return new Map([
    ...arcs,
    [word, { head, relation: 'advcl' }],
    ...[noun - 1, noun, noun + 1].map(at => [at, { head: word, relation: 'mark' }] as const),
    ...childrenOf(noun, arcs)
      .filter(([at]) => at > word)
      .map(([at, arc]) => [at, { ...arc, head: word }] as const),
  ]);
}
