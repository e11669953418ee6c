import type { Clause, SpeechAct, Token, TokenRange } from '../domain/index.js';
import { type Cue, cueNoun } from './cues.js';
import { trim } from './ranges.js';
import type { Scene, Subject } from './scene.js';
import type { Link, RawClaim, Speaker } from './types.js';

/** A link of an attribution chain from its cue. */
export function makeLink(
  scene: Scene,
  clause: Clause,
  cue: Cue,
  speaker: Speaker,
  parent: Link | null,
  content: readonly TokenRange[],
): Link {
  return {
    sentence: scene.sentence.index,
    parent,
    speaker,
    cue: cue.ranges,
    cueLemmas: lemmasOf(scene.sentence.tokens, cue.ranges),
    cueTense: tenseOf(scene.sentence.tokens, cue.ranges),
    content: content
      .map(({ first, last }) => trim(scene.sentence.tokens, { first, last }))
      .filter(range => range !== null),
    act: cue.act,
    strength: cue.strength,
    negated: clause.negated,
    rebuts: cue.rebuts,
    denies: cue.denies || rejectsClaim(scene.sentence.tokens, cue, content[0]),
    clausal: content.length > 0 && 'kind' in content[0]! && content[0].kind === 'complement',
  };
}

/** "rejected the claim | that X": what is asserted is put as untrue. */
function rejectsClaim(tokens: readonly Token[], { act }: Cue, content: TokenRange | undefined): boolean {
  const noun = tokens[(content?.first ?? 0) - 1];
  const stated = noun === undefined ? null : cueNoun(noun);
  return act === 'reject' && stated !== null && REJECTABLE.has(stated.act);
}

const REJECTABLE: ReadonlySet<SpeechAct> = new Set(['assert', 'inform', 'accuse']);

/** The tense of the first word of a cue. */
export function tenseOf(tokens: readonly Token[], ranges: readonly TokenRange[]): Link['cueTense'] {
  const form = tokens[ranges[0]?.first ?? -1]?.form;
  return form === 'past' || form === 'present' ? form : null;
}

/** The dictionary forms of the words in some ranges. */
export function lemmasOf(tokens: readonly Token[], ranges: readonly TokenRange[]): readonly string[] {
  return ranges.flatMap(({ first, last }) => tokens.slice(first, last).map(({ lemma }) => lemma));
}

/** The claim that some stretches of a sentence make, if they hold words enough. */
export function claim(
  scene: Scene,
  pieces: readonly TokenRange[],
  link: Link | null,
  subject: Subject,
  negated: boolean,
): readonly RawClaim[] {
  const { tokens, index } = scene.sentence;
  const ranges = pieces.map(piece => trim(tokens, piece)).filter(range => range !== null);
  const words = ranges.reduce(
    (sum, { first, last }) => sum + tokens.slice(first, last).filter(token => token.tag !== 'PUNCT').length,
    0,
  );
  if (words < SHORTEST_CLAIM) return [];
  return [
    {
      sentence: index,
      ranges: keepLong(tokens, ranges),
      link,
      subject: subject.words,
      pronoun: subject.pronoun ?? null,
      topic: subject.speaker,
      negated,
      denied: (link?.denies ?? false) && (link?.clausal ?? false) && !(link?.negated ?? false),
    },
  ];
}

const SHORTEST_CLAIM = 2;

/** A stray word left over by carving is no part of a claim. */
function keepLong(tokens: readonly Token[], ranges: readonly TokenRange[]): readonly TokenRange[] {
  const long = ranges.filter(
    ({ first, last }) =>
      tokens.slice(first, last).filter(token => token.tag !== 'PUNCT').length >= SHORTEST_CLAIM,
  );
  return long.length > 0 ? long : ranges;
}
