import type { Comparison } from '../../domain/index.js';
import { cell } from '../cells.js';
import { comparisonDocument } from '../documents/comparison.js';
import { narrow } from '../narrow.js';
import type { Cell, Page, Records, Report, ReportOptions } from '../report.js';
import { blocksOf } from '../sections/index.js';
import type { Context } from '../sections/section.js';
import { type Signs, signsOf } from '../signs.js';
import { type ComparisonView, viewOfComparison } from '../view.js';
import { count, dotted, fileName, percent, placeOf, speakerOf } from '../wording.js';

/** The comparison of one event. */
export function comparisonReport(whole: Comparison, options: ReportOptions): Report {
  const view = viewOfComparison(narrow(whole, options));
  return {
    page: () => pageOf({ view, signs: signsOf(options), options }),
    records: () => recordsOf(view),
    document: () => comparisonDocument(view.comparison, options),
    web: async () => {
      const { renderComparisonPage } = await import('../html/comparison/index.js');
      return renderComparisonPage({ view, signs: signsOf(options), options });
    },
  };
}

function pageOf(context: Context): Page {
  const { view, signs } = context;
  return {
    heading: headingOf(view.comparison, context.options, signs),
    blocks: blocksOf(context),
    closing: [closingOf(view, signs)],
    placeOf: id => placeOf(id, view),
  };
}

/** Event, date, sides, judge and version on one line; which account is whose on the next. */
export function headingOf(comparison: Comparison, options: ReportOptions, signs: Signs): readonly Cell[] {
  const { event, tool, accounts, complete } = comparison;
  const filters = [
    ...(options.themes?.length ? [`only ${options.themes.join(', ')}`] : []),
    ...(options.minScore ? [`score at least ${options.minScore}`] : []),
    ...(complete ? [] : ['incomplete: see the warnings']),
  ];
  return [
    dotted(
      [
        cell(event.id, 'strong'),
        cell(event.date === null || event.id.startsWith(event.date) ? '' : event.date),
        cell(event.sides.join(', ')),
        cell(`judge ${tool.judge}`),
        cell(`${tool.name} ${tool.version}`.replace('readout ', 'v')),
      ],
      signs,
    ),
    dotted(
      accounts.map(({ id, side, kind, source }) =>
        cell(`${id} ${side ?? 'no side'}, ${kind} (${fileName(source)})`, 'quiet'),
      ),
      signs,
    ),
    ...(filters.length > 0 ? [cell(filters.join(` ${signs.dot} `), 'strong')] : []),
  ];
}

function closingOf({ comparison }: ComparisonView, signs: Signs): Cell {
  const { divergence, verdicts } = comparison;
  const counted = (kind: string) =>
    new Set(verdicts.filter(({ verdict }) => verdict === kind).map(({ claim }) => claim)).size;
  const widest = Object.entries(divergence.byTheme).sort(([, a], [, b]) => b - a)[0];
  return dotted(
    [
      cell(`Divergence ${percent(divergence.overall)}`, 'strong'),
      cell(`${signs.verdict.shared} ${count(counted('shared'), 'claim')} shared`, 'shared'),
      cell(`${signs.verdict.contested} ${counted('contested')} contested`, 'contested'),
      cell(`${signs.verdict.omitted} ${counted('omitted')} omitted`, 'omitted'),
      cell(widest && widest[1] > 0 ? `widest on ${widest[0]} (${percent(widest[1])})` : ''),
    ],
    signs,
  );
}

const COLUMNS = [
  'event',
  'claim',
  'account',
  'side',
  'against',
  'verdict',
  'reason',
  'extent',
  'unconfirmed',
  'score',
  'themes',
  'speakers',
  'text',
  'proposition',
  'with',
  'with_text',
];

/** One verdict a row. */
function recordsOf(view: ComparisonView): Records {
  const { event, verdicts } = view.comparison;
  const rows = verdicts.flatMap(verdict => {
    const claim = view.claim(verdict.claim);
    if (claim === undefined) return [];
    return [
      [
        event.id,
        claim.id,
        claim.account,
        claim.side ?? '',
        verdict.against,
        verdict.verdict,
        verdict.reason ?? '',
        verdict.extent ?? '',
        String(verdict.unconfirmed),
        Number.isFinite(verdict.score) ? verdict.score.toFixed(3) : '',
        claim.themes.map(({ id }) => id).join('; '),
        view
          .chain(claim)
          .map(({ source }) => source.name)
          .join('; ') || speakerOf(claim, view),
        claim.text,
        claim.proposition,
        verdict.with.join('; '),
        verdict.with.map(id => view.claim(id)?.text ?? '').join('; '),
      ],
    ];
  });
  return { columns: COLUMNS, rows };
}
