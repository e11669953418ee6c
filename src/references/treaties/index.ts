import { type Found, meets, type Passage } from '../passage.js';
import { knownTreaties } from './known.js';
import { resolutions } from './resolutions.js';
import { titledTreaties } from './titles.js';

/**
 * The treaties, agreements and resolutions of a sentence that can be told apart from others.
 * @param dates The dates found in it: "the 1993 treaty" is known by its year alone.
 */
export function findTreaties(passage: Passage, dates: readonly Found[]): readonly Found[] {
  const sure = [
    ...resolutions(passage),
    ...knownTreaties(passage).map(treaty => withYearBefore(treaty, dates)),
  ];
  const titled = titledTreaties(passage, dates).filter(one => !sure.some(other => meets(one, other)));
  return [...sure, ...titled].sort((a, b) => a.first - b.first);
}

/** "the | 1975 | Helsinki Final Act" */
function withYearBefore(treaty: Found, dates: readonly Found[]): Found {
  const year = dates.find(date => date.last === treaty.first && date.value.length === 4);
  if (year === undefined) return treaty;
  const value = treaty.value.endsWith(')') ? treaty.value : `${treaty.value} (${year.value})`;
  return { ...treaty, first: year.first, value };
}
