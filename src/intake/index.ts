export type { ReadAccount } from './build-account.js';
export { readBytes } from './bytes/read-bytes.js';
export type { Dropped } from './formats/index.js';
export { LIMITS } from './limits.js';
export { plainValue } from './meta/plain-yaml.js';
export { type ReadOptions, readAccount, readSource } from './read-account.js';
export { originOf } from './text/traced.js';
