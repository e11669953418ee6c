import { cell } from '../cells.js';
import { figure } from '../documents/parts.js';
import { divergenceIn, dyadsOver, themesOver } from '../events/dyads.js';
import type { EventSummary, FailedEvent } from '../events/summary.js';
import type { Block, Cell, Records, Report, ReportOptions, Row } from '../report.js';
import { type Signs, signsOf } from '../signs.js';
import { count, percent } from '../wording.js';

/** Many events: what each came to, and how far which sides diverge on what. */
export interface EventIndex {
  readonly events: readonly EventSummary[];
  readonly failed: readonly FailedEvent[];
  /** Address of an event's own report, if it has one. */
  readonly reportOf?: (event: string) => string | null;
}

export function eventsReport(index: EventIndex, options: ReportOptions): Report {
  const signs = signsOf(options);
  return {
    page: () => ({
      heading: [],
      blocks: [eventsBlock(index, signs), dyadsBlock(index, signs), ...failedBlock(index, signs)],
      closing: [],
    }),
    records: () => recordsOf(index),
    document: () => documentOf(index),
    web: async () => {
      const { renderEventsPage } = await import('../html/events.js');
      return renderEventsPage(index, signs);
    },
  };
}

export function eventsBlock({ events }: EventIndex, signs: Signs): Block {
  const number = (value: number, tone?: 'shared' | 'contested' | 'omitted'): Cell =>
    cell(String(value), tone);
  const rows = events.map(
    (each): Row => [
      cell(each.event, 'strong'),
      cell(each.date ?? ''),
      cell(each.sides.join(', ')),
      number(each.claims),
      number(each.shared, 'shared'),
      number(each.contested, 'contested'),
      number(each.omitted, 'omitted'),
      number(each.unconfirmed, 'omitted'),
      cell(percent(each.divergence)),
    ],
  );
  return {
    title: `Events: ${events.length}`,
    notes: [
      cell(
        `claims ${signs.verdict.shared} shared ${signs.dot} ${signs.verdict.contested} contested ${signs.dot} ${signs.verdict.omitted} omitted ${signs.dot} ${signs.unconfirmed} unconfirmed`,
        'quiet',
      ),
    ],
    table:
      events.length === 0
        ? null
        : {
            columns: [
              { title: 'event', grow: 2 },
              { title: 'date' },
              { title: 'sides', grow: 1 },
              ...['claims', signs.verdict.shared, signs.verdict.contested, signs.verdict.omitted].map(
                title => ({
                  title,
                  align: 'right' as const,
                }),
              ),
              { title: signs.unconfirmed, align: 'right' },
              { title: 'divergence', align: 'right' },
            ],
            groups: [rows],
          },
  };
}

export function dyadsBlock({ events }: EventIndex, signs: Signs): Block {
  const dyads = dyadsOver(events);
  const themes = themesOver(dyads);
  const share = (value: number | null): Cell => cell(value === null ? signs.none : percent(value));
  return {
    title: `Divergence by dyad and theme: ${count(dyads.length, 'dyad')}`,
    notes: [cell('the part of verdicts between the two sides that are not shared', 'quiet')],
    table:
      dyads.length === 0
        ? null
        : {
            columns: [
              { title: 'sides', grow: 1 },
              ...['events', 'all', ...themes].map(title => ({ title, align: 'right' as const })),
            ],
            groups: [
              dyads.map(dyad => [
                cell(dyad.sides.join(` ${signs.dot} `), 'strong'),
                cell(String(dyad.events)),
                share(divergenceIn(dyad)),
                ...themes.map(id => share(dyad.byTheme[id] ? divergenceIn(dyad.byTheme[id]) : null)),
              ]),
            ],
          },
  };
}

export function failedBlock({ failed }: EventIndex, _signs: Signs): readonly Block[] {
  if (failed.length === 0) return [];
  return [
    {
      title: `Failed: ${count(failed.length, 'event')}`,
      notes: [],
      table: {
        columns: [{ title: 'event' }, { title: 'why', grow: 1 }],
        groups: [failed.map(({ event, error }) => [cell(event, 'strong'), cell(error)])],
      },
    },
  ];
}

const COLUMNS = [
  'event',
  'date',
  'sides',
  'claims',
  'shared',
  'contested',
  'omitted',
  'unconfirmed',
  'divergence',
  'error',
];

/** One event a row, those that failed with the reason. */
function recordsOf({ events, failed }: EventIndex): Records {
  return {
    columns: COLUMNS,
    rows: [
      ...events.map(each => [
        each.event,
        each.date ?? '',
        each.sides.join('; '),
        ...[each.claims, each.shared, each.contested, each.omitted, each.unconfirmed].map(String),
        String(figure(each.divergence)),
        '',
      ]),
      ...failed.map(({ event, error }) => [event, '', '', '', '', '', '', '', '', error]),
    ],
  };
}

function documentOf({ events, failed }: EventIndex): object {
  return {
    schemaVersion: '1',
    events: events.map(({ dyads, divergence, ...each }) => ({ ...each, divergence: figure(divergence) })),
    dyads: dyadsOver(events).map(dyad => ({
      sides: dyad.sides,
      events: dyad.events,
      verdicts: dyad.verdicts,
      divergence: figure(divergenceIn(dyad) ?? 0),
      byTheme: Object.fromEntries(
        Object.entries(dyad.byTheme).map(([id, tally]) => [id, figure(divergenceIn(tally) ?? 0)]),
      ),
    })),
    failed,
  };
}
