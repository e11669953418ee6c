import type { SpeechAct } from '../../domain/index.js';
import { actorName, lexicon } from '../../lexicon/index.js';
import type { Match } from '../overlap.js';
import { isSaidBy, type Statement } from '../statement.js';
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
  if (condemnsToo(rejection, target)) return null;
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

/** What is said of a deed that one holds against somebody, whoever that is. */
const BLAMING: ReadonlySet<SpeechAct> = new Set(['accuse', 'condemn', 'regret', 'warn', 'demand']);

/** "We reject these acts" beside "condemned the burning of the flag": both are against a deed, and no word is denied. */
export function condemnsToo({ claim, tokens }: Statement, target: Statement): boolean {
  const verb = tokens.findIndex(({ tag }) => tag === 'VERB');
  if (claim.polarity === 'negated' || tokens[verb]?.lemma !== 'reject') return false;
  const { conduct, deeds } = lexicon('blame');
  const object = tokens.slice(verb).find(({ tag }) => tag === 'NOUN')?.lemma ?? '';
  return BLAMING.has(target.claim.speechAct) && [conduct, deeds].some(list => list.includes(object));
}
