import type { Measure } from '../items.js';

/** What each measure is called over a table. */
export const TITLES: Readonly<Record<Measure, string>> = {
  themes: 'Themes',
  treaties: 'Treaties cited',
  acts: 'Speech acts',
  framing: 'Framing terms',
  contested: 'Contested claims',
  words: 'Words',
};
