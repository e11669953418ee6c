import type { Token, TokenRange } from '../domain/index.js';
import { lexicon } from '../lexicon/index.js';
import { resolveSource, understood } from './link.js';
import { namesWithin } from './people.js';
import { isPersonal } from './pronouns.js';
import type { Quotation } from './reports/index.js';
import type { Scene } from './scene.js';
import { wordOf } from './turns.js';
import type { Link, RawClaim, ReadSentence } from './types.js';

/** Whose word a heading announces. */
export interface Announced {
  readonly link: Link;
  /** They speak for themselves below it ("I met X"); else the account tells what they said ("the Minister noted X"). */
  readonly isDirect: boolean;
  /** It stands at the head of a paragraph, and holds for that alone. */
  readonly endsSoon: boolean;
}

/**
 * "Statement of Ambassador Soto", "The Minister's remarks to reporters", "Minister Ana Soto on X": the person of the account's own
 * side whose word stands below a heading; null where it announces none.
 * @param sentences All of the account.
 */
export function announcedBy(
  scene: Scene,
  sentences: readonly ReadSentence[],
  quotations: readonly Quotation[],
): Announced | null {
  const { sentence, cast } = scene;
  const endsSoon = sentence.sentence.kind !== 'heading';
  const named = endsSoon ? inRunIn(sentence) : inHeading(sentence);
  if (named === null || cast.own === null) return null;
  const below = belowHeading(sentences, sentence.index, endsSoon);
  // In a transcript the names before what is said tell whose it is.
  if (below.length === 0) return null;
  const { source, word, isPost } = named;
  const speaker = resolveSource(scene, source);
  const isOwn = speaker?.kind === 'speaker' && speaker.sides.length === 1 && speaker.sides[0] === cast.own;
  if (!isOwn || !isPersonal(speaker, cast)) return null;
  const isDirect = isPost || below.some(each => speaksAsI(each, quotations[each.index]!));
  return { link: wordOf(scene, speaker, source, word), isDirect, endsSoon };
}

/** What stands below a heading, up to the next one or, below one that holds for its paragraph alone, the next paragraph. */
function belowHeading(
  sentences: readonly ReadSentence[],
  heading: number,
  endsSoon: boolean,
): readonly ReadSentence[] {
  const below = sentences.slice(heading + 1);
  const end = below.findIndex(
    ({ sentence: { kind }, opensParagraph }) => kind === 'heading' || (endsSoon && opensParagraph),
  );
  return end < 0 ? below : below.slice(0, end);
}

/** "**Ambassador Ana Soto, Oslo, 4 May.** Asked about X, she said Y": a name with where and when, at the head of a paragraph. */
export function isRunIn(sentence: ReadSentence, next: ReadSentence | undefined): boolean {
  const { tokens, opensParagraph } = sentence;
  const comma = tokens.findIndex(({ text }) => text === ',');
  return (
    sentence.sentence.kind === 'prose' &&
    opensParagraph &&
    next?.opensParagraph === false &&
    comma > 0 &&
    tokens.length <= LONGEST_RUN_IN &&
    tokens.slice(comma).some(({ tag }) => tag === 'NUM') &&
    !tokens.some(({ tag }) => /^(?:VERB|AUX|PRON)$/u.test(tag)) &&
    namesWithin(sentence, { first: 0, last: comma }).length === 1
  );
}

const LONGEST_RUN_IN = 16;

/** A claim without a source, of anything but the speaker's own doings, is theirs. */
export function asAnnounced(
  scene: Scene,
  heading: Link | null,
  claims: readonly RawClaim[],
): readonly RawClaim[] {
  if (heading === null) return claims;
  const link = { ...understood(scene, heading), isTurn: false };
  return claims.map(claim =>
    claim.link === null && claim.topic?.name !== link.speaker.name ? { ...claim, link } : claim,
  );
}

interface Named {
  readonly source: TokenRange;
  /** The word for what they say, or where they post. */
  readonly word: TokenRange;
  readonly isPost: boolean;
}

function inHeading(sentence: ReadSentence): Named | null {
  const { tokens } = sentence;
  // "Veria welcomes the statement of President Soto" tells something.
  if (tokens.some(({ tag, form }) => /^(?:VERB|AUX)$/u.test(tag) && (form === 'past' || form === 'present')))
    return null;
  const { words, platforms } = lexicon('speakers').headings;
  const platform = tokens.findIndex(
    ({ lower }, at) => platforms.includes(lower) && tokens[at - 1]?.lower === 'on',
  );
  if (platform > 1) return { source: { first: 0, last: platform - 1 }, word: oneAt(platform), isPost: true };
  const at = tokens.findLastIndex(({ lower }) => words.includes(lower));
  const before = tokens.slice(0, Math.max(at, 0));
  // "Reaction to the remarks of Minister Soto"
  if (at < 0 || before.some(({ tag, lower }) => tag === 'ADP' && !OPENERS.has(lower))) return null;
  const source = behind(sentence, at) ?? ownerBefore(tokens, at);
  return source === null ? null : { source, word: oneAt(at), isPost: false };
}

/** Up to the first comma. */
function inRunIn({ tokens }: ReadSentence): Named {
  const comma = tokens.findIndex(({ text }) => text === ',');
  return { source: { first: 0, last: comma }, word: oneAt(comma), isPost: false };
}

/** "From the remarks by", "Transcript of an interview with" */
const OPENERS: ReadonlySet<string> = new Set(['from', 'of']);

function oneAt(at: number): TokenRange {
  return { first: at, last: at + 1 };
}

/** "remarks | by | Foreign Minister Ana Soto | in Oslo" */
function behind(sentence: ReadSentence, word: number): TokenRange | null {
  const { tokens } = sentence;
  const { lower = '' } = tokens[word + 1] ?? {};
  // "Remarks with Minister Lind" are two people's, an interview with him is his.
  if (!BEHIND.has(lower) && !(lower === 'with' && tokens[word]!.lower === 'interview')) return null;
  const first = word + 2;
  const name = namesWithin(sentence, { first, last: tokens.length })[0];
  const end = tokens.findIndex((token, at) => at > first && endsOffice(token));
  const last = end < 0 ? tokens.length : end;
  return {
    first,
    last: name !== undefined && name.range.first <= last + 1 ? Math.max(name.range.last, first + 1) : last,
  };
}

const BEHIND: ReadonlySet<string> = new Set(['by', 'of', 'from']);

function endsOffice({ tag, lower }: Token): boolean {
  return /^(?:PUNCT|NUM|VERB|SCONJ)$/u.test(tag) || (tag === 'ADP' && lower !== 'of' && lower !== 'for');
}

/** "Minister Soto | 's | regular press | conference" */
function ownerBefore(tokens: readonly Token[], word: number): TokenRange | null {
  const mark = tokens.slice(0, word).findLastIndex(({ text }) => /^['’]s?$/u.test(text));
  return mark < 1 ? null : { first: 0, last: mark };
}

function speaksAsI({ tokens }: ReadSentence, { ranges }: Quotation): boolean {
  return tokens.some(
    ({ lower }, at) => FIRST_PERSON.has(lower) && !ranges.some(({ first, last }) => first <= at && at < last),
  );
}

const FIRST_PERSON: ReadonlySet<string> = new Set(['i', 'my', 'me']);
