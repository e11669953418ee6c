import type { SpeechAct, Token } from '../domain/index.js';
import { findActors, lexicon } from '../lexicon/index.js';
import { modalityOf } from './modality.js';
import type { Link } from './types.js';

/** Acts of cues that tell nothing of what is done by saying it ("said", "noted"). */
const NEUTRAL: ReadonlySet<SpeechAct> = new Set(['assert', 'inform']);
/** "must respond if ..." asks, with or without a condition. */
const OUGHT: ReadonlySet<string> = new Set(['must', 'should']);
/** How far into the words the verb of thanks stands: "we also greatly appreciate". */
const OPENING = 6;

/**
 * What is done by saying it: what the cue names, or, behind a neutral cue, what the words themselves do
 * ("said that India must ..." demands, "said: we are grateful" thanks). What all sides promise, they agree on.
 * @param said The words of each claim that the link carries.
 */
export function speechActOf(link: Link, said: readonly (readonly Token[])[]): SpeechAct {
  const { act, speaker } = link;
  if (speaker.sides.length > 1) return act === 'promise' || act === 'assure' ? 'agree' : act;
  if (!NEUTRAL.has(act)) return act;
  const acts = said.map(words => actOfWords(words, speaker.sides[0] ?? null) ?? act);
  return (
    acts.find(each => each !== act && acts.filter(other => other === each).length * 2 >= acts.length) ?? act
  );
}

function actOfWords(words: readonly Token[], side: string | null): SpeechAct | null {
  const { thanks, regrets, own } = lexicon('cues').contents;
  if (words.slice(0, OPENING).some(word => thanks.includes(word.lemma))) return 'thank';
  if (words.some(word => regrets.includes(word.lemma))) return 'regret';
  const modality = modalityOf(words);
  const hasWill = words.some(word => word.lower === 'will' || word.lower === 'would');
  if (modality === 'obligation' || words.some(word => OUGHT.has(word.lower))) return 'demand';
  if (modality === 'conditional') return hasWill ? 'warn' : null;
  if (modality === 'intention' && own.includes(words[0]?.lower ?? '')) return 'promise';
  return modality === 'asserted' && accusesOther(words, side) ? 'accuse' : null;
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
