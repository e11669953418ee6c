import type { Clause, Token, TokenRange } from '../../domain/index.js';
import { afterthoughtIn, endOf, objectEnd, toMark } from './extent.js';
import { behindTime } from './times.js';
import { hasTense } from './verbs.js';
import type { CueWord, Frame } from './words.js';

/** Where a cue stands. */
export interface CuePlace {
  readonly verb: number;
  readonly clause: Clause;
  readonly quotes: readonly TokenRange[];
}

/** What a cue governs, and in which of the ways that it takes. */
export interface Governed {
  readonly content: readonly TokenRange[];
  readonly frame: Frame;
  /** It is a clause or direct speech, which can stand by itself. */
  readonly clausal: boolean;
}

/** What a cue verb governs; null where it stands without content. */
export function contentOf(
  tokens: readonly Token[],
  { takes, says, bare, ranges }: CueWord,
  { verb, clause, quotes }: CuePlace,
): Governed | null {
  const behind = ranges.at(-1)!.last;
  const end = endOf(tokens, clause, behind);
  const quote = says ? quotes.find(({ first: at }) => at >= behind) : undefined;
  const isIntroduced = quote !== undefined && opensSoon(tokens, behind, quote);
  const spoken = (opening: TokenRange): Governed => ({
    content: [{ first: opening.first, last: Math.max(opening.last, Math.min(end, tokens.length)) }],
    frame: 'quote',
    clausal: tokens.slice(opening.first, opening.last).some(hasTense),
  });
  if (isIntroduced && isSetOff(tokens, quote)) return spoken(quote);
  const complements =
    clause.verb === verb
      ? clause.children.filter(child => child.kind === 'complement' && child.first > verb)
      : [];
  const first = complements[0];
  const clauseAt = (content: TokenRange): Governed => ({
    content: [content],
    frame: 'that',
    clausal: !QUESTIONS.has(tokens[content.first]!.lower),
  });
  if (
    takes.has('that') &&
    first !== undefined &&
    !isObjectBetween(tokens, behind, first.first, takes.has('np'))
  )
    return clauseAt(afterthoughtIn(tokens, { first: first.first, last: complements.at(-1)!.last }, quotes));
  if (isIntroduced && isHearer(tokens, behind, quote.first, takes.has('np'))) return spoken(quote);
  const colon = tokens.findIndex(
    (token, at) => at >= behind && at < behind + COLON_REACH && token.text === ':',
  );
  if (colon >= 0 && says)
    return { content: [{ first: colon + 1, last: tokens.length }], frame: 'quote', clausal: false };
  const next = tokens[behind];
  if (next === undefined) return null;
  // Where the reader closes the clause with its verb, what is said goes on to the next mark.
  if (behind >= end)
    return says && bare && takes.has('that') && startsClause(tokens, behind, tokens.length)
      ? clauseAt(toMark(tokens, behind))
      : null;
  if (takes.has('that')) {
    const opener = openerIn(tokens, behind, Math.min(end, behind + THAT_REACH), takes.has('np'));
    if (opener !== null)
      return {
        content: [afterthoughtIn(tokens, { first: opener, last: end }, quotes)],
        frame: 'that',
        clausal: tokens[opener]!.lower === 'that',
      };
    const opens = opensClause(tokens, behindTime(tokens, behind));
    if (bare && startsClause(tokens, behind, clause.last) && (opens || behind === verb + 1)) {
      const whole = { first: behind, last: Math.max(end, clause.last) };
      const content = [afterthoughtIn(tokens, whole, quotes)];
      return { content, frame: 'that', clausal: !takes.has('np') && opens };
    }
  }
  const object: Governed = {
    content: [{ first: behind, last: objectEnd(tokens, clause, behind, end) }],
    frame: 'np',
    clausal: false,
  };
  if (takes.has('to')) {
    const at = next.lower === 'not' ? behind + 1 : behind;
    if (tokens[at]?.lower === 'to' && tokens[at + 1]?.tag !== 'DET')
      return { content: [{ first: behind, last: end }], frame: 'to', clausal: false };
  }
  if (takes.has('np') && startsObject(next) && !isTime(tokens, behind)) return object;
  return takes.has('np') && isPhrase(tokens, ranges) ? ofPhrase(tokens, ranges, end) : null;
}

/** "agreed | on disengagement", "stressed | once more the need": what follows a cue in an account of talks is its object. */
export function looseObject(
  tokens: readonly Token[],
  { takes, says, ranges }: CueWord,
  { clause }: CuePlace,
): Governed | null {
  const behind = ranges.at(-1)!.last;
  const end = endOf(tokens, clause, behind);
  const isObject = behind < end && /^(?:ADP|ADV|PART|SCONJ|VERB)$/.test(tokens[behind]!.tag);
  return says && isObject && (takes.has('np') || takes.has('to'))
    ? { content: [{ first: behind, last: end }], frame: 'np', clausal: false }
    : null;
}

/** "expressed gratitude": a verb with its noun. */
function isPhrase(tokens: readonly Token[], ranges: readonly TokenRange[]): boolean {
  const { tag, form } = tokens[ranges.at(-1)!.last - 1]!;
  return tag === 'NOUN' || (ranges.at(-1)!.last - ranges[0]!.first > 1 && form === 'gerund');
}

/** "expressed concern | about X", "lodged | Moscow's protest, in strong terms": what the noun takes, or the noun. */
function ofPhrase(tokens: readonly Token[], ranges: readonly TokenRange[], end: number): Governed {
  const behind = ranges.at(-1)!.last;
  const isTaken = /^(?:ADP|PART|SCONJ)$/.test(tokens[behind]!.tag);
  const first = isTaken ? behind : ranges[0]!.first + 1;
  return { content: [{ first, last: end }], frame: 'np', clausal: false };
}

const COLON_REACH = 8;
const THAT_REACH = 7;
const QUOTE_REACH = 10;
const CLAUSE_OPENERS = new Set(['that', 'whether', 'if', 'how', 'why', 'what', 'who', 'where', 'when']);
/** Whom it is said to: "told reporters | that". */
const LONGEST_HEARER = 4;

const RELATIVES = new Set(['who', 'where', 'when']);
/** "condemned | what Kyiv called X", "explained | how X": no clause that stands by itself. */
const QUESTIONS = new Set(['what', 'who', 'which', 'how', 'why', 'where', 'when']);

function openerIn(tokens: readonly Token[], from: number, to: number, takesObject: boolean): number | null {
  const opener = tokens.findIndex(
    ({ lower, tag }, at) => at >= from && at < to && CLAUSE_OPENERS.has(lower) && tag !== 'DET',
  );
  const between = tokens.slice(from, Math.max(opener, from));
  // "explained the measures | that it was taking", "told of a case | where X": the clause is the object's.
  const isRelative =
    takesObject &&
    between.at(-1)?.tag === 'NOUN' &&
    (RELATIVES.has(tokens[opener]!.lower) ||
      tokens[opener]!.tag !== 'SCONJ' ||
      tokens[opener]!.syntax !== null ||
      between.some(({ lower }) => lower === 'a' || lower === 'an'));
  const isOther = between.some(({ tag, form }) => tag === 'PUNCT' || form === 'gerund');
  return opener < 0 || isRelative || isOther ? null : opener;
}

/** "denied any wrongdoing and said | that": the clause is another verb's. */
function isObjectBetween(tokens: readonly Token[], from: number, to: number, takesObject: boolean): boolean {
  const between = tokens.slice(from, to);
  if (between.some(({ tag, form }) => (tag === 'VERB' && form !== null) || tag === 'CCONJ')) return true;
  return (
    takesObject &&
    between.length > LONGEST_HEARER &&
    between.some(({ tag }) => tag === 'NOUN') &&
    between.some(({ text }) => text === ',')
  );
}

/** Whether nothing but whom it is said to, when and where stands before the quotation. */
function opensSoon(tokens: readonly Token[], from: number, quote: TokenRange): boolean {
  const between = tokens.slice(from, quote.first);
  return between.length <= QUOTE_REACH && !between.some(hasTense);
}

/** "apologised the next day" has no object, "welcomed the November 10 re-launch" has. */
function isTime(tokens: readonly Token[], from: number): boolean {
  const end = behindTime(tokens, from);
  return end > from && /^(?:PUNCT|ADP|SCONJ|CCONJ|ADV|PRON)$/.test(tokens[end]?.tag ?? 'PUNCT');
}

/** "told reporters | 'X'": whom it is said to, and no object or infinitive that the quotation is a part of. */
function isHearer(tokens: readonly Token[], from: number, quote: number, takesObject: boolean): boolean {
  const between = tokens.slice(from, quote);
  return (
    between.length === 0 ||
    (!takesObject &&
      between.length <= LONGEST_HEARER &&
      !between.some(({ lower }) => lower === 'to' || CLAUSE_OPENERS.has(lower)))
  );
}

/** Whether a mark introduces a quotation that holds a clause. */
export function isSetOff(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  return /^[:,]$/.test(tokens[first - 1]?.text ?? '') && tokens.slice(first, last).some(hasTense);
}

function startsClause(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from]!;
  return (
    (startsObject(first) || first.tag === 'ADV' || first.tag === 'ADP') &&
    tokens.slice(from + 1, to).some(({ tag, form }) => tag === 'AUX' || (tag === 'VERB' && form !== 'gerund'))
  );
}

/** Whether a noun phrase stands there with its verb right behind it. */
function opensClause(tokens: readonly Token[], from: number): boolean {
  const end = tokens.findIndex(
    ({ tag, lower }, at) => at >= from && (!PHRASE_TAGS.has(tag) || QUESTIONS.has(lower)) && lower !== 'of',
  );
  return end > from && hasTense(tokens[end]!);
}

const PHRASE_TAGS = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'DET', 'ADJ', 'ADV', 'PART', 'CCONJ']);

function startsObject({ tag, text }: Token): boolean {
  return (
    tag === 'NOUN' ||
    tag === 'PROPN' ||
    tag === 'DET' ||
    tag === 'ADJ' ||
    tag === 'NUM' ||
    tag === 'PRON' ||
    (tag === 'VERB' && /ing$/.test(text)) ||
    /^["“‘']$/.test(text)
  );
}
