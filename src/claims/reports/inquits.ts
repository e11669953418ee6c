import type { Token, TokenRange } from '../../domain/index.js';
import { lexicon } from '../../lexicon/index.js';
import { headOf } from '../tree.js';
import { isTime } from './openings.js';
import { markAt, type Quotation } from './quotations.js';
import { hasTense } from './verbs.js';
import { type CueWord, cueWordsAt } from './words.js';

/** `"X," he said, "and Y"`; `X, said Lavrov, the minister`: source and cue that stand beside their content. */
export interface Inquit {
  readonly source: TokenRange;
  readonly word: CueWord;
  /** The whole of it, from the mark before to the mark behind: no part of any content. */
  readonly range: TokenRange;
  /** It is a clause of its own ("X, as Lavrov put it"). */
  readonly isAs: boolean;
}

/**
 * The inquits of a sentence, from left to right.
 * @param spokenBefore Whether the sentence before ends with direct speech: `"Why?" he asked` may be cut in two.
 */
export function findInquits(
  tokens: readonly Token[],
  { ranges }: Quotation,
  spokenBefore: boolean,
): readonly Inquit[] {
  const found: Inquit[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!canSpeak(tokens, at) || inside(ranges, at)) continue;
    const inquit = inquitAt(tokens, ranges, at, spokenBefore);
    if (inquit !== null && inquit.range.first >= (found.at(-1)?.range.last ?? 0)) found.push(inquit);
  }
  return found;
}

function inquitAt(
  tokens: readonly Token[],
  quotes: readonly TokenRange[],
  verb: number,
  spokenBefore: boolean,
): Inquit | null {
  const start = edgeBefore(tokens, quotes, verb);
  const end = edgeBehind(tokens, quotes, verb);
  const isQuoted = endsQuoteAt(tokens, quotes, start);
  const cue = cueWordsAt(tokens, verb, tokens.length).find(
    ({ takes, says }) =>
      takes.has('quote') ||
      (says && takes.has('that') && (isQuoted || start > 0 || tokens[start]!.lower === 'as')),
  );
  if (cue === undefined || tokens[verb]!.form === 'gerund') return null;
  // "X was so, | and Oslo had made false claims before": a clause beside it.
  if (!isQuoted && tokens[start]!.tag === 'CCONJ') return null;
  const interrupts = tokens[start - 1]?.text === ',' && goesOnBehind(tokens, end);
  const inverted = isInverted(tokens, start, verb);
  const isHeld = isHeldBefore(tokens, start, verb);
  const isLoose = interrupts || inverted || isHeld;
  if (!isQuoted && start > 0 && !cue.bare && !isLoose) return null;
  if (!isQuoted && saysBehind(tokens, start, verb)) return null;
  // "regretted a step which, | he said, | goes too far": a clause that is cut in two behind it.
  if (end - 1 > verb && isRelative(tokens[end - 1]!)) return null;
  if (tokens[start]!.lower === 'as' && start < verb) return asInquit(tokens, { start, verb, end }, cue);
  const isBesideQuote = isQuoted || quotes.some(quote => quote.first === end);
  const isFollowed = tokens[end]?.text === ',' && end + 1 < tokens.length;
  if (start === 0 && !(isBesideQuote || spokenBefore)) return null;
  // "the contact, which the US side had requested", "X thanked Y, and they agreed on Z": clauses of their own.
  if (!isBesideQuote && (tokens[start]!.tag === 'CCONJ' || isRelative(tokens[start]!))) return null;
  const apposed = beforeApposition(tokens, quotes, start);
  const isBetween = isFollowed && tokens[start - 1]?.text === ',' && cue.takes.has('quote');
  const isBehind = isHeld || isStatement(tokens, start) || isBetween || interrupts;
  if (start > 0 && !isQuoted && apposed === null && !isBehind) return null;
  const group = groupStart(tokens, verb, start);
  const after = tokens.slice(verb + 1, end);
  const quoted = isQuoted ? quotedIn(tokens, { start, group, verb, end }) : null;
  if (quoted !== null) return { source: quoted, word: cue, range: { first: start, last: end }, isAs: false };
  if (hasContent(after) || isPassive(tokens, group, verb) || isContact(tokens, start, verb)) return null;
  const said = tokens.slice(cue.ranges.at(-1)!.last, end);
  if (group > start && cue.takes.has('np') && isObject(said)) return null;
  // "In this context, he told X about Y, and Z": nothing is cut in two, and what is said stands behind the verb.
  const tells = lexicon('frames').telling_verbs.includes(tokens[verb]!.lemma);
  if (group > start && !isBesideQuote && saysItself(said, tells)) return null;
  // "were it so, he would advise buying it"
  if (!isQuoted && tokens.slice(group, verb).some(({ lower }) => MODALS.has(lower))) return null;
  if (group > start) {
    const source = { first: start, last: group };
    return isNounPhrase(tokens, source) ||
      (isQuoted &&
        !/^(?:VERB|SCONJ|ADP|PUNCT)$/.test(tokens[start]!.tag) &&
        !tokens.slice(start, group).some(hasTense))
      ? { source, word: cue, range: { first: start, last: end }, isAs: false }
      : null;
  }
  // "X, Mary Smith, a spokeswoman for the ministry, said": the source stands before an apposition.
  if (apposed !== null && (after.length === 0 || tells || !startsNounPhrase(after[0]!)))
    return {
      source: { first: apposed, last: start - 1 },
      word: cue,
      range: { first: apposed, last: end },
      isAs: false,
    };
  if (after.length === 0 || !(startsNounPhrase(after[0]!) || (isQuoted && after[0]!.form === 'past')))
    return null;
  // "Lind announced today, after the session, that X": when it was said is nobody.
  if (isTime(tokens, verb + 1)) return null;
  if (!isQuoted && !inverted && (!cue.takes.has('quote') || isJoined(tokens[verb]!))) return null;
  // "the Secretary, Alicia Soto, has announced the end of X", "takes note of X, reiterates its respect": an object.
  if (!isQuoted && cue.takes.has('np') && (tokens[verb - 1]?.tag === 'AUX' || OWNERS.has(after[0]!.lower)))
    return null;
  const last = behindApposition(tokens, quotes, end, verb);
  return {
    source: { first: verb + 1, last: nounPhraseEnd(tokens, verb + 1, last) },
    word: cue,
    range: { first: start, last },
    isAs: false,
  };
}

/** `"X," | Soto was quoted as saying`, `"X," NTB quoted | him as saying`: who said it, whoever tells so; null for any other verb. */
function quotedIn(
  tokens: readonly Token[],
  {
    start,
    group,
    verb,
    end,
  }: { readonly start: number; readonly group: number; readonly verb: number; readonly end: number },
): TokenRange | null {
  const as = tokens.findIndex(({ lower }, at) => at > verb && at < end && lower === 'as');
  const says = as < 0 ? undefined : tokens[as + 1];
  if (!lexicon('cues').quoting.includes(tokens[verb]!.lemma) || says?.form !== 'gerund') return null;
  const source = isPassive(tokens, group, verb)
    ? { first: start, last: group }
    : { first: verb + 1, last: as };
  return isNounPhrase(tokens, source) ? source : null;
}

/** "the port would be opened, | stated Lind": what stands behind the verb is its subject, by the parse. */
function isInverted(tokens: readonly Token[], start: number, verb: number): boolean {
  if (start !== verb) return false;
  return tokens.some(
    ({ syntax }, at) => at > verb && syntax?.relation === 'nsubj' && at + syntax.head === verb,
  );
}

/** "the port is safe, | Lind concluded": what stands before is what the verb takes, by the parse. */
function isHeldBefore(tokens: readonly Token[], start: number, verb: number): boolean {
  return tokens.some(
    ({ syntax }, at) => at < start && syntax?.relation === 'ccomp' && headOf(tokens, at) === verb,
  );
}

/** "The Minister, Karl Berg, | announced today, at the opening, | that X": what is said stands behind, by the parse, and before it no clause. */
function saysBehind(tokens: readonly Token[], start: number, verb: number): boolean {
  if (start === 0 || tokens.slice(0, start).some(hasTense)) return false;
  return tokens.some(({ lower, syntax }, at) => {
    const said = at > verb && lower === 'that' && syntax?.relation === 'mark' ? headOf(tokens, at) : null;
    return said !== null && tokens[said]!.syntax!.relation === 'ccomp' && headOf(tokens, said) === verb;
  });
}

/** "condemned A, | urged B to do C, and thanked D": one predicate among others, by the parse. */
function isJoined({ syntax }: Token): boolean {
  return syntax?.relation === 'conj' && syntax.head < 0;
}

/** "X, a claim | officials reject": a clause that describes the noun before it, by the parse. */
function isContact(tokens: readonly Token[], start: number, verb: number): boolean {
  const { relation, head } = tokens[verb]!.syntax ?? { relation: '', head: null };
  const noun = head === null ? verb : verb + head;
  return relation === 'acl:relcl' && start <= noun && noun < verb;
}

/** "The aid, | he noted, | does not cover X": behind the mark a verb goes on with the clause before. */
export function goesOnBehind(tokens: readonly Token[], mark: number): boolean {
  if (tokens[mark]?.text !== ',') return false;
  const next = tokens.slice(mark + 1).find(({ tag }) => tag !== 'ADV');
  return next !== undefined && hasTense(next);
}

/** "X, as Lavrov put it", "as Lavrov noted, X": between marks, with nothing of its own behind the verb. */
function asInquit(
  tokens: readonly Token[],
  { start, verb, end }: { readonly start: number; readonly verb: number; readonly end: number },
  cue: CueWord,
): Inquit | null {
  const source = { first: start + 1, last: groupStart(tokens, verb, start + 1) };
  const isApart = start === 0 ? tokens[end]?.text === ',' : tokens[start - 1]!.text === ',';
  const after = tokens.slice(cue.ranges.at(-1)!.last, end);
  // "As early as January the Ministry had made known": no clause.
  const isClause = !tokens.slice(start + 1, verb).some(({ lower }) => lower === 'as');
  const isSaid = isClause && source.last > source.first && isNounPhrase(tokens, source);
  // "made clear in Rabat", "made clear following the meeting": where and when.
  const isBare =
    after[0]?.tag === 'ADP' || after[0]?.syntax?.relation === 'case' || !after.some(startsNounPhrase);
  return isSaid && isApart && !hasContent(after) && isBare
    ? { source, word: cue, range: { first: start, last: end }, isAs: true }
    : null;
}

/** Taggers take "says" and "shows" behind a subject for nouns. */
function canSpeak(tokens: readonly Token[], at: number): boolean {
  const { tag, lower } = tokens[at]!;
  if (tag === 'VERB' || lower === 'says' || lower === 'said') return true;
  const next = tokens[at + 1];
  return tag === 'NOUN' && lower.endsWith('s') && (next === undefined || EDGES.has(next.text));
}

function inside(ranges: readonly TokenRange[], at: number): boolean {
  return ranges.some(({ first, last }) => first <= at && at < last);
}

const EDGES = new Set([',', '.', ';', ':', '—', '–', '-', '--', '!', '?', '…', '...']);

/** The first token behind the mark before a verb. */
function edgeBefore(tokens: readonly Token[], quotes: readonly TokenRange[], verb: number): number {
  let at = verb;
  while (at > 0 && !EDGES.has(tokens[at - 1]!.text) && !quotes.some(({ last }) => last === at)) at -= 1;
  return at;
}

/** The first mark behind a verb, or the quotation that opens there. */
function edgeBehind(tokens: readonly Token[], quotes: readonly TokenRange[], verb: number): number {
  let at = verb + 1;
  const isEdge = () =>
    EDGES.has(tokens[at]!.text) || isWho(tokens, at) || quotes.some(({ first }) => first === at);
  while (at < tokens.length && !isEdge()) at += 1;
  return at;
}

/** "say diplomats | who fear X": who they are stands by itself. */
function isWho(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.lower === 'who' && tokens[at - 1]!.tag === 'NOUN';
}

/** Whether a quotation closes right before a token, a comma in between or not. */
function endsQuoteAt(tokens: readonly Token[], quotes: readonly TokenRange[], at: number): boolean {
  return quotes.some(({ last }) => last === at || (last === at - 1 && EDGES.has(tokens[at - 1]!.text)));
}

/** Whether what stands before a comma is a clause: "the checks would end soon, he said". */
function isStatement(tokens: readonly Token[], end: number): boolean {
  if (tokens[end - 1]?.text !== ',' && !/^[—–-]+$/.test(tokens[end - 1]?.text ?? '')) return false;
  const before = tokens.slice(0, end);
  const verbAt = before.findIndex(hasTense);
  if (verbAt < 1) return false;
  const opener = before[0]!;
  // "If it is so, | the port would be closed, | he said"
  const comma = before.findIndex(({ text }, at) => text === ',' && at < end - 1);
  if (opener.tag === 'SCONJ') return comma > 0 && before.slice(comma).some(hasTense);
  return !(opener.tag === 'VERB' && opener.form === 'gerund');
}

/** Where the verb group begins: behind its auxiliaries and adverbs. */
function groupStart(tokens: readonly Token[], verb: number, start: number): number {
  let at = verb;
  while (
    at > start &&
    (tokens[at - 1]!.tag === 'AUX' || tokens[at - 1]!.tag === 'ADV' || tokens[at - 1]!.lemma === 'not')
  )
    at -= 1;
  return at;
}

const CONTENT_OPENERS = new Set(['that', 'whether', 'if', 'how', 'why', 'what']);

/** Whether the verb has content of its own behind it: then it is no inquit. */
function hasContent(after: readonly Token[]): boolean {
  if (after[0]?.lower === 'to' && after[1]?.form === 'base') return true;
  for (const token of after) {
    if (token.tag === 'SCONJ' && !CONTENT_OPENERS.has(token.lower)) return false;
    if (CONTENT_OPENERS.has(token.lower) && token.tag !== 'DET') return true;
    if (hasTense(token)) return true;
  }
  return false;
}

const MODALS = new Set(['will', 'would', 'could', 'should', 'may', 'might', 'can', 'must']);

/** "underscored the principle of | 'X'": the quotation is part of an object. */
function isObject(after: readonly Token[]): boolean {
  const [first] = after;
  return first !== undefined && first.tag !== 'ADP' && /^(?:NOUN|DET|ADP|ADJ)$/.test(after.at(-1)!.tag);
}

/** "pointed out the importance of X", "told X about Y", "asked for Y": a topic or an object is said, not only to whom and when. */
function saysItself(said: readonly Token[], tells: boolean): boolean {
  const [first] = said;
  if (first === undefined) return false;
  const isThing = !tells && startsNounPhrase(first) && first.syntax?.entity?.kind !== 'time';
  return (
    TOPICAL.has(first.lower) ||
    said.some(({ lower }) => lower === 'about') ||
    (isThing && said.length > ADDRESSEE)
  );
}

const TOPICAL: ReadonlySet<string> = new Set(['for', 'of']);
/** "told the reporters": an article, an adjective and a noun. */
const ADDRESSEE = 3;

function isPassive(tokens: readonly Token[], group: number, verb: number): boolean {
  return tokens[verb]!.form === 'participle' && tokens.slice(group, verb).some(({ lemma }) => lemma === 'be');
}

function startsNounPhrase({ tag }: Pick<Token, 'tag'>): boolean {
  return (
    tag === 'PROPN' || tag === 'DET' || tag === 'NOUN' || tag === 'ADJ' || tag === 'NUM' || tag === 'PRON'
  );
}

function isNounPhrase(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  const words = tokens.slice(first, last).filter(({ tag }) => tag !== 'CCONJ');
  return (
    words.length > 0 &&
    tokens[last - 1]!.tag !== 'CCONJ' &&
    (startsNounPhrase(words[0]!) || words[0]!.tag === 'ADV') &&
    !words.some(hasTense) &&
    !words.some(({ tag, lower }) => tag === 'SCONJ' || lower === 'when') &&
    words.some(
      ({ tag }) => tag === 'NOUN' || tag === 'PROPN' || tag === 'PRON' || tag === 'NUM' || tag === 'DET',
    )
  );
}

/** Where the source before ", a spokeswoman for X, said" begins; null where there is no apposition. */
function beforeApposition(
  tokens: readonly Token[],
  quotes: readonly TokenRange[],
  start: number,
): number | null {
  let edge = start;
  for (let step = 0; step < APPOSITIONS; step += 1) {
    if (tokens[edge - 1]?.text !== ',') return null;
    const first = edgeBefore(tokens, quotes, edge - 1);
    if (first >= edge - 1 || tokens.slice(first, edge - 1).some(hasTense)) {
      if (!/^wh/.test(tokens[first]?.lower ?? '')) return null;
    }
    edge = first;
    if (endsQuoteAt(tokens, quotes, edge) || markAt(tokens, edge - 1)?.closes) {
      return tokens[edge]!.tag === 'PROPN' || tokens[edge]!.tag === 'DET' || tokens[edge]!.tag === 'NOUN'
        ? edge
        : null;
    }
  }
  return null;
}

function isRelative({ lower }: Token): boolean {
  return /^wh(?:o|ich|ose|om|ere)$/.test(lower);
}

const OWNERS = new Set(['its', 'his', 'her', 'their', 'our', 'my']);
const APPOSITIONS = 4;

/** Behind "said Lavrov, the minister of X,": the apposition goes with the source. */
function behindApposition(
  tokens: readonly Token[],
  quotes: readonly TokenRange[],
  end: number,
  verb: number,
): number {
  let last = end;
  for (let step = 0; step < APPOSITIONS; step += 1) {
    const next = tokens[last + 1];
    if (tokens[last]?.text !== ',' || next === undefined || quotes.some(({ first }) => first === last + 1))
      return last;
    const edge = edgeBehind(tokens, quotes, last + 1);
    const isRelative = /^wh(?:o|ich|ose)$/.test(next.lower);
    const words = tokens.slice(last + 1, edge);
    if (!isRelative && (!startsNounPhrase(next) || words.some(hasTense))) return last;
    if (!isRelative && next.tag === 'PRON') return last;
    last = edge;
  }
  return Math.max(last, verb + 1);
}

/** A source ends before "in", "on", "at" and the like: "said Lavrov | on Monday". */
function nounPhraseEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from + 1; at < to; at += 1) {
    const { tag, lower, text } = tokens[at]!;
    if (text === ',' || tag === 'SCONJ') {
      if (tag === 'SCONJ') return at;
      continue;
    }
    if (
      tag === 'ADP' &&
      !INSIDE_NAMES.has(lower) &&
      !tokens.slice(from, at).some(token => token.text === ',')
    )
      return at;
    if (tag === 'ADV' || (tag === 'NOUN' && WEEKDAYS.test(lower))) return at;
    if (WEEKDAYS.test(lower)) return at;
  }
  return to;
}

const INSIDE_NAMES = new Set(['of', 'for', 'with']);
const WEEKDAYS = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
