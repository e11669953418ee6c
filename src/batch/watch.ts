import { once } from 'node:events';

/** Milliseconds of quiet after which a file counts as written. */
const SETTLED = 1000;

/** Resolves to nothing each time that accounts have come, changed or gone in some folders, until the signal. */
export async function* changesIn(folders: readonly string[], signal: AbortSignal): AsyncGenerator<void> {
  const { watch } = await import('chokidar');
  const watcher = watch([...folders], {
    ignoreInitial: true,
    ignored: path => /(?:^|[/\\])\.[^/\\.]/u.test(path),
    awaitWriteFinish: { stabilityThreshold: SETTLED, pollInterval: 100 },
  });
  let hasChanged = false;
  let wake = () => {};
  watcher.on('all', () => {
    hasChanged = true;
    wake();
  });
  signal.addEventListener('abort', () => wake(), { once: true });
  try {
    await once(watcher, 'ready');
    while (!signal.aborted) {
      if (!hasChanged) await new Promise<void>(resolve => (wake = resolve));
      hasChanged = false;
      if (!signal.aborted) yield;
    }
  } finally {
    await watcher.close();
  }
}
