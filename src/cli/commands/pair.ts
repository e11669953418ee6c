import type { Command } from 'commander';
import { say } from '../messages.js';
import { addOutputOptions, type OutputOptions, toScore } from '../options.js';
import { writeResult } from '../output.js';
import { reportOptionsOf } from '../report-options.js';

interface PairOptions extends OutputOptions {
  readonly minScore?: number;
}

const SOME_FAILED = 3;

const HELP = `
Sources are folders, files and patterns, or JSON Lines with an account a line: {"side", "date", "title", "text"}.
With --format jsonl an event is a line of a manifest that readout batch reads.

Examples:
  readout pair heap/
  readout pair white-house.jsonl kremlin.jsonl --format csv
  readout pair heap/ --format jsonl | readout batch - -o events.jsonl

Exit codes: 0 done; 2 bad usage or bad input; 3 done, but some accounts could not be read.`;

/** `readout pair`: which accounts of a heap describe the same event. */
export function addPair(program: Command): void {
  const command = program
    .command('pair')
    .summary('which accounts describe the same event')
    .description('Finds which accounts of a heap describe the same event, with a score and the reasons.')
    .argument(
      '<source...>',
      'folders, files, patterns, JSON Lines of accounts; - is JSON Lines on standard input',
    )
    .option('--min-score <n>', 'how sure a pair must be, 0 to 1 (0.5)', toScore);
  addOutputOptions(command)
    .addHelpText('after', HELP)
    .action(async (sources: readonly string[], options: PairOptions) => {
      const { findEvents, manifestLine, messageOf, pairsReport, readHeap, requireAccounts } = await import(
        '../../batch/index.js'
      );
      const { renderReport } = await import('../../report/index.js');
      const heap = await readHeap(sources);
      requireAccounts(heap, sources);
      if (!options.quiet) for (const { error } of heap.bad) say(messageOf(error));
      const events = findEvents(heap, options.minScore);
      const { minScore: _score, ...output } = options;
      await writeResult(
        options.format === 'jsonl'
          ? events.map(manifestLine).join('')
          : await renderReport(pairsReport(events), reportOptionsOf(output)),
        options.output,
      );
      const paired = events.reduce((sum, { accounts }) => sum + accounts.length, 0);
      if (!options.quiet)
        say(
          `${paired} of ${heap.accounts.length} accounts in ${events.length} events; the others stand alone`,
        );
      if (heap.bad.length > 0) process.exitCode = SOME_FAILED;
    });
}
