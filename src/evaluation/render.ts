import { Chalk } from 'chalk';
import stringWidth from 'string-width';
import type { EvaluationReport, SystemScore } from './evaluate.js';
import type { Figure } from './figures.js';

export interface RenderOptions {
  readonly format: 'table' | 'json' | 'markdown';
  /** Columns of the terminal; a wider table is cut. */
  readonly width: number;
  readonly color: boolean;
}

/** The report for a terminal, a page or a program; ends with a line break. */
export function renderEvaluation(report: EvaluationReport, options: RenderOptions): string {
  if (options.format === 'json') return `${JSON.stringify(report, null, 2)}\n`;
  const blocks = report.splits.flatMap(({ split, events, systems }) => {
    const scores = (claims: SystemScore['claims']) => systems.filter(score => score.claims === claims);
    const counted = `${events.length} ${events.length === 1 ? 'event' : 'events'}, judge ${report.judge}`;
    return [
      { title: `${split}: ${counted}`, rows: measureRows(scores('found'), () => true) },
      { title: `${split}, given the annotators' claims`, rows: measureRows(scores('gold'), isOfVerdicts) },
      { title: `${split}, event by event`, rows: eventRows(systems) },
    ];
  });
  const note = `Value [95 % interval over ${report.resamples} resamples of events]; P precision, R recall, n wanted.`;
  const draw = options.format === 'markdown' ? markdownTable : plainTable;
  return `${blocks.map(({ title, rows }) => draw(title, rows, options)).join('\n')}\n${note}\n`;
}

type Row = readonly string[];

const LABELS: Readonly<Record<string, string>> = {
  claims: 'claims F1',
  boundaries: 'boundaries, words F1',
  speaker: 'innermost speaker',
  chain: 'whole chain',
  side: 'side',
  speechAct: 'speech act',
  polarity: 'polarity',
  'theme:micro': 'themes, micro F1',
  'theme:macro': 'themes, macro F1',
  'verdict:macro': 'verdicts, macro F1',
  unconfirmed: 'unconfirmed F1',
  contestedPairs: 'contested pairs F1',
  sharedPairs: 'shared pairs F1',
};

function labelOf({ measure, kind }: Figure): string {
  return LABELS[measure] ?? `  ${measure.replace(/^\w+:/u, '')} ${kind === 'recall' ? 'recall' : 'F1'}`;
}

function measureRows(scores: readonly SystemScore[], keep: (figure: Figure) => boolean): readonly Row[] {
  const [first, ...others] = scores;
  const header = ['', nameOf(first!), 'P', 'R', 'n', ...others.map(nameOf)];
  const rows = first!.figures.filter(keep).map(figure => {
    const { low, high } = figure.interval ?? {};
    const interval = low === undefined || high === undefined ? '' : ` [${percent(low)}-${percent(high)}]`;
    return [
      labelOf(figure),
      percent(figure.value) + interval,
      percent(figure.precision),
      percent(figure.recall),
      figure.counts ? String(figure.counts.gold) : '',
      ...others.map(score => percent(figureValue(score.figures, figure.measure))),
    ];
  });
  return [header, ...rows];
}

const EVENT_COLUMNS = [
  'claims',
  'boundaries',
  'speaker',
  'theme:micro',
  'verdict:shared',
  'verdict:contested',
  'verdict:omitted',
  'verdict:macro',
];

function eventRows(systems: readonly SystemScore[]): readonly Row[] {
  const ofClaims = (claims: SystemScore['claims']) =>
    systems.find(score => score.system === 'readout' && score.claims === claims)!;
  const given = ofClaims('gold');
  const header = ['event', ...EVENT_COLUMNS.map(shortName), 'macro, given claims'];
  const rows = ofClaims('found').events.map(({ event, figures }, index) => [
    event,
    ...EVENT_COLUMNS.map(measure => percent(figureValue(figures, measure))),
    percent(figureValue(given.events[index]!.figures, 'verdict:macro')),
  ]);
  return [header, ...rows];
}

function shortName(measure: string): string {
  return measure.startsWith('verdict:') ? measure.slice('verdict:'.length) : measure.replace(':micro', 's');
}

function nameOf({ system }: SystemScore): string {
  return system.replaceAll('-', ' ');
}

function isOfVerdicts({ measure }: Figure): boolean {
  return /^verdict:|Pairs$|^unconfirmed$/u.test(measure);
}

function figureValue(figures: readonly Figure[], measure: string): number | null {
  return figures.find(figure => figure.measure === measure)?.value ?? null;
}

function percent(value: number | null): string {
  return value === null ? '-' : (100 * value).toFixed(1);
}

function markdownTable(title: string, rows: readonly Row[]): string {
  const line = (row: Row) => `| ${row.map(cell => cell.trim()).join(' | ')} |`;
  const [header, ...body] = rows;
  const rule = `|${header!.map((_, column) => (column === 0 ? ' --- ' : ' ---: ')).join('|')}|`;
  return `**${title}**\n\n${[line(header!), rule, ...body.map(line)].join('\n')}\n`;
}

function plainTable(title: string, rows: readonly Row[], { width, color }: RenderOptions): string {
  const { bold, dim } = new Chalk({ level: color ? 1 : 0 });
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map(row => stringWidth(row[column]!))));
  const first = Math.max(Math.min(widths[0]!, 24), widths[0]! - Math.max(0, total(widths) - width));
  const line = (row: Row) =>
    row
      .map((cell, column) => (column === 0 ? pad(cell, first) : cell.padStart(widths[column]!)))
      .join('  ')
      .trimEnd();
  const [header, ...body] = rows;
  return `${bold(title)}\n${[dim(line(header!)), ...body.map(line)].join('\n')}\n`;
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, each) => sum + each + 2, -2);
}

function pad(cell: string, width: number): string {
  const fits = stringWidth(cell) <= width;
  return fits ? cell + ' '.repeat(width - stringWidth(cell)) : `${cell.slice(0, width - 1)}…`;
}
