import type { SpeechAct, Token, TokenRange } from '../../domain/index.js';
import { lexicon } from '../../lexicon/index.js';
import { hangTogether, relativeIn } from './halves.js';
import type { Finding } from './report.js';
import { hasTense } from './verbs.js';

/** A source named without a verb. */
export interface Framed extends Finding {
  readonly source: TokenRange;
  /** The frame itself. */
  readonly range: TokenRange;
}

/** "According to X, Y", "Y, according to X", "in X's view, Y": a source named without a verb. */
export function findFrames(tokens: readonly Token[]): readonly Framed[] {
  return tokens.flatMap((_, at) => frameAt(tokens, at) ?? []);
}

function frameAt(tokens: readonly Token[], at: number): Framed | null {
  for (const { opens, closes, act, strength } of frames()) {
    if (!opens.every((word, offset) => tokens[at + offset]?.lower === word)) continue;
    const from = at + opens.length;
    const end = frameEnd(tokens, from);
    const closing = closes.length === 0 ? null : findWords(tokens, closes, from, end);
    if (closes.length > 0 && closing === null) continue;
    const named = { first: from, last: closing ?? end };
    const source = closing === null ? withApposedName(tokens, named) : named;
    if (source.last <= source.first || isMeasure(tokens, source)) continue;
    if (closing !== null && isNobodys(tokens.slice(from, closing))) continue;
    const behind = closing === null ? behindApposition(tokens, source) : closing + closes.length;
    // "a fact which | in Moscow's view | attests to X": of which part it is the view no mark tells.
    if (
      closing !== null &&
      at > 0 &&
      !isEdge(tokens, at - 1) &&
      !isEdge(tokens, behind) &&
      !isOpener(tokens, at)
    )
      continue;
    const whole = { first: 0, last: at };
    const head = relativeIn(tokens, whole, { first: behind, last: tokens.length });
    const rest = { first: behind + 1, last: tokens.length };
    // "The talks were, | according to Moscow, | useful", "The talks, | ..., | were useful": half a clause on either side.
    const isAside =
      tokens[at - 1]?.text === ',' &&
      tokens[behind]?.text === ',' &&
      (!(tokens.slice(0, at).some(hasTense) && tokens.slice(behind).some(hasTense)) ||
        head !== whole ||
        hangTogether(tokens, head, rest));
    const content =
      at === 0 || behind - at < 2 || isOpener(tokens, at) ? [rest] : [head, ...(isAside ? [rest] : [])];
    if (content.some(({ first, last }) => last <= first)) continue;
    const cue =
      closing === null
        ? [{ first: at, last: from }]
        : [
            { first: at, last: from },
            { first: closing, last: behind },
          ];
    return { ...SPOKEN, source, cue, content, act, strength, range: { first: at, last: behind } };
  }
  return null;
}

/** "according to plan": what a thing is done by, and nobody who says it. */
function isMeasure(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  const words = tokens.slice(first, last);
  const stop = words.findIndex(({ tag }) => tag === 'ADP' || tag === 'CCONJ' || tag === 'PRON');
  const head = words.slice(0, stop < 1 ? words.length : stop).findLast(({ tag }) => tag === 'NOUN');
  return head !== undefined && lexicon('cues').measures.includes(head.lemma);
}

/** "from a long-term perspective", "from | the | perspective of X": whose it is stands nowhere between. */
function isNobodys(words: readonly Token[]): boolean {
  return !words.some(({ tag }) => tag === 'PROPN' || tag === 'PRON' || tag === 'PART');
}

function isEdge(tokens: readonly Token[], at: number): boolean {
  return tokens[at] === undefined || tokens[at]!.tag === 'PUNCT';
}

/** "But according to X, Y". */
function isOpener(tokens: readonly Token[], at: number): boolean {
  return (
    at <= 2 && tokens.slice(0, at).every(({ tag }) => tag === 'CCONJ' || tag === 'ADV' || tag === 'PUNCT')
  );
}

/** A source ends at the next comma that no apposition follows, or at the end. */
function frameEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && !/^[,.;:!?—–()"“”]$/.test(tokens[at]!.text) && tokens[at]!.lower !== 'that')
    at += 1;
  return at;
}

/** "According to X, | chief of staff of the President, | Y": where what a parsed sentence says of the source ends. */
function behindApposition(tokens: readonly Token[], { first, last }: TokenRange): number {
  if (tokens[last]?.text !== ',') return last;
  const apposed = apposedTo(tokens, { first, last });
  if (apposed < 0) return last;
  const end = frameEnd(tokens, apposed);
  return tokens[end]?.text === ',' ? end : last;
}

/** "according to the Minister's spokesman | , Karl Lund": a name behind an office, at the end or before a comma. */
function withApposedName(tokens: readonly Token[], source: TokenRange): TokenRange {
  if (tokens[source.last]?.text !== ',') return source;
  const apposed = apposedTo(tokens, source);
  if (tokens[apposed]?.tag !== 'PROPN') return source;
  const end = frameEnd(tokens, apposed);
  const name = tokens.slice(apposed, end);
  const isName = name.every(({ syntax }) => syntax?.entity?.kind === 'person');
  return isName && /^[,.;]$/u.test(tokens[end]?.text ?? '.') ? { ...source, last: end } : source;
}

/** What stands in apposition to a source, by index; -1 for nothing. */
function apposedTo(tokens: readonly Token[], { first, last }: TokenRange): number {
  return tokens.findIndex(({ syntax }, at) => {
    const head = at + (syntax?.head ?? 0);
    return at > last && syntax?.relation === 'appos' && first <= head && head < last;
  });
}

function findWords(
  tokens: readonly Token[],
  words: readonly string[],
  from: number,
  to: number,
): number | null {
  for (let at = from; at + words.length <= to; at += 1)
    if (words.every((word, offset) => tokens[at + offset]!.lower === word)) return at;
  return null;
}

/** "Moscow: X", a name and a colon at the head of a line: what follows is its word. */
export function findLabel(tokens: readonly Token[]): Framed | null {
  const colon = tokens.findIndex(({ text }) => text === ':');
  if (colon < 1 || colon > LONGEST_LABEL || colon + 2 >= tokens.length) return null;
  const label = tokens.slice(0, colon);
  if (
    !label.some(({ tag }) => tag === 'PROPN') ||
    label.some(({ tag }) => tag !== 'PROPN' && tag !== 'NOUN' && tag !== 'DET')
  )
    return null;
  return {
    source: { first: 0, last: colon },
    cue: [{ first: colon, last: colon + 1 }],
    content: [{ first: colon + 1, last: tokens.length }],
    ...SPOKEN,
    act: 'assert',
    strength: 0.3,
    range: { first: 0, last: colon + 1 },
  };
}

const LONGEST_LABEL = 5;

const SPOKEN = {
  says: true,
  voiced: false,
  negated: false,
  clausal: true,
  rebuts: false,
  denies: false,
} as const;

interface Frame {
  readonly opens: readonly string[];
  readonly closes: readonly string[];
  readonly act: SpeechAct;
  readonly strength: number;
}

let frameList: readonly Frame[] | undefined;

function frames(): readonly Frame[] {
  frameList ??= lexicon('cues').frames.map(({ opens, closes, act, strength }) => ({
    act,
    strength,
    opens: opens.split(' '),
    closes: closes?.split(' ') ?? [],
  }));
  return frameList;
}
