import type { Claim, Comparison } from '../domain/index.js';
import type { ReportOptions } from './report.js';

type Filter = Pick<ReportOptions, 'themes' | 'minScore'>;

/** Whether a claim has one of the themes asked for. */
export function isAbout({ themes }: Claim, { themes: asked }: Filter): boolean {
  return asked === undefined || asked.length === 0 || themes.some(({ id }) => asked.includes(id));
}

/** The comparison with only the verdicts, relations and theme figures asked for; claims stay, so ids resolve. */
export function narrow(comparison: Comparison, filter: Filter): Comparison {
  const { themes: asked = [], minScore = 0 } = filter;
  if (asked.length === 0 && minScore <= 0) return comparison;
  const kept = new Set(comparison.claims.filter(claim => isAbout(claim, filter)).map(({ id }) => id));
  const isAsked = (theme: string) => asked.length === 0 || asked.includes(theme);
  return {
    ...comparison,
    relations: comparison.relations.filter(
      ({ a, b, score }) => score >= minScore && (kept.has(a) || kept.has(b)),
    ),
    verdicts: comparison.verdicts.filter(({ claim, score }) => score >= minScore && kept.has(claim)),
    themes: comparison.themes.filter(({ id }) => isAsked(id)),
    emphasis: comparison.emphasis.filter(({ theme }) => isAsked(theme)),
  };
}
