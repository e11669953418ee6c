export { findReports, type IsParty, type Reading } from './find.js';
export { hangsBefore, isExtraposed, isFrontedClause, isUnfinished } from './halves.js';
export type { Quotation } from './quotations.js';
export { isInCue, opening, type Passage, type Report, type Sense } from './report.js';
export { sourceOf } from './subjects.js';
export { isTimeWord } from './times.js';
export { hasTense } from './verbs.js';
export { type CueWord, cueWordsAt, nominalCue, phraseSense, sayingAt } from './words.js';
