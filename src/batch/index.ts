export type { Compared } from './compare-event.js';
export { type Journal, openJournal } from './journal.js';
export { csvOutput, journalOutput, messageOf, type Output, streamOutput } from './output.js';
export { openPool, type Pool, type PoolOptions } from './pool.js';
export { number, type Progress, showProgress } from './progress.js';
export { type BatchOptions, type Failure, NOTHING, runBatch, type Summary } from './run-batch.js';
export { type Events, openEvents } from './sources.js';
export { summaryTable } from './summary.js';
export type { BatchFormat, BatchSettings, EventInput, Input } from './types.js';
