import type { Command } from 'commander';
import { say } from '../messages.js';
import { addJudgeOptions, type JudgeOptions, talkOption } from '../options.js';
import { openSink } from '../output.js';
import { readPairs } from '../pairs.js';

const HELP = `
Each line of input is {"premise": "...", "hypothesis": "..."}; each line of output, in the same order, is
{"relation": "entailment|contradiction|neutral", "probabilities": {"entailment": 0.1, ...}}.

Examples:
  readout judge pairs.jsonl > judgements.jsonl
  cat pairs.jsonl | readout judge - | jq .relation
  readout judge --model my-model/ pairs.jsonl`;

/** `readout judge`: the judge alone, as a filter. */
export function addJudge(program: Command): void {
  const command = program
    .command('judge')
    .summary('the judge alone: pairs of sentences in, judgements out')
    .description('Judges of each pair of sentences whether the first entails or contradicts the second.')
    .argument('<pairs>', 'a JSON Lines file; - is standard input');
  addJudgeOptions(command)
    .option('-o, --output <file>', 'write to a file, whole or not at all')
    .addOption(talkOption('verbose'))
    .addHelpText('after', HELP)
    .action(async (source: string, options: JudgeOptions & { readonly output?: string }) => {
      const { loadJudge } = await import('../../alignment/index.js');
      const judge = await loadJudge(options.judge, options);
      for (const warning of judge.warnings) say(warning);
      const sink = await openSink(options.output);
      try {
        for await (const pairs of readPairs(source)) {
          const judgements = await judge.judge(pairs);
          const lines = judgements.map(
            ({ relation, probabilities }) => `${JSON.stringify({ relation, probabilities })}\n`,
          );
          if (!(await sink.write(lines.join('')))) break;
        }
        await sink.close();
      } catch (error) {
        await sink.discard();
        throw error;
      }
    });
}
