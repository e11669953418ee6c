import type { Token, VerbForm } from '../../../domain/index.js';
import { isReporting } from '../clauses.js';

/** What a word hangs on, by index; null for the head of the stretch. */
export interface Arc {
  readonly head: number | null;
  readonly relation: string;
}

/** The arcs of a stretch, in order. */
export type Arcs = ReadonlyMap<number, Arc>;

/** Mends what the treebanks hardly hold and readouts are full of: reports in a row, and absolutes. */
export function mendArcs(tokens: readonly Token[], arcs: Arcs): Arcs {
  const withAbsolutes = [...arcs.keys()].reduce((mended, word) => asAbsolute(word, tokens, mended), arcs);
  const markOf = new Map<number, string>();
  for (const [word, { head, relation }] of withAbsolutes)
    if (relation === 'mark' && head !== null && !markOf.has(head)) markOf.set(head, tokens[word]!.lower);
  const listed = mapArcs(withAbsolutes, (word, arc) =>
    isBareMember(word, tokens, withAbsolutes)
      ? { ...arc, relation: 'conj' }
      : asListed(word, withAbsolutes, markOf),
  );
  return mapArcs(listed, (word, arc) => asReport(word, arc, { tokens, arcs: listed, markOf }));
}

function mapArcs(arcs: Arcs, mend: (word: number, arc: Arc) => Arc): Arcs {
  return new Map([...arcs].map(([word, arc]) => [word, mend(word, arc)] as const));
}

const ABSOLUTE_REACH = 8;
const MARKS: ReadonlySet<string> = new Set(['mark', 'case']);

/** ", with Lavrov conveying X": the noun is the subject of what hangs on it, or stands beside it. */
function asAbsolute(word: number, tokens: readonly Token[], arcs: Arcs): Arcs {
  const { relation } = arcs.get(word)!;
  const isLoose = relation === 'acl' || relation === 'advcl';
  const isMarked = [...arcs.values()].some(arc => arc.head === word && MARKS.has(arc.relation));
  if (!isLoose || isMarked || tokens[word]!.tag !== 'VERB' || tokens[word]!.form !== 'gerund') return arcs;
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
function asListed(word: number, arcs: Arcs, markOf: ReadonlyMap<number, string>): Arc {
  const arc = arcs.get(word)!;
  const mark = markOf.get(word);
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
  readonly markOf: ReadonlyMap<number, string>;
}

/** "stated that X would follow, and urged Y": a verb of saying goes on with the one that is said in the same form. */
function asReport(word: number, arc: Arc, { tokens, arcs, markOf }: Stretch): Arc {
  const verb = tokens[word]!;
  if (arc.relation !== 'conj' || verb.tag !== 'VERB' || !isReporting(verb) || markOf.has(word)) return arc;
  const hasSubject = [...arcs.values()].some(
    other => other.head === word && other.relation.startsWith('nsubj'),
  );
  let inside = false;
  for (let above = arc.head; above !== null && !hasSubject; above = arcs.get(above)!.head) {
    const other = tokens[above]!;
    if (isReporting(other) && other.form === verb.form && other.tag === 'VERB')
      return inside ? { head: above, relation: 'conj' } : arc;
    inside ||= arcs.get(above)!.relation === 'ccomp';
  }
  return arc;
}
