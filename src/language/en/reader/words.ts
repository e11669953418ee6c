import type { Span } from '../../../domain/index.js';

/**
 * Where Universal Dependencies for English see several words in one token: behind and before a hyphen, between a
 * currency sign or a per cent sign and its number, and in a few run-together forms.
 * @see https://universaldependencies.org/en/tokenization.html
 */
const JOINTS = /(?<=[\p{L}\p{N}])[-‐‑/](?=[\p{L}\p{N}])|(?<=^[$€£¥])|(?=%$)/gu;
/** Dates, telephone numbers, "w/o": one word for all their signs. */
const WHOLE = /^(?:\p{N}+(?:\/\p{N}+)+|\p{N}{3}-\p{N}{3,4}(?:-\p{N}{4})?|\p{L}\/\p{L})$/u;
const RUN_TOGETHER: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
]);
/** Prefixes and single letters that UD leaves joined: "e-mail", "co-operation". */
const JOINED = /^(?:\p{L}|anti|co|cross|ex|non|pre|pro|re|un)-/iu;

/** The words of one token, in its text's order. */
export function wordsOf(text: string, token: Span): readonly Span[] {
  const word = text.slice(token.start, token.end);
  const cut = RUN_TOGETHER.get(word.toLowerCase());
  if (cut !== undefined) return cutAt(token, [cut]);
  if (!/[-‐‑/%$€£¥]/u.test(word) || /^https?:/u.test(word) || JOINED.test(word) || WHOLE.test(word))
    return [token];
  const places = [...word.matchAll(JOINTS)].flatMap(({ index, 0: joint }) => [index, index + joint.length]);
  return cutAt(token, [...new Set(places)]);
}

function cutAt({ start, end }: Span, places: readonly number[]): readonly Span[] {
  const edges = [start, ...places.map(place => start + place), end];
  return edges.slice(1).flatMap((edge, at) => (edge > edges[at]! ? [{ start: edges[at]!, end: edge }] : []));
}
