import type { Account, Clause, Token, TokenRange } from '../domain/index.js';
import type { Language } from '../language/index.js';
import { findActors, lexicon } from '../lexicon/index.js';
import { lemmasOf, makeLink, tenseOf } from './build.js';
import { type Cast, resolveSpeaker, unknownSpeaker } from './cast.js';
import { cueAt, cueOf } from './cues.js';
import { hasWords, subtract, trim } from './ranges.js';
import { findSpoken, type Quotation, type Spoken } from './reports/index.js';
import type { Scene } from './scene.js';
import { splitBeside, splitClause, splitRange, subjectOf } from './split.js';
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
  /** The chain that a colon has opened for the list or the paragraph behind it. */
  readonly list: Link | null;
  /** Whether that colon stands right before. */
  readonly opensList: boolean;
  /** The chain of a quotation inside a clause that is still open at the end of its sentence. */
  readonly quotation: Link | null;
  /** The report that sentences without a source go on with ("He warned that X. Y would follow."), or null. */
  readonly report: Link | null;
}

const NOTHING: Memory = { voice: null, speaker: null, topic: null };
const START: Carried = { memory: NOTHING, list: null, opensList: false, quotation: null, report: null };

/** A stretch of a sentence that a report with its source in some sentence holds. */
interface Held {
  readonly spoken: Spoken;
  readonly range: TokenRange;
}

/** The claims of an account in the order of the text. */
export function readClaims(
  sentences: readonly ReadSentence[],
  cast: Cast,
  language: Language,
): readonly RawClaim[] {
  const { spoken, quotations } = findSpoken(sentences, language);
  const held = heldBySentence(spoken);
  const links = new Map<Spoken, Link | null>();
  const claims = new Map<number, readonly RawClaim[]>();
  const pending: ReadSentence[] = [];
  let carried = START;
  for (const sentence of sentences) {
    const { index, tokens } = sentence;
    const { kind } = sentence.sentence;
    if (kind === 'boilerplate' || kind === 'heading' || tokens.length === 0) continue;
    const parts = held.get(index) ?? [];
    if (parts.length > 0 && parts.every(part => part.spoken.sentence > index)) {
      // Direct speech whose source is named only behind it.
      pending.push(sentence);
      continue;
    }
    // "Wang Yi said ... We demand ...": within a paragraph "we" goes on with the report.
    const voice = sentence.opensParagraph ? null : single(carried.report?.speaker ?? null);
    const scene: Scene = { sentence, cast, language, memory: { ...carried.memory, voice } };
    for (const each of spoken) if (each.sentence === index) links.set(each, linkOf(scene, each));
    for (const earlier of pending.splice(0)) {
      const around = { ...scene, sentence: earlier };
      claims.set(earlier.index, readParts(around, held.get(earlier.index)!, links));
    }
    const read = parts.some(part => links.get(part.spoken) != null)
      ? { claims: readParts(scene, parts, links), link: null }
      : readSentence(scene, carried, quotations[index]!);
    claims.set(index, read.claims);
    carried = advance(scene, carried, read, quotations[index]!);
  }
  return sentences.flatMap(({ index }) => claims.get(index) ?? []);
}

function heldBySentence(spoken: readonly Spoken[]): ReadonlyMap<number, readonly Held[]> {
  const held = new Map<number, Held[]>();
  for (const each of spoken)
    for (const { sentence, first, last } of each.content)
      held.set(sentence, [...(held.get(sentence) ?? []), { spoken: each, range: { first, last } }]);
  return held;
}

/** The link of direct speech or a frame; null where nobody can be its source ("it said"). */
function linkOf(scene: Scene, { source, cue, content, frame }: Spoken): Link | null {
  const { tokens, index } = scene.sentence;
  const speaker =
    resolveSpeaker(scene.sentence, source, scene.cast, scene.memory) ??
    unknownSpeaker(scene.sentence, source);
  const verb = frame === null ? cueAt(tokens, cue[0]!.first, tokens.length) : null;
  if (speaker === null) return null;
  return {
    sentence: index,
    parent: null,
    speaker,
    cue,
    cueLemmas: frame === null ? lemmasOf(tokens, cue) : [],
    cueTense: tenseOf(tokens, cue),
    content: content.filter(({ sentence }) => sentence === index),
    act: frame?.act ?? verb?.act ?? 'assert',
    strength: frame?.strength ?? verb?.strength ?? 0.3,
    negated: false,
    rebuts: verb?.rebuts ?? false,
    denies: false,
    clausal: false,
  };
}

/** The claims of a sentence that is wholly or in part held by reports, and of what is left of it. */
function readParts(
  scene: Scene,
  parts: readonly Held[],
  links: ReadonlyMap<Spoken, Link | null>,
): readonly RawClaim[] {
  const { tokens, index } = scene.sentence;
  const own = parts.filter(({ spoken }) => spoken.sentence === index);
  const holes = [...own.map(({ spoken }) => spoken.outside), ...parts.map(({ range }) => range)].sort(
    (a, b) => a.first - b.first,
  );
  const rest = subtract(all(scene), holes).filter(
    range => hasWords(tokens, range) && range.last - range.first > SHORTEST_REST,
  );
  const speaker = own.map(({ spoken }) => links.get(spoken)?.speaker).find(each => each != null) ?? null;
  const read = [
    ...parts.map(({ range, spoken }) => ({
      range,
      link: heldLink(scene, links.get(spoken) ?? null),
      beside: null,
    })),
    ...rest.map(range => {
      const beside = speaker === null ? null : besides(scene, range, speaker);
      return { range, link: beside, beside };
    }),
  ].sort((a, b) => a.range.first - b.range.first);
  return read.flatMap(({ range, link, beside }, at) => {
    if (beside !== null) return splitBeside(scene, range, beside);
    const before = read[at - 1];
    if (link !== null && before?.link === link && isSubject(scene, before.range))
      return withSubject(splitRange(scene, range, link), trim(tokens, before.range) ?? before.range);
    return link !== null && read[at + 1]?.link === link && isSubject(scene, range)
      ? []
      : splitRange(scene, range, link);
  });
}

/** "The talks, | he said, | were useful": what stands before has no verb, so that both halves are one claim. */
function isSubject({ sentence }: Scene, { first, last }: TokenRange): boolean {
  const words = sentence.tokens.slice(first, last).filter(({ tag }) => tag !== 'PUNCT');
  return (
    words.some(({ tag }) => tag === 'NOUN' || tag === 'PROPN' || tag === 'PRON') &&
    words[0]!.tag !== 'ADP' &&
    !words.some(({ tag }) => tag === 'VERB' || tag === 'AUX')
  );
}

function withSubject(claims: readonly RawClaim[], subject: TokenRange): readonly RawClaim[] {
  return claims.map((claim, at) =>
    at === 0 ? { ...claim, ranges: [subject, ...claim.ranges], subject: null, pronoun: null } : claim,
  );
}

const SHORTEST_REST = 3;

/** The link in its own sentence; in any other the chain that holds there too. */
function heldLink(scene: Scene, link: Link | null): Link | null {
  return link === null || link.sentence === scene.sentence.index ? link : continued(scene, link);
}

/** `"X," he said, thanking Y`: what the speaker did besides. */
function besides({ sentence }: Scene, range: TokenRange, speaker: Speaker): Link | null {
  const first = sentence.tokens.slice(range.first, range.last).find(({ tag }) => tag !== 'PUNCT');
  if (first?.form !== 'gerund') return null;
  return {
    sentence: sentence.index,
    parent: null,
    speaker: { ...speaker, range: null },
    cue: [],
    cueLemmas: [],
    cueTense: null,
    content: [range],
    act: 'assert',
    strength: 0.3,
    negated: false,
    rebuts: false,
    denies: false,
    clausal: false,
  };
}

interface SentenceReading {
  readonly claims: readonly RawClaim[];
  /** The chain that a quotation still open at its end goes on with, if any. */
  readonly link: Link | null;
  /** Whom the sentence is about, even where it holds no claim. */
  readonly subject?: Speaker | null;
}

function readSentence(
  scene: Scene,
  carried: Carried,
  { goesOn: inQuote, ranges }: Quotation,
): SentenceReading {
  const { tokens } = scene.sentence;
  if (inQuote && carried.quotation !== null) {
    const link = continued(scene, carried.quotation);
    const inside = ranges[0] ?? all(scene);
    const rest = { first: Math.min(inside.last, tokens.length), last: tokens.length };
    const after =
      hasWords(tokens, rest) && rest.last - rest.first > SHORTEST_REST ? splitRange(scene, rest, null) : [];
    return { claims: [...splitRange(scene, inside, link), ...after], link };
  }
  const root = scene.language.readClauses(tokens, all(scene));
  if (carried.list !== null && isListed(scene, carried) && cueOf(tokens, root) === null)
    return { claims: splitClause(scene, root, continued(scene, carried.list)), link: null };
  const going =
    carried.report !== null && goesOn(scene, root, carried.report) ? continued(scene, carried.report) : null;
  const claims = splitClause(scene, root, going);
  return { claims, link: claims.at(-1)?.link ?? null, subject: subjectOf(scene, root) };
}

/**
 * Free indirect speech: a sentence with no source of its own, in the paragraph of a report, goes on with it;
 * one about the talks themselves does not, nor does the background that an outlet gives.
 */
function goesOn(scene: Scene, root: Clause, report: Link): boolean {
  const { clausal } = report;
  const { tokens, opensParagraph } = scene.sentence;
  if (scene.cast.own === null || opensParagraph || root.verb === null) return false;
  // "He said that X. China protests": what stands in the present is still said.
  const isStillSaid = report.cueTense === 'past' && tokens[root.verb]!.form === 'present' && report.clausal;
  if (cueOf(tokens, root) !== null) return isStillSaid && isOfSameSide(scene, root, report);
  // "The understanding should be carried out": what ought to be is somebody's demand, whoever its subject.
  if (report.clausal && isOught(tokens, root)) return true;
  // "It was agreed that X. Neither side would ...": what all agree on goes on only as what will be.
  if (report.speaker.sides.length > 1) return clausal && isWill(tokens, root);
  const nouns = lexicon('speakers').procedure.nouns;
  const subject = root.subject === null ? [] : tokens.slice(root.subject.first, root.subject.last);
  const takesUp = lexicon('blame').anaphora.includes(subject[0]?.lower ?? '') || subject.some(isBackPointer);
  return (
    subject.length > 0 &&
    (clausal || takesUp) &&
    !subject.some(token => nouns.includes(token.lemma)) &&
    (subjectOf(scene, root)?.kind !== 'speaker' || isGroup(subject))
  );
}

/** "the commanders on the ground": people by their office, of whom is told, not a person whose own acts are. */
function isGroup(subject: readonly Token[]): boolean {
  const head = subject.find(({ tag }) => tag === 'NOUN' || tag === 'PROPN');
  return head?.tag === 'NOUN' && head.lower !== head.lemma;
}

function isOfSameSide(scene: Scene, root: Clause, { speaker }: Link): boolean {
  const subject = subjectOf(scene, root);
  return subject !== null && subject.sides.length === 1 && subject.sides[0] === speaker.sides[0];
}

function isWill(tokens: readonly Token[], { verbGroup, verb }: Clause): boolean {
  return tokens.slice(verbGroup!, verb! + 1).some(({ lower }) => lower === 'would' || lower === 'will');
}

function isOught(tokens: readonly Token[], { verbGroup, verb }: Clause): boolean {
  const { modals } = lexicon('modality').obligation;
  return tokens
    .slice(verbGroup!, verb! + 1)
    .some(({ tag, lower }) => tag === 'AUX' && modals.includes(lower));
}

/** "the nexus of these forces": a demonstrative in the subject. */
function isBackPointer({ lower, tag }: Token): boolean {
  return tag === 'DET' && (lower === 'these' || lower === 'those' || lower === 'such');
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

/** An item of a list, or a sentence of the paragraph that a colon has opened. */
function isListed({ sentence }: Scene, { opensList }: Carried): boolean {
  return sentence.sentence.kind === 'item' || opensList || !sentence.opensParagraph;
}

/** "The Tajik side noted:", with nothing behind: whoever notes it. */
function openedBy(scene: Scene, claims: readonly RawClaim[]): Link | null {
  const { tokens } = scene.sentence;
  if (tokens.at(-1)?.text !== ':') return null;
  const said = claims.at(-1)?.link ?? null;
  if (said !== null) return said;
  const root = scene.language.readClauses(tokens, all(scene));
  const cue = cueOf(tokens, root);
  const speaker = subjectOf(scene, root);
  return cue === null || speaker === null ? null : makeLink(scene, root, cue, speaker, null, []);
}

function advance(
  scene: Scene,
  carried: Carried,
  { claims, link, subject = null }: SentenceReading,
  { runsOn }: Quotation,
): Carried {
  const outermost = claims.map(claim => rootOf(claim.link)?.speaker ?? null).findLast(isSingle);
  const opened = openedBy(scene, claims);
  const about = isSingle(subject) && subject.kind !== 'ministry' ? subject : null;
  return {
    memory: {
      voice: null,
      speaker: outermost ?? about ?? carried.memory.speaker,
      topic: claims.findLast(claim => claim.topic !== null)?.topic ?? subject ?? carried.memory.topic,
    },
    quotation: runsOn ? link : null,
    list: opened ?? (isListed(scene, carried) ? carried.list : null),
    opensList: opened !== null,
    // A sentence that could not be read leaves the report as it is.
    report: claims.length === 0 && !scene.sentence.opensParagraph ? carried.report : reportOf(claims),
  };
}

/** The report that a sentence leaves open: one speaker for all of it. */
function reportOf(claims: readonly RawClaim[]): Link | null {
  const roots = claims.map(claim => rootOf(claim.link));
  const last = roots.at(-1) ?? null;
  if (last === null || last.speaker.sides.length === 0 || roots.some(root => root !== last)) return null;
  return last;
}

function isSingle(speaker: Speaker | null): speaker is Speaker {
  return speaker !== null && speaker.sides.length <= 1 && speaker.kind !== 'media';
}

function single(speaker: Speaker | null): Speaker | null {
  return speaker !== null && speaker.sides.length === 1 ? speaker : null;
}

function rootOf(link: Link | null): Link | null {
  let root = link;
  while (root?.parent != null) root = root.parent;
  return root;
}
