/** A half-open range of UTF-16 code units in an account's normalised text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words a list of spans covers; the pieces of a discontinuous span are joined by `" ... "`. */
export function textOf(text: string, spans: readonly Span[]): string {
  return spans.map(span => text.slice(span.start, span.end)).join(' ... ');
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
