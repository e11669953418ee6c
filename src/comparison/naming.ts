import { contains, type NamedTerm, type Naming, type Voice } from '../domain/index.js';
import { lexicon } from '../lexicon/index.js';

/**
 * Two names for one thing: referents of which the sides use different terms ("commitments" and
 * "consensus", "a frank talk" and "a constructive talk"). Only referents for which two
 * sides have a term each that the others do without.
 */
export function namingOf(voices: readonly Voice[], sides: readonly string[]): readonly Naming[] {
  return lexicon('naming').flatMap(({ referent, terms }) => {
    const bySide = new Map<string, NamedTerm[]>();
    for (const { account, claims } of voices) {
      const titles = claims.flatMap(({ references }) =>
        references.filter(({ kind }) => kind === 'treaty').map(({ span }) => span),
      );
      if (account.side === null) continue;
      const found = terms.flatMap(term =>
        occurrences(account.text, term)
          .filter(span => !titles.some(title => contains(title, span)))
          .map(span => ({
            text: account.text.slice(span.start, span.end),
            account: account.id,
            span,
          })),
      );
      const longest = found.filter(
        term =>
          !found.some(
            other => other !== term && other.span.start <= term.span.start && other.span.end >= term.span.end,
          ),
      );
      if (longest.length > 0)
        bySide.set(
          account.side,
          [...(bySide.get(account.side) ?? []), ...longest].sort((a, b) => a.span.start - b.span.start),
        );
    }
    const named = sides.filter(side => bySide.has(side));
    const wordsOf = (side: string) => bySide.get(side)!.map(({ text }) => text.toLowerCase());
    const own = named.filter(side => {
      const others = new Set(named.filter(other => other !== side).flatMap(wordsOf));
      return wordsOf(side).some(word => !others.has(word));
    });
    if (own.length < 2) return [];
    return [{ referent, terms: Object.fromEntries(named.map(side => [side, bySide.get(side)!])) }];
  });
}

/** Whole-word occurrences, any case. */
function occurrences(
  text: string,
  term: string,
): readonly { readonly start: number; readonly end: number }[] {
  const lower = text.toLowerCase();
  const found: { start: number; end: number }[] = [];
  for (let at = lower.indexOf(term); at >= 0; at = lower.indexOf(term, at + term.length)) {
    const end = at + term.length;
    if (!/\p{L}/u.test(lower[at - 1] ?? ' ') && !/\p{L}/u.test(lower[end] ?? ' '))
      found.push({ start: at, end });
  }
  return found;
}
