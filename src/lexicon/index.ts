export { lexicon } from './load.js';
export type { Lexicons } from './types.js';
export { dataHash, toolVersion } from './version.js';
