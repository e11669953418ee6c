import type { Account, Clause, Token, TokenRange } from '../domain/index.js';
import type { Language } from '../language/index.js';
import { findActors, lexicon } from '../lexicon/index.js';
import type { CueFrame } from '../lexicon/schemas/cues.js';
import { type Cast, ownVoice, resolveSpeaker } from './cast.js';
import { cueOf } from './cues.js';
import { endsInQuote, findOutside, quotedRanges } from './quotes.js';
import { hasWords } from './ranges.js';
import type { Scene } from './scene.js';
import { splitClause, splitRange, subjectOf } from './split.js';
import type { Link, Memory, RawClaim, ReadSentence, Speaker } from './types.js';

/** Every sentence of an account with its tokens and the actors it names. */
export function readSentences(account: Account, language: Language): readonly ReadSentence[] {
  const found = language.splitSentences(account.text);
  return found.map((sentence, index) => {
    const tokens =
      sentence.kind === 'boilerplate' ? [] : withoutMarker(language.readTokens(account.text, sentence));
    const gap = account.text.slice(found[index - 1]?.end ?? 0, sentence.start);
    return { index, sentence, tokens, actors: findActors(tokens), opensParagraph: gap.includes('\n\n') };
  });
}

/** "1.", "(a)", "-": what numbers an item is no word of it. */
function withoutMarker(tokens: readonly Token[]): readonly Token[] {
  const first = tokens.findIndex(({ tag }) => tag !== 'PUNCT');
  if (/^[-–—*•·]$/.test(tokens[0]?.text ?? '')) return tokens.slice(Math.max(first, 1));
  const numbers = tokens[first]?.tag === 'NUM' && /^[.)]$/.test(tokens[first + 1]?.text ?? '');
  return numbers ? tokens.slice(first + 2) : tokens;
}

/** The title of an account as a sentence; null if it has none. */
export function readTitle({ title }: Account, language: Language): ReadSentence | null {
  if (title === null || title.trim() === '') return null;
  const span = { start: 0, end: title.length };
  const tokens = language.readTokens(title, span);
  return {
    index: -1,
    sentence: { ...span, kind: 'heading' },
    tokens,
    actors: findActors(tokens),
    opensParagraph: true,
  };
}

/** What carries over from sentence to sentence. */
interface Carried {
  readonly memory: Memory;
  /** The chain of a quotation that is still open, or null. */
  readonly quotation: Link | null;
  readonly inQuote: boolean;
  /** The chain that a colon has opened for the list behind it. */
  readonly list: Link | null;
  /** The report that sentences without a source go on with ("He warned that X. Y would follow."), or null. */
  readonly report: Link | null;
}

const NOTHING: Memory = { voice: null, speaker: null, topic: null };
const START: Carried = { memory: NOTHING, quotation: null, inQuote: false, list: null, report: null };

/** The claims of an account in the order of the text. */
export function readClaims(
  sentences: readonly ReadSentence[],
  cast: Cast,
  language: Language,
): readonly RawClaim[] {
  const claims: RawClaim[] = [];
  const pending: ReadSentence[] = [];
  let carried = START;
  for (const sentence of sentences) {
    if (
      sentence.sentence.kind === 'boilerplate' ||
      sentence.sentence.kind === 'heading' ||
      sentence.tokens.length === 0
    )
      continue;
    // "Wang Yi said ... We demand ...": within a paragraph "we" goes on with the report.
    const voice = sentence.opensParagraph ? null : (carried.report?.speaker ?? null);
    const scene: Scene = { sentence, cast, language, memory: { ...carried.memory, voice } };
    const opensQuote = !carried.inQuote && endsInQuote(sentence.tokens, false);
    const isUnclaimed =
      (carried.inQuote || opensQuote) && carried.quotation === null && isAllQuote(sentence, carried.inQuote);
    if (isUnclaimed && endsInQuote(sentence.tokens, carried.inQuote)) {
      // A quotation whose speaker is named only after its last sentence.
      pending.push(sentence);
      carried = { ...carried, inQuote: true };
      continue;
    }
    const read = readSentence(scene, carried);
    claims.push(...readPending(pending.splice(0), read.link, cast, language), ...read.claims);
    carried = advance(sentence, carried, read);
  }
  claims.push(...readPending(pending, null, cast, language));
  return claims;
}

function readPending(
  pending: readonly ReadSentence[],
  link: Link | null,
  cast: Cast,
  language: Language,
): readonly RawClaim[] {
  return pending.flatMap(sentence => {
    const own =
      link === null
        ? null
        : {
            ...link,
            sentence: sentence.index,
            cue: [],
            content: [{ first: 0, last: sentence.tokens.length }],
            speaker: { ...link.speaker, range: null },
          };
    return splitRange(
      { sentence, cast, language, memory: { ...NOTHING, speaker: link?.speaker ?? null } },
      { first: 0, last: sentence.tokens.length },
      own,
    );
  });
}

interface SentenceReading {
  readonly claims: readonly RawClaim[];
  /** The chain of the direct speech in it, if any. */
  readonly link: Link | null;
  /** Whom the sentence is about, even where it holds no claim. */
  readonly subject?: Speaker | null;
}

function readSentence(scene: Scene, carried: Carried): SentenceReading {
  const { tokens } = scene.sentence;
  const quotes = quotedRanges(tokens, carried.inQuote);
  if (carried.inQuote && carried.quotation !== null) {
    const link = continued(scene, carried.quotation);
    const inside = quotes[0] ?? { first: 0, last: tokens.length };
    const rest = { first: Math.min(inside.last + 1, tokens.length), last: tokens.length };
    const after = hasWords(tokens, rest) && rest.last - rest.first > 3 ? splitRange(scene, rest, null) : [];
    return { claims: [...splitRange(scene, inside, link), ...after], link };
  }
  const outside = findOutside(tokens, quotes);
  if (outside !== null) {
    const speaker = resolveSpeaker(scene.sentence, outside.source, scene.cast, scene.memory);
    if (speaker !== null) {
      const { act, strength, rebuts, denies, ranges } = outside.cue;
      const link: Link = {
        sentence: scene.sentence.index,
        parent: null,
        speaker,
        cue: ranges,
        content: outside.content,
        act,
        strength,
        negated: false,
        rebuts,
        denies,
        clausal: false,
      };
      const said = outside.content.flatMap(range => splitRange(scene, range, link));
      const rest = outside.rest === null ? [] : restClaims(scene, outside.rest, speaker);
      return { claims: [...said, ...rest], link };
    }
  }
  const frame = findFrame(scene);
  if (frame !== null) return { claims: splitRange(scene, frame.rest, frame.link), link: null };
  if (carried.list !== null && scene.sentence.sentence.kind === 'item') {
    return { claims: splitRange(scene, all(scene), continued(scene, carried.list)), link: null };
  }
  const root = scene.language.readClauses(tokens, all(scene));
  const going =
    carried.report !== null && goesOn(scene, root, carried.report) ? continued(scene, carried.report) : null;
  return { claims: splitClause(scene, root, going), link: null, subject: subjectOf(scene, root) };
}

/**
 * Free indirect speech: a sentence with no source of its own, in the paragraph of a report, goes on with it;
 * one about the talks themselves does not, nor does the background that an outlet gives.
 */
function goesOn(scene: Scene, root: Clause, { clausal }: Link): boolean {
  const { tokens, opensParagraph } = scene.sentence;
  if (scene.cast.own === null || opensParagraph || root.verb === null || cueOf(tokens, root) !== null)
    return false;
  const nouns = lexicon('speakers').procedure.nouns;
  const subject = root.subject === null ? [] : tokens.slice(root.subject.first, root.subject.last);
  const takesUp = lexicon('blame').anaphora.includes(subject[0]?.lower ?? '') || subject.some(isBackPointer);
  return (
    subject.length > 0 &&
    (clausal || takesUp) &&
    !subject.some(token => nouns.includes(token.lemma)) &&
    subjectOf(scene, root)?.kind !== 'speaker'
  );
}

/** "the nexus of these forces": a demonstrative in the subject. */
function isBackPointer({ lower, tag }: Token): boolean {
  return tag === 'DET' && (lower === 'these' || lower === 'those' || lower === 'such');
}

/** `"X," he said, thanking Y`: what the speaker did besides. */
function restClaims(scene: Scene, rest: TokenRange, speaker: Speaker): readonly RawClaim[] {
  const understood: Link = {
    sentence: scene.sentence.index,
    parent: null,
    speaker: { ...speaker, range: null },
    cue: [],
    content: [rest],
    act: 'assert',
    strength: 0.3,
    negated: false,
    rebuts: false,
    denies: false,
    clausal: false,
  };
  return splitRange(scene, rest, understood);
}

function all({ sentence }: Scene): TokenRange {
  return { first: 0, last: sentence.tokens.length };
}

/** The chain of an earlier sentence, holding for this one too. */
function continued({ sentence }: Scene, link: Link): Link {
  return {
    ...link,
    sentence: sentence.index,
    cue: [],
    content: [{ first: 0, last: sentence.tokens.length }],
    speaker: { ...link.speaker, range: null },
  };
}

/** "According to Moscow, X", "X, according to the ministry", "from Dushanbe's perspective, X". */
function findFrame(scene: Scene): { readonly link: Link; readonly rest: TokenRange } | null {
  const { tokens } = scene.sentence;
  for (const { opens, closes, ...frame } of frames()) {
    const starts = startsOfFrame(tokens, opens);
    for (const start of starts) {
      const comma = tokens.findIndex((token, at) => at > start + opens.length && token.text === ',');
      const end = comma < 0 ? tokens.length : comma;
      const sourceEnd = closes.length === 0 ? end : findWords(tokens, closes, start + opens.length, end);
      if (sourceEnd === null) continue;
      const speaker = resolveSpeaker(
        scene.sentence,
        trimPossessive(tokens, { first: start + opens.length, last: sourceEnd }),
        scene.cast,
        scene.memory,
      );
      if (speaker === null) continue;
      const rest =
        start === 0
          ? { first: Math.min(end + 1, tokens.length), last: tokens.length }
          : { first: 0, last: start };
      const link: Link = {
        sentence: scene.sentence.index,
        parent: null,
        speaker,
        cue: [{ first: start, last: start + opens.length }],
        content: [rest],
        act: frame.act,
        strength: frame.strength,
        negated: false,
        rebuts: false,
        denies: false,
        clausal: false,
      };
      return { link, rest };
    }
  }
  return null;
}

interface Frame extends Pick<CueFrame, 'act' | 'strength'> {
  readonly opens: readonly string[];
  readonly closes: readonly string[];
}

let frameList: readonly Frame[] | undefined;

function frames(): readonly Frame[] {
  frameList ??= lexicon('cues').frames.map(({ act, strength, opens, closes }) => ({
    act,
    strength,
    opens: opens.split(' '),
    closes: closes?.split(' ') ?? [],
  }));
  return frameList;
}

/** A frame stands at the head of its sentence or behind a comma. */
function startsOfFrame(
  tokens: readonly { readonly lower: string; readonly text: string }[],
  opens: readonly string[],
): readonly number[] {
  const starts: number[] = [];
  tokens.forEach((_, at) => {
    const isPlaced = at === 0 || tokens[at - 1]!.text === ',';
    if (isPlaced && opens.every((word, offset) => tokens[at + offset]?.lower === word)) starts.push(at);
  });
  return starts;
}

function findWords(
  tokens: readonly { readonly lower: string }[],
  words: readonly string[],
  from: number,
  to: number,
): number | null {
  for (let at = from; at + words.length <= to; at += 1) {
    if (words.every((word, offset) => tokens[at + offset]!.lower === word)) return at;
  }
  return null;
}

function trimPossessive(
  tokens: readonly { readonly lower: string }[],
  { first, last }: TokenRange,
): TokenRange {
  const isPossessive = last > first && /^(?:'s|')$/.test(tokens[last - 1]!.lower);
  return { first, last: isPossessive ? last - 1 : last };
}

function isAllQuote({ tokens }: ReadSentence, inQuote: boolean): boolean {
  return inQuote || /^["“«„]$/.test(tokens[0]?.text ?? '');
}

function advance(
  sentence: ReadSentence,
  carried: Carried,
  { claims, link, subject = null }: SentenceReading,
): Carried {
  const inQuote = endsInQuote(sentence.tokens, carried.inQuote);
  const outermost = claims.map(claim => rootOf(claim.link)?.speaker ?? null).findLast(isSingle);
  const about = isSingle(subject) && subject.kind !== 'ministry' ? subject : null;
  const colon = sentence.tokens.at(-1)?.text === ':' ? (claims.at(-1)?.link ?? null) : null;
  const list = colon ?? (sentence.sentence.kind === 'item' ? carried.list : null);
  return {
    memory: {
      voice: null,
      speaker: outermost ?? about ?? carried.memory.speaker,
      topic: claims.findLast(claim => claim.topic !== null)?.topic ?? subject ?? carried.memory.topic,
    },
    quotation: inQuote ? (link ?? carried.quotation) : null,
    inQuote,
    list,
    report: reportOf(claims),
  };
}

/** The report that a sentence leaves open: one speaker for all of it. */
function reportOf(claims: readonly RawClaim[]): Link | null {
  const roots = claims.map(claim => rootOf(claim.link));
  const last = roots.at(-1) ?? null;
  if (last === null || last.speaker.sides.length !== 1 || roots.some(root => root !== last)) return null;
  return last;
}

function isSingle(speaker: Speaker | null): speaker is Speaker {
  return speaker !== null && speaker.sides.length <= 1 && speaker.kind !== 'media';
}

function rootOf(link: Link | null): Link | null {
  let root = link;
  while (root?.parent != null) root = root.parent;
  return root;
}

export { ownVoice };
