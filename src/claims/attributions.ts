import type { Account, Attribution, Span, Token, TokenRange } from '../domain/index.js';
import { textOf } from '../domain/index.js';
import { speechActOf } from './acts.js';
import type { AccountReading } from './read.js';
import type { Passage, Report } from './reports/index.js';
import type { Link, RawClaim, ReadSentence } from './types.js';

/** What one attribution was read from: links of several sentences may go on with one report. */
type Key = Report | Link;

/** The attributions of an account in the order of the text, outer before inner. */
export interface Attributions {
  readonly all: readonly Attribution[];
  /** Ids of the chain of a claim, outermost first. */
  chainOf(claim: RawClaim): readonly string[];
}

interface Entry {
  readonly link: Link;
  readonly passages: readonly Passage[];
  /** What each claim that it carries directly says. */
  readonly said: readonly (readonly Token[])[];
}

/** Numbers every attribution, those of claims and the others, and tells which are nested in which. */
export function listAttributions(
  { claims, others }: AccountReading,
  account: Account,
  sentences: readonly ReadSentence[],
): Attributions {
  const entries = gatherEntries(claims, others, sentences);
  const found = [...entries].map(([key, entry]) => ({ key, entry, ...phrasesOf(entry, account, sentences) }));
  const ordered = found.toSorted(
    (a, b) => a.extent.start - b.extent.start || b.extent.end - a.extent.end || a.cueAt - b.cueAt,
  );
  const ids = new Map(ordered.map(({ key }, at) => [key, `${account.id}.r${at + 1}`] as const));
  const claimed = new Set(claims.flatMap(({ link }) => linksOf(link)).map(keyOf));
  const parentOf = (each: Found) => {
    const { parent } = each.entry.link;
    if (parent !== null) return ids.get(keyOf(parent))!;
    const around = claimed.has(each.key) ? undefined : innermostAround(each, ordered);
    return around === undefined ? null : ids.get(around.key)!;
  };
  return {
    all: ordered.map(each => toAttribution(each, ids.get(each.key)!, parentOf(each), account.id)),
    chainOf: ({ link }) => linksOf(link).map(each => ids.get(keyOf(each))!),
  };
}

function keyOf(link: Link): Key {
  return link.report ?? link;
}

/** The links of a chain, outermost first. */
export function linksOf(link: Link | null): readonly Link[] {
  const chain: Link[] = [];
  for (let each = link; each !== null; each = each.parent) chain.unshift(each);
  return chain;
}

function gatherEntries(
  claims: readonly RawClaim[],
  others: readonly Link[],
  sentences: readonly ReadSentence[],
): ReadonlyMap<Key, Entry> {
  const entries = new Map<Key, Entry>();
  const add = (link: Link, said: Entry['said']) => {
    const known = entries.get(keyOf(link));
    const base = known ?? { link, passages: link.report?.content ?? [], said: [] };
    const isNew = !base.passages.some(({ sentence }) => sentence === link.sentence);
    entries.set(keyOf(link), {
      link: base.link.sentence === link.report?.sentence ? base.link : link,
      passages: isNew ? [...base.passages, ...link.content] : base.passages,
      said: [...base.said, ...said],
    });
  };
  for (const claim of claims) {
    const words = wordsOf(claim, sentences[claim.sentence]!.tokens);
    for (const link of linksOf(claim.link)) add(link, link === claim.link ? [words] : []);
  }
  for (const link of others) if (!entries.has(keyOf(link))) add(link, []);
  return entries;
}

/** The words of a claim. */
export function wordsOf({ ranges }: RawClaim, tokens: readonly Token[]): readonly Token[] {
  return ranges.flatMap(({ first, last }) => tokens.slice(first, last));
}

interface Phrases {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly text: string;
  readonly extent: Span;
  readonly cueAt: number;
}

interface Found extends Phrases {
  readonly key: Key;
  readonly entry: Entry;
}

function phrasesOf({ link, passages }: Entry, account: Account, sentences: readonly ReadSentence[]): Phrases {
  const place = (sentence: number, range: TokenRange) => spanOf(sentences[sentence]!.tokens, range);
  const { report, sentence, speaker } = link;
  const home = report?.sentence ?? sentence;
  // Where no claim lies in its own sentence, the words of a report are its own, not those of a link that goes on with it.
  const [named, told] =
    report !== null && report.sentence !== sentence ? [report.source, report.cue] : [speaker.range, link.cue];
  const source = named === null ? [] : [place(home, named)];
  const cue = told.map(range => place(home, range));
  const content = passages
    .toSorted((a, b) => a.sentence - b.sentence || a.first - b.first)
    .map(passage => place(passage.sentence, passage));
  const all = [...source, ...cue, ...content];
  return {
    source,
    cue,
    content,
    text: account.text,
    extent: {
      start: Math.min(...all.map(({ start }) => start)),
      end: Math.max(...all.map(({ end }) => end)),
    },
    cueAt: cue[0]?.start ?? -1,
  };
}

/** The smallest attribution whose content holds the cue of another. */
function innermostAround(inner: Found, all: readonly Found[]): Found | undefined {
  const size = ({ extent }: Found) => extent.end - extent.start;
  return all
    .filter(
      other =>
        other !== inner && other.content.some(({ start, end }) => start <= inner.cueAt && inner.cueAt < end),
    )
    .toSorted((a, b) => size(a) - size(b))[0];
}

function toAttribution(
  { entry: { link, said }, source, cue, content, text }: Found,
  id: string,
  parent: string | null,
  account: string,
): Attribution {
  const { name, kind, sides } = link.speaker;
  const phrase = (spans: readonly Span[]) => ({ text: textOf(text, spans), spans });
  return {
    id,
    account,
    parent,
    source: { ...phrase(source), name, kind, sides },
    cue: phrase(cue),
    content: { spans: content },
    speechAct: speechActOf(link, said),
    strength: link.strength,
    says: link.says,
    negated: link.negated,
    rebuts: link.rebuts,
  };
}

export function spanOf(tokens: readonly Token[], { first, last }: TokenRange): Span {
  return { start: tokens[first]!.start, end: tokens[last - 1]!.end };
}
