import type { Token, TokenRange } from '../../domain/index.js';
import { lexicon } from '../../lexicon/index.js';
import { phraseEnd } from './extent.js';
import { markAt } from './quotations.js';
import type { Finding, Sense } from './report.js';
import type { Setting } from './settings.js';
import { hasTense } from './verbs.js';
import { type Frame, isDistancing, nominalCue, sayingAt } from './words.js';

const POSSESSIVES = new Set(['his', 'her', 'their', 'its', 'our', 'my', 'your', 'whose']);
const PREPOSITIONS = new Set([
  'of',
  'for',
  'about',
  'on',
  'against',
  'over',
  'to',
  'in',
  'toward',
  'towards',
  'with',
]);
const OWNER_REACH = 4;
const PHRASE_TAGS = new Set(['NOUN', 'PROPN', 'ADJ', 'DET', 'NUM']);

/** "his support for X", "Moscow's warning that X", "a warning by Lavrov that X", "the words of Lavrov that X": a noun with its owner and content. */
export function nounReportAt(tokens: readonly Token[], at: number): Finding | null {
  const cue = tokens[at]!.tag === 'NOUN' ? nominalCue(tokens[at]!.lemma, 'nouns') : null;
  if (cue === null) return null;
  const behind = ownerBehind(tokens, at);
  const owner = ownerBefore(tokens, at) ?? behind;
  const opener = behind === null ? at + 1 : behind.last;
  const content = contentAt(tokens, opener, cue.takes);
  if (content === null || (owner === null && tokens[opener]?.lower !== 'that')) return null;
  return findingOf(tokens, at, owner, content, cue);
}

/** "Moscow's so-called corridor", "the ministry's alleged proof": a name that is left to its owner. */
export function distancedAt(tokens: readonly Token[], at: number): Finding | null {
  if (!isDistancing(tokens[at]!.lower)) return null;
  const source = ownerBefore(tokens, at);
  const last = phraseEnd(tokens, nameStart(tokens, at + 1), tokens.length);
  if (source === null || last <= at + 1) return null;
  return findingOf(tokens, at, source, { first: at + 1, last: closing(tokens, at + 1, last) }, DISTANCED);
}

const DISTANCED = {
  takes: new Set<Frame>(),
  says: true,
  sense: { act: 'assert', strength: 0.3, rebuts: false, denies: false },
} as const;

function nameStart(tokens: readonly Token[], at: number): number {
  return markAt(tokens, at) === null ? at : at + 1;
}

/** A quotation mark that closes the name belongs to it. */
function closing(tokens: readonly Token[], first: number, last: number): number {
  return markAt(tokens, first) !== null && markAt(tokens, last)?.closes ? last + 1 : last;
}

/** "was confident that X", "eager to X", behind a subject or a comma. */
export function adjectiveReportAt(
  tokens: readonly Token[],
  at: number,
  subject: TokenRange | null,
): Finding | null {
  const cue = tokens[at]!.tag === 'ADJ' ? nominalCue(tokens[at]!.lemma, 'adjectives') : null;
  if (cue === null || subject === null || subject.last > at) return null;
  const content = contentAt(tokens, at + 1, cue.takes);
  if (content === null) return null;
  return findingOf(tokens, at, subject, content, cue);
}

/** "is of the opinion that X", "were of one mind", "are united in X-ing", "were hopeful that X": what a copula with its complement says. */
export function copularReportAt(
  tokens: readonly Token[],
  at: number,
  { clause, subject }: Setting,
): Finding | null {
  if (
    tokens[at]!.lemma !== 'be' ||
    !hasTense(tokens[at]!) ||
    tokens[at]!.form === 'base' ||
    clause.verb !== at ||
    subject === null ||
    subject.last > at
  )
    return null;
  const { opinions, accord, certain } = lexicon('cues').copular;
  let head = at + 1;
  while (tokens[head]?.tag === 'ADV') head += 1;
  const isOf = tokens[head]?.lower === 'of';
  if (isOf) {
    head += 1;
    while (/^(?:DET|ADJ|NUM)$/.test(tokens[head]?.tag ?? '')) head += 1;
  }
  const word = tokens[head]?.lower ?? '';
  const behind = head + 1;
  const isClause = tokens[behind]?.lower === 'that' && tokens[behind]!.tag === 'SCONJ';
  // A thought: said where an account of talks tells it, in the past.
  const isThought = !isOf && isClause && certain.includes(word) && tokens[at]!.form === 'past';
  if (!isThought && (isOf ? !opinions.includes(word) : !accord.includes(word))) return null;
  const rest = { first: behind, last: clause.last };
  const hasRest = tokens.slice(behind, clause.last).some(({ tag }) => tag !== 'PUNCT');
  return {
    source: subject,
    cue: [{ first: at, last: behind }],
    content: [hasRest ? rest : { first: at + 1, last: behind }],
    says: !isThought,
    voiced: isThought,
    negated: clause.negated,
    clausal: isClause,
    ...(isOf || isThought ? OPINION : joinedIn(tokens, behind)),
  };
}

/** "united | in condemning X" condemns it; united in anything else, they agree. */
function joinedIn(tokens: readonly Token[], behind: number): Sense {
  const verb = tokens[behind]?.lower === 'in' ? behind + 1 : behind;
  const isGerund = tokens[verb]?.form === 'gerund';
  return (isGerund ? sayingAt(tokens, verb, tokens.length)?.sense : null) ?? ACCORD;
}

const OPINION: Sense = { act: 'assert', strength: 0.4, rebuts: false, denies: false };
const ACCORD: Sense = { act: 'agree', strength: 0.6, rebuts: false, denies: false };

function findingOf(
  tokens: readonly Token[],
  at: number,
  source: TokenRange | null,
  content: TokenRange,
  { says, sense }: NonNullable<ReturnType<typeof nominalCue>>,
): Finding {
  return {
    source,
    cue: [{ first: at, last: at + 1 }],
    content: [content],
    says,
    voiced: false,
    negated: false,
    clausal: tokens[content.first]!.lower === 'that',
    ...sense,
  };
}

function ownerBefore(tokens: readonly Token[], noun: number): TokenRange | null {
  for (let at = noun - 1; at >= Math.max(0, noun - OWNER_REACH); at -= 1) {
    const token = tokens[at]!;
    if (POSSESSIVES.has(token.lower)) return { first: at, last: at + 1 };
    if (/^['’]s?$/.test(token.text)) {
      let first = at;
      while (first > 0 && (PHRASE_TAGS.has(tokens[first - 1]!.tag) || isOfBody(tokens, first - 1)))
        first -= 1;
      return first < at ? { first, last: at + 1 } : null;
    }
    if (token.tag !== 'ADJ' && token.tag !== 'NOUN' && token.tag !== 'ADV' && token.tag !== 'NUM')
      return null;
  }
  return null;
}

/** "the Ministry | of | Defence's statement": a body and what it is for. */
function isOfBody(tokens: readonly Token[], at: number): boolean {
  const { institutions, offices } = lexicon('speakers');
  const body = tokens[at - 1]?.lower ?? '';
  return tokens[at]!.lower === 'of' && (institutions.includes(body) || offices.includes(body));
}

/** "from rivals", "by the ministry", "of the ministry | that X" right behind the noun. */
function ownerBehind(tokens: readonly Token[], noun: number): TokenRange | null {
  const { lower } = tokens[noun + 1] ?? { lower: '' };
  if (lower !== 'from' && lower !== 'by' && lower !== 'among' && lower !== 'of') return null;
  const last = phraseEnd(tokens, noun + 2, tokens.length);
  if (lower === 'of' && !(tokens[last]?.lower === 'that' && tokens[last]!.tag === 'SCONJ')) return null;
  return last > noun + 2 ? { first: noun + 2, last } : null;
}

function contentAt(tokens: readonly Token[], opener: number, takes: ReadonlySet<Frame>): TokenRange | null {
  const token = tokens[opener];
  if (token === undefined) return null;
  if (token.lower === 'that' || token.lower === 'whether') return clauseFrom(tokens, opener);
  if (token.lower === 'to' && takes.has('to') && tokens[opener + 1]?.form === 'base')
    return clauseFrom(tokens, opener);
  if (!takes.has('np') || !PREPOSITIONS.has(token.lower)) return null;
  const isGerund = tokens[opener + 1]?.form === 'gerund';
  const last = isGerund ? clauseFrom(tokens, opener + 1).last : phraseEnd(tokens, opener + 1, tokens.length);
  return last > opener + 1 ? { first: opener + 1, last } : null;
}

/** Up to the next comma or mark. */
function clauseFrom(tokens: readonly Token[], first: number): TokenRange {
  let last = first + 1;
  while (last < tokens.length && !/^[,.;:!?—–]$/.test(tokens[last]!.text)) last += 1;
  return { first, last };
}
