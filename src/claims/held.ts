import type { Token, TokenRange } from '../domain/index.js';
import { namedBy, subjectIn } from './about-whom.js';
import { behindReason } from './carve.js';
import { continued, makeLink, resolveSource } from './link.js';
import { isPaper } from './papers.js';
import { hasWords, isMark, subtract, trim } from './ranges.js';
import {
  hangsBefore,
  hasTense,
  isExtraposed,
  isFrontedClause,
  isUnfinished,
  type Report,
} from './reports/index.js';
import { inName, type Scene } from './scene.js';
import { unknownSpeaker } from './speaker.js';
import { splitRange } from './split.js';
import { describedBy, subjectWords } from './subject.js';
import type { Link, RawClaim } from './types.js';

/** A stretch of a sentence held by a report whose source and cue stand beside it, in this sentence or another. */
export interface Held {
  readonly report: Report;
  readonly range: TokenRange;
}

/** What stands beside its source, by sentence. */
export function heldBySentence(reports: readonly Report[]): ReadonlyMap<number, readonly Held[]> {
  const held = new Map<number, Held[]>();
  for (const report of reports)
    for (const { sentence, first, last } of report.outside === null ? [] : report.content)
      held.set(sentence, [...(held.get(sentence) ?? []), { report, range: { first, last } }]);
  return held;
}

/** The link of direct speech or a frame; null where nobody can be its source ("it said"). */
export function heldLink(scene: Scene, report: Report): Link | null {
  const source = report.source!;
  const speaker = resolveSource(scene, source) ?? unknownSpeaker(scene.sentence, source, scene.cast);
  if (speaker === null) return null;
  // What is quoted ends with its marks: no later sentence goes on with it unless it says so.
  const isQuoted = report.content.some(
    ({ sentence, first, last }) =>
      sentence !== scene.sentence.index || scene.sentence.tokens.slice(first - 1, last + 1).some(isMark),
  );
  return { ...makeLink(scene, report, speaker, null), clausal: !isQuoted && report.clausal, denies: false };
}

/** "X, | the statement says": the account's own word, and no part of what it says. */
export function isOfPaper({ sentence: { tokens } }: Scene, { source, outside }: Report): boolean {
  return source !== null && outside !== null && isPaper(tokens.slice(source.first, source.last));
}

/** The claims of a sentence that is wholly or in part held by such reports, and of what is left of it. */
export function readHeld(
  scene: Scene,
  parts: readonly Held[],
  links: ReadonlyMap<Report, Link | null>,
): readonly RawClaim[] {
  const { tokens, index } = scene.sentence;
  const own = parts.filter(({ report }) => report.sentence === index);
  const holes = [...own.map(({ report }) => report.outside!), ...parts.map(({ range }) => range)].sort(
    (a, b) => a.first - b.first,
  );
  const rest = subtract({ first: 0, last: tokens.length }, holes).filter(
    range => hasWords(tokens, range) && range.last - range.first > SHORTEST_REST,
  );
  const speaker = own.map(({ report }) => links.get(report)?.speaker).find(each => each != null) ?? null;
  const read = [
    ...parts.map(({ range, report }) => ({ range, link: inSentence(scene, links.get(report) ?? null) })),
    ...rest.map(range => ({ range, link: joinedTo(scene, range, own, links) })),
  ].sort((a, b) => a.range.first - b.range.first);
  return read.flatMap(({ range, link }, at) => {
    // `"X," he said, thanking Y`: what the speaker did besides.
    if (link === null) {
      const doer = isBeside(scene, range) ? speaker : null;
      return splitRange(scene, range, null, doer && inName(doer));
    }
    const [before, next] = [read[at - 1], read[at + 1]];
    if (before?.link === link && isOneWith(scene, before.range, range)) {
      const subject = trim(tokens, before.range) ?? before.range;
      return withSubject(
        splitRange(scene, range, link, namedBy(scene, behindFronted(tokens, subject))),
        subject,
        link,
        takenUp(scene, subject),
      );
    }
    if (next?.link === link && isOneWith(scene, range, next.range)) return [];
    // "If X, | he said, | Y", "X, | he said, | unless Y": a clause that hangs on another is one claim with it.
    if (before?.link === link && isFrontedClause(tokens, before.range, range))
      return withOpener(splitRange(scene, range, link), trim(tokens, before.range));
    if (next?.link === link && isFrontedClause(tokens, range, next.range)) return [];
    const reason = before?.link === link ? behindReason(tokens, range.first) : null;
    if (reason !== null) return splitRange(scene, { ...range, first: reason }, link);
    if (before?.link === link && hangsBefore(tokens, before.range, range)) return [];
    // "The talks were, | according to the minister, | useful": what is behind has no verb of its own.
    if (before?.link === link && !hasVerb(scene, range)) return [];
    const goesOn = before?.link === link && tokens[range.first + 1]?.tag === 'CCONJ';
    const claims = splitRange(scene, range, link, goesOn ? subjectIn(scene, before.range) : null);
    const isRest = (behind: TokenRange) =>
      !hasVerb(scene, behind) ||
      (hangsBefore(tokens, range, behind) && behindReason(tokens, behind.first) === null);
    return next?.link === link && isRest(next.range) ? withRest(claims, trim(tokens, next.range)) : claims;
  });
}

const SHORTEST_REST = 3;

/** "X, Soto told the press; | Y": behind the words that tell who of the account's own side says it a semicolon goes on with it. */
function joinedTo(
  { sentence: { tokens } }: Scene,
  { first }: TokenRange,
  own: readonly Held[],
  links: ReadonlyMap<Report, Link | null>,
): Link | null {
  const teller = own.find(
    ({ report: { outside } }) => outside !== null && Math.abs(outside.last - first) <= 1,
  )?.report;
  const isJoined = tokens[first]?.text === ';' || tokens[first - 1]?.text === ';';
  const link = teller === undefined ? null : (links.get(teller) ?? null);
  return isJoined && link?.speaker.kind === 'speaker' ? link : null;
}

/** The link in its own sentence; in any other the chain that holds there too. */
function inSentence(scene: Scene, link: Link | null): Link | null {
  return link === null || link.sentence === scene.sentence.index ? link : continued(scene, link);
}

/** Whether what stands behind the words that tell who says it goes on with the clause before them. */
function isOneWith(scene: Scene, before: TokenRange, behind: TokenRange): boolean {
  return (
    isSubject(scene, before) ||
    opensWithVerb(scene, behind) ||
    isExtraposed(scene.sentence.tokens, before, behind) ||
    isUnfinished(scene.sentence.tokens, before, behind)
  );
}

function isBeside({ sentence }: Scene, range: TokenRange): boolean {
  const first = sentence.tokens.slice(range.first, range.last).find(({ tag }) => tag !== 'PUNCT');
  return first?.form === 'gerund';
}

/** "The talks, | he said, | were useful", "without a truce, | he said, | ...": what stands before has no verb, so that both halves are one claim. */
function isSubject({ sentence }: Scene, { first, last }: TokenRange): boolean {
  const words = sentence.tokens.slice(first, last).filter(({ tag }) => tag !== 'PUNCT');
  return (
    words.some(({ tag }) => tag === 'NOUN' || tag === 'PROPN' || tag === 'PRON') &&
    !words.some(({ tag }) => tag === 'VERB' || tag === 'AUX')
  );
}

/** "The aid that comes from Europe, | he noted, | does not cover X": what stands before is the subject. */
function opensWithVerb({ sentence }: Scene, { first, last }: TokenRange): boolean {
  const word = sentence.tokens.slice(first, last).find(({ tag }) => tag !== 'PUNCT' && tag !== 'ADV');
  return word !== undefined && hasTense(word);
}

/** "For his part, | the Minister, according to Moscow, | said X": the subject behind what is put before it. */
function behindFronted(tokens: readonly Token[], { first, last }: TokenRange): TokenRange {
  const comma = tokens.findLastIndex(({ text }, at) => text === ',' && at > first && at < last - 1);
  return tokens[first]!.tag === 'ADP' && comma > 0 ? { first: comma + 1, last } : { first, last };
}

function hasVerb({ sentence }: Scene, { first, last }: TokenRange): boolean {
  return sentence.tokens.slice(first, last).some(({ tag }) => tag === 'VERB' || tag === 'AUX');
}

function withOpener(claims: readonly RawClaim[], opener: TokenRange | null): readonly RawClaim[] {
  return claims.map((claim, at) =>
    opener !== null && at === 0 ? { ...claim, ranges: [opener, ...claim.ranges] } : claim,
  );
}

function withRest(claims: readonly RawClaim[], rest: TokenRange | null): readonly RawClaim[] {
  return claims.map((claim, at) =>
    rest !== null && at === claims.length - 1 ? { ...claim, ranges: [...claim.ranges, rest] } : claim,
  );
}

/** "the bridge, | which, | he stressed, had never closed": what a relative pronoun before the tag takes up; null for any other subject. */
function takenUp(scene: Scene, subject: TokenRange): Pick<RawClaim, 'subject' | 'pronoun'> | null {
  const isRelative =
    subject.last - subject.first === 1 && describedBy(scene.sentence.tokens, subject.first) !== null;
  return isRelative ? { subject: subjectWords(scene, subject, null, null), pronoun: subject.first } : null;
}

/** The subject goes with what is said of it, not with what it is told to have said ("officials, she said, had assured that X"). */
function withSubject(
  claims: readonly RawClaim[],
  subject: TokenRange,
  link: Link | null,
  named: Pick<RawClaim, 'subject' | 'pronoun'> | null,
): readonly RawClaim[] {
  return claims.map((claim, at) =>
    at === 0 && claim.link === link
      ? { ...claim, ranges: [subject, ...claim.ranges], ...(named ?? { subject: null, pronoun: null }) }
      : claim,
  );
}
