import type { Token } from '../../../domain/index.js';
import { takesClause } from '../clauses.js';
import {
  type Arc,
  type Arcs,
  auxiliaryOf,
  childrenOf,
  hangsOn,
  hasSubject,
  isBelow,
  isTensed,
} from './arcs.js';

/** Clauses whose predicate the parser takes for something else, or something else for their predicate. */
export function withPredicates(tokens: readonly Token[], arcs: Arcs): Arcs {
  return [...arcs.keys()].reduce(
    (mended, word) =>
      [asPredicate, asToldPredicate, asFirstClause, asDescription].reduce(
        (each, mend) => mend(word, tokens, each),
        mended,
      ),
    arcs,
  );
}

/** "The talks, which were open and lasted two hours, | centred on X": what seems to describe a noun is the predicate of one with no verb. */
function asPredicate(word: number, tokens: readonly Token[], arcs: Arcs): Arcs {
  const { head, relation } = arcs.get(word)!;
  if (relation !== 'acl' || head === null || head > word || !isPastForm(word, tokens, arcs)) return arcs;
  const [noun, top] = [...arcs].find(([, arc]) => arc.head === null)!;
  const isNoun = /^(?:NOUN|PROPN)$/u.test(tokens[noun]!.tag);
  if (!isNoun || noun > head || tokens[word - 1]!.text !== ',') return arcs;
  if (hangsOn(noun, arcs, name => name === 'cop' || name.startsWith('nsubj'))) return arcs;
  const isDescribed = childrenOf(noun, arcs).some(
    ([at, arc]) => at < word && (arc.relation === 'acl:relcl' || arc.relation === 'appos'),
  );
  if (!isDescribed) return arcs;
  return new Map([
    ...arcs,
    [word, top],
    [noun, { head: word, relation: 'nsubj' }],
    ...[...arcs]
      .filter(([at, arc]) => at > word && (arc.head === noun || isLastMark(at, arc, word, arcs)))
      .map(([at, arc]) => [at, { ...arc, head: word }] as const),
  ]);
}

/** "noted that the visit to X, the first since Y, | underscores Z": what follows "that" is no object, but the subject of the verb behind. */
function asToldPredicate(word: number, tokens: readonly Token[], arcs: Arcs): Arcs {
  const { head: teller, relation } = arcs.get(word)!;
  const isLoose = relation === 'advcl' || relation === 'conj' || relation === 'parataxis';
  if (!isLoose || teller === null || teller > word || !takesClause(tokens[teller]!)) return arcs;
  if (!isTensed(word, tokens, arcs) || tokens[word - 1]?.text !== ',') return arcs;
  if (hangsOn(word, arcs, name => name === 'mark' || name === 'cc' || name.startsWith('nsubj'))) return arcs;
  const that = teller + 1;
  if (tokens[that]?.lower !== 'that' || arcs.get(that)?.relation !== 'mark') return arcs;
  const between = childrenOf(teller, arcs).filter(([at]) => at > that && at < word);
  const [noun] = between.find(([at]) => isBelow(that, at, arcs)) ?? [];
  const isNoun = noun !== undefined && /^(?:NOUN|PROPN)$/u.test(tokens[noun]!.tag);
  if (!isNoun || hangsOn(noun, arcs, name => name === 'cop' || name.startsWith('nsubj'))) return arcs;
  return new Map([
    ...arcs,
    ...between.map(([at, arc]) => [at, { ...arc, head: noun }] as const),
    [that, { head: word, relation: 'mark' }],
    [noun, { head: word, relation: 'nsubj' }],
    [word, { head: teller, relation: 'ccomp' }],
  ]);
}

/** The full stop, which may hang on any verb before the predicate. */
function isLastMark(at: number, { head, relation }: Arc, word: number, arcs: Arcs): boolean {
  return relation === 'punct' && head !== null && head < word && at === [...arcs.keys()].at(-1);
}

/** "A has been changed, | B has entered into force and C has grown": the first clause of a list leads it. */
function asFirstClause(word: number, tokens: readonly Token[], arcs: Arcs): Arcs {
  const { head, relation } = arcs.get(word)!;
  if (relation !== 'advcl' || head === null || head < word) return arcs;
  const isOpen = (verb: number) => hasSubject(verb, arcs) && isTensed(verb, tokens, arcs);
  if (!isOpen(word) || !isOpen(head) || hangsOn(word, arcs, name => name === 'mark')) return arcs;
  const below = [...arcs.keys()].filter(at => isBelow(at, word, arcs));
  const [first, last] = [below[0]!, below.at(-1)!];
  // "Had it happened, X would": its auxiliary stands before its subject; "When X is so": it opens with a question word.
  if (!/^(?:DET|NOUN|PROPN|ADJ|NUM)$/u.test(tokens[first]!.tag) || tokens[last + 1]?.text !== ',')
    return arcs;
  const goesOn = [...arcs].some(
    ([at, arc]) => at > head && arc.head === head && arc.relation === 'conj' && isOpen(at),
  );
  if (!goesOn) return arcs;
  return new Map([
    ...arcs,
    [word, arcs.get(head)!],
    [head, { head: word, relation: 'conj' }],
    ...childrenOf(head, arcs)
      .filter(([at]) => at < first)
      .map(([at, arc]) => [at, { ...arc, head: word }] as const),
  ]);
}

/** "that the Treaty, | concluded 45 years ago, | fixed X": between commas right behind the subject stands what describes it. */
function asDescription(word: number, tokens: readonly Token[], arcs: Arcs): Arcs {
  if (tokens[word - 1]?.text !== ',' || !isPastForm(word, tokens, arcs)) return arcs;
  const children = childrenOf(word, arcs);
  const [subject] =
    children.findLast(([at, { relation }]) => at < word && relation.startsWith('nsubj')) ?? [];
  if (subject === undefined || subject === word - 1 || !isBelow(word - 2, subject, arcs)) return arcs;
  const [next] = children.find(([, { relation }]) => relation === 'conj') ?? [];
  if (next === undefined || tokens[next - 1]?.text !== ',' || !isPastForm(next, tokens, arcs)) return arcs;
  if (hasSubject(next, arcs)) return arcs;
  return new Map([
    ...arcs,
    [next, arcs.get(word)!],
    [word, { head: subject, relation: 'acl' }],
    ...children
      .filter(([at]) => at < word - 1 || at > next)
      .map(([at, arc]) => [at, { ...arc, head: next }] as const),
  ]);
}

/** "concluded": a verb that may be finite or describe a noun. */
function isPastForm(word: number, tokens: readonly Token[], arcs: Arcs): boolean {
  const { tag, form } = tokens[word]!;
  return (
    tag === 'VERB' && (form === 'past' || form === 'participle') && auxiliaryOf(word, tokens, arcs) === null
  );
}
