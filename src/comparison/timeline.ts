import type { Claim, Reference, TimelineEntry, Voice } from '../domain/index.js';

const LABEL_LIMIT = 100;

/**
 * Dated events in order, each with who mentions it: the sides whose claims carry the date, and the outlet
 * of an article for what it says in its own voice.
 */
export function timelineOf(voices: readonly Voice[]): readonly TimelineEntry[] {
  const entries = new Map<string, { readonly claims: Claim[]; readonly by: Set<string> }>();
  for (const { account, claims } of voices) {
    for (const claim of claims) {
      for (const date of new Set(claim.references.filter(isDate).map(({ value }) => value))) {
        const entry = entries.get(date) ?? { claims: [], by: new Set<string>() };
        entry.claims.push(claim);
        entry.by.add(claim.side ?? account.ministry ?? account.source);
        entries.set(date, entry);
      }
    }
  }
  return [...entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, { claims, by }]) => ({
      date,
      precision: precisionOf(date),
      label: shorten(claims[0]!.proposition),
      mentionedBy: [...by],
      claims: claims.map(({ id }) => id),
    }));
}

function isDate(reference: Reference): boolean {
  return reference.kind === 'date' && /^\d{4}/.test(reference.value);
}

function precisionOf(date: string): TimelineEntry['precision'] {
  if (date.length >= 10) return 'day';
  return date.length === 7 ? 'month' : 'year';
}

/** Cut at a word, with an ellipsis to show it. */
function shorten(text: string): string {
  if (text.length <= LABEL_LIMIT) return text;
  const cut = text.slice(0, LABEL_LIMIT);
  return `${cut.slice(0, cut.lastIndexOf(' '))} …`;
}
