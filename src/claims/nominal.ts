import type { Clause, Token } from '../domain/index.js';
import { makeLink } from './build.js';
import { resolveSpeaker } from './cast.js';
import { type Cue, cueNoun } from './cues.js';
import type { Scene } from './scene.js';
import type { Link, Speaker } from './types.js';

/** "Moscow's assurance that X", "a warning by Lavrov that X": a noun that carries a clause and has an owner. */
export function nominalReport(
  scene: Scene,
  clause: Clause,
  link: Link | null,
): { readonly link: Link; readonly content: readonly Clause[] } | null {
  const { tokens } = scene.sentence;
  const complements = clause.children.filter(child => child.kind === 'complement');
  const first = complements[0];
  if (first === undefined) return null;
  const nounAt = lastNounBefore(tokens, first.first, clause.first);
  const cue = nounAt === null ? null : cueNoun(tokens[nounAt]!);
  if (nounAt === null || cue === null) return null;
  const owner = ownerOf(scene, nounAt, first.first);
  if (owner === null) return null;
  const nominal: Cue = {
    ranges: [{ first: nounAt, last: nounAt + 1 }],
    takes: new Set(['that']),
    rebuts: false,
    denies: cue.act === 'reject',
    ...cue,
  };
  return { link: makeLink(scene, clause, nominal, owner, link, complements), content: complements };
}

function lastNounBefore(tokens: readonly Token[], from: number, limit: number): number | null {
  for (let at = from - 1; at >= Math.max(limit, from - 8); at -= 1) {
    if (cueNoun(tokens[at]!) !== null) return at;
    if (tokens[at]!.tag === 'VERB' || tokens[at]!.text === ',') return null;
  }
  return null;
}

/** The possessor before a noun, or the "by" and "of" phrase behind it. */
function ownerOf(scene: Scene, nounAt: number, complementAt: number): Speaker | null {
  const { tokens } = scene.sentence;
  if (complementAt > nounAt + 1)
    return resolveSpeaker(
      scene.sentence,
      { first: nounAt + 2, last: complementAt },
      scene.cast,
      scene.memory,
    );
  const possessive = tokens.findLastIndex(
    (token, at) => at < nounAt && at >= nounAt - 4 && (token.lower === "'s" || token.lower === "'"),
  );
  if (possessive < 1) return null;
  const first =
    tokens.findLastIndex(
      (token, at) => at < possessive && token.tag !== 'PROPN' && token.tag !== 'NOUN' && token.tag !== 'ADJ',
    ) + 1;
  return resolveSpeaker(scene.sentence, { first, last: possessive }, scene.cast, scene.memory);
}

/** "by the Russian side" behind a passive. */
export function agentOf(scene: Scene, clause: Clause): Speaker | null {
  const { tokens } = scene.sentence;
  const by = tokens.findIndex((token, at) => at > clause.verb! && at < clause.last && token.lower === 'by');
  if (by < 0) return null;
  const end = tokens.findIndex(
    (token, at) =>
      at > by &&
      at < clause.last &&
      (token.text === ',' || token.tag === 'VERB' || (token.tag === 'ADP' && token.lower !== 'of')),
  );
  return resolveSpeaker(
    scene.sentence,
    { first: by + 1, last: end < 0 ? clause.last : end },
    scene.cast,
    scene.memory,
  );
}
