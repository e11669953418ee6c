import type { Token } from '../../../domain/index.js';
import { isReporting, takesClause } from '../clauses.js';
import { type Arcs, childrenOf, hasSubject, isBelow, isTensed, mapArcs } from './arcs.js';

/** What says, who says it and what is said, each on the verb that it belongs to, where a parser took another for it. */
export function withSpeech(parsed: Arcs, tokens: readonly Token[]): Arcs {
  const mends = [
    withGerunds,
    withNestedClauses,
    withCommas,
    withTellers,
    withInquits,
    withOffices,
    withQuestions,
  ];
  return mends.reduce((arcs, mend) => mend(arcs, tokens), parsed);
}

/**
 * "Also taking part | were X and Y": who did is the predicate, as with any other "were"; "Ensuring X | is essential": a finite
 * predicate that has no subject tells of what stands before it.
 */
function withGerunds(arcs: Arcs, tokens: readonly Token[]): Arcs {
  const root = [...arcs].find(([, { head }]) => head === null)?.[0];
  if (root === undefined || tokens[root]!.form !== 'gerund') return arcs;
  const behind = childrenOf(root, arcs).filter(([at]) => at > root);
  const be = behind.find(([, { relation }]) => relation === 'aux')?.[0];
  const subject = behind.find(
    ([at, { relation }]) => be !== undefined && at > be && relation === 'nsubj',
  )?.[0];
  if (subject !== undefined) return rootedAt(subject, 'acl', be, arcs);
  const told = behind.find(
    ([at, { relation }]) =>
      relation === 'ccomp' &&
      isTensed(at, tokens, arcs) &&
      !childrenOf(at, arcs).some(
        ([, arc]) => arc.relation === 'mark' || /^(?:nsubj|expl)/u.test(arc.relation),
      ),
  )?.[0];
  return told === undefined ? arcs : rootedAt(told, 'csubj', undefined, arcs);
}

/** With another root, on which the one before hangs by a relation, and all that stood behind the new one. */
function rootedAt(word: number, relation: string, copula: number | undefined, arcs: Arcs): Arcs {
  const root = arcs.get(word)!.head!;
  return mapArcs(arcs, (at, arc) => {
    if (at === word) return arcs.get(root)!;
    if (at === root) return { head: word, relation };
    if (at === copula) return { head: word, relation: 'cop' };
    return arc.head === root && at > word ? { ...arc, head: word } : arc;
  });
}

/** "X told Y | that A and that B, the ministry said", "said that X stressed | that A": the clause hangs on the verb that takes it. */
function withNestedClauses(arcs: Arcs, tokens: readonly Token[]): Arcs {
  return mapArcs(arcs, (word, arc) => {
    if (arc.relation !== 'ccomp' || arc.head === null) return arc;
    const that = childrenOf(word, arcs).find(([, { relation }]) => relation === 'mark')?.[0];
    if (that === undefined || that > word || tokens[that]!.lower !== 'that') return arc;
    const teller = childrenOf(arc.head, arcs).find(
      ([at, { relation }]) => at < that && relation === 'ccomp' && takesClause(tokens[at]!),
    )?.[0];
    const isNext = arc.head > word || teller === that - 1;
    return teller === undefined || !isNext ? arc : { ...arc, head: teller };
  });
}

/** "told X that A, | the ministry said": the comma that ends a clause ends all that ends there. */
function withCommas(arcs: Arcs, tokens: readonly Token[]): Arcs {
  const lasts = lastsBelow(arcs);
  return mapArcs(arcs, (word, arc) => {
    if (tokens[word]!.text !== ',' || arc.head === null || arc.head > word) return arc;
    let ended = arc.head;
    for (
      let above = arcs.get(ended)!.head;
      above !== null && above < word && arcs.get(above)!.head !== null && lasts.get(above)! <= word;
      above = arcs.get(ended)!.head
    )
      ended = above;
    return { ...arc, head: ended };
  });
}

/** The last word at or below each. */
function lastsBelow(arcs: Arcs): ReadonlyMap<number, number> {
  const lasts = new Map<number, number>();
  for (const word of arcs.keys())
    for (let at: number | null = word; at !== null; at = arcs.get(at)!.head)
      lasts.set(at, Math.max(word, lasts.get(at) ?? word));
  return lasts;
}

/** "X, at the talks, noted that A, | the ministry said": of two subjects of one verb the first is that of the clause between. */
function withTellers(arcs: Arcs, tokens: readonly Token[]): Arcs {
  return mapArcs(arcs, (word, arc) => {
    const verb = arc.head;
    if (arc.relation !== 'nsubj' || verb === null || verb < word) return arc;
    const said = childrenOf(verb, arcs).find(
      ([at, { relation }]) =>
        at > word && at < verb && relation === 'ccomp' && !hasSubject(at, arcs) && isTensed(at, tokens, arcs),
    )?.[0];
    const isTold = childrenOf(verb, arcs).some(
      ([at, { relation }]) => said !== undefined && at > said && at < verb && relation === 'nsubj',
    );
    return said !== undefined && isTold ? { head: said, relation: 'nsubj' } : arc;
  });
}

/** "Sweden, | she added, | is X": what two words say between commas describes nothing. */
function withInquits(arcs: Arcs, tokens: readonly Token[]): Arcs {
  return mapArcs(arcs, (word, arc) => {
    if (arc.relation !== 'acl:relcl' || !isReporting(tokens[word]!)) return arc;
    const isBetween = tokens[word - 2]?.text === ',' && tokens[word + 1]?.text === ',';
    const subject = arcs.get(word - 1);
    const isTold = tokens[word - 1]?.tag === 'PRON' && subject?.head === word && subject.relation === 'nsubj';
    return isBetween && isTold ? { ...arc, relation: 'parataxis' } : arc;
  });
}

/** "Vice-President and Minister for Trade | Nils Dahl said", "HE | the Minister said": of two subjects in a row the first is what the second is called. */
function withOffices(arcs: Arcs, tokens: readonly Token[]): Arcs {
  return mapArcs(arcs, (word, arc) => {
    if (arc.relation !== 'nsubj' || arc.head === null || arc.head < word) return arc;
    const name = childrenOf(arc.head, arcs).find(
      ([at, { relation }]) => at > word && at < arc.head! && relation === 'nsubj',
    )?.[0];
    const isInRow =
      name !== undefined &&
      tokens
        .slice(word + 1, name)
        .every((_, at) => [word, name].some(head => isBelow(word + 1 + at, head, arcs)));
    const isName = isInRow && tokens[name]!.tag === 'PROPN' && tokens[word]!.tag === 'PROPN';
    return isName && !tokens.slice(word, name).some(({ tag }) => tag === 'PUNCT')
      ? { head: name, relation: 'nmod' }
      : arc;
  });
}

/** "discussed | how their companies X": the word of the question stands in its clause. */
function withQuestions(arcs: Arcs, tokens: readonly Token[]): Arcs {
  return mapArcs(arcs, (word, arc) => {
    if (!QUESTIONS.test(tokens[word]!.lower) || arc.head === null || arc.head > word) return arc;
    const asked = childrenOf(arc.head, arcs).find(
      ([at, { relation }]) => at > word && relation === 'ccomp' && firstBelow(at, arcs) === word + 1,
    );
    return asked === undefined ? arc : { head: asked[0], relation: 'advmod' };
  });
}

const QUESTIONS = /^(?:how|why|when|where|whether)$/u;

function firstBelow(word: number, arcs: Arcs): number {
  return [...arcs.keys()].find(at => at === word || isBelow(at, word, arcs)) ?? word;
}
