import type { Span, ThemeTag, Token } from '../domain/index.js';
import { findPhrases, isNegatedAt } from '../language/index.js';
import type { Evidence, Taxonomy, Theme } from './taxonomy.js';

/** From this score a claim belongs to a theme. */
const THRESHOLD = 0.5;

/** The themes of a claim with their evidence, in the order of the taxonomy; a claim may have several or none. */
export function tagThemes(tokens: readonly Token[], taxonomy: Taxonomy): readonly ThemeTag[] {
  return taxonomy.themes.flatMap(theme => {
    const tag = tagTheme(tokens, theme);
    return tag.score >= THRESHOLD ? [tag] : [];
  });
}

/** Noisy-or over the different terms found (Pearl 1988): each is an independent cause of the theme. */
function tagTheme(tokens: readonly Token[], theme: Theme): ThemeTag {
  const evidence: Span[] = [];
  const terms = new Map<string, Evidence>();
  for (const { value, first, last } of findPhrases(theme.phrases, tokens)) {
    if (value === null || (value.affirmed && isNegatedAt(tokens, first))) continue;
    terms.set(value.term, value);
    evidence.push({ start: tokens[first]!.start, end: tokens[last - 1]!.end });
  }
  const missed = [...terms.values()].reduce((product, { weight }) => product * (1 - weight), 1);
  return { id: theme.id, score: Math.round((1 - missed) * 100) / 100, evidence };
}
