import { CommanderError } from 'commander';
import { ReadoutError } from '../domain/index.js';
import { say } from './messages.js';

const BAD_INPUT = 2;

let verbose = false;

/** Whether a failure is shown with its stack. */
export function setVerbose(on: boolean): void {
  verbose = on;
}

/** Says on standard error, in one line, what went wrong and how to mend it; gives the exit code. */
export function showFailure(error: unknown): number {
  if (error instanceof CommanderError) return showUsageFailure(error);
  if (error instanceof ReadoutError) {
    const mend = error.mend ? ` (${error.mend})` : '';
    say(`${error.file === null ? '' : `${error.file}: `}${error.message}${mend}`);
  } else {
    const what = error instanceof Error ? error.message : String(error);
    say(`unexpected error: ${what} (please report it, with what -v shows)`);
  }
  if (verbose && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  return BAD_INPUT;
}

/** Help and version end a run by an "error" as well, with exit code 0. */
function showUsageFailure({ code, message, exitCode }: CommanderError): number {
  if (exitCode === 0) return 0;
  if (code !== 'commander.help')
    say(`${message.replace(/^error: /, '').replaceAll('\n', ' ')} (see readout --help)`);
  return BAD_INPUT;
}
