import type { Comparison } from '../../src/domain/index.js';
import { bridgeTalks } from './fixture.js';

/** Values that others of ours depend on, or that the types allow only some words for. */
const KEPT = new Set([
  'id',
  'account',
  'claim',
  'claims',
  'a',
  'b',
  'with',
  'parent',
  'attribution',
  'type',
  'verdict',
  'kind',
  'reason',
  'extent',
  'precision',
  'speechAct',
  'polarity',
  'modality',
  'schemaVersion',
  'by',
]);

/**
 * The talks at the bridge with the same words in every place that the accounts, the user or the data fill: texts,
 * names, sides, themes, titles, addresses, dates, labels, hashes, warnings.
 */
export function hostileTalks(words: string): Comparison {
  const { event, themes, ...talks } = bridgeTalks();
  const sides = new Map(event.sides.map((side, index) => [side, `${words}${'!'.repeat(index)}`]));
  const swap = (value: unknown): unknown => {
    if (typeof value === 'string') return sides.get(value) ?? words;
    if (Array.isArray(value)) return value.map(swap);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        sides.get(key) ?? key,
        KEPT.has(key) ? keepIds(key, inner) : key === 'language' ? 'en' : swap(inner),
      ]),
    );
  };
  // A name of a theme or an event is called `id` too.
  const keepIds = (key: string, inner: unknown) =>
    typeof inner === 'object' && key !== 'with' && key !== 'claims' && key !== 'attribution'
      ? swap(inner)
      : inner;
  const hostile = swap(talks) as Omit<Comparison, 'event' | 'themes'>;
  const theme = (id: string) => `${words}${id}`;
  return {
    ...hostile,
    event: { id: words, date: words, sides: [...sides.values()] },
    themes: (swap(themes) as Comparison['themes']).map((each, index) => ({
      ...each,
      id: theme(themes[index]!.id),
    })),
    claims: hostile.claims.map(claim => ({
      ...claim,
      spans: [{ start: 0, end: words.length }],
      themes: claim.themes.map(({ id, ...rest }) => ({ ...rest, id: theme(id) })),
    })),
  };
}
