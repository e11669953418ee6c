import { type Command, Option } from 'commander';
import type { RenderOptions } from '../../evaluation/index.js';
import { say } from '../messages.js';
import {
  addJudgeOptions,
  addOutputOptions,
  addReaderOption,
  type JudgeOptions,
  type OutputOptions,
  type ReaderOptions,
  toCount,
} from '../options.js';
import { writeResult } from '../output.js';
import { reportOptionsOf } from '../report-options.js';
import { readTaxonomy } from '../taxonomy.js';

interface EvalOptions extends OutputOptions, JudgeOptions, ReaderOptions {
  readonly format: RenderOptions['format'];
  readonly themes?: string;
  readonly split?: 'dev' | 'test';
  readonly bootstrap: number;
  readonly seed: number;
}

const HELP = `
Examples:
  readout eval data/samples
  readout eval --split test --format json my-events/ > figures.json`;

/** `readout eval`: precision, recall and F1 of every stage against gold annotations. */
export function addEval(program: Command): void {
  const command = program
    .command('eval')
    .summary('precision, recall, F1 of every stage against gold annotations')
    .description('Scores every stage against annotated events, beside simple baselines.')
    .argument('<gold...>', 'gold.json files, folders of events, or folders of such folders')
    .addOption(new Option('--split <split>', 'only these events').choices(['dev', 'test']))
    .option('--bootstrap <n>', 'resamples for the intervals', toCount(1), 1000)
    .option('--seed <n>', 'seed of the resampling', toCount(0), 1)
    .option('--themes <file>', 'a taxonomy of your own');
  addOutputOptions(addReaderOption(addJudgeOptions(command)), ['table', 'json', 'markdown'])
    .addHelpText('after', HELP)
    .action(async (paths: readonly string[], options: EvalOptions) => {
      const taxonomy = await readTaxonomy(options.themes === undefined ? {} : { themes: options.themes });
      const { loadJudge } = await import('../../alignment/index.js');
      const { evaluateGold, renderEvaluation } = await import('../../evaluation/index.js');
      const { loadReader } = await import('../../language/index.js');
      const { split, bootstrap, seed, format } = options;
      const judge = await loadJudge(options.judge, options);
      const reader = await loadReader(options.reader);
      if (!options.quiet) for (const warning of [...judge.warnings, ...reader.warnings]) say(warning);
      const report = await evaluateGold(paths, {
        judge,
        reader,
        taxonomy,
        bootstrap,
        seed,
        ...(split ? { split } : {}),
      });
      const { width, color } = reportOptionsOf(options);
      await writeResult(renderEvaluation(report, { format, width, color }), options.output);
    });
}
