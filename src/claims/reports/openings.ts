import type { Token, TokenRange } from '../../domain/index.js';
import { lexicon } from '../../lexicon/index.js';
import { headOf } from '../tree.js';
import { behindTime } from './times.js';
import { hasTense } from './verbs.js';

const THAT_REACH = 7;
const TOPIC_REACH = 14;
const TOPICS = new Set(['regarding', 'concerning', 'on', 'about']);
const QUOTE_REACH = 10;
const CLAUSE_OPENERS = new Set(['that', 'whether', 'if', 'how', 'why', 'what', 'who', 'where', 'when']);
/** Whom it is said to: "told reporters | that". */
const LONGEST_HEARER = 4;
const RELATIVES = new Set(['who', 'where', 'when']);
const QUESTIONS = new Set(['what', 'who', 'which', 'how', 'why', 'where', 'when']);
const PHRASE_TAGS = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'DET', 'ADJ', 'ADV', 'PART', 'CCONJ']);

/** "condemned | what Kyiv called X", "explained | how X": no clause that stands by itself. */
export function isQuestion({ lower }: Token): boolean {
  return QUESTIONS.has(lower);
}

export function openerIn(
  tokens: readonly Token[],
  from: number,
  to: number,
  takesObject: boolean,
): number | null {
  // "stated | regarding the port | that X": what it is about stands between.
  const isAbout = TOPICS.has(tokens[from]!.lower);
  const reach = isAbout ? TOPIC_REACH : THAT_REACH;
  const opener = tokens.findIndex(
    ({ lower, tag }, at) =>
      at >= from && at < Math.min(to, from + reach) && CLAUSE_OPENERS.has(lower) && tag !== 'DET',
  );
  const between = tokens.slice(from, Math.max(opener, from));
  if (isAbout && tokens[opener]?.tag === 'SCONJ' && !between.some(({ tag }) => tag === 'PUNCT'))
    return opener;
  // "explained the measures | that it was taking", "told of a case | where X": the clause is the object's.
  const isRelative =
    takesObject &&
    between.at(-1)?.tag === 'NOUN' &&
    (RELATIVES.has(tokens[opener]!.lower) ||
      tokens[opener]!.tag !== 'SCONJ' ||
      tokens[opener]!.syntax !== null ||
      between.some(({ lower }) => lower === 'a' || lower === 'an'));
  const isPronoun = isRelativeThat(tokens, opener);
  // "emphasized the need | to ensure that X", "denied | breaking that deal": the clause is another verb's.
  const isOther = between.some(
    ({ tag, form }) => tag === 'PUNCT' || form === 'gerund' || (tag === 'VERB' && form === 'base'),
  );
  return opener < 0 || isRelative || isPronoun || isOther ? null : opener;
}

/**
 * "issued an order | that was never carried out": what describes the noun of a cue is no content. Behind a noun that the
 * verb does not take ("brought to the attention | that the road has closed") a parser may mistake the conjunction.
 */
export function isRelativeThat(tokens: readonly Token[], at: number): boolean {
  const that = tokens[at];
  if (that?.lower !== 'that' || that.tag !== 'PRON' || that.syntax === null || tokens[at - 1]?.tag !== 'NOUN')
    return false;
  const isTaken = !isOblique(tokens, at - 1) || that.syntax.relation.startsWith('nsubj');
  return isTaken && !isContentVerb(tokens, at);
}

/** "to the attention", "to the attention of citizens". */
function isOblique(tokens: readonly Token[], noun: number): boolean {
  const { relation } = tokens[noun]!.syntax!;
  const owner = relation === 'nmod' ? headOf(tokens, noun) : null;
  return owner === null ? relation === 'obl' : isOblique(tokens, owner);
}

/** "issued an order that the guards | defend the frontier", "that aid | be sent": it has its own object, or tells what is ordered. */
function isContentVerb(tokens: readonly Token[], that: number): boolean {
  const verb = headOf(tokens, that);
  if (verb === null) return false;
  const under = tokens.filter((_, at) => at > that && headOf(tokens, at) === verb);
  const helpers = under.filter(({ tag }) => tag === 'AUX');
  const isBase = (helpers[0] ?? tokens[verb]!).lower === (helpers[0] ?? tokens[verb]!).lemma;
  const isOrdered = isBase && !helpers.some(({ lemma }) => lemma !== 'be');
  const hasSubject = under.some(({ syntax }) => syntax!.relation.startsWith('nsubj'));
  return hasSubject && (isOrdered || under.some(({ syntax }) => syntax!.relation === 'obj'));
}

/** "denied any wrongdoing and said | that": the clause is another verb's. */
export function isObjectBetween(
  tokens: readonly Token[],
  from: number,
  to: number,
  takesObject: boolean,
): boolean {
  const between = tokens.slice(from, to);
  if (isAside(tokens, from, to)) return false;
  const isTold = lexicon('frames').telling_verbs.includes(tokens[from - 1]?.lemma ?? '');
  // "informs national and international opinion | that": two hearers of a verb that tells.
  if (between.some(({ tag, form }) => (tag === 'VERB' && form !== null) || (tag === 'CCONJ' && !isTold)))
    return true;
  return (
    takesObject &&
    between.length > LONGEST_HEARER &&
    between.some(({ tag }) => tag === 'NOUN') &&
    between.some(({ text }) => text === ',')
  );
}

/** "pointed out, | in answer to a question, | that", "stated on Friday, | at a meeting with students, | that": between two marks, with none inside, and before them no more than when or where. */
function isAside(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.slice(from, to);
  const marks = between.flatMap(({ text }, at) => (text === ',' ? [at] : []));
  const isBeside = /^(?:ADP|ADV)$/u.test(between[0]?.tag ?? '') || isTime(tokens, from);
  return (
    marks.length === 2 &&
    (marks[0] === 0 || isBeside) &&
    marks[1] === between.length - 1 &&
    !between.some(hasTense)
  );
}

/** Whether nothing but whom it is said to, when and where stands before the quotation. */
export function opensSoon(tokens: readonly Token[], from: number, quote: TokenRange): boolean {
  const between = tokens.slice(from, quote.first);
  return between.length <= QUOTE_REACH && !between.some(hasTense);
}

/** "apologised the next day" has no object, "welcomed the November 10 re-launch" has. */
export function isTime(tokens: readonly Token[], from: number): boolean {
  const end = behindTime(tokens, from);
  return end > from && /^(?:PUNCT|ADP|SCONJ|CCONJ|ADV|PRON)$/.test(tokens[end]?.tag ?? 'PUNCT');
}

/** "told reporters | 'X'": whom it is said to, and no object or infinitive that the quotation is a part of. */
export function isHearer(
  tokens: readonly Token[],
  from: number,
  quote: number,
  takesObject: boolean,
): boolean {
  const between = tokens.slice(from, quote);
  return (
    between.length === 0 ||
    (!takesObject &&
      between.length <= LONGEST_HEARER &&
      !between.some(({ lower }) => lower === 'to' || CLAUSE_OPENERS.has(lower)))
  );
}

export function startsClause(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from]!;
  return (
    (startsObject(first) || first.tag === 'ADV' || first.tag === 'ADP') &&
    tokens.slice(from + 1, to).some(({ tag, form }) => tag === 'AUX' || (tag === 'VERB' && form !== 'gerund'))
  );
}

/** Whether a noun phrase stands there with its verb right behind it. */
export function opensClause(tokens: readonly Token[], from: number): boolean {
  const end = tokens.findIndex(
    ({ tag, lower }, at) => at >= from && (!PHRASE_TAGS.has(tag) || QUESTIONS.has(lower)) && lower !== 'of',
  );
  return end > from && hasTense(tokens[end]!);
}

export function startsObject({ tag, text }: Token): boolean {
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

/** "expressed gratitude": a verb with its noun. */
export function isPhrase(tokens: readonly Token[], ranges: readonly TokenRange[]): boolean {
  const { tag, form } = tokens[ranges.at(-1)!.last - 1]!;
  return tag === 'NOUN' || (ranges.at(-1)!.last - ranges[0]!.first > 1 && form === 'gerund');
}
