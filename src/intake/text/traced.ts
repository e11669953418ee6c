import type { Span } from '../../domain/index.js';

/** A stretch of the text and where it comes from; characters match one to one where `size` equals `width`. */
interface Run {
  /** Length in the text, in UTF-16 code units. */
  readonly size: number;
  /** Offset in the original. */
  readonly from: number;
  /** Length in the original. */
  readonly width: number;
}

/** A text that knows which characters of an original each of its own stands for. */
export interface Traced {
  readonly text: string;
  readonly runs: readonly Run[];
}

/** What takes the place of a match: words of our own, or a part of the text (`[start, end]`). */
type Part = string | readonly [start: number, end: number];

/** The original itself. */
export function trace(text: string): Traced {
  return { text, runs: text === '' ? [] : [{ size: text.length, from: 0, width: text.length }] };
}

/** The part from `start` to `end`, half-open. */
export function sliceTraced(traced: Traced, start: number, end = traced.text.length): Traced {
  return cutter(traced)(start, end);
}

/** The lines, or whatever the separator parts. */
export function splitTraced(traced: Traced, separator: string): readonly Traced[] {
  const cut = cutter(traced);
  let start = 0;
  return traced.text.split(separator).map(({ length }) => {
    const part = cut(start, start + length);
    start += length + separator.length;
    return part;
  });
}

/** One text of several; a separator stands for nothing in the original. */
export function joinTraced(parts: readonly Traced[], separator = ''): Traced {
  const runs: Run[] = [];
  parts.forEach((part, index) => {
    if (index > 0 && separator !== '') push(runs, { size: separator.length, from: endOf(runs), width: 0 });
    for (const run of part.runs) push(runs, run);
  });
  return { text: parts.map(part => part.text).join(separator), runs };
}

/** Puts other characters in place of the same number of characters. */
export function substitute(traced: Traced, pattern: RegExp, character: string | ((found: string) => string)) {
  const text = traced.text.replace(pattern, found =>
    typeof character === 'string' ? character : character(found),
  );
  return { text, runs: traced.runs };
}

/** Puts parts in place of every match of a global pattern; what is left out is lost. */
export function editTraced(
  traced: Traced,
  pattern: RegExp,
  partsOf: (match: RegExpExecArray) => readonly Part[],
): Traced {
  const cut = cutter(traced);
  const pieces: Traced[] = [];
  let end = 0;
  for (const match of traced.text.matchAll(pattern)) {
    pieces.push(cut(end, match.index));
    end = match.index + match[0].length;
    for (const part of partsOf(match as RegExpExecArray)) {
      if (typeof part === 'string') pieces.push(replacement(part, cut(match.index, end)));
      else pieces.push(cut(part[0], part[1]));
    }
  }
  if (end === 0 && pieces.length === 0) return traced;
  pieces.push(cut(end, traced.text.length));
  return joinTraced(pieces);
}

/** Where in the original a stretch of the text stands. */
export function originOf({ runs }: Pick<Traced, 'runs'>, { start, end }: Span): Span {
  const first = runAt(runs, start);
  const last = runAt(runs, Math.max(start, end - 1));
  if (!first || !last) return { start: 0, end: 0 };
  const isExact = (run: Run) => run.size === run.width;
  return {
    start: first.run.from + (isExact(first.run) ? start - first.to : 0),
    end: last.run.from + (isExact(last.run) ? end - last.to : last.run.width),
  };
}

/** Cuts parts out; fast where they come in the text's order. */
function cutter({ text, runs }: Traced): (start: number, end: number) => Traced {
  let index = 0;
  let to = 0;
  return (start, end) => {
    if (start < to) [index, to] = [0, 0];
    while (index < runs.length && to + runs[index]!.size <= start) to += runs[index++]!.size;
    const found: Run[] = [];
    for (let i = index, at = to; i < runs.length && at < end; at += runs[i++]!.size)
      push(found, part(runs[i]!, Math.max(0, start - at), Math.min(runs[i]!.size, end - at)));
    return { text: text.slice(start, end), runs: found };
  };
}

function part(run: Run, start: number, end: number): Run {
  if (run.size !== run.width) return { ...run, size: end - start };
  return { size: end - start, from: run.from + start, width: end - start };
}

/** Neighbours that match one to one are one run. */
function push(runs: Run[], run: Run): void {
  if (run.size === 0) return;
  const last = runs.at(-1);
  const goesOn = last && last.size === last.width && run.size === run.width;
  if (goesOn && last.from + last.width === run.from)
    runs[runs.length - 1] = { size: last.size + run.size, from: last.from, width: last.width + run.width };
  else runs.push(run);
}

function replacement(text: string, { runs }: Traced): Traced {
  const from = runs[0]?.from ?? 0;
  const width = endOf(runs) - from;
  return { text, runs: [{ size: text.length, from, width }] };
}

function endOf(runs: readonly Run[]): number {
  const last = runs.at(-1);
  return last ? last.from + last.width : 0;
}

function runAt(runs: readonly Run[], offset: number): { readonly run: Run; readonly to: number } | null {
  let to = 0;
  for (const run of runs) {
    if (offset < to + run.size) return { run, to };
    to += run.size;
  }
  const run = runs.at(-1);
  return run ? { run, to: to - run.size } : null;
}
