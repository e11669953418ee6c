import type { Token, TokenRange } from '../domain/index.js';
import type { Language } from '../language/index.js';
import { START } from './carry.js';
import type { Cast } from './cast.js';
import { resolveSpeaker } from './speaker.js';
import type { ReadSentence, Speaker } from './types.js';

/**
 * Whose "we" a joint text speaks with: those of several states who open it and say something there in the present ("The
 * Foreign Ministers of A, B and C reject ...", "We, the leaders of A and B, ..."); null for any other text.
 */
export function signatoriesOf(
  sentence: ReadSentence | undefined,
  language: Language,
  cast: Cast,
): Speaker | null {
  if (sentence === undefined) return null;
  const { tokens } = sentence;
  const { subject, verb, verbGroup } = language.readClauses(tokens, { first: 0, last: tokens.length });
  if (subject === null || verb === null || tokens[verbGroup ?? verb]!.form !== 'present') return null;
  const named = behindWe(tokens, subject);
  const speaker = resolveSpeaker(sentence, named, cast, START.memory);
  const isSigned = tokens.slice(named.first, named.last).some(({ lower }) => lower === 'undersigned');
  const isOfStates =
    sentence.actors.filter(({ first, last }) => first >= named.first && last <= named.last).length > 1;
  return speaker !== null && (isSigned || (isOfStates && speaker.sides.length > 1)) ? speaker : null;
}

/** "We, | the leaders of A and B,". */
function behindWe(tokens: readonly Token[], { first, last }: TokenRange): TokenRange {
  const isWe = tokens[first]!.lower === 'we' && tokens[first + 1]?.text === ',';
  return isWe && first + 2 < last ? { first: first + 2, last } : { first, last };
}
