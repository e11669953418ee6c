import type { Token, TokenRange } from '../domain/index.js';
import { lexicon } from '../lexicon/index.js';
import { trim } from './ranges.js';
import type { Scene, Subject } from './scene.js';
import { isPreposition } from './tree.js';
import type { Link, RawClaim } from './types.js';

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
      denied: link !== null && isDenied(link),
    },
  ];
}

/** "denied that X", "does not believe that X"; two denials cancel ("did not deny that X"). */
function isDenied({ clausal, negated, denies, cueLemmas }: Link): boolean {
  if (!clausal) return false;
  return denies ? !negated : negated && lexicon('modality').negation.raised.includes(cueLemmas[0] ?? '');
}

const SHORTEST_CLAIM = 2;

/** A stray word left over by carving is no part of a claim. */
function keepLong(tokens: readonly Token[], ranges: readonly TokenRange[]): readonly TokenRange[] {
  const long = ranges.filter(
    ({ first, last }, at) =>
      tokens.slice(first, last).filter(token => token.tag !== 'PUNCT').length >= SHORTEST_CLAIM ||
      // "talked | about X", "called | to thank X", "stressed | the need for X": the verb that a phrase hangs on.
      (tokens[first]!.tag === 'VERB' && opensObject(tokens, ranges[at + 1]?.first ?? -1)) ||
      // "Sweden | , which holds the land, | is trying to X": the subject of what goes on.
      (tokens[first]!.syntax?.relation.startsWith('nsubj') === true &&
        /^(?:AUX|VERB|ADV)$/u.test(tokens[ranges[at + 1]?.first ?? -1]?.tag ?? '')),
  );
  return long.length > 0 ? long : ranges;
}

function opensObject(tokens: readonly Token[], at: number): boolean {
  return isPreposition(tokens, at) || /^(?:PART|DET)$/u.test(tokens[at]?.tag ?? '');
}
