import type { SpeechAct, Token } from '../domain/index.js';
import { lexicon } from '../lexicon/index.js';
import { accusesOther } from './accuses.js';
import { partyIn, type Standpoint, standpointOf } from './doers.js';
import { mainWords } from './main-words.js';
import { modalityOf } from './modality.js';
import { startsAny } from './patterns.js';
import type { Link } from './types.js';

/** Acts of cues that tell nothing of what is done by saying it ("said", "noted"). */
export const NEUTRAL: ReadonlySet<SpeechAct> = new Set(['assert', 'inform']);

/** From which strength on a cue says something of its object ("spoke of violations", "described X as Y"), not only that it came up. */
const TELLING = 0.3;

/** "discussed X", "touched on X": what is only talked about. */
export function onlyMentions({
  act,
  clausal,
  strength,
}: Pick<Link, 'act' | 'clausal' | 'strength'>): boolean {
  return act === 'inform' && !clausal && strength < TELLING;
}

/** A link with the act that its cue has before these words, where what stands behind the cue decides it. */
export function asTold(link: Link | null, words: readonly Token[], standpoint: Standpoint): Link | null {
  const act = link === null ? null : actBefore(link, words, standpoint);
  return link === null || act === null ? link : { ...link, act };
}

function actBefore(link: Link, words: readonly Token[], standpoint: Standpoint): SpeechAct | null {
  const { concerns, cares, situations, insists, decides, awaits, merits } = lexicon('cues').contents;
  const holds = (list: readonly string[]) => words.some((_, at) => startsAny(list, words, at));
  const isCue = (list: readonly string[]) => link.cueLemmas.some(lemma => list.includes(lemma));
  // "insisted that Oslo had been told": a fact is asked of nobody.
  if (link.act === 'demand' && link.clausal && isCue(insists) && isFact(words)) return 'assert';
  // "The Council resolved as follows: the accord is void": what is so, it says in its own words.
  if (link.act === 'agree' && isCue(decides) && link.speaker.sides.length < 2) {
    if (isMeasure(words)) return 'inform';
    if (isFact(words)) return 'assert';
  }
  // "expressed concern for the people of X": fears with them, and blames nobody.
  if (link.act === 'accuse' && isCue(concerns) && holds(cares)) return 'regret';
  // "stressed Sweden's commitment to the talks": another's is praised.
  if (
    (link.act === 'assure' || NEUTRAL.has(link.act)) &&
    !link.clausal &&
    isOthersMerit(link, words, standpoint)
  )
    return 'praise';
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

/** "The post is closed", "will be closed": what a body that decides so has done or is to do; not "the accord is void". */
function isMeasure(words: readonly Token[]): boolean {
  const main = mainWords(words);
  const auxiliary = main.findIndex(({ tag }) => tag === 'AUX');
  const verb = main.find(({ tag }, at) => at > auxiliary && tag === 'VERB');
  const { lower, lemma } = main[auxiliary] ?? {};
  const isDone = lemma === 'be' && lower !== 'be' && verb?.form === 'participle';
  return isDone || lower === 'will' || lower === 'shall';
}

/** "Sweden's long and firm commitment", "the commitment of Sweden": of a state that is not the speaker's. */
function isOthersMerit(link: Link, words: readonly Token[], standpoint: Standpoint): boolean {
  const speaking = standpointOf(link, standpoint);
  const { devotion } = lexicon('cues').contents;
  const noun = words.findIndex(({ tag, lemma }) => tag === 'NOUN' && devotion.includes(lemma));
  if (speaking.side === null || noun < 0) return false;
  const before = words.slice(1, noun);
  // "the importance of ensuring Sweden's commitment" asks for it.
  if (before.some(({ tag }) => tag === 'VERB' || tag === 'ADP')) return false;
  const after = words[noun + 1]?.lower === 'of' ? words.slice(noun + 2, noun + 2 + OWNER) : [];
  const isOwned = before.some(({ lower }) => /^['\u2019]s?$/u.test(lower));
  return (
    (isOwned && partyIn(before, speaking) === 'other') ||
    (after.length > 0 && partyIn(phraseBefore(after), speaking) === 'other')
  );
}

/** How many words behind "of" may name whose it is. */
const OWNER = 5;

function phraseBefore(words: readonly Token[]): readonly Token[] {
  const end = words.findIndex(({ tag, lower }) => tag === 'ADP' || tag === 'PUNCT' || lower === 'to');
  return end < 0 ? words : words.slice(0, end);
}
