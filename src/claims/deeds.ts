import type { Modality, SpeechAct, Token } from '../domain/index.js';
import { lexicon } from '../lexicon/index.js';
import { type Assertion, assertedAt, mainDoer, partyIn, type Standpoint } from './doers.js';
import { modalityOf } from './modality.js';
import { startsAny } from './patterns.js';

/**
 * What a statement does by telling who does what to whom, after the quad classes of CAMEO and PLOVER (material and verbal
 * conflict and cooperation): conflict that the other side is the doer of accuses, and so does what it owes and does not
 * do; one's own cooperation that is to come promises, one's own conflict denied assures; not to accept rejects, not to
 * tolerate warns. Null where the words tell nothing of the kind.
 */
export function actOfDeeds(words: readonly Token[], standpoint: Standpoint): SpeechAct | null {
  const modality = modalityOf(words);
  if (warns(words, modality, standpoint)) return 'warn';
  if (modality === 'obligation' || modality === 'conditional') return null;
  if (agrees(words, standpoint)) return 'agree';
  if (accuses(words, standpoint)) return 'accuse';
  if (rejects(words, standpoint)) return 'reject';
  if (isTold(lexicon('deeds').condemned, words, standpoint, ({ negated }) => !negated)) return 'condemn';
  if (modality === 'hedged') return null;
  if (assures(words, standpoint)) return 'assure';
  return isYetToCome(words) && promises(words, standpoint) ? 'promise' : null;
}

type Told = (assertion: Assertion) => boolean;

const isTheirs: Told = ({ doer, negated }) => doer === 'other' && !negated;

function accuses(words: readonly Token[], standpoint: Standpoint): boolean {
  const { harms, breaches, duties, lapses, culprits, sufferings } = lexicon('deeds');
  if (standpoint.side === null) return false;
  const tells = (list: readonly string[], told: Told) => isTold(list, words, standpoint, told);
  return (
    (!isYetToCome(words) && [harms, lapses, culprits].some(list => tells(list, isTheirs))) ||
    tells(breaches, ({ doer, negated }) => doer !== 'own' && doer !== 'both' && !negated) ||
    tells(duties, ({ doer, negated }) => doer === 'other' && negated) ||
    tells(sufferings, ({ doer, negated }) => doer !== 'other' && !negated) ||
    isTheirFault(words, standpoint) ||
    isTheirWrong(words, standpoint)
  );
}

/** "the whole responsibility rests with A". */
function isTheirFault(words: readonly Token[], standpoint: Standpoint): boolean {
  const { faults, bears } = lexicon('deeds');
  const fault = words.findIndex(({ lemma }) => faults.includes(lemma));
  const verb = words.findIndex((_, at) => at > fault && startsAny(bears, words, at));
  return fault >= 0 && verb >= 0 && partyIn(words.slice(verb + 1), standpoint) === 'other';
}

/** "has sent balloons over our territory unlawfully". */
function isTheirWrong(words: readonly Token[], standpoint: Standpoint): boolean {
  return holds(lexicon('deeds').wrongs, words) && mainDoer(words, standpoint) === 'other';
}

/** "The parties adopted a ceasefire". */
function agrees(words: readonly Token[], standpoint: Standpoint): boolean {
  return isTold(
    lexicon('deeds').agreements,
    words,
    standpoint,
    ({ doer, negated }) => doer === 'both' && !negated,
  );
}

function rejects(words: readonly Token[], standpoint: Standpoint): boolean {
  const { accepts, rejections } = lexicon('deeds');
  return (
    isTold(accepts, words, standpoint, ({ doer, negated }) => doer === 'own' && negated) ||
    holds(rejections, words) ||
    isUntrue(words)
  );
}

/** "The allegations are false", "have nothing in common with reality": what has been said is not believed. */
function isUntrue(words: readonly Token[]): boolean {
  const { sayings, untrue, touchstones, apart } = lexicon('blame');
  const said = words.findIndex(({ tag, lemma }) => tag === 'NOUN' && sayings.includes(lemma));
  const rest = said < 0 ? [] : words.slice(said + 1);
  const has = (list: readonly string[]) =>
    rest.some(({ lower, lemma }) => list.includes(lower) || list.includes(lemma));
  return has(untrue) || (has(touchstones) && has(apart));
}

function warns(words: readonly Token[], modality: Modality, standpoint: Standpoint): boolean {
  const { tolerates, consequences, misjudged, unwanted, counters, reserves } = lexicon('deeds');
  if (modality === 'obligation' && mainDoer(words, standpoint) !== 'own' && holds(misjudged, words))
    return true;
  if (holds(reserves, words) && mainDoer(words, standpoint) !== 'other') return true;
  if (!isYetToCome(words)) return false;
  const countered = words.findIndex((_, at) => startsAny(unwanted, words, at));
  return (
    (holds(consequences, words) && mainDoer(words, standpoint) !== 'own') ||
    isTold(
      tolerates,
      words,
      standpoint,
      ({ doer, negated }) => doer !== 'other' && doer !== 'thing' && negated,
    ) ||
    (countered >= 0 &&
      words.some(
        (word, at) => at > countered && word.form === 'participle' && startsAny(counters, words, at),
      ))
  );
}

function assures(words: readonly Token[], standpoint: Standpoint): boolean {
  const { constancies, unchanged, harms, wants, disavowed } = lexicon('deeds');
  const isOwnNot: Told = ({ doer, negated }) => doer === 'own' && negated;
  return (
    isTold(constancies, words, standpoint, ({ doer }) => doer !== 'other') ||
    (holds(unchanged, words) && mainDoer(words, standpoint) !== 'other') ||
    isTold(harms, words, standpoint, isOwnNot) ||
    (words.some(({ lemma }) => disavowed.includes(lemma)) && isTold(wants, words, standpoint, isOwnNot))
  );
}

function promises(words: readonly Token[], standpoint: Standpoint): boolean {
  const isOurs: Told = ({ doer, negated }) => (doer === 'own' || doer === 'both') && !negated;
  return isTold(lexicon('deeds').supports, words, standpoint, isOurs);
}

function isYetToCome(words: readonly Token[]): boolean {
  return words.some(({ tag, lower }) => tag === 'AUX' && FUTURE.has(lower));
}

const FUTURE: ReadonlySet<string> = new Set(['will', 'would', 'shall', "'ll", 'wo']);

function holds(list: readonly string[], words: readonly Token[]): boolean {
  return words.some((_, at) => startsAny(list, words, at));
}

/** Whether a verb of a list is asserted in a certain way. */
function isTold(
  list: readonly string[],
  words: readonly Token[],
  standpoint: Standpoint,
  told: Told,
): boolean {
  return words.some(({ tag }, at) => {
    if ((tag !== 'VERB' && tag !== 'AUX') || !startsAny(list, words, at)) return false;
    const assertion = assertedAt(words, at, standpoint);
    return assertion !== null && told(assertion);
  });
}
