import { z } from 'zod';

/** How many verdicts there are, and how many of them are not `shared`. */
export interface Tally {
  readonly verdicts: number;
  readonly unshared: number;
}

/** How far two sides diverge, in all and by theme. */
export interface Dyad extends Tally {
  readonly sides: readonly [string, string];
  readonly byTheme: Readonly<Record<string, Tally>>;
}

/** What an index says of one event. */
export interface EventSummary {
  readonly event: string;
  readonly date: string | null;
  readonly sides: readonly string[];
  readonly claims: number;
  /** Claims with such a verdict against at least one side. */
  readonly shared: number;
  readonly contested: number;
  readonly omitted: number;
  readonly unconfirmed: number;
  readonly divergence: number;
  readonly dyads: readonly Dyad[];
}

/** An event that could not be compared. */
export interface FailedEvent {
  readonly event: string;
  readonly error: string;
}

/** What of a comparison document an index needs; the rest may be anything. */
const DOCUMENT = z.object({
  event: z.object({ id: z.string(), date: z.string().nullable(), sides: z.array(z.string()) }),
  claims: z.array(
    z.object({ id: z.string(), side: z.string().nullable(), themes: z.array(z.object({ id: z.string() })) }),
  ),
  verdicts: z.array(
    z.object({
      claim: z.string(),
      against: z.string(),
      verdict: z.enum(['shared', 'contested', 'omitted']),
      unconfirmed: z.boolean(),
    }),
  ),
  divergence: z.object({ overall: z.number() }),
});

const FAILURE = z.object({ event: z.string(), error: z.string() });

type Document = z.infer<typeof DOCUMENT>;

/** One line of `readout batch`, parsed: a comparison, or a failure; null where it is neither. */
export function summaryOf(line: unknown): EventSummary | FailedEvent | null {
  const document = DOCUMENT.safeParse(line);
  if (document.success) return summarise(document.data);
  const failure = FAILURE.safeParse(line);
  return failure.success ? failure.data : null;
}

export function isFailure(summary: EventSummary | FailedEvent): summary is FailedEvent {
  return 'error' in summary;
}

function summarise({ event, claims, verdicts, divergence }: Document): EventSummary {
  const having = (test: (verdict: Document['verdicts'][number]) => boolean) =>
    new Set(verdicts.filter(test).map(({ claim }) => claim)).size;
  return {
    event: event.id,
    date: event.date,
    sides: event.sides,
    claims: claims.length,
    shared: having(({ verdict }) => verdict === 'shared'),
    contested: having(({ verdict }) => verdict === 'contested'),
    omitted: having(({ verdict }) => verdict === 'omitted'),
    unconfirmed: having(({ unconfirmed }) => unconfirmed),
    divergence: divergence.overall,
    dyads: dyadsIn({ event, claims, verdicts }),
  };
}

function dyadsIn({
  event,
  claims,
  verdicts,
}: Pick<Document, 'event' | 'claims' | 'verdicts'>): readonly Dyad[] {
  const claimOf = new Map(claims.map(claim => [claim.id, claim]));
  const pairs = event.sides.flatMap((a, index) =>
    event.sides.slice(index + 1).map(b => [a, b].sort() as [string, string]),
  );
  return pairs.map(sides => {
    const between = verdicts.flatMap(({ claim, against, verdict }) => {
      const { side = null, themes = [] } = claimOf.get(claim) ?? {};
      const isBetween = side !== null && side !== against && sides.includes(side) && sides.includes(against);
      return isBetween ? [{ verdict, themes: themes.map(({ id }) => id) }] : [];
    });
    const tally = (some: typeof between): Tally => ({
      verdicts: some.length,
      unshared: some.filter(({ verdict }) => verdict !== 'shared').length,
    });
    const themes = [...new Set(between.flatMap(each => each.themes))];
    const byTheme = themes.map(id => [id, tally(between.filter(each => each.themes.includes(id)))] as const);
    return { sides, ...tally(between), byTheme: Object.fromEntries(byTheme) };
  });
}
