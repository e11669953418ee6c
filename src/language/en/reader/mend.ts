import type { Token, VerbForm } from '../../../domain/index.js';
import { isReporting } from '../clauses.js';

/** What a word hangs on, by index; null for the head of the stretch. */
export interface Arc {
  readonly head: number | null;
  readonly relation: string;
}

/** The arcs of a stretch, in order. */
export type Arcs = ReadonlyMap<number, Arc>;

/** Mends what the treebanks hardly hold and readouts are full of: reports in a row, long coordination, and absolutes. */
export function mendArcs(tokens: readonly Token[], parsed: Arcs): Arcs {
  const arcs = withCoordination(tokens, withSubjects(tokens, parsed));
  const withAbsolutes = [...arcs.keys()].reduce((mended, word) => asAbsolute(word, tokens, mended), arcs);
  const markAt = new Map<number, number>();
  for (const [word, { head, relation }] of withAbsolutes)
    if (relation === 'mark' && head !== null && !markAt.has(head)) markAt.set(head, word);
  const markOf = new Map([...markAt].map(([head, word]) => [head, tokens[word]!.lower] as const));
  const told = withOneSubject(
    mapArcs(withAbsolutes, (word, arc) => asTold(word, arc, withAbsolutes, { markAt, markOf })),
    tokens,
  );
  const saidBy = saidByVerb(told, markOf);
  const listed = mapArcs(told, (word, arc) =>
    isBareMember(word, tokens, told)
      ? { ...arc, relation: 'conj' }
      : asListed(word, told, { markOf, saidBy }),
  );
  return mapArcs(listed, (word, arc) => asReport(word, arc, { tokens, arcs: listed, markOf }));
}

/**
 * "On the instructions of President X, | the Secretary, Y, has announced Z": what the parser takes for another name of a
 * word of the opener is the subject of a finite verb that has none.
 */
function withSubjects(tokens: readonly Token[], arcs: Arcs): Arcs {
  const verb = [...arcs].find(([, { head }]) => head === null)?.[0];
  if (verb === undefined || tokens[verb]!.tag !== 'VERB' || hasSubject(verb, arcs)) return arcs;
  if (!isTensed(verb, tokens, arcs)) return arcs;
  const openers = [...arcs].filter(
    ([at, arc]) => at < verb && arc.head === verb && arc.relation.startsWith('obl'),
  );
  const [subject, ...others] = [...arcs].flatMap(([at, { head, relation }]) =>
    at < verb &&
    relation === 'appos' &&
    openers.some(([opener]) => at > opener && isBelow(head!, opener, arcs))
      ? [at]
      : [],
  );
  if (subject === undefined) return arcs;
  const { head } = arcs.get(subject)!;
  if (!tokens.slice(head!, subject).some(({ text }) => text === ',')) return arcs;
  return new Map([
    ...arcs,
    [subject, { head: verb, relation: 'nsubj' }],
    ...others
      .filter(at => arcs.get(at)!.head === head)
      .map(at => [at, { head: subject, relation: 'appos' }] as const),
  ]);
}

/** Predicates that are joined, each where it belongs. */
function withCoordination(tokens: readonly Token[], arcs: Arcs): Arcs {
  const first = [...arcs.keys()].reduce(
    (mended, word) => asFirstPredicate(word, tokens, asJoinedSubject(word, tokens, mended)),
    arcs,
  );
  const beside = mapArcs(first, (word, arc) => besideSameKind(word, arc, tokens, first));
  return mapArcs(beside, (word, arc) => asFinite(word, arc, tokens, beside));
}

/** The first word before another that hangs on the same head in the same way. */
function likeBefore(word: number, { head, relation }: Arc, arcs: Arcs): number | undefined {
  for (const [at, arc] of arcs) {
    if (at >= word) return undefined;
    if (arc.head === head && arc.relation === relation) return at;
  }
  return undefined;
}

function hangsOn(word: number, arcs: Arcs, isKind: (relation: string) => boolean): boolean {
  return [...arcs.values()].some(({ head, relation }) => head === word && isKind(relation));
}

function hasSubject(word: number, arcs: Arcs): boolean {
  return hangsOn(word, arcs, relation => relation.startsWith('nsubj'));
}

/** "X | pointed to A, stressed that B and invited C": the first predicate behind the subject leads, the next are joined to it. */
function asFirstPredicate(word: number, tokens: readonly Token[], arcs: Arcs): Arcs {
  const { head, relation } = arcs.get(word)!;
  if (relation !== 'ccomp' || head === null || head < word) return arcs;
  const [verb, next] = [tokens[word]!, tokens[head]!];
  if (verb.tag !== 'VERB' || next.tag !== 'VERB' || verb.form !== next.form) return arcs;
  const subjects = [...arcs].filter(([, arc]) => arc.head === head && arc.relation.startsWith('nsubj'));
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
      return isThere ? { head: word - 1, relation: 'nsubj' } : arc;
    }
    default:
      return arc;
  }
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

function isBelow(word: number, other: number, arcs: Arcs): boolean {
  for (let at: number | null = word; at !== null; at = arcs.get(at)!.head) if (at === other) return true;
  return false;
}

const OBLIQUE: ReadonlySet<string> = new Set(['whom', 'which']);
/** A conjunction, a preposition and a pronoun before a relative clause. */
const RELATIVE_REACH = 5;

/**
 * "had its origin in the accord reached in Dubai, and | had met": a predicate with an auxiliary of its own is joined to a
 * finite one; where the clauses around it differ in theirs, to the one whose auxiliary is the same.
 */
function asFinite(word: number, arc: Arc, tokens: readonly Token[], arcs: Arcs): Arc {
  const auxiliary = auxiliaryOf(word, tokens, arcs);
  if (arc.relation !== 'conj' || arc.head === null || auxiliary === null || hasSubject(word, arcs))
    return arc;
  if (hangsOn(word, arcs, relation => relation === 'mark')) return arc;
  const above: number[] = [];
  for (let at: number | null = arc.head; at !== null && at < word; at = arcs.get(at)!.head) above.push(at);
  if (!isTensed(arc.head, tokens, arcs)) {
    const finite = above.find(at => isTensed(at, tokens, arcs));
    return finite === undefined ? arc : { ...arc, head: finite };
  }
  if (auxiliaryOf(arc.head, tokens, arcs) !== null || auxiliary !== PLUPERFECT) return arc;
  const alike = above.find(at => auxiliaryOf(at, tokens, arcs) === auxiliary);
  return alike === undefined ? arc : { ...arc, head: alike };
}

const PLUPERFECT = 'had';

/** Whether a predicate is finite: by an auxiliary, or by its own form. */
function isTensed(word: number, tokens: readonly Token[], arcs: Arcs): boolean {
  const { tag, form } = tokens[word]!;
  return (
    auxiliaryOf(word, tokens, arcs) !== null || (tag === 'VERB' && (form === 'past' || form === 'present'))
  );
}

/** The first auxiliary or copula of a predicate; null where it has none that carries a tense. */
function auxiliaryOf(word: number, tokens: readonly Token[], arcs: Arcs): string | null {
  for (const [at, { head, relation }] of arcs) {
    if (head !== word || at > word || !(relation.startsWith('aux') || relation === 'cop')) continue;
    const { form, lower } = tokens[at]!;
    return form === 'past' || form === 'present' ? lower : null;
  }
  return null;
}

/** "told the ministers | that X", "stressed, in particular, | that X": what stands before the "that" of a clause is no part of it. */
function asTold(
  word: number,
  arc: Arc,
  arcs: Arcs,
  { markAt, markOf }: { readonly markAt: ReadonlyMap<number, number>; readonly markOf: Marks },
): Arc {
  const verb = arc.head;
  if (verb === null || markOf.get(verb) !== 'that') return arc;
  const { head: teller, relation } = arcs.get(verb)!;
  const isBefore = word < markAt.get(verb)! && markAt.get(verb)! < verb;
  if (!isBefore || teller === null || teller > word) return arc;
  if (arc.relation.startsWith('nsubj')) return { head: teller, relation: 'obj' };
  return relation === 'ccomp' && arc.relation.startsWith('obl') ? { ...arc, head: teller } : arc;
}

/**
 * "attacked with violence the men who had come; clashes broke out": of two subjects with a semicolon between them the
 * first is an object, that of the verb before it.
 */
function withOneSubject(arcs: Arcs, tokens: readonly Token[]): Arcs {
  if (![...arcs.keys()].some(word => tokens[word]!.text === ';')) return arcs;
  const nearest = new Map<number, number>();
  for (const [word, arc] of arcs) if (isSubject(word, arc)) nearest.set(arc.head, word);
  return mapArcs(arcs, (word, arc) => {
    const next = isSubject(word, arc) ? nearest.get(arc.head)! : word;
    if (!tokens.slice(word, next).some(({ text }) => text === ';')) return arc;
    const verb = [...arcs.keys()].findLast(at => at < word && tokens[at]!.tag === 'VERB');
    return verb === undefined ? arc : { head: verb, relation: 'obj' };
  });
}

function isSubject(word: number, arc: Arc): arc is Arc & { readonly head: number } {
  return arc.head !== null && arc.head > word && arc.relation.startsWith('nsubj');
}

/** The last "that" clause that a verb governs, by the verb. */
function saidByVerb(arcs: Arcs, markOf: Marks): ReadonlyMap<number, number> {
  const said = new Map<number, number>();
  for (const [word, { head, relation }] of arcs)
    if (relation === 'ccomp' && head !== null && head < word && markOf.get(word) === 'that')
      said.set(head, word);
  return said;
}

/** The word that marks a clause ("that", "to"), by the clause's head. */
type Marks = ReadonlyMap<number, string>;

function mapArcs(arcs: Arcs, mend: (word: number, arc: Arc) => Arc): Arcs {
  return new Map([...arcs].map(([word, arc]) => [word, mend(word, arc)] as const));
}

const ABSOLUTE_REACH = 8;
const MARKS: ReadonlySet<string> = new Set(['mark', 'case']);

/** ", with Lavrov conveying X": the noun is the subject of what hangs on it, or stands beside it. */
function asAbsolute(word: number, tokens: readonly Token[], arcs: Arcs): Arcs {
  const { relation } = arcs.get(word)!;
  const isLoose = relation === 'acl' || relation === 'advcl';
  if (!isLoose || tokens[word]!.tag !== 'VERB' || tokens[word]!.form !== 'gerund') return arcs;
  if ([...arcs.values()].some(arc => arc.head === word && MARKS.has(arc.relation))) return arcs;
  const opener = [...arcs.keys()].findLast(
    at => at < word && at >= word - ABSOLUTE_REACH && tokens[at - 1]?.text === ',',
  );
  const { head: noun, relation: link } = arcs.get(opener ?? -1) ?? { head: null, relation: '' };
  if (
    opener === undefined ||
    tokens[opener]!.lower !== 'with' ||
    link !== 'case' ||
    noun === null ||
    noun > word
  )
    return arcs;
  const { head } = arcs.get(noun)!;
  return new Map([
    ...arcs,
    [opener, { head: word, relation: 'mark' }],
    [noun, { head: word, relation: 'nsubj' }],
    [word, { head: relation === 'acl' ? head : arcs.get(word)!.head, relation: 'advcl' }],
  ]);
}

const LISTED: ReadonlySet<string> = new Set(['advcl', 'parataxis', 'ccomp', 'conj']);

/** "that X is so, (and) that Y is": the second stands beside the first, whatever between them it hangs on; so with "to". */
function asListed(
  word: number,
  arcs: Arcs,
  { markOf, saidBy }: { readonly markOf: Marks; readonly saidBy: ReadonlyMap<number, number> },
): Arc {
  const arc = arcs.get(word)!;
  const mark = markOf.get(word);
  // "said that X is so, but that Y is": it is no coordinate of the verb of saying.
  const first =
    arc.relation === 'conj' && mark === 'that' && arc.head !== null ? saidBy.get(arc.head) : undefined;
  if (first !== undefined && first < word) return { head: first, relation: 'conj' };
  if (!LISTED.has(arc.relation) || (mark !== 'that' && mark !== 'to')) return arc;
  const hasJoint = [...arcs].some(
    ([at, { head, relation }]) => at < word && head === word && (relation === 'punct' || relation === 'cc'),
  );
  for (let above = arc.head; above !== null && above < word && hasJoint; above = arcs.get(above)!.head) {
    if (markOf.get(above) === mark) return { head: above, relation: 'conj' };
    if (mark === 'to') break;
  }
  return arc;
}

/** "investigate X, punish Y, and keep Z": a verb of the same form between two that are joined, with a comma only. */
function isBareMember(word: number, tokens: readonly Token[], arcs: Arcs): boolean {
  const { head, relation } = arcs.get(word)!;
  if ((relation !== 'advcl' && relation !== 'parataxis') || head === null || head > word) return false;
  const { tag, form } = tokens[word]!;
  if (tag !== 'VERB' || form === 'gerund' || isPast(form) !== isPast(tokens[head]!.form)) return false;
  const own = [...arcs.values()].filter(arc => arc.head === word).map(arc => arc.relation);
  const goesOn = [...arcs].some(([at, arc]) => at > word && arc.head === head && arc.relation === 'conj');
  return own.includes('punct') && goesOn && !own.some(name => name === 'mark' || name.startsWith('nsubj'));
}

/** "demand that they investigate": a base form and a present look alike. */
function isPast(form: VerbForm): boolean {
  return form === 'past' || form === 'participle';
}

interface Stretch {
  readonly tokens: readonly Token[];
  readonly arcs: Arcs;
  readonly markOf: Marks;
}

/** "stated that X would follow, and urged Y": a verb of saying goes on with the one that is said in the same form. */
function asReport(word: number, arc: Arc, { tokens, arcs, markOf }: Stretch): Arc {
  const verb = tokens[word]!;
  if (arc.relation !== 'conj' || verb.tag !== 'VERB' || !isReporting(verb) || markOf.has(word)) return arc;
  if (hasSubject(word, arcs)) return arc;
  const isApart = hangsOn(word, arcs, relation => relation === 'punct');
  let inside = false;
  for (let above = arc.head; above !== null; above = arcs.get(above)!.head) {
    const other = tokens[above]!;
    if (isReporting(other) && other.form === verb.form && other.tag === 'VERB')
      return inside ? { head: above, relation: 'conj' } : arc;
    const { relation } = arcs.get(above)!;
    inside ||= relation === 'ccomp' || (isApart && relation.startsWith('acl'));
  }
  return arc;
}
