import type { Token, TokenRange } from '../domain/index.js';
import { type Cue, cueAt } from './cues.js';

/** A sentence whose source and cue stand outside its content: `"X", he said`, `X, according to Moscow`. */
export interface Outside {
  /** The tokens of the source. */
  readonly source: TokenRange;
  readonly cue: Cue;
  /** What is said, in the order of the text. */
  readonly content: readonly TokenRange[];
  /** What is left of the sentence behind the cue ("..., thanking him for ..."). */
  readonly rest: TokenRange | null;
}

/** Quoted stretches of a sentence, without the marks; one that runs on past the sentence ends with it. */
export function quotedRanges(tokens: readonly Token[], openAtStart: boolean): readonly TokenRange[] {
  const ranges: TokenRange[] = [];
  let open: number | null = openAtStart ? 0 : null;
  tokens.forEach((token, at) => {
    if (!isQuoteMark(token)) return;
    if (open !== null && closes(token)) {
      ranges.push({ first: open, last: at });
      open = null;
    } else if (open === null && opens(token)) open = at + 1;
  });
  if (open !== null) ranges.push({ first: open, last: tokens.length });
  return ranges.filter(({ first, last }) => last > first);
}

/** Whether a quotation is open after the sentence. */
export function endsInQuote(tokens: readonly Token[], openAtStart: boolean): boolean {
  let open = openAtStart;
  for (const token of tokens) if (isQuoteMark(token)) open = open ? !closes(token) : opens(token);
  return open;
}

/**
 * The attribution that follows, interrupts or introduces direct speech: `"X," Lavrov said`,
 * `"X," said Lavrov, "and Y"`, `Lavrov said: "X"`. Null where the quotation is only part of a clause.
 */
export function findOutside(tokens: readonly Token[], quotes: readonly TokenRange[]): Outside | null {
  if (quotes.length === 0) return null;
  const first = quotes[0]!;
  const before = { first: 0, last: Math.max(0, first.first - 1) };
  if (words(tokens, before) >= 2) return introduced(tokens, before, quotes);
  const from = Math.min(tokens.length, first.last + 1);
  const until = quotes[1] === undefined ? tokens.length : quotes[1].first - 1;
  return following(tokens, { first: from, last: until }, quotes);
}

/** `Lavrov said: "X"`, `The minister stressed, "X"`. */
function introduced(
  tokens: readonly Token[],
  before: TokenRange,
  quotes: readonly TokenRange[],
): Outside | null {
  const joint = tokens[before.last - 1];
  if (joint?.text !== ':' && joint?.text !== ',') return null;
  const verb = lastCueVerb(tokens, { first: before.first, last: before.last - 1 });
  if (verb === null) return null;
  const source = subjectBefore(tokens, before.first, verb);
  const cue = cueAt(tokens, verb, before.last);
  return source === null || cue === null || !cue.takes.has('quote')
    ? null
    : { source, cue, content: quotes, rest: null };
}

function following(
  tokens: readonly Token[],
  outside: TokenRange,
  quotes: readonly TokenRange[],
): Outside | null {
  const from = tokens[outside.first]?.text === ',' ? outside.first + 1 : outside.first;
  const comma = tokens.findIndex(
    (token, at) => at > from && at < outside.last && (token.text === ',' || token.text === '.'),
  );
  const last = comma < 0 ? outside.last : comma;
  const verb = lastCueVerb(tokens, { first: from, last });
  if (verb === null) return null;
  const cue = cueAt(tokens, verb, last);
  // "Lavrov said", or turned round: "said Lavrov".
  const source = verb > from ? { first: from, last: verb } : { first: verb + 1, last };
  if (cue === null || !cue.takes.has('quote') || source.last <= source.first) return null;
  const rest =
    comma >= 0 && comma + 1 < outside.last && tokens[comma]!.text === ','
      ? { first: comma + 1, last: outside.last }
      : null;
  return { source, cue, content: quotes, rest };
}

/** The subject of a cue verb: what stands between the last comma and the verb. */
function subjectBefore(tokens: readonly Token[], from: number, verb: number): TokenRange | null {
  let first = verb;
  while (first > from && tokens[first - 1]!.text !== ',' && tokens[first - 1]!.tag !== 'CCONJ') first -= 1;
  let last = verb;
  while (last > first && (tokens[last - 1]!.tag === 'ADV' || tokens[last - 1]!.tag === 'AUX')) last -= 1;
  return last > first ? { first, last } : null;
}

function lastCueVerb(tokens: readonly Token[], { first, last }: TokenRange): number | null {
  for (let at = last - 1; at >= first; at -= 1) {
    if (tokens[at]!.tag === 'VERB' && cueAt(tokens, at, last) !== null) return at;
  }
  return null;
}

function words(tokens: readonly Token[], { first, last }: TokenRange): number {
  return tokens.slice(first, last).filter(token => token.tag !== 'PUNCT').length;
}

function isQuoteMark(token: Token): boolean {
  return (
    token.text === '"' ||
    token.text === '“' ||
    token.text === '”' ||
    token.text === '«' ||
    token.text === '»' ||
    token.text === '„'
  );
}

function opens(token: Token): boolean {
  return token.text !== '”' && token.text !== '»';
}

function closes(token: Token): boolean {
  return token.text !== '«' && token.text !== '„' && token.text !== '“';
}
