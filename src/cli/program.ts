import { Command } from 'commander';
import { toolVersion } from '../lexicon/index.js';
import { addBatch } from './commands/batch.js';
import { addClaims } from './commands/claims.js';
import { addCompare } from './commands/compare.js';
import { addCompletion } from './commands/completion.js';
import { addEval } from './commands/eval.js';
import { addExplain } from './commands/explain.js';
import { addHistory } from './commands/history.js';
import { addIndex } from './commands/index-events.js';
import { addJudge } from './commands/judge.js';
import { addPair } from './commands/pair.js';
import { addParse } from './commands/parse.js';
import { addSchema } from './commands/schema.js';
import { addThemes } from './commands/themes.js';
import { addTimeline } from './commands/timeline.js';
import { setVerbose } from './failure.js';

const HELP = `
Examples:
  readout compare russia.md tajikistan.md
  readout compare --show contested --format json india.md china.md
  readout claims russia.md
  readout batch events/ -o events.jsonl --resume
  cat pairs.jsonl | readout judge -

Exit codes: 0 done; 1 the --fail-on condition holds; 2 bad usage or bad input; 3 some events of a batch failed.
`;

/** The whole command tree; what a command needs to run is loaded when it runs. */
export function createProgram(): Command {
  const program = new Command('readout')
    .description('What did each side say, omit and contest in its account of the same call?')
    .version(toolVersion())
    .exitOverride()
    // A usage error is shown by showFailure, in one line as every other error.
    .configureOutput({ outputError: () => {} })
    .showSuggestionAfterError()
    .addHelpText('after', HELP)
    .hook('preAction', (_program, command) => setVerbose(command.opts().verbose === true));
  addCompare(program);
  addBatch(program);
  addClaims(program);
  addExplain(program);
  addTimeline(program);
  addIndex(program);
  addParse(program);
  addPair(program);
  addHistory(program);
  addJudge(program);
  addThemes(program);
  addEval(program);
  addSchema(program);
  addCompletion(program);
  return program;
}
