import type { Clause } from '../domain/index.js';
import { lexicon } from '../lexicon/index.js';
import { makeLink, resolveSource } from './link.js';
import { isPersonal } from './pronouns.js';
import type { Report } from './reports/index.js';
import { speaksFor } from './saying.js';
import type { Scene } from './scene.js';
import type { Link, Speaker } from './types.js';

/**
 * "recalled the President's assurance that X", "reaffirmed the President's commitment to X": what is told is its owner's
 * word as well, one link further in; else the link itself.
 * @param content The clauses that the outer report holds; empty where its object is a noun phrase.
 */
export function withOwner(scene: Scene, clause: Clause, outer: Link, content: readonly Clause[]): Link {
  // "rejected the ministry's claim that X": whose claim it is asserts nothing of it.
  if (outer.act === 'reject' || outer.denies) return outer;
  for (const [head, report] of scene.reports) {
    if (head <= clause.verb! || head >= clause.last || !isOwned(scene, head, report)) continue;
    const isHeld = content.length > 0 ? opens(report, content[0]!) : isObject(scene, clause, head, report);
    const owner = isHeld ? resolveSource(scene, report.source!) : null;
    if (owner !== null && isAnother(scene, owner, outer, content.length > 0))
      return makeLink(scene, report, owner, outer, true);
  }
  return outer;
}

/** "Lavrov's warning", "the words of the ministry": a noun that tells, with a name for its owner; "his" may be anybody's. */
function isOwned({ sentence: { tokens } }: Scene, head: number, { says, source }: Report): boolean {
  if (!says || source === null || tokens[head]!.tag !== 'NOUN') return false;
  return source.last - source.first > 1 || tokens[source.first]!.tag === 'PROPN';
}

function opens({ clausal, content }: Report, { first }: Clause): boolean {
  return clausal && content[0]!.first === first;
}

/** Whether a noun is what a verb tells again: at once behind it, or with no more than an article between. */
function isObject(
  { sentence: { tokens } }: Scene,
  { verb }: Clause,
  head: number,
  { source }: Report,
): boolean {
  if (!lexicon('cues').restating.includes(tokens[verb!]!.lemma)) return false;
  const first = Math.min(source!.first, head);
  return tokens.slice(verb! + 1, first).every(({ tag }) => LOOSE.has(tag));
}

const LOOSE: ReadonlySet<string> = new Set(['DET', 'ADV', 'ADP', 'PART']);

/** A state whose person speaks is no other ("reaffirmed Russia's readiness"), nor is one with no word of its own. */
function isAnother({ cast }: Scene, owner: Speaker, outer: Link, isClause: boolean): boolean {
  const { speaker } = outer;
  if (owner.name === speaker.name || speaksFor(speaker, owner) || owner.sides.length > 1) return false;
  if (isPersonal(owner, cast)) return true;
  return isClause && (owner.kind === 'other' || owner.sides[0] !== speaker.sides[0]);
}
