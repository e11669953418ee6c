import type { SignName } from './score.js';

/**
 * What each sign weighs in the log-odds that two accounts tell of one event. `npm run eval:pairing -- --fit` fits them
 * to made-up accounts, which all name each other; `naming` and `terms` weigh more here, since published ones do not.
 */
export const WEIGHTS: Readonly<Record<SignName | 'base', number>> = {
  base: -10,
  naming: 3.5,
  day: 4.5,
  contact: 1.2,
  people: 1.9,
  terms: 8,
};

/** The score from which two accounts are joined. */
export const JOIN = 0.5;
