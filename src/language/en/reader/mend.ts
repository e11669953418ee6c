import type { Token, VerbForm } from '../../../domain/index.js';
import { isReporting, takesClause } from '../clauses.js';
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
} from './arcs.js';
import { withCoordination } from './coordination.js';
import { withParticiples } from './participles.js';
import { withPredicates } from './predicates.js';
import { withSpeech } from './speech.js';

/** Mends what the treebanks hardly hold and readouts are full of: reports in a row, long coordination, and absolutes. */
export function mendArcs(tokens: readonly Token[], parsed: Arcs): Arcs {
  const stepped = withSteps(tokens, withSubjects(tokens, withInversion(tokens, withSpeech(parsed, tokens))));
  const arcs = withCoordination(tokens, withPredicates(tokens, withClauses(tokens, stepped)));
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
  const inOrder = [...told.keys()].reduce((mended, word) => asNextInfinitive(word, mended, markOf), told);
  const listed = mapArcs(inOrder, (word, arc) =>
    isBareMember(word, tokens, inOrder)
      ? { ...arc, relation: 'conj' }
      : asListed(word, inOrder, { markOf, saidBy }),
  );
  const described = mapArcs(listed, (word, arc) => asDescribing(word, arc, { tokens, arcs: listed, markAt }));
  return withParticiples(
    tokens,
    mapArcs(described, (word, arc) => asReport(word, arc, { tokens, arcs: described, markOf })),
  );
}

/**
 * "said that X sends aid and the systems | that Y needs", "shows that X admits openly | that Y": no second clause of what is
 * said, with nothing to join it.
 */
function asDescribing(
  word: number,
  arc: Arc,
  {
    tokens,
    arcs,
    markAt,
  }: { readonly tokens: readonly Token[]; readonly arcs: Arcs; readonly markAt: ReadonlyMap<number, number> },
): Arc {
  const that = markAt.get(word);
  if (arc.relation !== 'ccomp' || arc.head === null || that === undefined) return arc;
  const [before] =
    childrenOf(arc.head, arcs).findLast(
      ([at, { relation }]) => at > arc.head! && at < that && relation === 'ccomp' && markAt.has(at),
    ) ?? [];
  if (before === undefined || tokens[that]!.lower !== 'that') return arc;
  const { tag } = tokens[that - 1]!;
  if (tag === 'ADV' && isBelow(that - 1, before, arcs) && takesClause(tokens[before]!))
    return { head: before, relation: 'ccomp' };
  const isDescribing = tag === 'NOUN' && !isBelow(that - 1, word, arcs);
  return isDescribing ? { head: that - 1, relation: 'acl:relcl' } : arc;
}

/** ", nor has it at any point | belonged to X": the auxiliary before its subject, which a parser takes for a verb of its own. */
function withInversion(tokens: readonly Token[], arcs: Arcs): Arcs {
  const auxiliary = [...arcs.keys()].find(
    at => tokens[at]!.tag === 'AUX' && tokens[at - 1]?.lower === 'nor' && arcs.get(at)!.relation === 'conj',
  );
  if (auxiliary === undefined) return arcs;
  const { head } = arcs.get(auxiliary)!;
  const verb = [...arcs].find(
    ([at, arc]) =>
      at > auxiliary && tokens[at]!.tag === 'VERB' && (arc.head === head || arc.head === auxiliary),
  )?.[0];
  const subject = childrenOf(auxiliary, arcs).find(([at]) => at > auxiliary)?.[0];
  if (verb === undefined || subject === undefined || subject > verb || hasSubject(verb, arcs)) return arcs;
  return mapArcs(arcs, (word, arc) => {
    if (word === verb) return { head, relation: 'conj' };
    if (word === auxiliary) return { head: verb, relation: 'aux' };
    if (word === subject) return { head: verb, relation: 'nsubj' };
    return arc.head === auxiliary ? { ...arc, head: verb } : arc;
  });
}

/** "replied by noting that X", "began by thanking Y": a step of the talk and what is said in it are one predicate. */
function withSteps(tokens: readonly Token[], arcs: Arcs): Arcs {
  return [...arcs.keys()].reduce((mended, word) => asOneStep(word, tokens, mended), arcs);
}

function asOneStep(said: number, tokens: readonly Token[], arcs: Arcs): Arcs {
  const { head: step, relation } = arcs.get(said)!;
  const isBy = step === said - 2 && tokens[said - 1]!.lower === 'by' && relation === 'advcl';
  const verb = tokens[said]!;
  if (!isBy || verb.form !== 'gerund' || !isReporting(verb) || !governs('step_verbs', tokens[step]!.lower))
    return arcs;
  return mapArcs(arcs, (word, arc) => {
    if (word === said) return arcs.get(step)!;
    if (word === step) return { head: said, relation: 'aux' };
    return arc.head === step ? { ...arc, head: said } : arc;
  });
}

/**
 * "discussed X, and concurred | that Y", "stated | that X": a clause hangs on the verb of saying right before its "that", and behind
 * "noted with concern | that X" on that verb.
 */
function withClauses(tokens: readonly Token[], arcs: Arcs): Arcs {
  return mapArcs(arcs, (word, arc) => {
    const verbOf = arc.relation === 'acl' ? saidWith(word, arc, tokens, arcs) : null;
    if (verbOf !== null) return { head: verbOf, relation: 'ccomp' };
    if (arc.relation !== 'conj' && arc.relation !== 'parataxis') return arc;
    const that = childrenOf(word, arcs).find(([, { relation }]) => relation === 'mark')?.[0] ?? 0;
    const verb = that - 1;
    const isSaid =
      tokens[that]!.lower === 'that' &&
      arcs.has(verb) &&
      tokens[verb]!.tag === 'VERB' &&
      takesClause(tokens[verb]!) &&
      !isBelow(verb, word, arcs);
    return isSaid ? { head: verb, relation: 'ccomp' } : arc;
  });
}

/** "noted | with grave concern | that X": the verb of a clause that seems to describe how something is said; null for none. */
function saidWith(word: number, { head: noun }: Arc, tokens: readonly Token[], arcs: Arcs): number | null {
  // A stretch may begin inside a sentence, so that what heads it hangs on nothing.
  const { head: verb, relation } = arcs.get(noun ?? -1) ?? { head: null, relation: '' };
  if (noun === null || verb === null) return null;
  const that = noun + 1;
  const isSaid =
    tokens[that]?.lower === 'that' &&
    arcs.get(that)?.head === word &&
    arcs.get(that)!.relation === 'mark' &&
    relation === 'obl' &&
    childrenOf(noun, arcs).some(([at, arc]) => arc.relation === 'case' && tokens[at]!.lower === 'with') &&
    takesClause(tokens[verb]!);
  return isSaid ? verb : null;
}

/**
 * "On the instructions of President X, | the Secretary, Y, has announced Z", "Responding to X, | the Minister stressed Y":
 * what the parser takes for another name of a word of the opener is the subject of a finite verb that has none.
 */
function withSubjects(tokens: readonly Token[], arcs: Arcs): Arcs {
  const verb = [...arcs].find(([, { head }]) => head === null)?.[0];
  if (verb === undefined || tokens[verb]!.tag !== 'VERB' || hasSubject(verb, arcs)) return arcs;
  if (!isTensed(verb, tokens, arcs)) return arcs;
  const openers = childrenOf(verb, arcs).filter(
    ([at, arc]) => at < verb && (arc.relation.startsWith('obl') || arc.relation === 'advcl'),
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
    return verb === undefined || isBelow(verb, word, arcs) ? arc : { head: verb, relation: 'obj' };
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

/** "recounted the efforts to end X and, once it was over, | to do Y": joined to the infinitive before, wherever that stands. */
function asNextInfinitive(word: number, arcs: Arcs, markOf: Marks): Arcs {
  const { head, relation } = arcs.get(word)!;
  if (markOf.get(word) !== 'to' || relation !== 'conj' || head === null || markOf.get(head) === 'to')
    return arcs;
  const before = [...markOf].find(
    ([at, mark]) =>
      mark === 'to' && at > head && at < word && isBelow(at, head, arcs) && !isBelow(at, word, arcs),
  );
  return before === undefined ? arcs : new Map([...arcs, [word, { head: before[0], relation }]]);
}

const LISTED: ReadonlySet<string> = new Set(['advcl', 'parataxis', 'ccomp', 'conj', 'acl']);

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
  const children = childrenOf(word, arcs);
  const hasJoint = children.some(
    ([at, { relation }]) => at < word && (relation === 'punct' || relation === 'cc'),
  );
  const hasConjunction = children.some(([, { relation }]) => relation === 'cc');
  for (let above = arc.head; above !== null && above < word && hasJoint; above = arcs.get(above)!.head) {
    if (markOf.get(above) === mark) return { head: above, relation: 'conj' };
    // "to take steps for returning X to Y, | and to make efforts", "to help the nation recover X | and to bring Y".
    if (mark === 'to' && (!hasConjunction || markOf.get(above) === 'that')) break;
  }
  return arc;
}

/** "investigate X, punish Y, and keep Z": a verb of the same form between two that are joined, with a comma only. */
function isBareMember(word: number, tokens: readonly Token[], arcs: Arcs): boolean {
  const { head, relation } = arcs.get(word)!;
  if ((relation !== 'advcl' && relation !== 'parataxis') || head === null || head > word) return false;
  if (relation === 'parataxis' && goesOnWithout(word, tokens, arcs)) return true;
  const { tag, form } = tokens[word]!;
  if (tag !== 'VERB' || form === 'gerund' || isPast(form) !== isPast(tokens[head]!.form)) return false;
  const children = childrenOf(word, arcs);
  const own = children.map(([, arc]) => arc.relation);
  const goesOn = [...childrenOf(head, arcs), ...children].some(
    ([at, arc]) => at > word && arc.relation === 'conj',
  );
  // "they clear the way, | restore the conditions": presents in a row.
  const isInRow = relation === 'parataxis' && form === 'present' && tokens[head]!.form === 'present';
  return (
    own.includes('punct') &&
    (goesOn || isInRow) &&
    !own.some(name => name === 'mark' || name.startsWith('nsubj'))
  );
}

/** "is the biggest of all, | has sent its own", "resolved to act; | underscored X": a finite predicate with no subject of its own. */
function goesOnWithout(word: number, tokens: readonly Token[], arcs: Arcs): boolean {
  const [first, ...others] = childrenOf(word, arcs).filter(([at]) => at < word);
  const isBehindMark = first !== undefined && /^[,;]$/u.test(tokens[first[0]]!.text);
  const isBare = others.every(([, { relation }]) => /^(?:aux|advmod|cop)/u.test(relation));
  return isBehindMark && isBare && isTensed(word, tokens, arcs) && !hasSubject(word, arcs);
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
  if (hasSubject(word, arcs) || THINGS.has(verb.lemma)) return arc;
  // "saying that the checks were temporary and were directed against nobody": what is done to it, it does not say.
  if (hangsOn(word, arcs, relation => relation === 'aux:pass')) return arc;
  const isApart = hangsOn(word, arcs, relation => relation === 'punct');
  // "told him that the offers were sincere and again | called on X", "conveyed that X considers Y grave and | assured Z":
  // a past form that the tagger takes for a participle, which no present has beside it.
  const mayBeFinite =
    isPast(verb.form) &&
    arc.head !== null &&
    !hangsOn(word, arcs, relation => relation === 'aux') &&
    (tokens[arc.head]!.tag !== 'VERB' || tokens[arc.head]!.form === 'present');
  // "reiterate that a truce is needed and | urge X": a present that looks like a base form, which nothing before it governs.
  const isPresent = verb.form === 'base' && isUngoverned(word, arc, tokens, arcs);
  let inside = false;
  for (let above = arc.head; above !== null && above < word; above = arcs.get(above)!.head) {
    const other = tokens[above]!;
    const isLike =
      other.form === verb.form ||
      (mayBeFinite && other.form === 'past') ||
      (isPresent && other.form === 'present' && other.lower === other.lemma);
    if (isReporting(other) && isLike && other.tag === 'VERB')
      return inside ? { head: above, relation: 'conj' } : arc;
    const { relation } = arcs.get(above)!;
    inside ||= relation === 'ccomp' || (isApart && relation.startsWith('acl'));
  }
  return arc;
}

/** "is needed and | urge X": no base form, by the singular or past auxiliary of what it seems joined to. */
function isUngoverned(word: number, { head }: Arc, tokens: readonly Token[], arcs: Arcs): boolean {
  const auxiliary = head === null ? null : auxiliaryOf(head, tokens, arcs);
  return /^(?:is|was|has|were)$/u.test(auxiliary ?? '') && !hangsOn(word, arcs, name => name === 'aux');
}

/** "noted that the threat was common and | required X", "to secure aid, | maintain contact": what is no report as often as one. */
const THINGS: ReadonlySet<string> = new Set([
  'require',
  'demand',
  'reveal',
  'confirm',
  'prove',
  'maintain',
  'continue',
]);
