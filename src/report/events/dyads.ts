import { groupBy } from '../group.js';
import type { Dyad, EventSummary, Tally } from './summary.js';

/** A dyad over many events. */
export interface DyadOverEvents extends Dyad {
  readonly events: number;
}

/** How far two sides diverge over all events that both have told, every verdict weighing the same; widest first. */
export function dyadsOver(summaries: readonly EventSummary[]): readonly DyadOverEvents[] {
  const all = summaries.flatMap(({ dyads }) => dyads).filter(({ verdicts }) => verdicts > 0);
  return [...groupBy(all, ({ sides }) => JSON.stringify(sides)).values()]
    .map(dyads => {
      const themes = [...new Set(dyads.flatMap(({ byTheme }) => Object.keys(byTheme)))];
      const byTheme = themes.map(id => [id, sum(dyads.flatMap(each => each.byTheme[id] ?? []))] as const);
      return {
        sides: dyads[0]!.sides,
        ...sum(dyads),
        byTheme: Object.fromEntries(byTheme),
        events: dyads.length,
      };
    })
    .sort((x, y) => y.events - x.events || (divergenceIn(y) ?? 0) - (divergenceIn(x) ?? 0));
}

/** The themes of all dyads, in order of first appearance. */
export function themesOver(dyads: readonly Dyad[]): readonly string[] {
  return [...new Set(dyads.flatMap(({ byTheme }) => Object.keys(byTheme)))];
}

/** The part of verdicts that are not `shared`, 0 to 1; null where there are none. */
export function divergenceIn({ verdicts, unshared }: Tally): number | null {
  return verdicts === 0 ? null : unshared / verdicts;
}

function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (total, { verdicts, unshared }) => ({
      verdicts: total.verdicts + verdicts,
      unshared: total.unshared + unshared,
    }),
    { verdicts: 0, unshared: 0 },
  );
}
