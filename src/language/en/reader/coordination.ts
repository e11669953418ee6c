import type { Token } from '../../../domain/index.js';
import { governs } from '../frames.js';
import {
  type Arc,
  type Arcs,
  auxiliaryOf,
  childrenOf,
  hangsOn,
  hasSubject,
  isBelow,
  isTensed,
  mapArcs,
  tenseOf,
} from './arcs.js';

/** Predicates that are joined, each where it belongs. */
export function withCoordination(tokens: readonly Token[], arcs: Arcs): Arcs {
  const first = [...arcs.keys()].reduce(
    (mended, word) => asFirstPredicate(word, tokens, asJoinedSubject(word, tokens, mended)),
    arcs,
  );
  const nouns = [...first.keys()].reduce((mended, word) => asNoun(word, tokens, mended), first);
  const bare = mapArcs(nouns, (word, arc) => asBare(word, arc, tokens, nouns));
  const beside = mapArcs(bare, (word, arc) => besideSameKind(word, arc, tokens, bare));
  const finite = mapArcs(beside, (word, arc) => asFinite(word, arc, tokens, beside));
  return mapArcs(finite, (word, arc) => asStillSaid(word, arc, tokens, finite));
}

/** What is joined as a predicate and is a noun: "the families and | loved ones", "the norms and | the accords reached between X and Y". */
function asNoun(word: number, tokens: readonly Token[], arcs: Arcs): Arcs {
  const { head, relation } = arcs.get(word)!;
  const verb = tokens[word]!;
  if (relation !== 'conj' || head === null || head > word || verb.tag !== 'VERB') return arcs;
  if (auxiliaryOf(word, tokens, arcs) !== null) return arcs;
  const below = childrenOf(word, arcs);
  const noun = verb.lower === 'loved' ? lovedOnes(word, tokens, arcs) : reachedNoun(word, tokens, arcs);
  const first = noun === null ? undefined : listBefore(head, tokens, arcs);
  if (noun === null || first === undefined) return arcs;
  const describes = noun > word ? 'amod' : 'acl';
  return new Map([
    ...arcs,
    [noun, { head: first, relation: 'conj' }],
    [word, { head: noun, relation: describes }],
    ...below.flatMap(([at, arc]) =>
      arc.relation === 'cc' || (arc.relation === 'punct' && at < word)
        ? [[at, { ...arc, head: noun }] as const]
        : [],
    ),
  ]);
}

function lovedOnes(word: number, tokens: readonly Token[], arcs: Arcs): number | null {
  const isOnes = tokens[word + 1]?.lower === 'ones' && arcs.get(word + 1)?.head === word;
  return isOnes ? word + 1 : null;
}

/** "the accords | reached between X and Y": what takes an object and has none describes the noun before it. */
function reachedNoun(word: number, tokens: readonly Token[], arcs: Arcs): number | null {
  const isPast = tokens[word]!.form === 'past' || tokens[word]!.form === 'participle';
  if (!isPast || !governs('transitive_verbs', tokens[word]!.lower)) return null;
  if (tokens[word + 1]?.tag !== 'ADP' || hangsOn(word, arcs, name => name === 'obj')) return null;
  const subject = childrenOf(word, arcs).find(([, { relation }]) => relation.startsWith('nsubj'))?.[0];
  return subject === word - 1 ? subject : null;
}

/** What a noun behind a verb is joined to: the object, or the noun behind a preposition, that the verb has last. */
function listBefore(head: number, tokens: readonly Token[], arcs: Arcs): number | undefined {
  if (tokens[head]!.tag === 'NOUN') return head;
  return childrenOf(head, arcs).findLast(
    ([at, { relation }]) => at > head && (relation === 'obj' || relation.startsWith('obl')),
  )?.[0];
}

/**
 * "urged X to A | and carefully consider B", "must stop attacking X, | withdraw Y": a bare verb goes on with the infinitive
 * or the bare verb before it, not with a finite verb or a gerund.
 */
function asBare(word: number, arc: Arc, tokens: readonly Token[], arcs: Arcs): Arc {
  const { head, relation } = arc;
  const { tag, form } = tokens[word]!;
  if (relation !== 'conj' || head === null || head > word || tag !== 'VERB' || form !== 'base') return arc;
  if (hangsOn(word, arcs, name => /^(?:mark|aux|cop|nsubj|expl)/u.test(name))) return arc;
  const first = isInflected(tokens[head]!) ? bareNear(word, head, tokens, arcs) : undefined;
  return first === undefined ? arc : { ...arc, head: first };
}

/** A verb in a form that no base form looks like. */
function isInflected({ tag, form, lower, lemma }: Token): boolean {
  return tag === 'VERB' && form !== 'base' && lower !== lemma;
}

/** The infinitive that a verb takes or, of a gerund, the bare verb that takes it. */
function bareNear(word: number, head: number, tokens: readonly Token[], arcs: Arcs): number | undefined {
  const taken = childrenOf(head, arcs).findLast(
    ([at, { relation }]) =>
      at > head && at < word && relation !== 'conj' && tokens[at]!.form === 'base' && hasTo(at, tokens, arcs),
  )?.[0];
  const above = arcs.get(head)!;
  // "should stick to viewing A as B, | keep up C"
  const isTaken = above.relation === 'xcomp' || (above.relation === 'advcl' && hasTo(head, tokens, arcs));
  const takes = tokens[head]!.form === 'gerund' && isTaken ? above.head : null;
  return taken ?? (takes !== null && tokens[takes]!.form === 'base' ? takes : undefined);
}

function hasTo(verb: number, tokens: readonly Token[], arcs: Arcs): boolean {
  return childrenOf(verb, arcs).some(
    ([at, { relation }]) => relation === 'mark' && tokens[at]!.lower === 'to',
  );
}

/** The first word before another that hangs on the same head in the same way. */
function likeBefore(word: number, { head, relation }: Arc, arcs: Arcs): number | undefined {
  for (const [at, arc] of arcs) {
    if (at >= word) return undefined;
    if (arc.head === head && arc.relation === relation) return at;
  }
  return undefined;
}

/** "X | pointed to A, stressed that B and invited C": the first predicate behind the subject leads, the next are joined to it. */
function asFirstPredicate(word: number, tokens: readonly Token[], arcs: Arcs): Arcs {
  const { head, relation } = arcs.get(word)!;
  if (relation !== 'ccomp' || head === null || head < word) return arcs;
  const [verb, next] = [tokens[word]!, tokens[head]!];
  if (verb.tag !== 'VERB' || next.tag !== 'VERB' || verb.form !== next.form) return arcs;
  const subjects = childrenOf(head, arcs).filter(([, arc]) => arc.relation.startsWith('nsubj'));
  const before = subjects.filter(([at]) => at < word);
  if (before.length === 0 || before.length < subjects.length || hasSubject(word, arcs)) return arcs;
  return new Map([
    ...arcs,
    [word, arcs.get(head)!],
    [head, { head: word, relation: 'conj' }],
    ...before.map(([at, arc]) => [at, { ...arc, head: word }] as const),
  ]);
}

/**
 * "discussed the situation in Gaza | and Mr Sullivan highlighted X": what the parser joins to the noun before is the subject
 * of the verb behind it, which has none.
 */
function asJoinedSubject(word: number, tokens: readonly Token[], arcs: Arcs): Arcs {
  const { head, relation } = arcs.get(word)!;
  const isVerb = tokens[word]!.tag === 'VERB' && isTensed(word, tokens, arcs);
  if (!isVerb || !JOINED.has(relation) || head === null || head > word) return arcs;
  if (hangsOn(word, arcs, name => name === 'cc' || name === 'mark' || name.startsWith('nsubj'))) return arcs;
  let before = word - 1;
  while (before > head && (tokens[before]!.tag === 'AUX' || tokens[before]!.tag === 'ADV')) before -= 1;
  const subject = [...arcs].find(
    ([at, arc]) =>
      at > head &&
      at < word &&
      arc.relation === 'conj' &&
      /^(?:PROPN|NOUN|PRON)$/u.test(tokens[at]!.tag) &&
      arc.head !== null &&
      tokens[arc.head]!.tag !== 'VERB' &&
      isBelow(before, at, arcs) &&
      !isBelow(head, at, arcs),
  )?.[0];
  const joint = [...arcs].find(([, arc]) => arc.head === subject && arc.relation === 'cc')?.[0];
  if (subject === undefined || joint === undefined) return arcs;
  return new Map([
    ...arcs,
    [subject, { head: word, relation: 'nsubj' }],
    [joint, { head: word, relation: 'cc' }],
    [word, { head, relation: 'conj' }],
  ]);
}

const JOINED: ReadonlySet<string> = new Set(['conj', 'ccomp', 'parataxis', 'advcl']);

/** What stands beside its like: "stands by X, | is committed to Y", "who is A and | against whom B", "there are | killed". */
function besideSameKind(word: number, arc: Arc, tokens: readonly Token[], arcs: Arcs): Arc {
  if (arc.head === null) return arc;
  switch (arc.relation) {
    case 'ccomp': {
      const first = likeBefore(word, arc, arcs);
      const isOpen = hangsOn(word, arcs, name => name === 'mark' || name.startsWith('nsubj'));
      return first !== undefined && first > arc.head && !isOpen ? { head: first, relation: 'conj' } : arc;
    }
    case 'acl:relcl': {
      const first = likeBefore(word, arc, arcs);
      const own = [...arcs].find(([, { head }]) => head === word)?.[0] ?? word;
      const before = tokens.slice(Math.max(0, Math.min(word, own) - RELATIVE_REACH), word);
      if (first === undefined) return asNextPredicate(word, arc, tokens, arcs);
      return before.some(({ lower }) => lower === 'and') ? { head: first, relation: 'conj' } : arc;
    }
    case 'advcl':
      return opensBehindSemicolon(word, tokens, arcs) ? { ...arc, relation: 'conj' } : arc;
    case 'obl':
      return OBLIQUE.has(tokens[word]!.lower) ? inOwnClause(word, arc, arcs) : arc;
    case 'conj': {
      const isThere =
        tokens[word - 1]?.lemma === 'be' &&
        tokens[word]!.form === 'participle' &&
        arcs.get(word - 1)?.relation === 'conj' &&
        arcs.get(word - 1)?.head === arc.head &&
        hangsOn(word - 1, arcs, name => name === 'expl');
      return isThere ? { head: word - 1, relation: 'nsubj' } : besideParticiple(word, arc, tokens, arcs);
    }
    default:
      return arc;
  }
}

/** "reviewed a draft written by X and | backed by Y": what somebody else does goes on with what describes the thing it is done to. */
function besideParticiple(word: number, arc: Arc, tokens: readonly Token[], arcs: Arcs): Arc {
  const isDone = (at: number) =>
    tokens[at]!.tag === 'VERB' &&
    tokens[at + 1]?.lower === 'by' &&
    (tokens[at]!.form === 'participle' || tokens[at]!.form === 'past');
  const isPassive = hangsOn(word, arcs, name => name.startsWith('aux') || name.startsWith('nsubj'));
  if (!isDone(word) || isPassive || arc.head === null || tokens[arc.head]!.tag !== 'VERB') return arc;
  if (hangsOn(arc.head, arcs, name => name === 'aux:pass')) return arc;
  const first = [...arcs].findLast(
    ([at, { head, relation }]) =>
      at > arc.head! &&
      at < word &&
      relation === 'acl' &&
      isDone(at) &&
      head !== null &&
      isBelow(head, arc.head!, arcs) &&
      !isBelow(at, word, arcs),
  );
  return first === undefined ? arc : { ...arc, head: first[0] };
}

/** "resolved to A; | underscored B": a finite verb of its own behind a semicolon, in the form of the one before. */
function opensBehindSemicolon(word: number, tokens: readonly Token[], arcs: Arcs): boolean {
  const { head } = arcs.get(word)!;
  const { tag, form } = tokens[word]!;
  return (
    head !== null &&
    head < word &&
    tag === 'VERB' &&
    form === tokens[head]!.form &&
    tokens[word - 1]?.text === ';' &&
    !hangsOn(word, arcs, name => name === 'mark' || name.startsWith('nsubj'))
  );
}

/** "is the biggest power in the world, | has sent X": a finite verb with neither subject nor pronoun describes no noun. */
function asNextPredicate(word: number, arc: Arc, tokens: readonly Token[], arcs: Arcs): Arc {
  const isOpen = [...arcs].some(
    ([at, { head, relation }]) =>
      head === word && (relation.startsWith('nsubj') || (at < word && RELATIVE_WORDS.has(tokens[at]!.lower))),
  );
  const first =
    [...arcs].find(([, { head, relation }]) => head === word && relation !== 'punct')?.[0] ?? word;
  if (isOpen || auxiliaryOf(word, tokens, arcs) === null || tokens[first - 1]?.text !== ',') return arc;
  for (let above = arc.head; above !== null && above < word; above = arcs.get(above)!.head)
    if (auxiliaryOf(above, tokens, arcs) !== null) return { head: above, relation: 'conj' };
  return arc;
}

const RELATIVE_WORDS: ReadonlySet<string> = new Set(['which', 'who', 'that', 'whom', 'whose', 'where']);

/** "of those | whom X": a pronoun that hangs on the verb behind its own clause. */
function inOwnClause(word: number, arc: Arc, arcs: Arcs): Arc {
  const clause = [...arcs].find(
    ([at, { head, relation }]) =>
      at > word &&
      at < arc.head! &&
      relation === 'acl:relcl' &&
      (head ?? at) < word &&
      !isBelow(at, word, arcs),
  );
  return clause === undefined ? arc : { ...arc, head: clause[0] };
}

const OBLIQUE: ReadonlySet<string> = new Set(['whom', 'which']);
/** A conjunction, a preposition and a pronoun before a relative clause. */
const RELATIVE_REACH = 5;

/**
 * "had its origin in the accord reached in Dubai, and | had met": a finite predicate is joined to a finite one; where the
 * clauses around it differ in their auxiliaries, to the one whose auxiliary is the same.
 */
function asFinite(word: number, arc: Arc, tokens: readonly Token[], arcs: Arcs): Arc {
  if (arc.relation !== 'conj' || arc.head === null || hasSubject(word, arcs)) return arc;
  if (hangsOn(word, arcs, relation => relation === 'mark')) return arc;
  const above: number[] = [];
  for (let at: number | null = arc.head; at !== null && at < word; at = arcs.get(at)!.head) above.push(at);
  const joinedTo = (verb: number | undefined) => (verb === undefined ? arc : { ...arc, head: verb });
  const auxiliary = auxiliaryOf(word, tokens, arcs);
  if (auxiliary === null)
    return isNoLike(word, arc.head, tokens, arcs)
      ? joinedTo(above.find(at => tokens[at]!.tag === 'VERB' && tokens[at]!.form === tokens[word]!.form))
      : arc;
  if (!isTensed(arc.head, tokens, arcs)) return joinedTo(above.find(at => isTensed(at, tokens, arcs)));
  if (auxiliaryOf(arc.head, tokens, arcs) !== null || auxiliary !== PLUPERFECT) return arc;
  return joinedTo(above.find(at => auxiliaryOf(at, tokens, arcs) === auxiliary));
}

/** "renews the commitment to halt X, | and records Y", "the aid it has provided | and spoke of Z": no forms that one verb joins. */
function isNoLike(word: number, head: number, tokens: readonly Token[], arcs: Arcs): boolean {
  const { tag, form, lower, lemma } = tokens[word]!;
  const { form: other, tag: above } = tokens[head]!;
  // "affirmed that officials should stay in contact | and looked forward to X": no "should looked".
  if (tag === 'VERB' && form === 'past' && other === 'base' && auxiliaryOf(head, tokens, arcs) !== null)
    return true;
  if (tag !== 'VERB' || lower === lemma || lower.endsWith('ed')) return false;
  // "the commitment to halt the building of homes, | and records Y": no noun goes on with a verb.
  if (above === 'NOUN' && !isTensed(head, tokens, arcs)) return form === 'present' || form === 'past';
  const isInfinitive = other === 'base' && hangsOn(head, arcs, relation => relation === 'mark');
  const auxiliary = other === 'participle' ? auxiliaryOf(head, tokens, arcs) : null;
  // "applauds states that have made progress | and continues": one, where those are several.
  const disagrees = auxiliary === 'have' && form === 'present' && lower.endsWith('s');
  const isApart = isInfinitive || disagrees;
  return (form === 'present' && isApart) || (form === 'past' && (isInfinitive || auxiliary !== null));
}

/** "reiterated that the country seeks no war, | is not building walls": in the tense of what is said, not of who said it. */
function asStillSaid(word: number, arc: Arc, tokens: readonly Token[], arcs: Arcs): Arc {
  const { head } = arc;
  if (arc.relation !== 'conj' || head === null || hasSubject(word, arcs)) return arc;
  if (tenseOf(head, tokens, arcs) !== 'past' || tenseOf(word, tokens, arcs) !== 'present') return arc;
  // "condemned the attack, noting that the country has sought peace and | has helped X"
  const said = [...arcs].findLast(
    ([at, { relation }]) =>
      at > head &&
      at < word &&
      relation === 'ccomp' &&
      hasSubject(at, arcs) &&
      isBelow(at, head, arcs) &&
      !isBelow(at, word, arcs),
  )?.[0];
  return said !== undefined && tenseOf(said, tokens, arcs) === 'present' ? { ...arc, head: said } : arc;
}

const PLUPERFECT = 'had';
