import type { ReferenceKind, Token, TokenRange } from '../domain/index.js';
import type { ActorMention } from '../lexicon/index.js';

/** One sentence as the finders of references read it. */
export interface Passage {
  /** The whole account. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly actors: readonly ActorMention[];
  /** By token: whether an actor's name covers it. */
  readonly isActor: readonly boolean[];
}

/** A reference as a range of tokens. */
export interface Found extends TokenRange {
  readonly kind: ReferenceKind;
  readonly value: string;
}

/** Whether two ranges share a token. */
export function meets(a: TokenRange, b: TokenRange): boolean {
  return a.first < b.last && b.first < a.last;
}

/** For each of `length` tokens, whether one of the ranges covers it. */
export function coverage(length: number, ranges: readonly TokenRange[]): readonly boolean[] {
  const covered = new Array<boolean>(length).fill(false);
  for (const { first, last } of ranges) covered.fill(true, first, last);
  return covered;
}

/** The words of a range as the account has them, white space made single. */
export function wordsOf({ text, tokens }: Passage, { first, last }: TokenRange): string {
  return text.slice(tokens[first]!.start, tokens[last - 1]!.end).replace(/\s+/g, ' ');
}

/** Whether a token begins with a capital. */
export function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}
