import { type Judge, loadJudge } from '../alignment/index.js';
import { compareAccounts } from '../comparison/index.js';
import { type Account, type Comparison, ReadoutError } from '../domain/index.js';
import { readAccount } from '../intake/index.js';
import { loadReader, type Reader } from '../language/index.js';
import { dataHash, toolVersion } from '../lexicon/index.js';
import { renderComparison } from '../report/index.js';
import { type ComparisonRecord, recordOf } from '../store/index.js';
import { defaultTaxonomy, loadTaxonomy, type Taxonomy } from '../themes/index.js';
import { fingerprint, resultKey } from './key.js';
import type { AccountInput, BatchSettings, Counts, EventError, EventInput } from './types.js';

/** What compares the events of a run; made once a worker. */
export interface Comparer {
  /** Everything but the accounts that a result follows from, as text. */
  readonly settings: string;
  readonly warnings: readonly string[];
  readonly compare: (event: EventInput) => Promise<EventResult>;
}

export type EventResult = Compared | Failed;

export interface Compared {
  readonly key: string;
  readonly id: string;
  /** The comparison in the format of the run. */
  readonly text: string;
  readonly counts: Counts;
  /** Null unless the run fills a store. */
  readonly record: ComparisonRecord | null;
}

export interface Failed {
  readonly error: EventError;
}

/**
 * Loads judge, reader and taxonomy.
 * @throws {ReadoutError} `MODEL`, `TAXONOMY`
 */
export async function makeComparer(settings: BatchSettings, threads: number): Promise<Comparer> {
  const judge = await loadJudge(settings.judge, {
    threads,
    ...(settings.model === undefined ? {} : { model: settings.model }),
  });
  const reader = await loadReader(settings.reader, { threads });
  const taxonomy = settings.themes === undefined ? defaultTaxonomy() : await loadTaxonomy(settings.themes);
  const text = settingsText(settings, { judge, reader, taxonomy });
  return {
    settings: text,
    warnings: [...judge.warnings, ...reader.warnings],
    compare: async event => {
      try {
        return await compareEvent(event, { settings, text, judge, reader, taxonomy });
      } catch (error) {
        return { error: eventError(error) };
      }
    },
  };
}

interface Means {
  readonly settings: BatchSettings;
  readonly text: string;
  readonly judge: Judge;
  readonly reader: Reader;
  readonly taxonomy: Taxonomy;
}

async function compareEvent(
  event: EventInput,
  { settings, text, judge, reader, taxonomy }: Means,
): Promise<EventResult> {
  const accounts: Account[] = [];
  for (const [index, input] of event.accounts.entries())
    accounts.push(await readInput(input, `a${index + 1}`));
  const comparison = await compareAccounts(accounts, {
    judge,
    reader,
    taxonomy,
    ...(event.id === null ? {} : { event: event.id }),
  });
  const prints = event.accounts.map((input, index) => fingerprint(input, accounts[index]!.sha256));
  return {
    key: resultKey(event.id, prints, text),
    id: comparison.event.id,
    text: await render(comparison, settings),
    counts: countsOf(comparison),
    record: settings.forStore ? recordOf(comparison) : null,
  };
}

/**
 * Reads an account. A text that stands in the manifest keeps its name, in the account and in what is said of it.
 * @throws {ReadoutError} as `readAccount` does.
 */
export async function readInput(input: AccountInput, id: string): Promise<Account> {
  const { side, kind } = input;
  const options = { id, ...(side === undefined ? {} : { side }), ...(kind === undefined ? {} : { kind }) };
  if (input.type === 'file')
    return readAccount(input.path, { ...options, ...(input.within && { within: input.within }) });
  try {
    const bytes = new TextEncoder().encode(input.text);
    return { ...(await readAccount('-', { ...options, stdin: async () => bytes })), source: input.name };
  } catch (error) {
    if (!(error instanceof ReadoutError)) throw error;
    const { code, message, mend, cause } = error;
    throw new ReadoutError(code, message, {
      file: input.name,
      mend: code === 'UNKNOWN_SIDE' ? 'give the account its "side"' : (mend ?? undefined),
      cause,
    });
  }
}

function render(comparison: Comparison, settings: BatchSettings): Promise<string> {
  return renderComparison(comparison, {
    format: settings.format,
    width: 80,
    color: false,
    ascii: false,
    includeText: settings.includeText,
    ...(settings.theme === undefined ? {} : { themes: settings.theme }),
    ...(settings.minScore === undefined ? {} : { minScore: settings.minScore }),
  });
}

function countsOf({ claims, verdicts }: Comparison): Counts {
  const withVerdict = (kind: string) =>
    new Set(verdicts.filter(({ verdict }) => verdict === kind).map(({ claim }) => claim)).size;
  return { claims: claims.length, contested: withVerdict('contested'), omitted: withVerdict('omitted') };
}

function settingsText(
  settings: BatchSettings,
  { judge, reader, taxonomy }: Pick<Means, 'judge' | 'reader' | 'taxonomy'>,
): string {
  const { theme, minScore, includeText } = settings;
  return JSON.stringify({
    tool: toolVersion(),
    data: dataHash(),
    judge: judge.name,
    model: judge.model,
    reader: reader.name,
    readerModel: reader.model,
    taxonomy: settings.themes === undefined ? null : taxonomy,
    theme: theme ?? null,
    minScore: minScore ?? null,
    includeText,
  });
}

/** An error of ours as it is; any other is a fault of the tool, which must not end the batch either. */
export function eventError(error: unknown): EventError {
  if (error instanceof ReadoutError)
    return { code: error.code, message: error.message, file: error.file, mend: error.mend };
  const message = error instanceof Error ? error.message : String(error);
  return { code: 'INTERNAL', message: `unexpected error: ${message}`, file: null, mend: 'please report it' };
}
