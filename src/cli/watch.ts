import { once } from 'node:events';
import { ReadoutError } from '../domain/index.js';
import { showFailure } from './failure.js';
import { isAddress } from './links.js';
import { say } from './messages.js';

/** Wipes the screen and what has scrolled off it, and begins at its top. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H';

/** An editor writes a file in several steps: it counts as changed once it has stood still for so long, in ms. */
const QUIET = { stabilityThreshold: 80, pollInterval: 20 };

interface Watching {
  readonly files: readonly string[];
  readonly quiet?: boolean | undefined;
}

/**
 * Does the work, and again whenever one of the files has changed, until the user interrupts. What goes wrong after
 * the first time is said, and the watch goes on.
 * @throws {ReadoutError} `USAGE` where standard input or an address is among the files.
 */
export async function watchFiles({ files, quiet }: Watching, work: () => Promise<void>): Promise<void> {
  const strange = files.find(file => file === '-' || isAddress(file));
  if (strange !== undefined)
    throw new ReadoutError('USAGE', '--watch watches files only', {
      file: strange === '-' ? 'standard input' : strange,
      mend: 'give files',
    });
  await work();
  const { watch } = await import('chokidar');
  const watcher = watch([...files], { ignoreInitial: true, awaitWriteFinish: QUIET });
  let last = Promise.resolve();
  let waiting = false;
  watcher.on('all', () => {
    if (waiting) return;
    waiting = true;
    last = last.then(async () => {
      waiting = false;
      if (process.stdout.isTTY) process.stdout.write(CLEAR);
      await work().catch(showFailure);
    });
  });
  await once(watcher, 'ready');
  if (!quiet) say(`watching ${files.length} files; Ctrl-C ends`);
  await new Promise<void>(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  await watcher.close();
  await last;
}
