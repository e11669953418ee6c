import { createReadStream, existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Command } from 'commander';
import { ReadoutError } from '../../domain/index.js';
import type { EventSummary, FailedEvent } from '../../report/index.js';
import { readLines } from '../lines.js';
import { addOutputOptions, type OutputOptions } from '../options.js';
import { writeResult } from '../output.js';
import { reportOptionsOf } from '../report-options.js';

interface IndexOptions extends OutputOptions {
  readonly reports?: string;
}

const HELP = `
Each line of input is a comparison, as readout batch prints them, or {"event": "...", "error": "..."}.

Examples:
  readout index events.jsonl
  readout index --format html --reports pages -o pages/index.html events.jsonl
  readout batch events/ | readout index --format csv -`;

/** `readout index`: many events in one table, by event and by dyad. */
export function addIndex(program: Command): void {
  const command = program
    .command('index')
    .summary('many events in one table or page, by event and by pair of sides')
    .description('Says of many compared events what each came to, and how far which sides diverge on what.')
    .argument('<comparisons>', 'a JSON Lines file of comparisons; - is standard input')
    .option('--reports <folder>', 'link the events to EVENT.html in this folder, where there is one');
  addOutputOptions(command)
    .addHelpText('after', HELP)
    .action(async (source: string, options: IndexOptions) => {
      const { loadEventReader, renderEvents } = await import('../../report/index.js');
      const reader = await loadEventReader();
      const summaries = await readSummaries(source, reader.summaryOf);
      const index = {
        events: summaries.flatMap(each => (reader.isFailure(each) ? [] : [each])),
        failed: summaries.filter(reader.isFailure),
        reportOf: (event: string) => reportOf(event, options),
      };
      await writeResult(await renderEvents(index, reportOptionsOf(options)), options.output);
    });
}

type Summary = EventSummary | FailedEvent;

async function readSummaries(
  source: string,
  summaryOf: (line: unknown) => Summary | null,
): Promise<readonly Summary[]> {
  const file = source === '-' ? 'standard input' : source;
  const problem = (message: string) =>
    new ReadoutError('UNREADABLE', message, { file, mend: 'give what `readout batch` prints' });
  const summaries: Summary[] = [];
  for await (const lines of readLines(
    source === '-' ? process.stdin : opened(source),
    problem,
    LONGEST_LINE,
  )) {
    for (const { number, text } of lines) {
      if (text.trim() === '') continue;
      const summary = summaryOf(parsed(text));
      if (summary === null) throw problem(`line ${number} is no comparison`);
      summaries.push(summary);
    }
  }
  if (summaries.length === 0) throw problem('holds no comparison');
  return summaries;
}

/** A comparison with its texts may be long. */
const LONGEST_LINE = 64 * 1024 * 1024;

async function* opened(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(file);
  } catch (cause) {
    const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    throw new ReadoutError(
      isMissing ? 'NOT_FOUND' : 'UNREADABLE',
      isMissing ? 'no such file' : 'cannot be read',
      {
        file,
        mend: 'name a JSON Lines file, or - for standard input',
        cause,
      },
    );
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The address of an event's page, as seen from the index; null where there is none. */
function reportOf(event: string, { reports, output }: IndexOptions): string | null {
  if (reports === undefined || /[/\\]/.test(event)) return null;
  const page = join(reports, `${event}.html`);
  if (!existsSync(page)) return null;
  const from = output === undefined || output === '-' ? '.' : dirname(output);
  return relative(from, page).split(/[/\\]/).map(encodeURIComponent).join('/');
}
