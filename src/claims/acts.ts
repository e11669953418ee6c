import type { SpeechAct, Token } from '../domain/index.js';
import { lexicon } from '../lexicon/index.js';
import { accusesOther } from './accuses.js';
import { actClues } from './act-clues.js';
import { actOfDeeds } from './deeds.js';
import { mainDoer, type Standpoint, speaksOfOwn, standpointOf } from './doers.js';
import { isFelt } from './felt.js';
import { learntAct } from './learnt-act.js';
import { mainWords } from './main-words.js';
import { modalityOf } from './modality.js';
import { startsAny } from './patterns.js';
import { polarityOf } from './polarity.js';
import { sayingAt } from './reports/index.js';
import { ruledOut } from './ruled-out.js';
import { asTold, NEUTRAL, onlyMentions } from './told-acts.js';
import type { Link } from './types.js';

/** "must respond if ..." asks, with or without a condition. */
const OUGHT: ReadonlySet<string> = new Set(['must', 'should']);
/** How far into the words the verb of thanks stands: "we would like to express our sincere gratitude". */
const OPENING = 9;
/** Up to where the verb of "we" stands: "we will not only". */
const OWN_VERB = 5;
const NOBODY: Standpoint = { side: null, about: [] };

/**
 * What is done by saying it: what the cue names, or, behind a neutral cue, what most of the words themselves do
 * ("said that India must ..." demands, "said: we are grateful" thanks). What all sides promise, they agree on.
 * @param said The words of each claim that the link carries.
 */
export function speechActOf(link: Link, said: readonly (readonly Token[])[]): SpeechAct {
  const { act } = link;
  const acts = said.map(words => actByRule(link, words, NOBODY));
  return (
    acts.find(each => each !== act && acts.filter(other => other === each).length * 2 >= acts.length) ?? act
  );
}

/**
 * What one claim does: what a rule tells, or, where rules hear only that something is told, what has been learnt.
 * @param standpoint Whose own voice it is, where it has no link; and whom it is about.
 */
export function actOfClaim(link: Link | null, words: readonly Token[], standpoint: Standpoint): SpeechAct {
  const told = asTold(link, words, standpoint);
  const byRule = actOfLink(told, words, standpoint);
  // In its own voice an outlet takes no side, and has taught nothing.
  const isOutlet = link === null && standpoint.side === null;
  if (isOutlet || told !== link || !NEUTRAL.has(byRule)) return byRule;
  const out = ruledOut(words, standpointOf(link, standpoint));
  return learntAct(actClues(link, words, standpoint, byRule), words, out);
}

/** What its cue names, or what its words do where the cue is neutral or there is none. */
export function actByRule(link: Link | null, words: readonly Token[], standpoint: Standpoint): SpeechAct {
  return actOfLink(asTold(link, words, standpoint), words, standpoint);
}

function actOfLink(link: Link | null, words: readonly Token[], standpoint: Standpoint): SpeechAct {
  if (link === null) return actOfVoice(words, standpoint) ?? 'inform';
  const { act, speaker, cueLemmas } = link;
  if (speaker.sides.length > 1) {
    const joins = cueLemmas.some(lemma => lexicon('cues').contents.joins.includes(lemma));
    const isPlan = joins && modalityOf(words) === 'intention';
    if (act === 'promise' || act === 'assure' || (NEUTRAL.has(act) && isPlan)) return 'agree';
    // "The ministers acknowledged the weight of X": what all grant, nobody concedes.
    if (act === 'concede') return 'assert';
    // "shared the view that the launch breaches X": somebody else is blamed.
    const deed = NEUTRAL.has(act) && link.clausal ? actOfDeeds(words, standpointOf(link, standpoint)) : null;
    return deed === 'accuse' || deed === 'condemn' ? deed : act;
  }
  if (link.negated && isRefusal(link)) return 'reject';
  if (link.negated && act === 'reject') return 'concede';
  // "discussed X", "touched on X": what is only talked about is told.
  if (!NEUTRAL.has(act) || onlyMentions(link)) return act;
  // "The Secretary said: we urge X to ...": what is said by saying so oneself.
  const said = opensWithOwn(words) ? actOfVerb(words) : null;
  if (said !== null && !NEUTRAL.has(said)) return said;
  const speaking = standpointOf(link, standpoint);
  if (asks(words) && mainDoer(words, speaking) !== 'other') return 'demand';
  return actOfWords(words, speaking) ?? act;
}

/** "The minister urged X to do Y", "we told him to do Y", the official said. */
function asks(words: readonly Token[]): boolean {
  const verb = words.findIndex(({ tag }) => tag === 'VERB');
  if (verb <= 0 || words[verb]!.form !== 'past' || words[verb - 1]!.tag === 'AUX') return false;
  const isAsked = words.slice(verb + 1).some(({ tag, lower }) => tag === 'PART' && lower === 'to');
  const isOrder = startsAny(lexicon('cues').contents.orders, words, verb);
  return isOrder || (isAsked && sayingAt(words, verb, words.length)?.sense.act === 'demand');
}

/** "did not agree", "does not recognise": a cue that denied refuses; not so "did not conceal that X". */
function isRefusal({ act, cueLemmas }: Pick<Link, 'act' | 'cueLemmas'>): boolean {
  return act === 'agree' || cueLemmas.some(lemma => lexicon('deeds').accepts.includes(lemma));
}

/** In its own voice an account informs; only "we", a verb of saying in its own clause and what is outspoken do more. */
function actOfVoice(words: readonly Token[], standpoint: Standpoint): SpeechAct | null {
  const said = actOfVerb(words) ?? actMeant(words, standpoint);
  if (said === 'inform') return null;
  if (said !== null && !NEUTRAL.has(said)) return said;
  const feeling = actOfFeeling(words);
  const deed = feeling === null ? actOfDeeds(words, standpoint) : null;
  if (deed !== null) return deed;
  const read = feeling ?? actOfFormula(words, standpoint);
  const isHeard =
    (speaksOfOwn(words) && (read !== 'demand' || saysOught(words))) ||
    (read !== null && isOutspoken(read, words)) ||
    (read === 'demand' && mainDoer(words, standpoint) === 'other') ||
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
  return isOught(mainWords(words));
}

function isOught(words: readonly Token[]): boolean {
  return words.some(({ lower }, at) => OUGHT.has(lower) && !isFelt(words, at, null));
}

/**
 * "X was emphasised", "I would like to thank", "discussed X": what the verb of saying of the claim itself does, where no
 * link has it. The first verb counts, or the one behind a wish to say it.
 */
function actOfVerb(words: readonly Token[]): SpeechAct | null {
  const { wishes } = lexicon('cues').contents;
  const verbs = words.flatMap(({ tag }, at) => (tag === 'VERB' ? [at] : []));
  const [first, second] = verbs;
  if (first === undefined) return null;
  const isOwn = opensWithOwn(words);
  const isWish = isOwn && wishes.includes(words[first]!.lemma) && words[first + 1]?.lower === 'to';
  if (isWish) return second === undefined ? null : (sayingAt(words, second, words.length)?.sense.act ?? null);
  const cue = sayingAt(words, first, words.length);
  const { form } = words[first]!;
  const isAsked = cue?.sense.act === 'demand' && words[first + 1]?.lower === 'to';
  const isPassive =
    form === 'participle' &&
    words.slice(0, first).findLast(({ tag }) => tag !== 'ADV')?.lemma === 'be' &&
    (cue?.takes.has('that') === true || isAsked);
  const isTalk = first === 0 && cue?.sense.act === 'inform';
  const isSaid = isPassive || isOwn || isTalk || (first === 0 && form === 'base');
  if (cue === null || !isSaid || !cue.takes.has('np')) return null;
  const { act } = cue.sense;
  if (polarityOf(words, false) === 'affirmed') return act;
  // "We do not accept X", "X cannot be accepted", "we do not reject X".
  if (isRefusal({ act, cueLemmas: [words[first]!.lemma] })) return 'reject';
  return act === 'reject' ? 'concede' : act;
}

/**
 * "Norway must once more call on X to withdraw", "the Ministry wishes to thank X", "Norway summoned the envoy to protest against
 * X": what a side does by saying what it must, would or meant to say. An outlet only tells it.
 */
function actMeant(words: readonly Token[], standpoint: Standpoint): SpeechAct | null {
  const { wishes, summons } = lexicon('cues').contents;
  const first = words.findIndex(({ tag }) => tag === 'VERB');
  if (standpoint.side === null || first < 0) return null;
  const doer = mainDoer(words, standpoint);
  const to = words.findIndex(({ tag, lower }, at) => at > first && tag === 'PART' && lower === 'to');
  const isWish = wishes.includes(words[first]!.lemma) && to === first + 1;
  const isMeant = isWish || startsAny(summons, words, first);
  const isDuty = words.slice(0, first).some(({ tag, lower }) => tag === 'AUX' && lower === 'must');
  if (doer === 'other' || doer === 'both' || (!isMeant && (!isDuty || doer !== 'own'))) return null;
  const saying = isMeant ? words.findIndex(({ tag }, at) => to > 0 && at > to && tag === 'VERB') : first;
  const act = saying < 0 ? null : (sayingAt(words, saying, words.length)?.sense.act ?? null);
  // "summoned the envoy to protest X": a protest condemns.
  if (isMeant && act === 'accuse') return 'condemn';
  return act === null || NEUTRAL.has(act) ? null : act;
}

/** "We urge", "I would like to": in the first person. */
function opensWithOwn(words: readonly Token[]): boolean {
  return lexicon('cues').contents.own.includes(words[0]?.lower ?? '');
}

function actOfWords(words: readonly Token[], standpoint: Standpoint): SpeechAct | null {
  return actOfFeeling(words) ?? actOfDeeds(words, standpoint) ?? actOfFormula(words, standpoint);
}

function actOfFeeling(words: readonly Token[]): SpeechAct | null {
  const { thanks, regrets } = lexicon('cues').contents;
  if (words.slice(0, OPENING).some(word => thanks.includes(word.lemma))) return 'thank';
  return words.some((_, at) => startsAny(regrets, words, at)) ? 'regret' : null;
}

function actOfFormula(words: readonly Token[], standpoint: Standpoint): SpeechAct | null {
  const { side } = standpoint;
  const { wishes, assures, praises, harms, asks, blames, condemns } = lexicon('cues').contents;
  const holds = (phrases: readonly string[]) => words.some((_, at) => startsAny(phrases, words, at));
  const modality = modalityOf(words);
  const isOwn = opensWithOwn(words);
  const hasWill = words.some(word => word.lower === 'will' || word.lower === 'would');
  // "It would be investigated whether it was a mistake": what is open threatens nobody.
  const isOpen = words.some(({ tag, lower }) => tag === 'SCONJ' && lower === 'whether');
  // What one must do oneself is asked of nobody: "we must win".
  if (modality === 'obligation' || isOught(words))
    return mainDoer(words, { side, about: [] }) === 'own' ? null : 'demand';
  if (words.some((_, at) => startsAny(asks, words, at) && words[at + 2]?.form === 'gerund')) return 'demand';
  // "We will stop any escalation" promises; "we will respond to any" and "escalation will have a cost" warn.
  const deed = words.findIndex(({ tag }) => tag === 'VERB');
  if (hasWill && !isOpen && (isOwn && deed >= 0 ? startsAny(harms, words, deed) : holds(harms)))
    return 'warn';
  if (modality === 'conditional') return null;
  if (holds(assures) && mainDoer(words, standpoint) !== 'other') return hasWill ? 'promise' : 'assure';
  const isWish =
    wishes.includes(words[deed]?.lemma ?? '') ||
    words.some(({ lower }, at) => at < OWN_VERB && wishes.includes(lower));
  if (isOwn && !isWish && modalityOf(words.slice(0, OWN_VERB)) === 'intention') return 'promise';
  // "announced his intention to visit": what is told is the plan.
  const plans = lexicon('modality').intention.nouns;
  if (words[0]?.tag === 'VERB' && words.slice(0, OWN_VERB).some(({ lemma }) => plans.includes(lemma)))
    return 'promise';
  if (modality !== 'asserted') return null;
  if (holds(condemns)) return 'condemn';
  const blamed = blamable(words, standpoint);
  const isBlame = accusesOther(blamed, side) || blamed.some((_, at) => startsAny(blames, blamed, at));
  if (isBlame && polarityOf(words, false) === 'affirmed') return 'accuse';
  return holds(praises) ? 'praise' : null;
}

/**
 * The words whose blame is the statement's own, not what it only answers, fears or comes after ("solidarity in the face of
 * the aggression", "a response to it").
 */
function blamable(words: readonly Token[], standpoint: Standpoint): readonly Token[] {
  const isOwn = mainDoer(words, standpoint) === 'own';
  const verb = words.findIndex(({ tag, form }) => tag === 'AUX' || (tag === 'VERB' && form !== 'gerund'));
  const end = words.findIndex(
    ({ tag, lower }, at) =>
      at >= verb &&
      (startsAny(lexicon('blame').answering, words, at) ||
        (tag === 'ADP' && ANSWERING.has(lower) && words[at - 1]?.tag === 'NOUN') ||
        // "we work | to bring the aggression to an end"
        (isOwn && tag === 'PART' && lower === 'to' && words[at + 1]?.form === 'base')),
  );
  return end < 0 ? words : words.slice(0, end + 1);
}

const ANSWERING: ReadonlySet<string> = new Set(['to', 'for']);
