export type { ReadAccount } from './build-account.js';
export type { Dropped } from './formats/index.js';
export { LIMITS } from './limits.js';
export { type ReadOptions, readAccount, readSource } from './read-account.js';
export { originOf } from './text/traced.js';
