import type { Modality, Token } from '../domain/index.js';
import { lexicon } from '../lexicon/index.js';
import { isFelt } from './felt.js';
import { mainWords } from './main-words.js';
import { startsAny } from './patterns.js';
import type { Link } from './types.js';

/**
 * How a claim is put: as fact, duty, plan, possibility or under a condition. Where several hold, the first of
 * conditional, obligation, hedged, intention stands.
 * @param link The link that carries it: what is demanded is a duty, what is hoped a possibility.
 */
export function modalityOf(words: readonly Token[], link: Link | null = null): Modality {
  if (isConditional(words)) return 'conditional';
  const tokens = mainWords(words);
  if (isObligation(tokens, link)) return 'obligation';
  if (isHedged(tokens, link)) return 'hedged';
  return isIntention(tokens) ? 'intention' : 'asserted';
}

function isConditional(tokens: readonly Token[]): boolean {
  const { conjunctions, phrases, inverted, opening } = lexicon('modality').conditional;
  const first = tokens[0]?.lower ?? '';
  if (opening.includes(first) && tokens.some(isModal)) return true;
  return tokens.some((token, at) => {
    if (token.tag === 'SCONJ' && conjunctions.includes(token.lower) && tokens[at - 1]?.lower !== 'as')
      return true;
    // "for as long as it takes" is a time, "was subjected to" a deed.
    const isIts = tokens[at - 1]?.lower !== 'for' && token.lower !== 'subjected';
    if (isIts && startsAny(phrases, tokens, at)) return true;
    const opens = at === 0 || tokens[at - 1]!.lower === 'that' || tokens[at - 1]!.text === ',';
    return opens && inverted.includes(token.lower) && isSubject(tokens[at + 1]);
  });
}

function isModal({ tag, lower }: Token): boolean {
  return tag === 'AUX' && /^(?:can|could|will|would|may|might|shall)$/.test(lower);
}

function isSubject(token: Token | undefined): boolean {
  return token !== undefined && (token.tag === 'DET' || token.tag === 'PRON' || token.tag === 'PROPN');
}

function isObligation(tokens: readonly Token[], link: Link | null): boolean {
  const { modals, needs, adjectives, acts, verbs } = lexicon('modality').obligation;
  if (link !== null && (acts.includes(link.act) || (link.clausal && isCue(link, verbs))))
    return !link.negated && !tokens.some(({ lower }) => lower === 'will');
  return tokens.some(
    (token, at) =>
      (modals.includes(token.lower) && token.tag === 'AUX' && !isFelt(tokens, at, link)) ||
      adjectives.includes(token.lower) ||
      (startsAny(needs, tokens, at) && !isAttribute(tokens, at)) ||
      isTo(tokens, at, 'be'),
  );
}

/** "are to be avoided": the infinitive of what is laid down, where it is done to the subject. */
function isTo(tokens: readonly Token[], at: number, head: string): boolean {
  const [, to, verb] = tokens.slice(at, at + 3);
  return isPresentBe(tokens[at]!) && to?.lower === 'to' && to.tag === 'PART' && verb?.lemma === head;
}

function isPresentBe({ tag, lemma, lower }: Token): boolean {
  return tag === 'AUX' && lemma === 'be' && (lower === 'is' || lower === 'are');
}

/** "the required documents". */
function isAttribute(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.form === 'participle' && tokens[at - 1]?.tag === 'DET';
}

function isHedged(tokens: readonly Token[], link: Link | null): boolean {
  const { modals, adverbs, adjectives, verbs, passives, conjunctions, cues, open } =
    lexicon('modality').hedged;
  if (link?.clausal && (isCue(link, cues) || isNamed(link, cues))) return true;
  if (opensWithStance(tokens, cues)) return true;
  const negated = lexicon('modality').negation.particles;
  const isDenied =
    tokens.some(({ lower, lemma }) => negated.includes(lower) || negated.includes(lemma)) ||
    (link?.negated ?? false);
  if (isDenied && tokens.some((_, at) => startsAny(open, tokens, at))) return true;
  return tokens.some(
    (token, at) =>
      (modals.includes(token.lower) && token.tag !== 'PROPN' && token.tag !== 'NOUN') ||
      adverbs.includes(token.lower) ||
      adjectives.includes(token.lower) ||
      (conjunctions.includes(token.lower) && tokens[at + 1]?.lower !== 'or') ||
      (token.tag === 'VERB' && verbs.includes(token.lemma)) ||
      (passives.includes(token.lemma) && isPassiveTo(tokens, at)),
  );
}

/** "are believed to". */
function isPassiveTo(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.lemma === 'be' && tokens[at + 1]?.lower === 'to';
}

function isIntention(tokens: readonly Token[]): boolean {
  const { modals, verbs, adjectives, nouns } = lexicon('modality').intention;
  return tokens.some(
    (token, at) =>
      (modals.includes(token.lower) && token.tag === 'AUX') ||
      nouns.includes(token.lemma) ||
      startsAny(adjectives, tokens, at) ||
      (token.tag === 'VERB' && startsAny(verbs, tokens, at) && !isAttribute(tokens, at)) ||
      isPlannedFor(tokens, at),
  );
}

/** "is to open next year". */
function isPlannedFor(tokens: readonly Token[], at: number): boolean {
  const [, to, verb] = tokens.slice(at, at + 3);
  return isPresentBe(tokens[at]!) && to?.tag === 'PART' && to.lower === 'to' && verb?.tag === 'VERB';
}

function isCue({ cueLemmas }: Link, lemmas: readonly string[]): boolean {
  return cueLemmas.some(lemma => lemmas.includes(lemma));
}

function hasTense({ form }: Token): boolean {
  return form === 'present' || form === 'past';
}

/** "Moscow hopes that X", "we believe X": what is thought and not said keeps its verb. */
function opensWithStance(tokens: readonly Token[], lemmas: readonly string[]): boolean {
  const verb = tokens.findIndex(
    ({ tag, form }) => tag === 'VERB' && form !== 'gerund' && form !== 'participle',
  );
  return (
    verb >= 0 &&
    hasTense(tokens[verb]!) &&
    lemmas.includes(tokens[verb]!.lemma) &&
    tokens.slice(verb + 1).some(({ tag, form }) => tag === 'AUX' || (tag === 'VERB' && form !== 'gerund'))
  );
}

/** "expressed the hope that". */
function isNamed({ cueLemmas }: Link, lemmas: readonly string[]): boolean {
  return cueLemmas.length > 1 && lemmas.includes(cueLemmas.at(-1)!);
}
