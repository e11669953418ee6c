import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ReaderName } from '../language/index.js';
import type { FormatName, Section } from '../report/index.js';
import { LINK_FORMATS, type LinkFormat } from './links.js';

// Written out here, checked by type and by test, since loading the report to parse an option takes its time.
export const FORMATS = [
  'table',
  'json',
  'jsonl',
  'csv',
  'markdown',
  'html',
] as const satisfies readonly FormatName[];
export const SECTIONS = [
  'glance',
  'overview',
  'said',
  'shared',
  'contested',
  'omitted',
  'attributed',
  'references',
  'framing',
  'timeline',
] as const satisfies readonly Section[];
const JUDGES = ['nli', 'lexical'] as const;
const READERS = ['trained', 'rules'] as const satisfies readonly ReaderName[];

const LEAST_WIDTH = 40;
const MOST_WIDTH = 1000;

export interface OutputOptions {
  readonly format: FormatName;
  readonly output?: string;
  readonly width?: number;
  readonly color?: boolean;
  readonly ascii?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

export interface TerminalOptions {
  readonly links?: LinkFormat;
  readonly pager?: boolean;
}

export interface AccountOptions {
  readonly side?: readonly SideOption[];
  readonly kind?: readonly SideOption[];
  readonly date?: readonly SideOption[];
  /** Bytes. */
  readonly maxSize?: number;
  /** Seconds. */
  readonly timeout?: number;
  readonly allowPrivate?: boolean;
  readonly cache?: boolean;
  readonly save?: string;
  readonly strict?: boolean;
}

export interface ThemeOptions {
  readonly theme?: readonly string[];
  readonly themes?: string;
}

export interface JudgeOptions {
  readonly judge: (typeof JUDGES)[number];
  readonly model?: string;
}

export interface ReaderOptions {
  readonly reader: ReaderName;
}

/** `--side "NAME=PATH"`, `--kind "KIND=PATH"`, `--date "DAY=PATH"` */
export interface SideOption {
  readonly name: string;
  readonly path: string;
}

/** How and where results are printed. */
export function addOutputOptions(command: Command, formats: readonly FormatName[] = FORMATS): Command {
  return command
    .addOption(new Option('-f, --format <format>', 'form of the result').choices(formats).default('table'))
    .option('-o, --output <file>', 'write to a file, whole or not at all')
    .option('--width <columns>', 'columns of a table (COLUMNS, the terminal, or 80)', toWidth)
    .option('--color', 'colour, even through a pipe')
    .option('--no-color', 'no colour')
    .option('--ascii', 'frames and signs in ASCII')
    .addOption(talkOption('quiet'))
    .addOption(talkOption('verbose'));
}

/** What a terminal can do with tables of claims. */
export function addTerminalOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--links <how>', 'link claims to file and line in a terminal')
        .choices(LINK_FORMATS)
        .default('auto'),
    )
    .option('--no-pager', 'never through PAGER');
}

/** How much is said on standard error. */
export function talkOption(amount: 'quiet' | 'verbose'): Option {
  return amount === 'quiet'
    ? new Option('-q, --quiet', 'no warnings')
    : new Option('-v, --verbose', 'what was inferred; the stack of an error');
}

/** What an account may be, for the usage line. */
export const ACCOUNT =
  'a file (text, Markdown, HTML, PDF, DOCX, ODT, EML, JSON, gzip), an http(s) address, or -';

/** Whose accounts they are, and how they are read. */
export function addAccountOptions(command: Command): Command {
  return command
    .option('--side <name=path>', 'whose account a file is (repeatable)', addSide)
    .option('--kind <kind=path>', 'readout, statement or article (repeatable)', addSide)
    .option('--date <day=path>', 'its day, e.g. 2024-04-30 (repeatable)', addSide)
    .option('--max-size <mb>', 'refuse larger files and pages (20)', toMegabytes)
    .option('--timeout <s>', 'seconds that a page or a document may take (30)', toSeconds)
    .option('--allow-private', 'fetch from this machine and private networks too')
    .option('--no-cache', 'keep no copies of pages, ask for each anew')
    .option('--save <folder>', 'keep what was read, with its address, time and hash')
    .option('--strict', 'what degrades an account is an error: another language, damage');
}

/** Which themes there are, and which of them count. */
export function addThemeOptions(command: Command): Command {
  return command
    .option('--theme <id>', 'only this theme (repeatable)', addOne)
    .option('--themes <file>', 'a taxonomy of your own');
}

/** What judges two claims. */
export function addJudgeOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--judge <name>', 'the embedded model, or words alone').choices(JUDGES).default('nli'),
    )
    .option('--model <folder>', 'a model of your own: model.onnx, tokenizer.json, config.json');
}

/** What reads words and clauses. */
export function addReaderOption(command: Command): Command {
  return command.addOption(
    new Option('--reader <name>', 'who reads the grammar: the trained parser, or rules alone')
      .choices(READERS)
      .default('trained'),
  );
}

export function addScoreOption(command: Command): Command {
  return command.option('--min-score <n>', 'only verdicts of at least this score, 0 to 1', toScore);
}

export function addShowOption(command: Command): Command {
  return command.option('--show <tables>', `which tables, in this order: ${SECTIONS.join(',')}`, toSections);
}

export function addTextOption(command: Command): Command {
  return command.option('--include-text', 'put the accounts\u2019 texts into JSON');
}

/** Gathers a repeatable option. */
function addOne(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}

function addSide(value: string, previous: readonly SideOption[] = []): readonly SideOption[] {
  const [, name, path] = /^([^=]+)=(.+)$/s.exec(value) ?? [];
  if (!name?.trim() || !path) throw new InvalidArgumentError('Write it as "VALUE=PATH".');
  return [...previous, { name: name.trim(), path }];
}

function toSections(value: string): readonly Section[] {
  return value.split(',').map(word => {
    const section = SECTIONS.find(name => name === word.trim());
    if (!section) throw new InvalidArgumentError(`There is no table "${word.trim()}".`);
    return section;
  });
}

function toMegabytes(value: string): number {
  const size = value.trim() === '' ? Number.NaN : Number(value);
  if (!(size > 0 && size <= 1000)) throw new InvalidArgumentError('It must be a number up to 1000.');
  return Math.round(size * 1e6);
}

function toSeconds(value: string): number {
  const seconds = value.trim() === '' ? Number.NaN : Number(value);
  if (!(seconds > 0 && seconds <= 3600)) throw new InvalidArgumentError('It must be a number up to 3600.');
  return seconds;
}

function toWidth(value: string): number {
  const width = /^\d+$/.test(value) ? Number(value) : Number.NaN;
  if (!(width >= LEAST_WIDTH && width <= MOST_WIDTH))
    throw new InvalidArgumentError(`It must be a number from ${LEAST_WIDTH} to ${MOST_WIDTH}.`);
  return width;
}

/** A number from 0 to 1. */
export function toScore(value: string): number {
  const score = value.trim() === '' ? Number.NaN : Number(value);
  if (!(score >= 0 && score <= 1)) throw new InvalidArgumentError('It must be a number from 0 to 1.');
  return score;
}

/** A whole number of at least `least`. */
export function toCount(least: number): (value: string) => number {
  return value => {
    const count = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (!(count >= least && Number.isSafeInteger(count)))
      throw new InvalidArgumentError(`It must be a whole number of at least ${least}.`);
    return count;
  };
}

/** The width of a table where `--width` does not say it, from the environment and the terminal. */
export function widthOf(
  { width }: OutputOptions,
  env: NodeJS.ProcessEnv,
  columns: number | undefined,
): number {
  if (width !== undefined) return width;
  const asked = Number(env.COLUMNS);
  const wide = asked > 0 ? Math.floor(asked) : columns || 80;
  return Math.min(Math.max(wide, LEAST_WIDTH), MOST_WIDTH);
}

/** Whether to colour. `--color`, `--no-color`, NO_COLOR and FORCE_COLOR count in this order, then the terminal. */
export function colorOf({ color }: OutputOptions, env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (color !== undefined) return color;
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTerminal && env.TERM !== 'dumb';
}
