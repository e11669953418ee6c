import type { Modality, Polarity, Token } from '../domain/index.js';

const OBLIGATION = new Set(['must', 'should', 'shall', 'ought']);
const HEDGE = new Set([
  'may',
  'might',
  'could',
  'perhaps',
  'possibly',
  'reportedly',
  'allegedly',
  'apparently',
  'likely',
]);
const INTENTION = new Set(['will', 'intend', 'plan', 'aim', 'seek']);
const NEGATIVE_DETERMINERS = new Set(['no', 'neither', 'none', 'nobody', 'nothing', 'nor']);
/** Verbs and nouns that turn what follows into its opposite. */
const REVERSERS = new Set([
  'deny',
  'reject',
  'refuse',
  'lack',
  'absence',
  'prevent',
  'oppose',
  'inadmissible',
  'unacceptable',
  'impermissible',
  'waver',
  'falter',
  'abandon',
  'doubt',
]);

/** How a claim is put: as fact, duty, plan, possibility or under a condition. */
export function modalityOf(tokens: readonly Token[]): Modality {
  const has = (words: ReadonlySet<string>) =>
    tokens.some(token => words.has(token.lemma) || words.has(token.lower));
  if (tokens.some(token => token.tag === 'SCONJ' && (token.lower === 'if' || token.lower === 'unless')))
    return 'conditional';
  if (has(OBLIGATION) || isNeed(tokens)) return 'obligation';
  if (has(HEDGE)) return 'hedged';
  return has(INTENTION) ? 'intention' : 'asserted';
}

const NEED_REACH = 4;

/** "needs to", "is required to", "the need for", "had to". */
function isNeed(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token, at) =>
      (token.lemma === 'have' && tokens[at + 1]?.lower === 'to') ||
      ((token.lemma === 'need' || token.lemma === 'require') &&
        tokens.slice(at + 1, at + 1 + NEED_REACH).some(({ lower }) => lower === 'to' || lower === 'for')),
  );
}

/**
 * Affirmed or negated. `verbNegated` is the negation of the head verb (and of a denying cue); a negative
 * determiner ("aimed at no nation") negates too, and two negations cancel ("did not reject").
 */
export function polarityOf(tokens: readonly Token[], verbNegated: boolean): Polarity {
  const determiner = tokens.some(token => NEGATIVE_DETERMINERS.has(token.lower) && token.tag !== 'ADV');
  const reversed = verbNegated && tokens.some(token => REVERSERS.has(token.lemma));
  return (verbNegated !== determiner) !== reversed ? 'negated' : 'affirmed';
}
