export * from './account.js';
export * from './claim.js';
export * from './comparison.js';
export * from './errors.js';
export * from './span.js';
export * from './token.js';
