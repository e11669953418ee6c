import { type ActorMention, findActors, lexicon } from '../../lexicon/index.js';
import type { OpeningLine } from './opening.js';

/** In a sentence only a body that opens it is the issuer: "The Foreign Ministry of Norway regrets ..." */
const OPENING_WORDS = 3;

/**
 * The sides whose bodies a line names as a masthead or a dateline would: "Embassy of Norway", "the Norwegian
 * Foreign Ministry", "The White House". A minister is none: the counterpart's is named as well.
 */
export function issuersIn({ text, isHeading }: OpeningLine): readonly string[] {
  const words = text.match(/[\p{L}\p{M}\p{N}.'’-]+/gu) ?? [];
  const bodyStart = bodyFinder(words.map(word => word.toLowerCase().replaceAll('’', "'")));
  const issuers = findActors(words.map(word => ({ text: word }))).filter(mention => {
    const start = mention.form === 'institution' ? mention.first : bodyStart(mention);
    if (isHeading) return start !== null || mention.form === 'metonym';
    return start !== null && start <= OPENING_WORDS;
  });
  return [...new Set(issuers.map(({ actor }) => actor.name))];
}

/** Finds where a body begins that stands right before ("... of the ") or right after a name; null without one. */
function bodyFinder(words: readonly string[]): (mention: ActorMention) => number | null {
  const bodies = lexicon('issuers').bodies.map(body => body.split(' '));
  const standsAt = (body: readonly string[], at: number) =>
    at >= 0 && body.every((word, i) => words[at + i] === word);
  return ({ first, last }) => {
    const link = words[first - 1] === 'the' ? first - 2 : first - 1;
    if (words[link] === 'of') {
      const body = bodies.find(each => standsAt(each, link - each.length));
      if (body) return link - body.length;
    }
    return bodies.some(each => standsAt(each, last)) ? first : null;
  };
}
