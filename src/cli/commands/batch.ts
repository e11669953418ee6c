import { type Command, Option } from 'commander';
import { runBatchCommand } from '../batch-run.js';
import {
  addJudgeOptions,
  addReaderOption,
  addScoreOption,
  addTextOption,
  addThemeOptions,
  type JudgeOptions,
  type ReaderOptions,
  type ThemeOptions,
  talkOption,
  toCount,
} from '../options.js';

export interface BatchCommandOptions extends JudgeOptions, ReaderOptions, ThemeOptions {
  readonly format: 'jsonl' | 'csv';
  readonly output?: string;
  readonly resume?: boolean;
  readonly workers?: number;
  readonly timeout: number;
  readonly store?: string;
  readonly pair?: boolean;
  readonly watch?: boolean;
  readonly minScore?: number;
  readonly includeText?: boolean;
  readonly quiet?: boolean;
}

const HELP = `
A folder is an event and each file in it an account. A line of a manifest is an event:
  {"event": "2024-04-30-call", "accounts": ["russia.md", {"side": "Tajikistan", "text": "..."}]}
A line of the result is a comparison (readout schema comparison), in the order of the events. An event that fails
is a line {"event", "error": {"code", "message", "file", "mend"}}; the others go on.

Examples:
  readout batch events/ -o events.jsonl
  readout batch events/ -o events.jsonl --resume        # goes on after Ctrl-C, a power cut, a full disk
  readout batch 'events/2024-*' --format csv -o verdicts.csv
  cat manifest.jsonl | readout batch - | jq -c '{event: .event.id, divergence: .divergence.overall}'
  readout batch --pair heap/ -o events.jsonl            # finds which accounts belong together
  readout batch --watch inbox/ -o events.jsonl --store history.db

Exit codes: 0 done; 2 bad usage or bad input; 3 done, but some events failed; 130 stopped by Ctrl-C.`;

/** `readout batch`: many events, one JSON line each. */
export function addBatch(program: Command): void {
  const command = program
    .command('batch')
    .summary('many events, one JSON line each; resumable')
    .description(
      'Compares the accounts of many events and writes each comparison as it comes, in their order.',
    )
    .argument('<source...>', 'folders, patterns, JSON Lines manifests; - is a manifest on standard input')
    .addOption(
      new Option('-f, --format <format>', 'form of the results').choices(['jsonl', 'csv']).default('jsonl'),
    )
    .option('-o, --output <file>', 'write to a file, line by line')
    .option('--resume', 'go on with the file of --output: what is done is not done again')
    .option('--workers <n>', 'events compared at a time (as many as there are cores)', toCount(1))
    .option('--timeout <seconds>', 'how long one event may take', toCount(1), 600)
    .option('--store <file>', 'also put the results into an SQLite file, for readout history')
    .option('--pair', 'the sources are heaps: find which accounts describe the same event')
    .option('--watch', 'go on and compare new accounts as they come in, until Ctrl-C');
  addScoreOption(addReaderOption(addJudgeOptions(addThemeOptions(addTextOption(command)))))
    .addOption(new Option('-q, --quiet', 'no progress, no failures, no summary on standard error'))
    .addOption(talkOption('verbose'))
    .addHelpText('after', HELP)
    .action((sources: readonly string[], options: BatchCommandOptions) => runBatchCommand(sources, options));
}
