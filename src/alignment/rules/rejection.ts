import type { SpeechAct } from '../../domain/index.js';
import { actorName } from '../../lexicon/index.js';
import type { Match } from '../overlap.js';
import { isSaidBy } from '../statement.js';
import { eitherWay } from './rule.js';

/** What can be put forward and rejected; what is told, thanked for or agreed is not in dispute. */
const PUT_FORWARD: ReadonlySet<SpeechAct> = new Set([
  'assert',
  'assure',
  'demand',
  'propose',
  'promise',
  'regret',
  'accuse',
  'warn',
  'condemn',
]);
/** Of the words that both use one must say so much, and mean the same. */
const TELLING = 0.6;
const CLOSE = 0.85;
const CERTAINTY = 0.7;

/**
 * One side rejects ("neither consents to nor recognises the jurisdiction of the Court") what the other puts forward
 * ("must be resolved at the Court"): a rejection and a claim of the same thing.
 */
export const rejects = eitherWay((rejection, target, { matches }) => {
  if (rejection.claim.speechAct !== 'reject' || !PUT_FORWARD.has(target.claim.speechAct)) return null;
  // "Such words must match reality" answers what it points back at, see `rebuts`.
  if (isSaidBy(rejection, target.claim.side) || rejection.answers.length > 0) return null;
  const parties = [rejection, target].map(({ claim }) => `@${actorName(claim.side ?? '')}`);
  const telling = matches.filter(match => isTelling(match) && !parties.includes(match.a.key));
  if (telling.length === 0) return null;
  const { a, b } = telling.reduce((most, each) => (each.a.weight > most.a.weight ? each : most));
  return {
    reason: 'rebuttal',
    score: CERTAINTY,
    a: { start: a.start, end: a.end },
    b: { start: b.start, end: b.end },
    isLoose: true,
  };
});

function isTelling({ a, affinity }: Match): boolean {
  return a.weight >= TELLING && affinity >= CLOSE;
}
