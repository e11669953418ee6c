import type { SpeechAct, Token } from '../domain/index.js';
import { findActors, lexicon } from '../lexicon/index.js';
import { mainWords } from './main-words.js';
import { modalityOf } from './modality.js';
import { startsAny } from './patterns.js';
import { polarityOf } from './polarity.js';
import { sayingAt } from './reports/index.js';
import type { Link } from './types.js';

/** Acts of cues that tell nothing of what is done by saying it ("said", "noted"). */
const NEUTRAL: ReadonlySet<SpeechAct> = new Set(['assert', 'inform']);
/** "must respond if ..." asks, with or without a condition. */
const OUGHT: ReadonlySet<string> = new Set(['must', 'should']);
/** How far into the words the verb of thanks stands: "we would like to express our sincere gratitude". */
const OPENING = 9;
/** Up to where the verb of "we" stands: "we will not only". */
const OWN_VERB = 5;

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

/** In its own voice an account informs; only "we", a verb of saying in its own clause and what is outspoken do more. */
function actOfVoice(words: readonly Token[], side: string | null): SpeechAct | null {
  const { own } = lexicon('cues').contents;
  const said = actOfVerb(words);
  if (said === 'inform') return null;
  if (said !== null && !NEUTRAL.has(said)) return said;
  const read = actOfWords(words, side);
  const isOwn = words.some(({ lower }) => own.includes(lower) || lower === 'our' || lower === 'my');
  const isHeard =
    (isOwn && (read !== 'demand' || saysOught(words))) ||
    (read !== null && isOutspoken(read, words)) ||
    (said !== null && read === 'assure');
  return isHeard && !(said !== null && read === 'demand') ? (read ?? said) : said;
}

const OUTSPOKEN: ReadonlySet<SpeechAct> = new Set(['thank', 'regret', 'condemn', 'accuse']);

/** Whether an act needs no "we" to be heard: "X must", or praise that is heaped. */
function isOutspoken(act: SpeechAct, words: readonly Token[]): boolean {
  const { praises } = lexicon('cues').contents;
  const praised = words.filter((_, at) => startsAny(praises, words, at)).length;
  return OUTSPOKEN.has(act) || (act === 'demand' && saysOught(words)) || (act === 'praise' && praised > 1);
}

function saysOught(words: readonly Token[]): boolean {
  return mainWords(words).some(({ lower }) => OUGHT.has(lower));
}

/**
 * "X was emphasised", "I would like to thank", "discussed X": what the verb of saying of the claim itself does, where no
 * link has it. The first verb counts, or the one behind a wish to say it.
 */
function actOfVerb(words: readonly Token[]): SpeechAct | null {
  const { own, wishes } = lexicon('cues').contents;
  const verbs = words.flatMap(({ tag }, at) => (tag === 'VERB' ? [at] : []));
  const [first, second] = verbs;
  if (first === undefined) return null;
  const isOwn = own.includes(words[0]!.lower);
  const isWish = isOwn && wishes.includes(words[first]!.lemma) && words[first + 1]?.lower === 'to';
  if (isWish) return second === undefined ? null : (sayingAt(words, second, words.length)?.sense.act ?? null);
  const cue = sayingAt(words, first, words.length);
  const { form } = words[first]!;
  const isPassive =
    form === 'participle' && words[first - 1]?.lemma === 'be' && cue?.takes.has('that') === true;
  const isSaid = isPassive || isOwn || (first === 0 && form === 'base');
  return cue !== null && isSaid && cue.takes.has('np') ? cue.sense.act : null;
}

function actOfWords(words: readonly Token[], side: string | null): SpeechAct | null {
  const { thanks, regrets, own, assures, praises, harms, asks, blames, condemns } = lexicon('cues').contents;
  const holds = (phrases: readonly string[]) => words.some((_, at) => startsAny(phrases, words, at));
  if (words.slice(0, OPENING).some(word => thanks.includes(word.lemma))) return 'thank';
  if (holds(regrets)) return 'regret';
  const modality = modalityOf(words);
  const isOwn = own.includes(words[0]?.lower ?? '');
  const hasWill = words.some(word => word.lower === 'will' || word.lower === 'would');
  if (modality === 'obligation' || words.some(word => OUGHT.has(word.lower))) return 'demand';
  // "We will stop any escalation" promises; "we will respond to any" and "escalation will have a cost" warn.
  const deed = words.findIndex(({ tag }) => tag === 'VERB');
  if (hasWill && (isOwn && deed >= 0 ? startsAny(harms, words, deed) : holds(harms))) return 'warn';
  if (modality === 'conditional') return hasWill ? 'warn' : null;
  if (holds(assures)) return hasWill ? 'promise' : 'assure';
  if (isOwn && modalityOf(words.slice(0, OWN_VERB)) === 'intention') return 'promise';
  if (words.some((_, at) => startsAny(asks, words, at) && words[at + 2]?.form === 'gerund')) return 'demand';
  if (modality !== 'asserted') return null;
  if (holds(condemns)) return 'condemn';
  if (accusesOther(words, side) || (holds(blames) && polarityOf(words, false) === 'affirmed'))
    return 'accuse';
  return holds(praises) ? 'praise' : null;
}

/** The first state named is another's, and its conduct is held against it. */
function accusesOther(words: readonly Token[], side: string | null): boolean {
  const { conduct } = lexicon('blame');
  const [first, second] = findActors(words).filter(({ actor }) => actor.kind === 'state');
  if (first === undefined || side === null || first.actor.name === side) return false;
  // "Veria and the Union share a responsibility": ours as much as theirs.
  if (second?.actor.name === side && words.slice(first.last, second.first).some(({ tag }) => tag === 'CCONJ'))
    return false;
  return words.some(
    (word, at) => at >= first.first && (conduct.includes(word.lemma) || conduct.includes(word.lower)),
  );
}
