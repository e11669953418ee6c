export { findReports, type IsParty, type Reading } from './find.js';
export type { Quotation } from './quotations.js';
export type { Passage, Report } from './report.js';
export { type CueWord, cueWordsAt, nominalCue, sayingAt } from './words.js';
