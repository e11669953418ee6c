import { type Command, InvalidArgumentError, Option } from 'commander';
import { ReadoutError } from '../../domain/index.js';
import { resolveActor } from '../../lexicon/index.js';
import type { HistoryTable, Measure, Scope, Store } from '../../store/index.js';
import { addOutputOptions, type OutputOptions, toCount } from '../options.js';
import { writeResult } from '../output.js';
import { reportOptionsOf } from '../report-options.js';

const SHARES = ['themes', 'treaties', 'acts', 'framing', 'contested'] as const satisfies readonly Measure[];
const TABLES = ['sides', ...SHARES, 'begun', 'omissions', 'keyness'] as const;
type Table = (typeof TABLES)[number];

interface HistoryOptions extends OutputOptions {
  readonly show: readonly Table[];
  readonly by: 'month' | 'counterpart';
  readonly of: Measure;
  readonly side?: string;
  readonly counterpart?: string;
  readonly against?: string;
  readonly from?: string;
  readonly to?: string;
  readonly since?: string;
  readonly least: number;
  readonly prior: number;
  readonly top: number;
  readonly search?: string;
}

const HELP = `
Tables of --show:
  sides       who is in the file: accounts, events, claims, the part contested
  themes, treaties, acts, framing, contested
              which part of a side's claims, --by month or --by counterpart
  begun       what a side says since --since and never before, and what it no longer says
  omissions   what a side always says and another, of the same events, never
  keyness     which words (--of themes, treaties, acts, framing) tell --side from --against, or what it says to
              --counterpart from what it says to others, or what it says since --since from what it said before

Examples:
  readout batch events/ -o events.jsonl --store history.db
  readout history history.db
  readout history history.db --show themes,contested --by month --side Russia
  readout history history.db --show keyness --side Russia --against "United States"
  readout history history.db --show begun --side Russia --since 2024-03-01 --format csv
  readout history history.db --search "security guarantees"
  sqlite3 history.db "SELECT side, count(*) FROM current_claims GROUP BY side"     # docs/history.md has the tables`;

/** `readout history`: how a side's positions shift from readout to readout. */
export function addHistory(program: Command): void {
  const command = program
    .command('history')
    .summary("how a side's positions shift from readout to readout")
    .description('Asks a file that compare --store and batch --store have filled.')
    .argument('<file>', 'the SQLite file')
    .option('--show <tables>', `which tables: ${TABLES.join(',')}`, toTables, ['sides', 'begun', 'omissions'])
    .addOption(
      new Option('--by <grouping>', 'what shares are compared by')
        .choices(['month', 'counterpart'])
        .default('month'),
    )
    .addOption(
      new Option('--of <items>', 'what keyness counts').choices(['words', ...SHARES]).default('words'),
    )
    .option('--side <name>', 'only what this side says')
    .option('--counterpart <name>', 'only in events with this side')
    .option('--against <name>', 'the side that keyness compares --side with')
    .option('--from <day>', 'from this day on', toDay)
    .option('--to <day>', 'up to this day', toDay)
    .option('--since <day>', 'the day that parts before from after (the last month there is)', toDay)
    .option('--least <n>', 'accounts or events that make a habit', toCount(1), 3)
    .option('--prior <n>', 'how many words the prior of keyness weighs', toCount(1), 500)
    .option('--top <n>', 'rows of keyness at each end, and of a search', toCount(1), 20)
    .option('--search <words>', 'claims that hold these words, in place of tables');
  addOutputOptions(command, ['table', 'json', 'csv', 'markdown'])
    .addHelpText('after', HELP)
    .action(async (file: string, options: HistoryOptions) => {
      if (options.format === 'csv' && options.search === undefined && options.show.length !== 1)
        throw new ReadoutError('USAGE', 'CSV holds one table', { mend: 'name it with --show' });
      const { historyReport, openStore } = await import('../../store/index.js');
      const { renderReport } = await import('../../report/index.js');
      const store = await openStore(file, { create: false });
      try {
        const report = historyReport(await tablesOf(store, options));
        const { show: _tables, ...output } = options;
        await writeResult(await renderReport(report, reportOptionsOf(output)), options.output);
      } finally {
        store.close();
      }
    });
}

async function tablesOf(store: Store, options: HistoryOptions): Promise<readonly HistoryTable[]> {
  const { begunTable, omissionsTable, searchTable, sharesTable, sidesTable } = await import(
    '../../store/index.js'
  );
  const named = sideNamer(store);
  const { by, least, from, to } = options;
  const scope: Scope = { side: named(options.side), counterpart: named(options.counterpart), from, to };
  if (options.search !== undefined) return [searchTable(store, options.search, scope, options.top)];
  const draw: Readonly<Record<Table, () => HistoryTable | Promise<HistoryTable>>> = {
    sides: () => sidesTable(store),
    begun: () => begunTable(store, { ...scope, since: options.since ?? lastMonth(store), least }),
    omissions: () => omissionsTable(store, { ...scope, least }),
    keyness: () => keyness(store, options, scope, named(options.against)),
    ...(Object.fromEntries(
      SHARES.map(measure => [measure, () => sharesTable(store, measure, by, scope)]),
    ) as Record<(typeof SHARES)[number], () => HistoryTable>),
  };
  const tables: HistoryTable[] = [];
  for (const name of options.show) tables.push(await draw[name]());
  return tables;
}

async function keyness(
  store: Store,
  { of, prior, top, since }: HistoryOptions,
  scope: Scope,
  against: string | undefined,
): Promise<HistoryTable> {
  const { keynessTable } = await import('../../store/index.js');
  const { side, counterpart } = scope;
  if (side === undefined)
    throw new ReadoutError('USAGE', 'keyness needs --side', { mend: 'say --side NAME --against NAME' });
  const whole = { measure: of, priorSize: prior, top, withoutFirst: false };
  if (against !== undefined)
    return keynessTable(store, {
      ...whole,
      first: scope,
      second: { ...scope, side: against },
      labels: [side, against],
    });
  if (since !== undefined)
    return keynessTable(store, {
      ...whole,
      first: { ...scope, from: since },
      second: { ...scope, to: dayBefore(since) },
      labels: [`${side} since ${since}`, `${side} before`],
    });
  if (counterpart !== undefined)
    return keynessTable(store, {
      ...whole,
      first: scope,
      second: { ...scope, counterpart: undefined },
      withoutFirst: true,
      labels: [`${side} with ${counterpart}`, `${side} with others`],
    });
  throw new ReadoutError('USAGE', 'keyness needs something to compare with', {
    mend: 'say --against NAME, --counterpart NAME or --since DAY',
  });
}

/** The side in the file that a name means ("US", "Russian Federation"). */
function sideNamer(store: Store): (name: string | undefined) => string | undefined {
  const sides = store
    .all('SELECT DISTINCT side FROM claims WHERE side IS NOT NULL ORDER BY side')
    .map(({ side }) => String(side));
  const canonical = (name: string) => resolveActor(name)?.name ?? name.toLowerCase();
  return name => {
    if (name === undefined) return undefined;
    const found = sides.find(side => canonical(side) === canonical(name));
    if (found !== undefined) return found;
    throw new ReadoutError('USAGE', `there is no side "${name}" in the file`, {
      mend: `sides are ${sides.join(', ')}`,
    });
  };
}

function lastMonth(store: Store): string {
  const [row] = store.all('SELECT max(month) AS month FROM current_claims');
  return `${row?.month ?? '9999-12'}-01`;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

function toDay(value: string): string {
  if (!/^\d{4}-\d\d-\d\d$/u.test(value) || Number.isNaN(Date.parse(value)))
    throw new InvalidArgumentError('Write it as 2024-04-30.');
  return value;
}

function toTables(value: string): readonly Table[] {
  return value.split(',').map(word => {
    const table = TABLES.find(name => name === word.trim());
    if (!table) throw new InvalidArgumentError(`There is no table "${word.trim()}".`);
    return table;
  });
}
