import type {
  Account,
  Attribution,
  Claim,
  Polarity,
  Sentence,
  Span,
  Token,
  TokenRange,
} from '../domain/index.js';
import { textOf } from '../domain/index.js';
import type { Language } from '../language/index.js';
import { resolveActor } from '../lexicon/index.js';
import { actOfClaim, speechActOf } from './acts.js';
import { type Cast, gatherCast } from './cast.js';
import { modalityOf } from './modality.js';
import { polarityOf } from './polarity.js';
import { propositionOf } from './proposition.js';
import { readClaims, readSentences, readTitle } from './read.js';
import type { Link, RawClaim, ReadSentence } from './types.js';

export { polarityOf } from './polarity.js';
export { spellingKey } from './spelling.js';

/** A claim before themes, references and framing are read in it. */
export type BareClaim = Omit<Claim, 'themes' | 'references' | 'framing'>;

/** What an account asserts and who is said to assert it. */
export interface Assertions {
  readonly sentences: readonly Sentence[];
  /** Tokens by sentence; empty for boilerplate. */
  readonly tokens: readonly (readonly Token[])[];
  readonly attributions: readonly Attribution[];
  readonly claims: readonly BareClaim[];
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
  const sentences = readSentences(account, language);
  const title = readTitle(account, language);
  const present = sides.filter(side =>
    isPresent(side, account, title === null ? sentences : [title, ...sentences]),
  );
  const cast = gatherCast(account.side, present, sentences, title, officials);
  const raw = readClaims(sentences, cast, language);
  const links = numberLinks(raw, account.id);
  const said = saidByLink(raw, sentences);
  const claims = raw.map((claim, index) => toClaim(claim, index, { account, sentences, cast, links }));
  return {
    sentences: sentences.map(({ sentence }) => sentence),
    tokens: sentences.map(({ tokens }) => tokens),
    attributions: [...links.entries()].map(([link, id]) =>
      toAttribution(link, id, said.get(link) ?? [], { account, sentences, links }),
    ),
    claims,
  };
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
  readonly links: ReadonlyMap<Link, string>;
}

/** An id for every link that a claim uses, outer before inner. */
function numberLinks(claims: readonly RawClaim[], account: string): ReadonlyMap<Link, string> {
  const ids = new Map<Link, string>();
  for (const { link } of claims)
    for (const each of chainOf(link)) if (!ids.has(each)) ids.set(each, `${account}.r${ids.size + 1}`);
  return ids;
}

/** The links of a chain, outermost first. */
function chainOf(link: Link | null): readonly Link[] {
  const chain: Link[] = [];
  for (let each = link; each !== null; each = each.parent) chain.unshift(each);
  return chain;
}

function toClaim(raw: RawClaim, index: number, { account, sentences, cast, links }: Setting): BareClaim {
  const { tokens } = sentences[raw.sentence]!;
  const spans = raw.ranges.map(range => spanOf(tokens, range));
  const words = wordsOf(raw, tokens);
  const chain = chainOf(raw.link);
  return {
    id: `${account.id}.c${index + 1}`,
    account: account.id,
    side: sideOf(account, chain),
    text: textOf(account.text, spans),
    spans,
    sentence: raw.sentence,
    proposition: propositionOf(account.text, tokens, raw, cast),
    attribution: chain.map(link => links.get(link)!),
    polarity: raw.denied ? opposite(polarityOf(words, raw.negated)) : polarityOf(words, raw.negated),
    modality: modalityOf(words, raw.link),
    speechAct: actOfClaim(raw.link, words, account.side),
  };
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

/** The words of each claim that a link carries directly, by link. */
function saidByLink(
  claims: readonly RawClaim[],
  sentences: readonly ReadSentence[],
): ReadonlyMap<Link, readonly (readonly Token[])[]> {
  const said = new Map<Link, (readonly Token[])[]>();
  for (const claim of claims) {
    if (claim.link === null) continue;
    const words = wordsOf(claim, sentences[claim.sentence]!.tokens);
    const known = said.get(claim.link);
    if (known === undefined) said.set(claim.link, [words]);
    else known.push(words);
  }
  return said;
}

function wordsOf({ ranges }: RawClaim, tokens: readonly Token[]): readonly Token[] {
  return ranges.flatMap(({ first, last }) => tokens.slice(first, last));
}

function toAttribution(
  link: Link,
  id: string,
  said: readonly (readonly Token[])[],
  { account, sentences, links }: Omit<Setting, 'cast'>,
): Attribution {
  const { tokens } = sentences[link.sentence]!;
  const phrase = (ranges: readonly TokenRange[]) => {
    const spans = ranges.map(range => spanOf(tokens, range));
    return { text: textOf(account.text, spans), spans };
  };
  const { speaker } = link;
  return {
    id,
    account: account.id,
    parent: link.parent === null ? null : links.get(link.parent)!,
    source: {
      ...phrase(speaker.range === null ? [] : [speaker.range]),
      name: speaker.name,
      kind: speaker.kind,
      sides: speaker.sides,
    },
    cue: phrase(link.cue),
    content: { spans: link.content.map(range => spanOf(tokens, range)) },
    speechAct: speechActOf(link, said),
    strength: link.strength,
    negated: link.negated,
    rebuts: link.rebuts,
  };
}

function spanOf(tokens: readonly Token[], { first, last }: TokenRange): Span {
  return { start: tokens[first]!.start, end: tokens[last - 1]!.end };
}
