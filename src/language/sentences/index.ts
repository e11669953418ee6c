import type { Sentence, SentenceKind, Span } from '../../domain/index.js';
import { datelineLength, isBoilerplate, openingLength } from './boilerplate.js';
import { isBoundary } from './boundaries.js';
import { type Block, findBlocks } from './lines.js';

/** Where a sentence may end: its marks, the quotes and brackets that close with it, footnote marks, white space or a capital. */
const STOP = /[.?!…]{1,8}["”’'»)\]]{0,4}(?:\s?\[[\p{L}\p{N} ]{1,4}\]){0,4}(\s+|$|(?=\p{Lu}))/gu;
/** An inline bullet in a list that lost its lines: "- A  - B". */
const BULLET = /(?<=\s)[-•*]\s+(?=\p{Lu})/gu;
const HEADING_WORDS = 16;

/**
 * The sentences of a text: in order, trimmed, not overlapping, covering every visible character. Reads the
 * text once, in linear time.
 */
export function splitSentences(text: string): readonly Sentence[] {
  const blocks = findBlocks(text);
  const last = blocks.findLastIndex(block => !isNoise(text, trim(text, block)));
  const opening = blocks.find((block, index) => isProse(text, block, index < last));
  return blocks.flatMap((block, index) =>
    splitBlock(text, block, index < last, block === opening && !hasLabels(text, block)),
  );
}

function isProse(text: string, block: Block, isFollowed: boolean): boolean {
  const whole = trim(text, block);
  if (whole === null || block.isItem || isNoise(text, whole)) return false;
  return !(isFollowed && isHeading(text.slice(whole.start, whole.end)));
}

/** "MOSCOW: X" is no dateline where a later line opens with "KYIV: Y": these tell who says it. */
function hasLabels(text: string, { end }: Span): boolean {
  return LABEL.test(text.slice(end));
}

const LABEL = /^\p{Lu}[\p{Lu} -]{1,30}:/mu;

/** `isFollowed`: by a block that is more than a footer; `isOpening`: it is the first of the text's prose. */
function splitBlock(
  text: string,
  block: Block,
  isFollowed: boolean,
  isOpening: boolean,
): readonly Sentence[] {
  const whole = trim(text, block);
  if (whole === null) return [];
  if (isNoise(text, whole)) return [{ ...whole, kind: 'boilerplate' }];
  const line = text.slice(whole.start, Math.min(whole.end, whole.start + 400));
  if (!block.isItem && isFollowed && isHeading(text.slice(whole.start, whole.end)))
    return [{ ...whole, kind: 'heading' }];
  const dateline = datelineLength(line) || (isOpening ? openingLength(line) : 0);
  const head: readonly Sentence[] =
    dateline === 0
      ? []
      : toSentences(text, [{ start: whole.start, end: whole.start + dateline }], 'boilerplate');
  const body = { start: whole.start + dateline, end: whole.end };
  return [...head, ...splitProse(text, body, block.isItem)];
}

function splitProse(text: string, body: Span, isItem: boolean): readonly Sentence[] {
  const bullets = bulletsIn(text, body);
  const pieces = cutAt(body, bullets);
  return pieces.flatMap((piece, index) => {
    const kind = isItem || (bullets.length > 0 && index > 0) ? 'item' : 'prose';
    return toSentences(text, cutAt(piece, endsIn(text, piece)), kind);
  });
}

/** Inline bullets, if there are at least two: one may be a dash. */
function bulletsIn(text: string, { start, end }: Span): readonly number[] {
  const found = [...text.slice(start, end).matchAll(BULLET)].map(match => start + match.index);
  return found.length >= 2 ? found : [];
}

/** Where a new sentence begins inside a stretch. */
function endsIn(text: string, { start, end }: Span): readonly number[] {
  const stretch = text.slice(start, end);
  return [...stretch.matchAll(STOP)].flatMap(match => {
    const next = match.index + match[0].length;
    const stop = { text: stretch, at: match.index, end: next - match[1]!.length, next };
    return next < stretch.length && isBoundary(stop) ? [start + next] : [];
  });
}

function cutAt({ start, end }: Span, cuts: readonly number[]): readonly Span[] {
  const edges = [start, ...cuts, end];
  return edges.slice(1).map((edge, index) => ({ start: edges[index]!, end: edge }));
}

function toSentences(text: string, spans: readonly Span[], kind: SentenceKind): readonly Sentence[] {
  return spans.flatMap(span => {
    const trimmed = trim(text, span);
    if (trimmed === null) return [];
    return [{ ...trimmed, kind: isNoise(text, trimmed) ? 'boilerplate' : kind }];
  });
}

/** Nothing, or a short line that says nothing about the event. */
function isNoise(text: string, span: Span | null): boolean {
  return span === null || (span.end - span.start <= 200 && isBoilerplate(text.slice(span.start, span.end)));
}

/** A short line without an end mark, followed by others. */
function isHeading(line: string): boolean {
  return (
    line.length <= 160 &&
    !/[.?!:;,…]["”’»)\]]*$/u.test(line.slice(-6)) &&
    line.split(/\s+/, HEADING_WORDS + 1).length <= HEADING_WORDS
  );
}

function trim(text: string, { start, end }: Span): Span | null {
  let first = start;
  let last = end;
  while (first < last && /\s/u.test(text[first]!)) first += 1;
  while (last > first && /\s/u.test(text[last - 1]!)) last -= 1;
  return last > first ? { start: first, end: last } : null;
}
