import type { SpeechAct, Token } from '../domain/index.js';
import { findActors, lexicon } from '../lexicon/index.js';
import { modalityOf } from './modality.js';
import { startsAny } from './patterns.js';
import { polarityOf } from './polarity.js';
import type { Link } from './types.js';

/** Acts of cues that tell nothing of what is done by saying it ("said", "noted"). */
const NEUTRAL: ReadonlySet<SpeechAct> = new Set(['assert', 'inform']);
/** "must respond if ..." asks, with or without a condition. */
const OUGHT: ReadonlySet<string> = new Set(['must', 'should']);
/** How far into the words the verb of thanks stands: "we also greatly appreciate". */
const OPENING = 6;

/**
 * What is done by saying it: what the cue names, or, behind a neutral cue, what most of the words themselves do
 * ("said that India must ..." demands, "said: we are grateful" thanks). What all sides promise, they agree on.
 * @param said The words of each claim that the link carries.
 */
export function speechActOf(link: Link, said: readonly (readonly Token[])[]): SpeechAct {
  const { act } = link;
  const acts = said.map(words => actOfClaim(link, words, null));
  return (
    acts.find(each => each !== act && acts.filter(other => other === each).length * 2 >= acts.length) ?? act
  );
}

/**
 * What one claim does: what its cue names, or what its words do where the cue is neutral or there is none.
 * @param side Whose own voice it is, where it has no link.
 */
export function actOfClaim(link: Link | null, words: readonly Token[], side: string | null): SpeechAct {
  if (link === null) return actOfVoice(words, side) ?? 'inform';
  const { act, speaker, cueLemmas } = link;
  if (speaker.sides.length > 1) {
    const joins = cueLemmas.some(lemma => lexicon('cues').contents.joins.includes(lemma));
    const isPlan = joins && modalityOf(words) === 'intention';
    return act === 'promise' || act === 'assure' || (NEUTRAL.has(act) && isPlan) ? 'agree' : act;
  }
  if (!NEUTRAL.has(act)) return act;
  return actOfWords(words, speaker.sides[0] ?? null) ?? act;
}

/** In its own voice an account informs; only "we" and what is outspoken do more. */
function actOfVoice(words: readonly Token[], side: string | null): SpeechAct | null {
  const { own, thanks } = lexicon('cues').contents;
  if (!words.some(({ lower }) => own.includes(lower) || lower === 'our' || lower === 'my')) return null;
  if (words.slice(0, OPENING).some(({ lemma }) => thanks.includes(lemma))) return 'thank';
  return actOfWords(words, side);
}

function actOfWords(words: readonly Token[], side: string | null): SpeechAct | null {
  const { thanks, regrets, own, assures, praises, harms, asks, blames } = lexicon('cues').contents;
  const holds = (phrases: readonly string[]) => words.some((_, at) => startsAny(phrases, words, at));
  if (words.slice(0, OPENING).some(word => thanks.includes(word.lemma))) return 'thank';
  if (words.some(word => regrets.includes(word.lemma))) return 'regret';
  const modality = modalityOf(words);
  const hasWill = words.some(word => word.lower === 'will' || word.lower === 'would');
  if (modality === 'obligation' || words.some(word => OUGHT.has(word.lower))) return 'demand';
  if (hasWill && holds(harms)) return 'warn';
  if (modality === 'conditional') return hasWill ? 'warn' : null;
  if (holds(assures)) return 'assure';
  if (modality === 'intention' && own.includes(words[0]?.lower ?? '')) return 'promise';
  if (words.some((_, at) => startsAny(asks, words, at) && words[at + 2]?.form === 'gerund')) return 'demand';
  if (modality !== 'asserted') return null;
  if (accusesOther(words, side) || (holds(blames) && polarityOf(words, false) === 'affirmed'))
    return 'accuse';
  return holds(praises) ? 'praise' : null;
}

/** The first state named is another's, and its conduct is held against it. */
function accusesOther(words: readonly Token[], side: string | null): boolean {
  const { conduct } = lexicon('blame');
  const first = findActors(words).find(({ actor }) => actor.kind === 'state');
  if (first === undefined || side === null || first.actor.name === side) return false;
  return words.some(
    (word, at) => at >= first.first && (conduct.includes(word.lemma) || conduct.includes(word.lower)),
  );
}
