import type { Span } from '../domain/index.js';

/**
 * Where the pieces of a gold claim stand in `text`, in order and as close together as they can; null where
 * one is not there. White space is one to the annotator: a line break or a no-break space equals a space.
 */
export function locate(text: string, pieces: readonly string[]): readonly Span[] | null {
  const [first, ...rest] = pieces.map(piece => occurrences(text, piece));
  const placements = (first ?? []).flatMap(start => {
    const spans: Span[] = [start];
    for (const candidates of rest) {
      const next = candidates.find(span => span.start >= spans.at(-1)!.end);
      if (!next) return [];
      spans.push(next);
    }
    return [spans];
  });
  const extent = (spans: readonly Span[]) => spans.at(-1)!.end - spans[0]!.start;
  return placements.sort((a, b) => extent(a) - extent(b))[0] ?? null;
}

function occurrences(text: string, piece: string): readonly Span[] {
  const words = piece.normalize('NFC').trim().split(/\s+/u).map(escapeRegExp);
  return [...text.matchAll(new RegExp(words.join(String.raw`\s+`), 'gu'))].map(match => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function escapeRegExp(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
}
