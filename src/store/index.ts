export { openStore, type Row, type Store, type StoreOptions, type Value } from './database.js';
export { MEASURES, type Measure, type Scope } from './items.js';
export { type Keyness, type LogOddsOptions, logOdds, type Tally } from './log-odds.js';
export {
  begunTable,
  type Contrast,
  type Grouping,
  keynessTable,
  omissionsTable,
  searchTable,
  sharesTable,
  sidesTable,
} from './questions/index.js';
export { type ComparisonRecord, recordOf } from './record.js';
export { type HistoryTable, historyReport } from './table.js';
export { putComparison } from './write.js';
