import type { Token, TokenRange } from '../domain/index.js';
import { lexicon } from '../lexicon/index.js';
import { asKnown, type Cast, personSpeaker } from './cast.js';
import { namesWithin, type Person } from './people.js';
import { headOf } from './tree.js';
import type { ReadSentence, Speaker } from './types.js';

/**
 * Whom "he" or "she" names: whoever spoke last, unless by a title that cannot be, or the clause does it to that very
 * person ("she thanked Orlov"): then the only other person whom the account names in full; null where that is nobody.
 */
export function heOrShe(
  sentence: ReadSentence,
  range: TokenRange,
  speaker: Speaker,
  cast: Cast,
): Speaker | null {
  const { lower } = sentence.tokens[range.first]!;
  if (lower !== 'he' && lower !== 'she') return speaker;
  if (asksSomebody(sentence, range.first)) return null;
  const doer = doerBefore(sentence, range.first, cast);
  if (doer !== null) return { ...personSpeaker(doer, cast), range };
  const person = cast.people.find(({ name }) => name === speaker.name);
  if (person === undefined) return speaker;
  const done = new Set(objectsOf(sentence, range.first).map(object => asKnown(object, cast).name));
  const mayBe = ({ name, titles }: Person) => !isCalled(titles, lower) && !done.has(name);
  if (mayBe(person)) return speaker;
  const others = cast.people.filter(other => other.name.includes(' ') && other !== person && mayBe(other));
  return others.length === 1 ? { ...personSpeaker(others[0]!, cast), range } : null;
}

/** "I asked the envoy", Lind said, adding that | she | could not come": the other may be meant, and the account gives no name. */
function asksSomebody({ tokens }: ReadSentence, before: number): boolean {
  const isMine = (verb: number | null) =>
    verb !== null &&
    tokens.some(
      ({ lower, syntax }, at) =>
        at < before && lower === 'i' && syntax?.relation === 'nsubj' && headOf(tokens, at) === verb,
    );
  const { offices } = lexicon('speakers');
  return tokens.some(
    ({ lemma, tag, syntax }, at) =>
      at < before &&
      tag === 'NOUN' &&
      offices.includes(lemma) &&
      /^i?obj$/u.test(syntax?.relation ?? '') &&
      isMine(headOf(tokens, at)),
  );
}

/** "If Lind wants to keep the port, | he | must pay for it": who does what stands in a clause before. */
function doerBefore(sentence: ReadSentence, pronoun: number, cast: Cast): Person | null {
  const { tokens } = sentence;
  const verb = headOf(tokens, pronoun);
  const clause = tokens.findIndex(
    ({ syntax }, at) => at < pronoun && syntax?.relation.startsWith('advcl') && headOf(tokens, at) === verb,
  );
  if (verb === null || clause < 0) return null;
  const doer = namesWithin(sentence, { first: 0, last: pronoun }).find(({ range }) =>
    tokens
      .slice(range.first, range.last)
      .some(
        ({ syntax }, at) =>
          syntax?.relation.startsWith('nsubj') && headOf(tokens, range.first + at) === clause,
      ),
  );
  return doer === undefined ? null : asKnown(doer, cast);
}

/** Whether a title tells that somebody is a woman where "he" stands, or a man where "she" does. */
export function isCalled(titles: ReadonlySet<string>, pronoun: 'he' | 'she'): boolean {
  const { he, she } = lexicon('speakers').genders;
  const [own, other] = pronoun === 'he' ? [he, she] : [she, he];
  return other.some(title => titles.has(title)) && !own.some(title => titles.has(title));
}

/** The people who are named as an object of the verb whose subject stands at `subject`. */
function objectsOf(sentence: ReadSentence, subject: number): readonly Person[] {
  const { tokens } = sentence;
  const verb = headOf(tokens, subject);
  if (verb === null || !tokens[subject]!.syntax!.relation.startsWith('nsubj')) return [];
  const isObject = ({ syntax }: Token, at: number) =>
    /^i?obj$/u.test(syntax!.relation) && headOf(tokens, at) === verb;
  return namesWithin(sentence, { first: subject, last: tokens.length }).filter(({ range }) =>
    tokens.some((token, at) => at >= range.first && at < range.last && isObject(token, at)),
  );
}
