import type { Measure } from '../items.js';

/** What a side may begin, stop or leave out. */
export const TRACKED: readonly Measure[] = ['themes', 'treaties', 'framing', 'acts'];
