import type { Token, TokenRange } from '../domain/index.js';
import { lexicon } from '../lexicon/index.js';
import { asPhrase, headNoun } from './name-phrase.js';
import { speakerWords } from './offices.js';
import { isTimeWord } from './reports/index.js';
import { isShortFor, SHORT_FORM } from './short-forms.js';
import type { ReadSentence } from './types.js';

/** A body that an account gives a short form, "the National Security Committee (NSC)", or names in full. */
export interface Introduced {
  readonly name: string;
  /** Null where it gives none. */
  readonly short: string | null;
  /** The noun by which it may be called alone: "the Committee". */
  readonly noun: string;
  /** The state or organisation in its name; null where it names none. */
  readonly actor: string | null;
  /** Whether its name begins as that of several states' does ("the International Olympic Committee"). */
  readonly isOfSeveral: boolean;
  /** Index of the sentence that names it so. */
  readonly sentence: number;
}

/** The bodies that an account introduces, each with its short form in brackets. */
export function introducedBodies(sentences: readonly ReadSentence[]): readonly Introduced[] {
  return sentences.flatMap(sentence => sentence.tokens.flatMap((_, at) => introducedAt(sentence, at) ?? []));
}

function introducedAt(sentence: ReadSentence, bracket: number): Introduced | null {
  const { tokens } = sentence;
  const [open, short, close] = tokens.slice(bracket, bracket + 3);
  if (open?.text !== '(' || close?.text !== ')' || !SHORT_FORM.test(short!.text)) return null;
  const first = firstOfName(tokens, bracket, short!.text);
  if (first === null) return null;
  const words = tokens.slice(first, bracket);
  const noun = words[headNoun(words)];
  // "the Deputy Prime Minister (DPM)" is a person's office.
  if (noun === undefined || speakerWords().offices.has(noun.lemma.toLowerCase())) return null;
  return bodyIn({ first, last: bracket }, sentence, { noun: noun.text, short: short!.text });
}

function bodyIn(
  { first, last }: TokenRange,
  { tokens, actors, index }: ReadSentence,
  called: Pick<Introduced, 'noun' | 'short'>,
): Introduced {
  const words = tokens.slice(first, last);
  const isWithin = (actor: TokenRange) => actor.first >= first && actor.last <= last;
  // "Norway's | Foreign Ministry"
  const isOwner = (actor: TokenRange) =>
    actor.last === first - 1 && /^['’]s?$/u.test(tokens[first - 1]!.text);
  return {
    ...called,
    sentence: index,
    name: asPhrase(words),
    actor: actors.find(actor => isWithin(actor) || isOwner(actor))?.actor.name ?? null,
    isOfSeveral: lexicon('speakers').several.includes(words[0]!.lower),
  };
}

/**
 * The branches of a state that an account names in full, "a meeting of the National Defence Council": "the Council" means them. Not of
 * a noun that the body has in its name whose account it is: "the Ministry" is the one that tells.
 */
export function namedBodies(
  sentences: readonly ReadSentence[],
  issuer: string | null,
): readonly Introduced[] {
  return issuer === null ? [] : bodiesIn(sentences, new Set(issuer.toLowerCase().match(/\p{L}+/gu) ?? []));
}

/** The branches of states that are named in full, but for those of some nouns. */
export function bodiesIn(
  sentences: readonly ReadSentence[],
  except: ReadonlySet<string>,
): readonly Introduced[] {
  return sentences.flatMap(sentence =>
    sentence.tokens.flatMap(({ text, lemma }, at) => {
      const noun = lemma.toLowerCase();
      const isBranch = CAPITAL.test(text) && speakerWords().branches.has(noun) && !except.has(noun);
      const name = isBranch ? nameAround(sentence.tokens, at) : null;
      return name === null ? [] : [bodyIn(name, sentence, { noun: text, short: null })];
    }),
  );
}

/**
 * "the | Ministerial Council for National Security | in Oslo": the capitals around a noun and what "of", "for" and "on" tie to them;
 * null where it stands alone, and of "the National Security Council Secretary".
 */
function nameAround(tokens: readonly Token[], noun: number): TokenRange | null {
  const isCapital = (at: number) =>
    CAPITAL.test(tokens[at]?.text ?? '') && /^(?:PROPN|NOUN|ADJ)$/u.test(tokens[at]!.tag);
  if (isCapital(noun + 1)) return null;
  const next = (at: number) => {
    // "called to the Ministry | on Monday"
    if (TIES.has(tokens[at]?.lower ?? '') && !isTimeWord(tokens[at + 1]))
      return tokens[at + 1]?.tag === 'DET' ? at + 2 : at + 1;
    return tokens[at]?.tag === 'CCONJ' && at > noun + 1 ? at + 1 : at;
  };
  let first = noun;
  while (isCapital(first - 1)) first -= 1;
  let last = noun + 1;
  while (isCapital(next(last))) last = next(last) + 1;
  return last - first > 1 ? { first, last } : null;
}

const CAPITAL = /^\p{Lu}/u;
const TIES: ReadonlySet<string> = new Set(['of', 'for', 'on']);

/** Where the shortest run of words before a bracket begins that the letters in it stand for. */
function firstOfName(tokens: readonly Token[], bracket: number, letters: string): number | null {
  for (let first = bracket - 1; first >= 0 && NAMING.test(tokens[first]!.tag); first -= 1) {
    const name = tokens.slice(first, bracket).map(({ text }) => text);
    if (/^\p{Lu}/u.test(name[0]!) && isShortFor(letters, name.join(' '))) return first;
  }
  return null;
}

const NAMING = /^(?:PROPN|NOUN|ADJ|ADP|CCONJ|DET)$/u;

/**
 * The body that a phrase names in full, by its short form, or by its noun, where no other bears it that the account has named so far;
 * null for none.
 */
export function introducedBy(
  words: readonly Token[],
  bodies: readonly Introduced[],
  sentence: number,
): Introduced | null {
  const name = asPhrase(words);
  const named = bodies.find(body => name === body.name || name === body.short);
  if (named !== undefined) return named;
  const called = bodies.filter(({ noun }) => noun === name);
  const before = called.filter(body => body.sentence <= sentence);
  const meant = before.length > 0 ? before : called;
  return new Set(meant.map(body => body.name)).size === 1 ? meant[0]! : null;
}
