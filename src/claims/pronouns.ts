import type { Token, TokenRange } from '../domain/index.js';
import { lexicon, resolveActor } from '../lexicon/index.js';
import type { Cast } from './cast.js';
import { inSingular, speakerWords } from './offices.js';
import type { Memory, ReadSentence, Speaker } from './types.js';

export function pronoun(
  word: string,
  cast: Cast,
  { voice, speaker, body, topic, others }: Memory,
  range: TokenRange,
): Speaker | null {
  switch (word) {
    case 'he':
    case 'she':
    case 'him':
    case 'her':
      return speaker === null || speaker.sides.length > 1 ? null : { ...speaker, range };
    case 'it': {
      const named = [topic, body].find(
        one => one !== null && one.kind !== 'speaker' && one.sides.length === 1,
      );
      return named == null ? null : { ...named, range };
    }
    case 'i':
    case 'we':
      if (voice !== null) return { ...voice, range };
      if (cast.isJoint) return { name: 'both sides', kind: 'other', sides: cast.sides, range };
      if (cast.own === null) return null;
      // "We condemn": a ministry's own voice, unless the account is in one person's name.
      return {
        name: cast.author?.name ?? cast.own,
        kind: word === 'we' && cast.author === null ? 'ministry' : 'speaker',
        sides: [cast.own],
        range,
      };
    case 'they':
    case 'them':
      // "India's troops ... They": only what is named in the plural, as neither "Harris" nor "the United States" is.
      if (topic !== null && topic.sides.length <= 1 && isNamedInPlural(topic, cast))
        return { ...topic, range };
      // "The experts are worried. They point out that X"
      if (others !== null && areBystanders(others)) return { name: others, kind: 'other', sides: [], range };
      return { name: 'both sides', kind: 'other', sides: cast.sides, range };
    case 'both':
      return { name: 'both sides', kind: 'other', sides: cast.sides, range };
    default:
      return null;
  }
}

function areBystanders(name: string): boolean {
  return lexicon('speakers').bystanders.includes(inSingular(name.toLowerCase().split(' ').at(-1)!));
}

/** Whether a speaker is one person, by name or by office, and no body or state. */
export function isPersonal({ name, kind }: Speaker, { people }: Cast): boolean {
  const lower = name.toLowerCase().split(' ');
  const isNamed = people.some(person => person.name === name);
  return isNamed || (kind !== 'ministry' && lower.some(word => speakerWords().offices.has(word)));
}

/** Whether "he" or "she" may take up a speaker of a sentence: no body, no state, not several. */
export function isHeOrShe({ tokens }: ReadSentence, speaker: Speaker, cast: Cast): boolean {
  if (isPersonal(speaker, cast)) return true;
  const { name, kind, range } = speaker;
  const { institutions, branches } = speakerWords();
  const words = name.split(' ');
  const named = range === null ? undefined : tokens[range.last - 1];
  const isOne = !words.includes('and');
  const isName = range === null || (named?.tag === 'PROPN' && !isThing(named));
  return (
    isOne &&
    isName &&
    kind !== 'ministry' &&
    resolveActor(name) === null &&
    /^\p{Lu}/u.test(words.at(-1)!) &&
    !words.some(word => institutions.has(word.toLowerCase()) || branches.has(word.toLowerCase()))
  );
}

/** "the Act", "the Bosphorus": a name that the trained reader takes for no person's, or a paper's. */
function isThing({ syntax, lemma }: Token): boolean {
  const kind = syntax?.entity?.kind ?? 'person';
  return kind !== 'person' || speakerWords().documents.has(lemma.toLowerCase());
}

export function isNamedInPlural({ name }: Speaker, { people }: Pick<Cast, 'people'>): boolean {
  const isSomebody = people.some(person => person.name === name);
  return /\p{Ll}s$/u.test(name) && !isSomebody && resolveActor(name) === null;
}
