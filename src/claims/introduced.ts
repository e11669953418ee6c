import type { Token } from '../domain/index.js';
import { type ActorMention, lexicon } from '../lexicon/index.js';
import { asPhrase, headNoun } from './name-phrase.js';
import { speakerWords } from './offices.js';
import { isShortFor, SHORT_FORM } from './short-forms.js';
import type { ReadSentence } from './types.js';

/** A body that an account gives a short form: "the National Security Committee (NSC)". */
export interface Introduced {
  readonly name: string;
  readonly short: string;
  /** The noun by which it may be called alone: "the Committee". */
  readonly noun: string;
  /** The state or organisation in its name; null where it names none. */
  readonly actor: string | null;
  /** Whether its name begins as that of several states' does ("the International Olympic Committee"). */
  readonly isOfSeveral: boolean;
}

/** The bodies that an account introduces, each with its short form in brackets. */
export function introducedBodies(sentences: readonly ReadSentence[]): readonly Introduced[] {
  return sentences.flatMap(({ tokens, actors }) =>
    tokens.flatMap((_, at) => introducedAt(tokens, at, actors) ?? []),
  );
}

function introducedAt(
  tokens: readonly Token[],
  bracket: number,
  actors: readonly ActorMention[],
): Introduced | null {
  const [open, short, close] = tokens.slice(bracket, bracket + 3);
  if (open?.text !== '(' || close?.text !== ')' || !SHORT_FORM.test(short!.text)) return null;
  const first = firstOfName(tokens, bracket, short!.text);
  if (first === null) return null;
  const words = tokens.slice(first, bracket);
  const noun = words[headNoun(words)];
  // "the Deputy Prime Minister (DPM)" is a person's office.
  if (noun === undefined || speakerWords().offices.has(noun.lemma.toLowerCase())) return null;
  const { several } = lexicon('speakers');
  return {
    name: asPhrase(words),
    short: short!.text,
    noun: noun.text,
    actor: actors.find(actor => actor.first >= first && actor.last <= bracket)?.actor.name ?? null,
    isOfSeveral: several.includes(words[0]!.lower),
  };
}

/** Where the shortest run of words before a bracket begins that the letters in it stand for. */
function firstOfName(tokens: readonly Token[], bracket: number, letters: string): number | null {
  for (let first = bracket - 1; first >= 0 && NAMING.test(tokens[first]!.tag); first -= 1) {
    const name = tokens.slice(first, bracket).map(({ text }) => text);
    if (/^\p{Lu}/u.test(name[0]!) && isShortFor(letters, name.join(' '))) return first;
  }
  return null;
}

const NAMING = /^(?:PROPN|NOUN|ADJ|ADP|CCONJ|DET)$/u;

/** The body that a phrase names in full, by its short form, or, where no other bears it, by its noun; null for none. */
export function introducedBy(words: readonly Token[], bodies: readonly Introduced[]): Introduced | null {
  const name = asPhrase(words);
  const named = bodies.find(body => name === body.name || name === body.short);
  if (named !== undefined) return named;
  const names = new Set(bodies.filter(({ noun }) => noun === name).map(body => body.name));
  return names.size === 1 ? bodies.find(({ noun }) => noun === name)! : null;
}
