export { type ReadOptions, readAccount } from './read-account.js';
