import type { Clause, Token, TokenRange } from '../../domain/index.js';
import type { Quotation } from './quotations.js';
import { sourceOf } from './subjects.js';
import { hasTense } from './verbs.js';
import { type CueWord, cueWordsAt, isImpersonal } from './words.js';

/** A clause of the sentence with the subject it shares, if it has none. */
export interface Setting {
  readonly clause: Clause;
  readonly subject: TokenRange | null;
}

/** A verb that governs what is said, thought or wanted. */
export interface Governed {
  readonly source: TokenRange | null;
  readonly cue: readonly TokenRange[];
  readonly content: readonly TokenRange[];
  readonly says: boolean;
}

/** Each clause by its head verb, with its subject: its own, or that of the clause it goes on with. */
export function clausesByVerb(root: Clause): ReadonlyMap<number, Setting> {
  const found = new Map<number, Setting>();
  const visit = (clause: Clause, inherited: TokenRange | null) => {
    const subject = clause.subject ?? inherited;
    if (clause.verb !== null) found.set(clause.verb, { clause, subject });
    let last = subject;
    for (const child of clause.children) {
      visit(child, child.kind === 'complement' || child.kind === 'relative' ? null : last);
      if (child.kind === 'coordinate' && child.subject !== null) last = child.subject;
    }
  };
  visit(root, null);
  return found;
}

/** The setting of a verb that heads no clause: the innermost clause around it, its subject what stands before it. */
export function settingAround(tokens: readonly Token[], root: Clause, verb: number): Setting {
  let clause = root;
  for (;;) {
    const inner = clause.children.find(({ first, last }) => first <= verb && verb < last);
    if (inner === undefined) break;
    clause = inner;
  }
  const { form } = tokens[verb]!;
  const opener = tokens[verb - 1];
  // "broke the silence by asking", "after suggesting X, the minister left": the subject of the clause around.
  const isAdverbial =
    form === 'gerund' && (opener === undefined || opener.tag === 'ADP' || opener.tag === 'SCONJ');
  if (isAdverbial && clause.subject !== null) return { clause, subject: clause.subject };
  return { clause, subject: nounPhraseBefore(tokens, clause.first, verb) };
}

function nounPhraseBefore(tokens: readonly Token[], from: number, verb: number): TokenRange | null {
  let last = verb;
  while (last > from && (tokens[last - 1]!.tag === 'ADV' || tokens[last - 1]!.tag === 'AUX')) last -= 1;
  let first = last;
  while (first > from && PHRASE_TAGS.has(tokens[first - 1]!.tag)) first -= 1;
  while (first < last && (tokens[first]!.tag === 'ADP' || tokens[first]!.tag === 'PART')) first += 1;
  return last > first ? { first, last } : null;
}

const PHRASE_TAGS = new Set(['NOUN', 'PROPN', 'PRON', 'DET', 'ADJ', 'NUM', 'ADP', 'PART']);

/** What a cue verb governs, in the manner that its entry allows; null where it stands without content. */
export function governedAt(
  tokens: readonly Token[],
  verb: number,
  { clause, subject }: Setting,
  { ranges: quotes }: Quotation,
): Governed | null {
  const limit = clause.last;
  if (isPassive(tokens, clause, verb)) return passiveAt(tokens, verb, { clause, subject });
  for (const word of cueWordsAt(tokens, verb, limit)) {
    const behind = word.ranges.at(-1)!.last;
    const content = contentOf(tokens, word, { verb, behind, clause, quotes });
    if (content === null) continue;
    const { source, fronted } = sourceOf(tokens, subject);
    return {
      source,
      cue: word.ranges,
      content: fronted === null ? content : [fronted, ...content],
      says: word.says,
    };
  }
  return raisingAt(tokens, verb, { clause, subject });
}

/** "X seems to Y": what is thought is the whole, by nobody named. */
function raisingAt(tokens: readonly Token[], verb: number, { clause, subject }: Setting): Governed | null {
  const next = tokens[verb + 1];
  if (!isImpersonal(tokens[verb]!.lemma, 'raising') || next === undefined) return null;
  const opens = next.lower === 'to' || next.lower === 'like' || next.lower === 'as' || next.lower === 'that';
  if (!opens && next.tag !== 'ADJ' && next.form !== 'participle') return null;
  const rest = { first: verb + 1, last: endOf(tokens, clause, verb + 1) };
  return {
    source: null,
    cue: [{ first: verb, last: verb + 1 }],
    content: subject === null ? [rest] : [subject, rest],
    says: false,
  };
}

function isPassive(tokens: readonly Token[], clause: Clause, verb: number): boolean {
  if (clause.verb === verb) return clause.passive;
  const { form, lower } = tokens[verb]!;
  const before = tokens[verb - 1];
  const isAuxiliary = before?.tag === 'AUX' && before.lemma === 'be';
  const looks = form === 'participle' || (form === 'past' && lower.endsWith('ed'));
  return looks && (isAuxiliary || tokens[verb + 1]?.lower === 'by');
}

/** "X was proposed by Y", "X is expected to Z": what is thought of stands before the verb, or around it. */
function passiveAt(tokens: readonly Token[], verb: number, { clause, subject }: Setting): Governed | null {
  const agent = agentIn(tokens, { first: verb + 1, last: clause.last });
  const word = cueWordsAt(tokens, verb, clause.last).find(({ ranges }) => ranges.length === 1);
  const { lemma } = tokens[verb]!;
  const next = tokens[verb + 1];
  const goesOn = next !== undefined && (next.tag === 'SCONJ' || OPENS_COMPLEMENT.has(next.lower));
  const impersonal = isImpersonal(lemma, 'passive') && goesOn;
  if ((word === undefined || agent === null) && !impersonal) return null;
  const end = endOf(tokens, clause, verb + 1);
  const rest = goesOn ? without({ first: verb + 1, last: end }, agent) : [];
  const isDummy = subject !== null && tokens[subject.first]!.lower === 'it' && rest.length > 0;
  const content = [...(subject === null || isDummy ? [] : [subject]), ...rest];
  if (content.length === 0) return null;
  return {
    source: agent,
    cue: word?.ranges ?? [{ first: verb, last: verb + 1 }],
    content,
    says: agent !== null && (word?.says ?? false),
  };
}

const OPENS_COMPLEMENT = new Set(['to', 'that', 'as', 'whether', 'if', 'how', 'about', 'of', 'for']);

interface Place {
  readonly verb: number;
  readonly behind: number;
  readonly clause: Clause;
  readonly quotes: readonly TokenRange[];
}

function contentOf(
  tokens: readonly Token[],
  { takes, says, bare }: CueWord,
  { verb, behind, clause, quotes }: Place,
): readonly TokenRange[] | null {
  const complements =
    clause.verb === verb
      ? clause.children.filter(child => child.kind === 'complement' && child.first > verb)
      : [];
  const first = complements[0];
  const end = endOf(tokens, clause, behind);
  if (
    takes.has('that') &&
    first !== undefined &&
    !isObjectBetween(tokens, behind, first.first, takes.has('np'))
  )
    return [{ first: first.first, last: complements.at(-1)!.last }];
  const quote = quotes.find(({ first: at }) => at >= behind);
  if (quote !== undefined && says && opensSoon(tokens, behind, quote))
    return [{ first: quote.first, last: Math.max(quote.last, Math.min(end, tokens.length)) }];
  const colon = tokens.findIndex(
    (token, at) => at >= behind && at < behind + COLON_REACH && token.text === ':',
  );
  if (colon >= 0 && says) return [{ first: colon + 1, last: tokens.length }];
  const next = tokens[behind];
  if (next === undefined) return null;
  // Where the reader closes the clause with its verb, what is said goes on to the next mark.
  if (behind >= end)
    return says && bare && takes.has('that') && startsClause(tokens, behind, tokens.length)
      ? [toMark(tokens, behind)]
      : null;
  if (takes.has('that')) {
    const opener = tokens.findIndex(
      (token, at) =>
        at >= behind && at < Math.min(end, behind + THAT_REACH) && CLAUSE_OPENERS.has(token.lower),
    );
    if (
      opener >= 0 &&
      !tokens.slice(behind, opener).some(({ tag, form }) => tag === 'PUNCT' || form === 'gerund')
    )
      return [{ first: opener, last: end }];
    if (bare && startsClause(tokens, behind, clause.last))
      return [{ first: behind, last: Math.max(end, clause.last) }];
  }
  if (takes.has('to')) {
    const at = next.lower === 'not' ? behind + 1 : behind;
    if (tokens[at]?.lower === 'to' && tokens[at + 1]?.tag !== 'DET') return [{ first: behind, last: end }];
  }
  if (takes.has('np') && startsObject(next)) return [{ first: behind, last: end }];
  return null;
}

function toMark(tokens: readonly Token[], first: number): TokenRange {
  const mark = tokens.findIndex(({ text }, at) => at > first && /^[,;.!?—–]$/.test(text));
  return { first, last: mark < 0 ? tokens.length : mark };
}

const COLON_REACH = 8;
const THAT_REACH = 7;
const QUOTE_REACH = 10;
const CLAUSE_OPENERS = new Set(['that', 'whether', 'if', 'how', 'why', 'what', 'who', 'where', 'when']);
/** Whom it is said to: "told reporters | that". */
const LONGEST_HEARER = 4;

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

function startsClause(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from]!;
  return (
    (startsObject(first) || first.tag === 'ADV' || first.tag === 'ADP') &&
    tokens.slice(from + 1, to).some(({ tag, form }) => tag === 'AUX' || (tag === 'VERB' && form !== 'gerund'))
  );
}

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

/** Where the content of a verb ends: before what its clause adds in a clause of its own. */
function endOf(tokens: readonly Token[], clause: Clause, behind: number): number {
  const added = clause.children.find(
    child =>
      child.first >= behind &&
      (child.kind === 'coordinate' ||
        child.kind === 'absolute' ||
        (child.kind === 'participle' && child.setOff) ||
        (child.kind === 'adverbial' && child.setOff)),
  );
  let end = added === undefined ? clause.last : added.first;
  while (end > behind && (tokens[end - 1]!.tag === 'PUNCT' || tokens[end - 1]!.tag === 'CCONJ')) end -= 1;
  return end;
}

/** "by Moscow" behind a passive. */
function agentIn(tokens: readonly Token[], { first, last }: TokenRange): TokenRange | null {
  const by = tokens.findIndex((token, at) => at >= first && at < last && token.lower === 'by');
  if (by < 0 || tokens[by + 1]?.form === 'gerund') return null;
  const end = phraseEnd(tokens, by + 1, last);
  return end > by + 1 ? { first: by + 1, last: end } : null;
}

/** Where a noun phrase ends: before a comma, a verb or a preposition other than "of". */
export function phraseEnd(tokens: readonly Token[], from: number, limit: number): number {
  let end = from;
  while (
    end < limit &&
    (tokens[end]!.tag !== 'ADP' || tokens[end]!.lower === 'of') &&
    !['VERB', 'AUX', 'SCONJ', 'CCONJ', 'PUNCT'].includes(tokens[end]!.tag)
  )
    end += 1;
  return end;
}

function without(range: TokenRange, hole: TokenRange | null): readonly TokenRange[] {
  if (hole === null || hole.first >= range.last || hole.last <= range.first) return [range];
  return [
    { first: range.first, last: hole.first - 1 },
    { first: hole.last, last: range.last },
  ].filter(({ first, last }) => last > first);
}
