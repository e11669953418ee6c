import type { Claim, Span } from '../../../domain/index.js';

/** A stretch of an account's text that belongs to one claim, or to none. */
export interface Segment extends Span {
  readonly claim: Claim | null;
}

interface Mark extends Span {
  readonly claim: Claim;
  /** Length of all of the claim's words: of two claims about the same words the shorter one is meant. */
  readonly size: number;
}

/** A part of a text cut where a claim begins or ends; where claims overlap, the shortest one has the words. */
export function segmentsOf(part: Span, claims: readonly Claim[]): readonly Segment[] {
  const marks = claims
    .flatMap(marksOf)
    .map(mark => ({ ...mark, start: Math.max(mark.start, part.start), end: Math.min(mark.end, part.end) }))
    .filter(({ start, end }) => start < end)
    .sort((x, y) => x.start - y.start);
  const cuts = [...new Set([part.start, part.end, ...marks.flatMap(({ start, end }) => [start, end])])].sort(
    (x, y) => x - y,
  );
  const segments: Segment[] = [];
  let open: readonly Mark[] = [];
  let next = 0;
  for (const [index, start] of cuts.slice(0, -1).entries()) {
    while (next < marks.length && marks[next]!.start <= start) open = [...open, marks[next++]!];
    open = open.filter(mark => mark.end > start);
    add({ start, end: cuts[index + 1]!, claim: shortest(open)?.claim ?? null });
  }
  return segments;

  function add(segment: Segment): void {
    const last = segments.at(-1);
    if (last !== undefined && last.claim === segment.claim)
      segments[segments.length - 1] = { ...last, end: segment.end };
    else segments.push(segment);
  }
}

function marksOf(claim: Claim): readonly Mark[] {
  const size = claim.spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return claim.spans.map(({ start, end }) => ({ start, end, claim, size }));
}

function shortest(marks: readonly Mark[]): Mark | undefined {
  return marks.reduce<Mark | undefined>(
    (best, mark) => (best === undefined || mark.size < best.size ? mark : best),
    undefined,
  );
}

/** The claims that keep words of their own where all of them are marked in one text. */
export function claimsInText(text: string, claims: readonly Claim[]): readonly string[] {
  return paragraphsOf(text).flatMap(part => segmentsOf(part, claims).flatMap(({ claim }) => claim?.id ?? []));
}

/** The paragraphs of a text, without the empty lines between them. */
export function paragraphsOf(text: string): readonly Span[] {
  return [...text.matchAll(/\S(?:[^\n]|\n(?!\s*\n))*/gu)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.trimEnd().length,
  }));
}
