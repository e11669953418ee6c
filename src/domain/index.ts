export * from './account.js';
export * from './claim.js';
export * from './clause.js';
export * from './comparison.js';
export * from './errors.js';
export * from './explanation.js';
export * from './span.js';
export * from './token.js';
