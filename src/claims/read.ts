import type { Token, TokenRange } from '../domain/index.js';
import type { Language } from '../language/index.js';
import { othersIn, toldOfIn } from './about-whom.js';
import {
  advance,
  asked,
  type Carried,
  inTurn,
  isCue,
  isListed,
  isQuotedBehind,
  opensAgreed,
  remembering,
  type SentenceReading,
  START,
  tellingAgain,
  underHeading,
  voiceOf,
} from './carry.js';
import type { Cast } from './cast.js';
import { goingOn } from './going-on.js';
import { announcedBy, asAnnounced, isRunIn } from './headings.js';
import { type Held, heldBySentence, heldLink, isOfPaper, readHeld } from './held.js';
import { continued } from './link.js';
import { hasWords, subtract, trim } from './ranges.js';
import { findReports, type IsParty, type Quotation, type Report } from './reports/index.js';
import type { Scene } from './scene.js';
import { signatoriesOf } from './signatories.js';
import { resolveSpeaker } from './speaker.js';
import { splitClause, splitRange } from './split.js';
import type { Link, RawClaim, ReadSentence } from './types.js';
import { unclaimed } from './unclaimed.js';

/** What an account says, and who says, thinks or wants what in it. */
export interface AccountReading {
  /** In the order of the text. */
  readonly claims: readonly RawClaim[];
  /** Attributions that carry no claim. */
  readonly others: readonly Link[];
}

/** The claims of an account, and its other attributions. */
export function readClaims(
  sentences: readonly ReadSentence[],
  cast: Cast,
  language: Language,
): AccountReading {
  const { reports, quotations } = findReports(sentences, language, partyOf(cast));
  const held = heldBySentence(reports.flat());
  const links = new Map<Report, Link | null>();
  const claims = new Map<number, readonly RawClaim[]>();
  const others: Link[] = [];
  const pending: { readonly sentence: ReadSentence; readonly reports: ReadonlyMap<number, Report> }[] = [];
  const signatories = signatoriesOf(sentences.find(isRead), language, cast);
  let carried = START;
  for (const sentence of sentences) {
    const { index, opensParagraph } = sentence;
    const isBelowLabel = sentences[index - 1]?.isTurn === true;
    if (carried.endsSoon && opensParagraph && !isBelowLabel) carried = underHeading(carried, null);
    const own = byHead(reports[index]!);
    const voice = voiceOf(carried, opensParagraph) ?? carried.heading?.speaker ?? signatories;
    const memory = { ...carried.memory, voice };
    const scene: Scene = { sentence, cast, language, memory, reports: own };
    if (sentence.isTurn) carried = inTurn(scene, carried);
    const isHeading = sentence.sentence.kind === 'heading' || isRunIn(sentence, sentences[index + 1]);
    if (carried.isQuestion || isHeading || !isRead(sentence)) {
      others.push(...unclaimed(scene, reports[index]!, []));
      if (isHeading && !sentence.isTurn)
        carried = underHeading(carried, announcedBy(scene, sentences, quotations));
      else if (carried.isQuestion) carried = asked(scene, carried);
      continue;
    }
    carried = tellingAgain(scene, carried);
    const parts = held.get(index) ?? [];
    if (parts.length > 0 && parts.every(part => part.report.sentence > index)) {
      // Direct speech whose source is named only behind it.
      pending.push({ sentence, reports: own });
      carried = remembering(scene, carried, quotations[index]!);
      continue;
    }
    for (const report of reports[index]!)
      if (report.outside !== null) links.set(report, heldLink(scene, report));
    const before = pending.splice(0).map(earlier => {
      const around = { ...scene, ...earlier };
      const read = readHeld(around, held.get(earlier.sentence.index)!, links);
      claims.set(earlier.sentence.index, read);
      others.push(...unclaimed(around, [...earlier.reports.values()], read));
      return read;
    });
    const found = readOne(scene, carried, { parts, links, quotation: quotations[index]! });
    const read = { ...found, claims: asAnnounced(scene, carried.heading, found.claims) };
    claims.set(index, read.claims);
    others.push(...unclaimed(scene, reports[index]!, [...before.flat(), ...read.claims]));
    carried = advance(scene, carried, read, quotations[index]!);
  }
  return { claims: sentences.flatMap(({ index }) => claims.get(index) ?? []), others };
}

function isRead({ sentence: { kind }, tokens }: ReadSentence): boolean {
  return kind !== 'boilerplate' && kind !== 'heading' && tokens.length > 0;
}

/** Reports that are part of their own clause, by the verb or noun that tells them. */
function byHead(reports: readonly Report[]): ReadonlyMap<number, Report> {
  return new Map(
    reports
      .filter(({ outside }) => outside === null)
      .map(report => [report.cue[0]!.first, report] as const)
      .reverse(),
  );
}

/** Everybody in a side's own account; elsewhere who speaks for a side. */
function partyOf(cast: Cast): IsParty {
  if (cast.own !== null) return () => true;
  return (sentence, source) =>
    source !== null && (resolveSpeaker(sentence, source, cast, START.memory)?.sides.length ?? 0) > 0;
}

interface Around {
  readonly parts: readonly Held[];
  readonly links: ReadonlyMap<Report, Link | null>;
  readonly quotation: Quotation;
}

function readOne(scene: Scene, carried: Carried, { parts, links, quotation }: Around): SentenceReading {
  const isOwn = ({ report }: Held) => report.sentence === scene.sentence.index && isOfPaper(scene, report);
  return parts.some(part => links.get(part.report) != null || isOwn(part))
    ? { claims: readHeld(scene, parts, links), link: null }
    : withoutTags(scene, readSentence(scene, carried, quotation), parts);
}

/** "Lind is, | he said, | a partner", where nobody knows who he is: the words that tell who says it are no claim, nor part of one. */
function withoutTags(
  { sentence: { tokens, index } }: Scene,
  read: SentenceReading,
  parts: readonly Held[],
): SentenceReading {
  const tags = parts.flatMap(({ report: { sentence, outside, source } }) =>
    sentence === index && outside !== null && /^s?he$/u.test(tokens[source?.first ?? -1]?.lower ?? '')
      ? [outside]
      : [],
  );
  if (tags.length === 0) return read;
  const claims = read.claims.flatMap(claim => {
    const ranges = claim.ranges
      .flatMap(range => subtract(range, tags))
      .flatMap(range => trim(tokens, range) ?? []);
    return ranges.some(range => hasWords(tokens, range)) ? [{ ...claim, ranges }] : [];
  });
  return { ...read, claims };
}

function readSentence(scene: Scene, carried: Carried, quotation: Quotation): SentenceReading {
  const { goesOn: inQuote, ranges } = quotation;
  const { tokens } = scene.sentence;
  if (inQuote && carried.quotation !== null) {
    const link = continued(scene, carried.quotation);
    const inside = ranges[0] ?? all(tokens);
    const rest = { first: Math.min(inside.last, tokens.length), last: tokens.length };
    const after =
      hasWords(tokens, rest) && rest.last - rest.first > SHORTEST_REST ? splitRange(scene, rest, null) : [];
    return { claims: [...splitRange(scene, inside, link), ...after], link };
  }
  const root = scene.language.readClauses(tokens, all(tokens));
  // An item of a list is part of it whatever its verb ("that neither side shall threaten the other").
  const isItem = scene.sentence.sentence.kind === 'item';
  const isSpoken = carried.isStatement || carried.isPassage || isQuotedBehind(carried, quotation);
  if (carried.list !== null && isListed(scene, carried) && (isItem || isSpoken || !isCue(tokens, root))) {
    const said = tokens[0]?.lower === 'that' ? { ...root, kind: 'complement' as const } : root;
    const link = continued(scene, carried.list);
    return {
      claims: splitClause(scene, said, link),
      link: isSpoken ? link : null,
      subject: toldOfIn(scene, root),
    };
  }
  const claims = opensAgreed(scene, root)
    ? []
    : splitClause(scene, root, goingOn(scene, root, carried, quotation));
  return {
    claims,
    link: claims.at(-1)?.link ?? null,
    subject: toldOfIn(scene, root),
    others: othersIn(scene, root),
  };
}

const SHORTEST_REST = 3;

function all(tokens: readonly Token[]): TokenRange {
  return { first: 0, last: tokens.length };
}
