export { findReports } from './find.js';
export type { Quotation } from './quotations.js';
export type { Passage, Report } from './report.js';
export { findSpoken, type Spoken } from './spoken.js';
