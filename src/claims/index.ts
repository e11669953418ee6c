import type {
  Account,
  Attribution,
  Claim,
  Official,
  Polarity,
  Sentence,
  Span,
  SpeechAct,
  Token,
} from '../domain/index.js';
import { textOf } from '../domain/index.js';
import type { Language } from '../language/index.js';
import { lexicon, resolveActor } from '../lexicon/index.js';
import { actClues } from './act-clues.js';
import { actByRule, actOfClaim } from './acts.js';
import { linksOf, listAttributions, spanOf, wordsOf } from './attributions.js';
import { type Cast, gatherCast, officialsIn } from './cast.js';
import { subjectSides } from './doers.js';
import { modalityOf } from './modality.js';
import { startsAny } from './patterns.js';
import { polarityOf } from './polarity.js';
import { askedBefore, propositionOf } from './proposition.js';
import { readClaims } from './read.js';
import { readSentences, readTitle } from './sentences.js';
import { sharedAuxiliaries } from './shared-auxiliaries.js';
import { asTold } from './told-acts.js';
import type { Link, RawClaim, ReadSentence } from './types.js';

export { holderOf } from './offices.js';
export { polarityOf } from './polarity.js';
export { spellingKey } from './spelling.js';

/** A claim before themes, references and framing are read in it. */
export type BareClaim = Omit<Claim, 'themes' | 'references' | 'framing'>;

/** What an account asserts and who is said to assert it. */
export interface Assertions {
  readonly sentences: readonly Sentence[];
  /** Tokens by sentence; empty for boilerplate. */
  readonly tokens: readonly (readonly Token[])[];
  /** What is said, thought, wanted or shown, and by whom; the chains of claims hold only what is said. */
  readonly attributions: readonly Attribution[];
  readonly claims: readonly BareClaim[];
  readonly officials: readonly Official[];
}

/**
 * The attributed claims of an account.
 * @param officials Side by surname as {@link spellingKey} gives it, of people whom other accounts name with their state.
 * @param sides The sides of the whole event, so that "the counterpart" and "both ministers" can be resolved.
 */
export function extractClaims(
  account: Account,
  language: Language,
  sides: readonly string[],
  officials: ReadonlyMap<string, string> = new Map(),
): Assertions {
  const { sentences, cast, reading } = readAll(account, language, sides, officials);
  const { all, chainOf } = listAttributions(reading, account, sentences);
  return {
    sentences: sentences.map(({ sentence }) => sentence),
    tokens: sentences.map(({ tokens }) => tokens),
    attributions: all,
    officials: officialsIn(cast),
    claims: reading.claims.map((claim, index) =>
      toClaim(claim, index, { account, sentences, cast, chain: chainOf(claim) }),
    ),
  };
}

/** A claim as one sees it who labels its speech act or learns from the labels. */
export interface CluedClaim {
  readonly spans: readonly Span[];
  readonly words: readonly Token[];
  readonly clues: readonly string[];
  readonly byRule: SpeechAct;
}

/** The claims of an account with the clues to their speech acts; see {@link extractClaims}. */
export function clueClaims(account: Account, language: Language, sides: readonly string[]): CluedClaim[] {
  const { sentences, reading } = readAll(account, language, sides, new Map());
  return reading.claims.map(raw => {
    const { tokens } = sentences[raw.sentence]!;
    const words = wordsOf(raw, tokens);
    const standpoint = { side: account.side, about: subjectSides(raw) };
    const byRule = actByRule(raw.link, words, standpoint);
    const spans = raw.ranges.map(range => spanOf(tokens, range));
    return { spans, words, clues: actClues(raw.link, words, standpoint, byRule), byRule };
  });
}

function readAll(
  account: Account,
  language: Language,
  sides: readonly string[],
  officials: ReadonlyMap<string, string>,
) {
  const sentences = readSentences(account, language);
  const title = readTitle(account, language);
  const present = sides.filter(side =>
    isPresent(side, account, title === null ? sentences : [title, ...sentences]),
  );
  const cast = gatherCast(sentences, {
    own: account.side,
    issuer: account.ministry,
    sides: present,
    title,
    officials,
  });
  return { sentences, cast, reading: readClaims(sentences, cast, language) };
}

/**
 * Whether a side is one of "the two sides" of an account: its own, one said to be its counterpart, or one that it
 * names. Who else is compared does not change how an account reads.
 */
function isPresent(side: string, account: Account, sentences: readonly ReadSentence[]): boolean {
  if (side === account.side || account.counterparts.includes(side)) return true;
  const actor = resolveActor(side)?.name;
  return actor === undefined
    ? account.text.includes(side)
    : sentences.some(({ actors }) => actors.some(mention => mention.actor.name === actor));
}

interface Setting {
  readonly account: Account;
  readonly sentences: readonly ReadSentence[];
  readonly cast: Cast;
  readonly chain: readonly string[];
}

function toClaim(raw: RawClaim, index: number, { account, sentences, cast, chain }: Setting): BareClaim {
  const { tokens } = sentences[raw.sentence]!;
  const spans = raw.ranges.map(range => spanOf(tokens, range));
  const words = wordsOf(raw, tokens);
  const asPut = [...needBefore(tokens, raw), ...sharedAuxiliaries(tokens, raw), ...words];
  const standpoint = { side: account.side, about: subjectSides(raw) };
  return {
    id: `${account.id}.c${index + 1}`,
    account: account.id,
    side: sideOf(account, linksOf(raw.link)),
    text: textOf(account.text, spans),
    spans,
    sentence: raw.sentence,
    proposition: propositionOf(account.text, tokens, raw, cast),
    attribution: chain,
    polarity: raw.denied ? opposite(polarityOf(words, raw.negated)) : polarityOf(words, raw.negated),
    modality: modalityOf(asPut, asTold(raw.link, asPut, standpoint)),
    speechAct: actOfClaim(raw.link, asPut, standpoint),
  };
}

/** "stressed the need to do A and | do B": the words that say so of the second as well. */
function needBefore(tokens: readonly Token[], raw: RawClaim): readonly Token[] {
  const words = askedBefore(tokens, raw).flatMap(({ first, last }) => tokens.slice(first, last));
  const { asks } = lexicon('cues').contents;
  return words.some((_, at) => startsAny(asks, words, at)) ? words : [];
}

function opposite(polarity: Polarity): Polarity {
  return polarity === 'affirmed' ? 'negated' : 'affirmed';
}

/** A readout's claims are its side's; an article's go to the one side they are attributed to. */
function sideOf(account: Account, chain: readonly Link[]): string | null {
  if (account.side !== null) return account.side;
  const speaking = chain.find(link => link.speaker.sides.length > 0);
  return speaking?.speaker.sides.length === 1 ? speaking.speaker.sides[0]! : null;
}
