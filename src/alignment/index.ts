import { ReadoutError } from '../domain/index.js';
import type { Judge } from './judge.js';

export type { Judge, JudgedRelation, Judgement, Pair } from './judge.js';
export { type RelateOptions, relate, THRESHOLDS } from './relate.js';
export { type Statement, statementsOf } from './statement.js';

/** Names of the judges that can be loaded. */
export const JUDGES = ['lexical'] as const;

/**
 * Loads a judge by name.
 * @throws {ReadoutError} `NO_JUDGE` for an unknown name.
 */
export async function loadJudge(name: string): Promise<Judge> {
  if (name === 'lexical') return (await import('./lexical-judge.js')).lexicalJudge();
  throw new ReadoutError('NO_JUDGE', `there is no judge "${name}"`, {
    mend: `use one of: ${JUDGES.join(', ')}`,
  });
}
