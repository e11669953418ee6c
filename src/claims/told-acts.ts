import type { SpeechAct, Token } from '../domain/index.js';
import { lexicon } from '../lexicon/index.js';
import { accusesOther } from './accuses.js';
import { type Standpoint, standpointOf } from './doers.js';
import { mainWords } from './main-words.js';
import { modalityOf } from './modality.js';
import { startsAny } from './patterns.js';
import type { Link } from './types.js';

/** A link with the act that its cue has before these words, where what stands behind the cue decides it. */
export function asTold(link: Link | null, words: readonly Token[], standpoint: Standpoint): Link | null {
  const act = link === null ? null : actBefore(link, words, standpoint);
  return link === null || act === null ? link : { ...link, act };
}

function actBefore(link: Link, words: readonly Token[], standpoint: Standpoint): SpeechAct | null {
  const { concerns, situations, insists, awaits, merits } = lexicon('cues').contents;
  const holds = (list: readonly string[]) => words.some((_, at) => startsAny(list, words, at));
  const isCue = (list: readonly string[]) => link.cueLemmas.some(lemma => list.includes(lemma));
  // "insisted that Oslo had been told": a fact is asked of nobody.
  if (link.act === 'demand' && link.clausal && isCue(insists) && isFact(words)) return 'assert';
  // "expressed concern about the situation": blames nobody.
  if (link.act === 'accuse' && isCue(concerns) && holds(concerns) && holds(situations)) {
    const { side } = standpointOf(link, standpoint);
    return accusesOther(mainWords(words), side) ? null : 'regret';
  }
  // "acknowledged the contribution of X"
  if (link.act === 'concede' && !link.clausal && holds(merits)) return 'praise';
  // "looked forward to the summit"; not so "to working together", which proposes it.
  if (link.act === 'propose' && isCue(awaits) && !words.some(({ form }) => form === 'gerund'))
    return 'assert';
  return null;
}

/** Whether the main verb has a tense: "had been told", not "be told", "should tell". */
function isFact(words: readonly Token[]): boolean {
  const verb = mainWords(words).find(
    ({ tag, form }) => (tag === 'VERB' || tag === 'AUX') && form !== 'gerund',
  );
  const { form, tag, lower, lemma } = verb ?? {};
  const hasTense = form === 'past' || (form === 'present' && (tag === 'AUX' || lower !== lemma));
  return hasTense && modalityOf(words) !== 'obligation';
}
