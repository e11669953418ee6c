import type { Token, TokenRange } from '../domain/index.js';
import type { Cast } from './cast.js';

const SIDE_NOUNS = new Set(['side', 'party', 'delegation']);

/**
 * A claim in words that stand alone: its subject put before it, a leading pronoun replaced, and
 * "our country" made the side it means.
 * @param subject What goes in front: a shared subject, or the name for a leading pronoun; null for nothing.
 */
export function propositionOf(
  text: string,
  tokens: readonly Token[],
  ranges: readonly TokenRange[],
  subject: string | null,
  cast: Cast,
): string {
  const words = ranges.flatMap(({ first, last }) => tokens.slice(first, last));
  const body = subject !== null && words[0]?.tag === 'PRON' && words.length > 1 ? words.slice(1) : words;
  const sentence = render(text, body, cast);
  return subject === null || subject === '' ? capitalize(sentence) : capitalize(`${subject} ${sentence}`);
}

/** The words with their own spacing; first-person possessives made the side's. */
function render(text: string, words: readonly Token[], cast: Cast): string {
  let out = '';
  let previousEnd: number | null = null;
  for (const [at, word] of words.entries()) {
    const gap =
      previousEnd === null
        ? ''
        : word.start === previousEnd
          ? ''
          : word.start - previousEnd > 2
            ? ' '
            : text.slice(previousEnd, word.start);
    out += gap.replace(/\s+/g, ' ') + replacement(word, words[at + 1], cast);
    previousEnd = word.end;
  }
  return out;
}

function replacement(word: Token, next: Token | undefined, cast: Cast): string {
  if (cast.own === null) return word.text;
  if (word.lower === 'our' || word.lower === 'my') return `${cast.own}'s`;
  if (word.lower === 'we' && next !== undefined && !SIDE_NOUNS.has(next.lemma)) return cast.own;
  return word.text;
}

function capitalize(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
