import type { Clause, Token, TokenRange } from '../domain/index.js';
import { type ActorMention, lexicon } from '../lexicon/index.js';
import { startsAny } from './patterns.js';
import { titleWords } from './people.js';
import { sayingAt } from './reports/index.js';

const CONTENT_TAGS = new Set(['NOUN', 'VERB', 'ADJ']);
const MOST_OTHER_WORDS = 1;

/** "of", "about", behind no more than an adverb. */
function isAbout(words: readonly Token[], from: number): boolean {
  const at = words[from]?.tag === 'ADV' ? from + 1 : from;
  return /^(?:of|about)$/u.test(words[at]?.lower ?? '');
}

/** "Answering a question at the press conference, | the Minister said that X": whom or what one answers says nothing by itself. */
export function isToAudience(tokens: readonly Token[], { kind, verb, first, children }: Clause): boolean {
  if (kind !== 'participle' || verb === null || verb > first + 1) return false;
  if (children.some(child => child.kind === 'complement')) return false;
  const { audience } = lexicon('speakers').procedure;
  const object = tokens.findIndex(({ tag }, at) => at > verb && (tag === 'NOUN' || tag === 'PUNCT'));
  return audience.includes(tokens[object]?.lemma ?? '');
}

/**
 * Whether a clause says no more than that the sides met or spoke ("X had a telephone conversation with Y"), or whose word
 * the account is.
 * Who asked for the contact is more ("at the initiative of the Russian side").
 */
export function isProcedure(
  tokens: readonly Token[],
  { first, last }: TokenRange,
  actors: readonly ActorMention[],
): boolean {
  const { verbs, nouns, credits } = lexicon('speakers').procedure;
  const words = tokens.slice(first, last);
  if (words.some((_, at) => startsAny(credits, words, at))) return true;
  if (namesInitiative(words)) return false;
  const finite = words.find(word => (word.tag === 'VERB' || word.tag === 'AUX') && word.form !== null);
  // What is still to be held is a schedule, which two accounts may give differently.
  const isHeld = words.some(
    ({ tag, lemma }, at) => tag === 'VERB' && verbs.includes(lemma) && !isStep(words, at),
  );
  if (finite?.form !== 'past' || !isHeld) return false;
  // "spoke approvingly of X", "talked about Y": of what, not with whom.
  if (words.some(({ tag }, at) => tag === 'VERB' && isAbout(words, at + 1))) return false;
  // "called on all parties to hold talks" asks them.
  if (
    words.some(({ tag }, at) => tag === 'VERB' && sayingAt(words, at, words.length)?.sense.act === 'demand')
  )
    return false;
  const other = words.filter((word, offset) => {
    const at = first + offset;
    const isActor = actors.some(actor => actor.first <= at && at < actor.last);
    return (
      CONTENT_TAGS.has(word.tag) &&
      !isActor &&
      !verbs.includes(word.lemma) &&
      !nouns.includes(word.lemma) &&
      !titleWords().has(word.lemma) &&
      !titleWords().has(word.lower)
    );
  });
  return other.length <= MOST_OTHER_WORDS;
}

/** "at the request of X", "initiated by X": who asked for something. */
export function namesInitiative(words: readonly Token[]): boolean {
  const { initiative } = lexicon('speakers').procedure;
  return words.some(({ lemma }) => initiative.includes(lemma));
}

/** "took a decision", "took steps": something is done, where "took place" and "took part" say that one met. */
function isStep(words: readonly Token[], at: number): boolean {
  return words[at]!.lemma === 'take' && !/^(?:place|part)$/u.test(words[at + 1]?.lower ?? '');
}
