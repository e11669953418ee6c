/** What every figure is made of. For an accuracy `found` equals `gold`. */
export interface Counts {
  /** Right ones. */
  readonly hits: number;
  /** What the system gave. */
  readonly found: number;
  /** What the annotators gave. */
  readonly gold: number;
}

/** Counts by measure, e.g. `claims`, `theme:security`, `verdict:shared`; events add up. */
export type Tally = Readonly<Record<string, Counts>>;

/** The tallies of several events, or of several measures, added up. */
export function addTallies(tallies: readonly Tally[]): Tally {
  const total: Record<string, { hits: number; found: number; gold: number }> = {};
  for (const tally of tallies) {
    for (const [measure, { hits, found, gold }] of Object.entries(tally)) {
      total[measure] ??= { hits: 0, found: 0, gold: 0 };
      total[measure].hits += hits;
      total[measure].found += found;
      total[measure].gold += gold;
    }
  }
  return total;
}

/** One answer out of one: right or wrong. */
export function accuracyCounts(answers: readonly boolean[]): Counts {
  return { hits: answers.filter(Boolean).length, found: answers.length, gold: answers.length };
}

/** Labels given against labels wanted, both as sets. */
export function labelCounts<T>(found: ReadonlySet<T>, gold: ReadonlySet<T>): Counts {
  return {
    hits: [...gold].filter(label => found.has(label)).length,
    found: found.size,
    gold: gold.size,
  };
}

/** 0 to 1; null where the system gave nothing. */
export function precision({ hits, found }: Counts): number | null {
  return found === 0 ? null : hits / found;
}

/** 0 to 1; null where there was nothing to find. */
export function recall({ hits, gold }: Counts): number | null {
  return gold === 0 ? null : hits / gold;
}

/** Harmonic mean of precision and recall, 0 to 1; null where there is nothing on either side. */
export function f1({ hits, found, gold }: Counts): number | null {
  return found + gold === 0 ? null : (2 * hits) / (found + gold);
}
