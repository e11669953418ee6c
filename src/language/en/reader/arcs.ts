import type { Token } from '../../../domain/index.js';

/** What a word hangs on, by index; null for the head of the stretch. */
export interface Arc {
  readonly head: number | null;
  readonly relation: string;
}

/** The arcs of a stretch, in order. */
export type Arcs = ReadonlyMap<number, Arc>;

export function mapArcs(arcs: Arcs, mend: (word: number, arc: Arc) => Arc): Arcs {
  return new Map([...arcs].map(([word, arc]) => [word, mend(word, arc)] as const));
}

/** What hangs on a word, in order. */
export function childrenOf(word: number, arcs: Arcs): readonly (readonly [number, Arc])[] {
  return [...arcs].filter(([, { head }]) => head === word);
}

export function hangsOn(word: number, arcs: Arcs, isKind: (relation: string) => boolean): boolean {
  return [...arcs.values()].some(({ head, relation }) => head === word && isKind(relation));
}

export function hasSubject(word: number, arcs: Arcs): boolean {
  return hangsOn(word, arcs, relation => relation.startsWith('nsubj'));
}

export function isBelow(word: number, other: number, arcs: Arcs): boolean {
  for (let at: number | null = word; at !== null; at = arcs.get(at)!.head) if (at === other) return true;
  return false;
}

/** Whether a predicate is finite: by an auxiliary, or by its own form. */
export function isTensed(word: number, tokens: readonly Token[], arcs: Arcs): boolean {
  const { tag, form } = tokens[word]!;
  return (
    auxiliaryOf(word, tokens, arcs) !== null || (tag === 'VERB' && (form === 'past' || form === 'present'))
  );
}

/** The tense of a predicate, its own or that of its first auxiliary; null where it is not finite. */
export function tenseOf(word: number, tokens: readonly Token[], arcs: Arcs): 'past' | 'present' | null {
  const { form } = tokens[auxiliaryAt(word, tokens, arcs) ?? word]!;
  return form === 'past' || form === 'present' ? form : null;
}

/** The first auxiliary or copula of a predicate; null where it has none that carries a tense. */
export function auxiliaryOf(word: number, tokens: readonly Token[], arcs: Arcs): string | null {
  const at = auxiliaryAt(word, tokens, arcs);
  return at === null ? null : tokens[at]!.lower;
}

function auxiliaryAt(word: number, tokens: readonly Token[], arcs: Arcs): number | null {
  for (const [at, { head, relation }] of arcs) {
    if (head !== word || at > word || !(relation.startsWith('aux') || relation === 'cop')) continue;
    const { form } = tokens[at]!;
    return form === 'past' || form === 'present' ? at : null;
  }
  return null;
}
