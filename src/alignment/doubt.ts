import type { Claim, Token } from '../domain/index.js';
import { lexicon } from '../lexicon/index.js';

/** How many words before it a fact is set apart by. */
const REACH = 6;

/**
 * Whether a claim doubts somebody's words without a verb of denial: it measures them against the facts ("such
 * assurances must match reality", "these statements do not correspond to the facts") or calls them untrue
 * ("groundless accusations").
 */
export function doubtsWords({ modality }: Claim, tokens: readonly Token[]): boolean {
  const { sayings, touchstones, apart, untrue } = lexicon('blame');
  const isAny = (words: readonly string[]) => (token: Token) =>
    words.includes(token.lemma) || words.includes(token.lower);
  if (!tokens.some(isAny(sayings))) return false;
  const isApart = (at: number) => tokens.slice(Math.max(0, at - REACH), at).some(isAny(apart));
  return tokens.some(
    (token, at) =>
      (isAny(touchstones)(token) && (modality === 'obligation' || isApart(at))) ||
      (isAny(untrue)(token) && !isNegated(tokens, at)),
  );
}

/** "not groundless", "no false claims". */
function isNegated(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 1), at).some(({ lower }) => lower === 'not' || lower === 'no');
}

/** Whether a word only says that words are doubted, not what they are about. */
export function isDoubt(lemma: string): boolean {
  const { sayings, touchstones, untrue } = lexicon('blame');
  return [sayings, touchstones, untrue].some(words => words.includes(lemma));
}
