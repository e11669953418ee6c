import type { Token } from '../domain/index.js';
import { lexicon } from '../lexicon/index.js';
import { headOf } from './tree.js';

const RELATIVES = new Set(['who', 'which', 'whom', 'whose']);
const CONDITIONS = new Set([
  'if',
  'unless',
  'because',
  'although',
  'though',
  'while',
  'whereas',
  'until',
  'when',
  'as',
]);

/** Nouns whose clause is itself asserted: "the fact that". */
const FACTS = new Set(['fact', 'secret']);

/** A claim that keeps its cue ("expressed the hope that X") says what its clause says. */
function isCue(words: readonly Token[]): boolean {
  return words[0]?.tag === 'VERB';
}

/** The words without relative clauses and subordinate ones. */
export function mainWords(claim: readonly Token[]): readonly Token[] {
  const words = withoutContactClauses(claim);
  const kept: Token[] = [];
  let skipping = isCondition(words);
  let verbs = 0;
  let quoted = false;
  const said = quoteOfVerb(words);
  words.forEach((token, at) => {
    const previous = words[at - 1];
    if (isMark(token)) quoted = !quoted;
    if (quoted && !said.includes(token)) return;
    const opensRelative =
      RELATIVES.has(token.lower) ||
      (token.lower === 'that' &&
        token.tag === 'PRON' &&
        (previous?.tag === 'NOUN' || previous?.tag === 'PROPN'));
    const opensPurpose = token.lower === 'so' && words[at + 1]?.lower === 'that';
    const opensNounClause =
      token.lower === 'that' &&
      token.tag === 'SCONJ' &&
      previous?.tag === 'NOUN' &&
      !FACTS.has(previous.lemma);
    const opensCondition =
      (token.tag === 'SCONJ' && CONDITIONS.has(token.lower)) ||
      opensPurpose ||
      (opensNounClause && !isCue(words));
    if (at > 0 && (opensRelative || opensCondition)) {
      skipping = true;
      verbs = 0;
    } else if (at === 0 && opensCondition) {
      skipping = true;
      verbs = 0;
    }
    if (skipping) {
      const isVerbal = (token.tag === 'AUX' || token.tag === 'VERB') && token.form !== 'gerund';
      const continues = previous?.tag === 'AUX' || previous?.tag === 'ADV' || previous?.lemma === 'not';
      if (isVerbal && !continues) verbs += 1;
      // The second verb is the main clause's again, as is what a comma closes.
      if ((verbs > 1 && !opensCondition && !isCondition(words)) || (token.text === ',' && verbs > 0))
        skipping = false;
    }
    if (!skipping) kept.push(token);
  });
  return kept;
}

function isMark({ text }: Token): boolean {
  return /^["“”«»]$/.test(text);
}

/** The words of the quotation that holds the main verb: Lind "does not want to sign". */
function quoteOfVerb(words: readonly Token[]): readonly Token[] {
  if (!isOneStretch(words)) return [];
  const root = words.findIndex((_, at) => headOf(words, at) === null);
  const opens = words.findLastIndex((token, at) => at < root && isMark(token));
  const closes = words.findIndex((token, at) => at > root && isMark(token));
  const isInside = words.slice(0, root).filter(isMark).length % 2 === 1;
  return isInside ? words.slice(opens + 1, closes < 0 ? words.length : closes) : [];
}

/** "Should the attacks continue, ...", "without a ceasefire, ...": a condition stays with its consequence. */
export function isCondition(opener: readonly Token[]): boolean {
  const { inverted, opening } = lexicon('modality').conditional;
  const [first, second] = opener;
  if (first === undefined || second === undefined) return false;
  return (
    opening.includes(first.lower) ||
    (inverted.includes(first.lower) && first.tag === 'AUX' && second.tag !== 'VERB')
  );
}

/**
 * "all authorities | they need to act": a relative clause that no word opens shows in the parse only. A claim that is
 * itself one, or that is put together from several stretches, is left as it is.
 */
function withoutContactClauses(words: readonly Token[]): readonly Token[] {
  if (!words.some(({ syntax }) => syntax?.relation === 'acl:relcl') || !isOneStretch(words)) return words;
  const inside: boolean[] = [];
  const isInside = (at: number, depth: number): boolean => {
    const known = inside[at];
    if (known !== undefined) return known;
    const { head, relation } = words[at]!.syntax!;
    const above = at + head;
    const isTop = head === 0 || above < 0 || above >= words.length || depth > words.length;
    // "What was needed": the clause is the noun.
    const isContact = relation === 'acl:relcl' && words[above]?.lower !== 'what';
    inside[at] = !isTop && (isContact || isInside(above, depth + 1));
    return inside[at];
  };
  return words.filter((_, at) => !isInside(at, 0));
}

/** Whether the words are parsed, and no word of the sentence is left out between them. */
export function isOneStretch(words: readonly Token[]): boolean {
  return words.every(({ start, syntax }, at) => {
    const before = words[at - 1];
    return syntax !== null && (before === undefined || start - before.end <= LONGEST_SPACE);
  });
}

const LONGEST_SPACE = 2;
