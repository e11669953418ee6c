import type { SpeechAct, Token } from '../domain/index.js';
import { type ActorMention, actorName, findActors, lexicon } from '../lexicon/index.js';
import { mainDoer, type Standpoint } from './doers.js';
import { modalityOf } from './modality.js';
import { startsAny } from './patterns.js';
import { polarityOf } from './polarity.js';
import { headOf } from './tree.js';

/** Acts that some words cannot be, whatever has been learnt of words like them. */
export function ruledOut(words: readonly Token[], standpoint: Standpoint): ReadonlySet<SpeechAct> {
  const out = new Set<SpeechAct>();
  const doer = mainDoer(words, standpoint);
  const negated = polarityOf(words, false) === 'negated';
  const root = rootOf(words);
  const { eases } = lexicon('cues').contents;
  // "has not violated the ceasefire", "had never refused it" accuse nobody.
  if (negated || (isDenied(words, root) && isRefusing(words, root))) out.add('accuse');
  // What one must do oneself is asked of nobody.
  if (doer === 'own') out.add('demand');
  // "Norway works to bring the Swedish aggression to an end": what one does against a wrong accuses nobody.
  if (doer === 'own' && isAgainst(words, standpoint)) out.add('accuse');
  // "is resolved not to allow it": what one is ready for asks nobody and turns nothing down.
  if (doer !== 'other' && root >= 0 && isResolve(words, root) && !isDenied(words, root)) {
    out.add('demand');
    out.add('reject');
  }
  // "neither of us has a grudge", "the shells did not explode": nothing that was put forward is turned down.
  if (negated && (doer === 'both' || (doer === 'thing' && isOfPast(words, root)))) out.add('reject');
  // "it would be looked into whether X": what is open threatens nobody.
  if (words.some(({ tag, lower }) => tag === 'SCONJ' && lower === 'whether')) out.add('warn');
  // "will reduce the burden"
  if (root >= 0 && eases.includes(words[root]!.lemma) && modalityOf(words) === 'intention') out.add('warn');
  return out;
}

function rootOf(words: readonly Token[]): number {
  return words.findIndex(({ syntax }, at) => syntax !== null && headOf(words, at) === null);
}

function isDenied(words: readonly Token[], verb: number): boolean {
  const { particles } = lexicon('modality').negation;
  return words.some(({ lower }, at) => at < verb && particles.includes(lower) && headOf(words, at) === verb);
}

/** "refused", "failed to": a no in itself. */
function isRefusing(words: readonly Token[], verb: number): boolean {
  return startsAny(lexicon('modality').negation.verbs, words, verb);
}

/** Whether another party is named in an infinitive alone. */
function isAgainst(words: readonly Token[], { side }: Standpoint): boolean {
  const to = words.findIndex(
    ({ tag, lower }, at) => tag === 'PART' && lower === 'to' && words[at + 1]?.form === 'base',
  );
  const isOthers = ({ actor }: ActorMention) =>
    actor.kind === 'state' && actor.name !== actorName(side ?? '');
  return (
    to > 0 && !findActors(words.slice(0, to)).some(isOthers) && findActors(words.slice(to)).some(isOthers)
  );
}

function isResolve(words: readonly Token[], root: number): boolean {
  const { verbs, adjectives } = lexicon('modality').intention;
  return startsAny(verbs, words, root) || startsAny(adjectives, words, root);
}

/** "did not explode" */
function isOfPast(words: readonly Token[], verb: number): boolean {
  return words.some(({ lower }, at) => lower === 'did' && headOf(words, at) === verb);
}
