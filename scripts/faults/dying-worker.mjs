/** A worker that dies of an event, and once of another: in place of the package's own, for scripts/faults.ts. */
import { existsSync, writeFileSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

const { default: work } = await import(new URL('../../dist/cli/worker.js', import.meta.url).href);

export default function (event) {
  if (event?.id === 'deadly') process.exit(7);
  const marker = workerData.settings.model;
  if (event?.id === 'deadly once' && marker && !existsSync(marker)) {
    writeFileSync(marker, '');
    process.exit(7);
  }
  return work(event);
}
