import { spawn } from 'node:child_process';
import type { FormatName } from '../report/index.js';
import { say } from './messages.js';

interface Asked {
  readonly format: FormatName;
  readonly output?: string;
  readonly pager?: boolean;
}

/** The user's pager, where the result is for reading, goes to a terminal, and neither is refused; else null. */
export function pagerOf(
  { format, output, pager }: Asked,
  env: NodeJS.ProcessEnv,
  isTerminal: boolean,
): string | null {
  const command = env.PAGER?.trim() ?? '';
  const isWanted = pager !== false && output === undefined && isTerminal && env.TERM !== 'dumb';
  return isWanted && format === 'table' && command !== '' && command !== 'cat' ? command : null;
}

/** What `less` and `lv` need to show colours and to end at once where the text fits the screen; as git sets it. */
const MANNERS = { LESS: 'FRX', LV: '-c' };

/** Shows text in a pager and waits until the reader leaves it; false where it cannot be started. */
export async function page(text: string, command: string): Promise<boolean> {
  const child = spawn(command, {
    shell: true,
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { ...MANNERS, ...process.env },
  });
  // The reader may leave before the end; an interrupt is the pager's affair.
  child.stdin.on('error', () => {});
  const ignore = () => {};
  process.on('SIGINT', ignore);
  child.stdin.end(text);
  const code = await new Promise<number | null>(resolve => {
    child.on('error', () => resolve(CANNOT_RUN));
    child.on('close', resolve);
  });
  process.off('SIGINT', ignore);
  if (code !== CANNOT_RUN && code !== NOT_FOUND) return true;
  say(`the pager "${command}" cannot be started (set PAGER, or use --no-pager)`);
  return false;
}

const CANNOT_RUN = 126;
const NOT_FOUND = 127;
