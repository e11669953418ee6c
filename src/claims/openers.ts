import type { Clause, TokenRange } from '../domain/index.js';
import { lexicon } from '../lexicon/index.js';
import { claim } from './build.js';
import { namesInitiative } from './procedure.js';
import { NOBODY, type Scene } from './scene.js';
import type { Link, RawClaim } from './types.js';

/** "During a call initiated by the Armenian side, | they discussed X": who asked for the contact is told, and can be denied. */
export function initiativeIn(scene: Scene, clause: Clause, link: Link | null): readonly RawClaim[] {
  const { tokens } = scene.sentence;
  const { first, last } = openerOf(clause);
  const { nouns } = lexicon('speakers').procedure;
  const words = tokens.slice(first, last);
  const isOfContact = namesInitiative(words) && words.some(({ lemma }) => nouns.includes(lemma));
  const behind = tokens[first]?.tag === 'ADP' ? first + 1 : first;
  return isOfContact ? claim(scene, [{ first: behind, last }], link, NOBODY, false) : [];
}

/** "At the request of the other side, he told it about X": who asked for it is part of what was done. */
export function asksFor({ sentence: { tokens } }: Scene, clause: Clause): boolean {
  const { first, last } = openerOf(clause);
  const words = tokens.slice(first, last);
  return words[0]?.lower === 'at' && namesInitiative(words);
}

/** What stands before the subject. */
function openerOf({ first, subject }: Clause): TokenRange {
  return { first, last: subject?.first ?? first };
}
