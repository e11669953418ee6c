export { begunTable } from './begun.js';
export { type Contrast, keynessTable } from './keyness.js';
export { omissionsTable } from './omissions.js';
export { searchTable } from './search.js';
export { type Grouping, sharesTable } from './shares.js';
export { sidesTable } from './sides.js';
