import type { Token } from '../domain/index.js';
import type { Cast } from './cast.js';
import type { RawClaim } from './types.js';

const SIDE_NOUNS = new Set(['side', 'party', 'delegation']);

/**
 * A claim in words that stand alone: its subject put before it, its subject pronoun replaced, and
 * "our country" made the side it means.
 * @param raw Its words, and what they leave to be understood.
 */
export function propositionOf(text: string, tokens: readonly Token[], raw: RawClaim, cast: Cast): string {
  const stated = statedBy(text, tokens, raw, cast);
  return raw.denied ? `It is not true that ${stated}` : capitalize(stated);
}

function statedBy(
  text: string,
  tokens: readonly Token[],
  { ranges, subject, pronoun }: RawClaim,
  cast: Cast,
): string {
  const words = ranges.flatMap(({ first, last }) => tokens.slice(first, last));
  if (subject === null || subject === '' || words.length === 1) return render(text, words, cast, null);
  const stated = words.find(word => word === tokens[pronoun ?? -1]);
  const replaced = stated ?? (words[0]?.tag === 'PRON' ? words[0] : undefined);
  return replaced === undefined
    ? `${subject} ${render(text, words, cast, null)}`
    : render(text, words, cast, { pronoun: replaced, name: subject });
}

/** A pronoun and the name to put in its place. */
interface Substitution {
  readonly pronoun: Token;
  readonly name: string;
}

/** The words with their own spacing; the subject's pronoun named, first-person possessives made the side's. */
function render(text: string, words: readonly Token[], cast: Cast, named: Substitution | null): string {
  let out = '';
  let previousEnd: number | null = null;
  for (const [at, word] of words.entries()) {
    const gap = previousEnd === null ? '' : spaceBetween(text, previousEnd, word.start);
    out += gap + (word === named?.pronoun ? named.name : replacement(word, words[at + 1], cast));
    previousEnd = word.end;
  }
  return out;
}

/** The white space that stands between two words; one space where other words have been left out. */
function spaceBetween(text: string, end: number, start: number): string {
  if (start === end) return '';
  return start - end > 2 ? ' ' : text.slice(end, start).replace(/\s+/g, ' ');
}

function replacement(word: Token, next: Token | undefined, cast: Cast): string {
  if (cast.own === null) return word.text;
  if (word.lower === 'our' || word.lower === 'my') return possessive(cast.own);
  if (word.lower === 'we' && next !== undefined && !SIDE_NOUNS.has(next.lemma)) return cast.own;
  return word.text;
}

function possessive(name: string): string {
  return name.endsWith('s') ? `${name}'` : `${name}'s`;
}

function capitalize(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
