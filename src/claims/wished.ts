import type { Token, TokenRange } from '../domain/index.js';
import { lexicon } from '../lexicon/index.js';
import { headOf } from './tree.js';

/**
 * "proposed that both sides | actively increase visits", "demands that X be freed and | Y stop": where "should" stands in a
 * wish that is told by itself, before a bare verb with a subject. None without a parse.
 */
export function wishesIn(tokens: readonly Token[], ranges: readonly TokenRange[]): readonly number[] {
  return ranges.flatMap(({ first, last }) => {
    const verbs = tokens.flatMap((_, at) => (at >= first && at < last && isWished(tokens, at) ? [at] : []));
    return verbs.map(verb => {
      let at = verb;
      while (at > first && (tokens[at - 1]!.tag === 'ADV' || tokens[at - 1]!.lower === 'not')) at -= 1;
      return at;
    });
  });
}

/** The verb itself, or the "be" of a passive or a predicate. */
function isWished(tokens: readonly Token[], bare: number): boolean {
  const { syntax, lemma, tag } = tokens[bare]!;
  if (syntax === null || !looksBare(tokens[bare]!) || (tag !== 'VERB' && lemma !== 'be')) return false;
  const isHelper = /^(?:aux|cop)/u.test(syntax.relation);
  const head = isHelper ? headOf(tokens, bare)! : bare;
  const before = tokens.flatMap((token, at) =>
    at < bare && headOf(tokens, at) === head ? [{ ...token, relation: token.syntax!.relation }] : [],
  );
  const hasSubject = before.some(({ relation }) => relation.startsWith('nsubj'));
  const isBound = before.some(({ relation, lower }) => relation.startsWith('aux') || lower === 'to');
  // "asked what they need"
  const isQuestion = before.some(({ lower }) => /^(?:what|who|how|why|which)$/u.test(lower));
  return hasSubject && !isBound && !isQuestion && isAsked(tokens, head, tokens[bare]!);
}

/** "that both sides increase X": with a plural the bare form and the present are one. */
function looksBare({ form, lower, lemma }: Token): boolean {
  return form === 'base' || (form === 'present' && lower === lemma);
}

/** "insists that both hold X", "suggested that both hold X" may tell what is so. */
const MAY_ASSERT: ReadonlySet<string> = new Set(['insist', 'suggest']);

function isAsked(tokens: readonly Token[], verb: number, bare: Token): boolean {
  let first: number | null = verb;
  while (first !== null && tokens[first]!.syntax!.relation === 'conj') first = headOf(tokens, first);
  const asking = first === null || tokens[first]!.syntax!.relation !== 'ccomp' ? null : headOf(tokens, first);
  if (asking === null) return false;
  const { lemma } = tokens[asking]!;
  const isOpen = bare.form !== 'base' && MAY_ASSERT.has(lemma);
  return !isOpen && lexicon('frames').demanding_verbs.includes(lemma);
}
