import { type Claim, contains, type Span } from '../../../domain/index.js';
import { type Content, html } from '../template.js';

/** The verbatim words of a claim, those that carry a verdict marked. */
export function markedWords({ spans }: Claim, text: string, carriers: readonly Span[]): Content {
  const carrying = merged(carriers);
  return spans.map((span, index) => [index === 0 ? null : ' ... ', markedSpan(span, text, carrying)]);
}

/** Whether a carrier points at all of a claim, so that marking it would mark everything. */
export function isWhole({ spans }: Claim, carrier: Span): boolean {
  return spans.every(span => contains(carrier, span));
}

function markedSpan(span: Span, text: string, carriers: readonly Span[]): Content {
  const inside = carriers
    .map(({ start, end }) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }))
    .filter(({ start, end }) => start < end);
  const ends = [span.start, ...inside.map(({ end }) => end)];
  return [
    inside.map(({ start, end }, index) => [
      text.slice(ends[index]!, start),
      html`<mark>${text.slice(start, end)}</mark>`,
    ]),
    text.slice(ends.at(-1)!, span.end),
  ];
}

function merged(spans: readonly Span[]): readonly Span[] {
  const done: Span[] = [];
  for (const span of [...spans].sort((x, y) => x.start - y.start)) {
    const last = done.at(-1);
    if (last === undefined || last.end < span.start) done.push(span);
    else done[done.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return done;
}
