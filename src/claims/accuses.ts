import type { Token } from '../domain/index.js';
import { actorName, findActors, lexicon } from '../lexicon/index.js';

/** The first state named is another's, and its conduct is held against it. */
export function accusesOther(words: readonly Token[], side: string | null): boolean {
  const { conduct } = lexicon('blame');
  const [first, second] = findActors(words).filter(({ actor }) => actor.kind === 'state');
  const own = side === null ? null : actorName(side);
  if (first === undefined || own === null || first.actor.name === own) return false;
  // "Veria and the Union share a responsibility": ours as much as theirs.
  if (second?.actor.name === own && words.slice(first.last, second.first).some(({ tag }) => tag === 'CCONJ'))
    return false;
  return words.some(
    (word, at) => at >= first.first && (conduct.includes(word.lemma) || conduct.includes(word.lower)),
  );
}
