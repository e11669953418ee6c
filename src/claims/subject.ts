import { type Clause, type SpeechAct, speaksInPerson, type Token, type TokenRange } from '../domain/index.js';
import { lexicon, resolveActor } from '../lexicon/index.js';
import { OPENS_RELATIVE, withoutRelative } from './name-phrase.js';
import { inSingular, speakerWords } from './offices.js';
import { startsAny } from './patterns.js';
import { isHeOrShe } from './pronouns.js';
import { sayingAt } from './reports/index.js';
import type { Scene } from './scene.js';
import { asWritten } from './spelling.js';
import { headOf, prepositionOf } from './tree.js';
import type { Memory, Speaker } from './types.js';

/** "Xi said that he ...", "that they ...": in a report pronouns stand for who speaks. */
export function withinReport(memory: Memory, speaker: Speaker, isPerson: boolean): Memory {
  return {
    voice: speaker,
    topic: speaker,
    body: null,
    paper: memory.paper,
    others: memory.others,
    speaker: isPerson || speaksInPerson(speaker) ? speaker : memory.speaker,
  };
}

/** Whether a range is one pronoun. */
export function isPronoun(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  return last - first === 1 && tokens[first]!.tag === 'PRON';
}

/** Whether a subject is what a pronoun can take up: no pronoun itself, and no clause ("what they have to do"). */
export function isPhrase(tokens: readonly Token[], subject: TokenRange): boolean {
  return (
    !isPronoun(tokens, subject) && !/^(?:what|whoever|whatever|that)$/u.test(tokens[subject.first]!.lower)
  );
}

/** The words that name a subject: its own, or what its pronoun takes up. */
export function subjectWords(
  { sentence, memory, cast }: Scene,
  subject: TokenRange,
  speaker: Speaker | null,
  antecedent: string | null,
): string {
  const named = withoutRelative(sentence.tokens, subject);
  const words = sentence.tokens.slice(named.first, named.last);
  if (isPronoun(sentence.tokens, subject) && !isExpletive(sentence.tokens, subject.first)) {
    if (isConsequence(sentence.tokens, subject.first)) return 'This';
    const described = describedBy(sentence.tokens, subject.first);
    if (described !== null) return wordsOf(sentence.tokens, described);
    const remarked = isRemark(sentence.tokens, subject.first);
    // "Norway opposed the raid and said that it was a breach": nor is a state.
    const isTaken = antecedent !== null && !(remarked && resolveActor(antecedent) !== null);
    if (isTaken && takesUp(words[0]!.lower, antecedent)) return antecedent;
    const isPerson = speaker !== null && isHeOrShe(sentence, { ...speaker, range: null }, cast);
    if (speaker !== null && !remarked && canStandFor(words[0]!.lower, speaker, isPerson, memory.voice))
      return words[0]!.lower === 'we' ? sideOf(speaker) : speaker.name;
    if (speaker === null && words[0]!.lower === 'they' && memory.others !== null) return memory.others;
  }
  return asWritten(words);
}

/** "We must not only talk, | but also agree on X": who says "we" speaks for a side. */
function sideOf({ name, sides }: Speaker): string {
  return sides.length === 1 ? sides[0]! : name;
}

/** "shelled the town, | which resulted in losses": all of what was told, and no town. */
function isConsequence(tokens: readonly Token[], pronoun: number): boolean {
  if (tokens[pronoun]!.lower !== 'which') return false;
  const verb = tokens.findIndex(({ tag }, at) => at > pronoun && tag === 'VERB');
  const follows =
    verb >= 0 && verb <= pronoun + REACH && startsAny(lexicon('speakers').consequences, tokens, verb);
  return follows || isJudged(tokens, pronoun) || isUnfit(tokens, pronoun) || hangsOnVerb(tokens, pronoun);
}

/** "met without Veria, | which is contrary to the charter": that is said of what was done, and of no state or person. */
function isUnfit(tokens: readonly Token[], pronoun: number): boolean {
  const noun = headOf(tokens, firstJoined(tokens, headOf(tokens, pronoun)) ?? -1);
  const kind = tokens[noun ?? -1]?.syntax?.entity?.kind;
  return (
    verbNumber(tokens, pronoun) !== 'plural' &&
    (kind === 'place' || kind === 'person') &&
    tokens.some(
      (_, at) =>
        at > pronoun && at <= pronoun + REACH && startsAny(lexicon('speakers').judgements, tokens, at),
    )
  );
}

const RELATIVE = /^(?:acl|advcl):relcl$/u;

/** "shelled the town, | which the ministry called a crime": the parse has the clause tell of what was done, not of the town. */
function hangsOnVerb(tokens: readonly Token[], pronoun: number): boolean {
  const predicate = headOf(tokens, pronoun);
  const told = predicate === null ? null : headOf(tokens, predicate);
  return (
    told !== null &&
    told < pronoun &&
    tokens[told]!.tag === 'VERB' &&
    verbNumber(tokens, pronoun) !== 'plural' &&
    RELATIVE.test(tokens[predicate!]!.syntax!.relation)
  );
}

/** "saw attacks in the delta, | which is most regrettable": the noun is several, so that all is judged. */
function isJudged(tokens: readonly Token[], pronoun: number): boolean {
  const predicate = headOf(tokens, pronoun);
  const noun = predicate === null ? null : headOf(tokens, predicate);
  return (
    predicate !== null &&
    noun !== null &&
    tokens[predicate]!.tag === 'ADJ' &&
    verbNumber(tokens, pronoun) === 'singular' &&
    noun < pronoun &&
    isSeveral(tokens, noun)
  );
}

/** ", leading to losses", ", reflecting the depth of the ties": by its verb, a participle that tells what comes of all before it. */
export function isResult(tokens: readonly Token[], verb: number): boolean {
  const { consequences, results } = lexicon('speakers');
  // "reflecting on the past" is what people do.
  const isThought = tokens[verb + 1]?.lower === 'on';
  return startsAny(consequences, tokens, verb) || (startsAny(results, tokens, verb) && !isThought);
}

/** "It was agreed to stay in touch", "it is high time": a subject that stands for what follows. */
function isExpletive(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.lower !== 'it') return false;
  // "it is for X to decide"
  if (/^(?:expl|nsubj:outer)$/u.test(tokens[at]!.syntax?.relation ?? '')) return true;
  const rest = tokens.slice(at + 1, at + 1 + REACH);
  const head = rest.findIndex(({ tag }) => tag !== 'AUX' && tag !== 'ADV' && tag !== 'PART');
  const word = rest[head];
  if (word === undefined || head === 0) return false;
  if (/^(?:high|time|late|early)$/u.test(word.lower)) return true;
  const verb = at + 1 + head;
  const saying = word.form === 'participle' ? sayingAt(tokens, verb, tokens.length) : null;
  const next = tokens[verb + 1]?.lower;
  return saying !== null && (next === 'that' || (next === 'to' && JOINT.has(saying.sense.act)));
}

/** "It is a further breach", "It is not the first time that X": what "it" is called tells that it is nobody; "it is a member" may be somebody. */
function isRemark(tokens: readonly Token[], at: number): boolean {
  const head = headOf(tokens, at);
  if (tokens[at]!.lower !== 'it' || head === null || tokens[head]!.tag !== 'NOUN') return false;
  const isCopula = tokens.some(
    ({ syntax }, cop) => syntax?.relation === 'cop' && headOf(tokens, cop) === head,
  );
  const { standings, institutions, offices } = lexicon('speakers');
  return isCopula && ![standings, institutions, offices].some(list => list.includes(tokens[head]!.lemma));
}

/** How far the verb of an "it" may stand. */
const REACH = 5;
/** What is done to no one: "it was decided to", not "it was asked to". */
const JOINT: ReadonlySet<SpeechAct> = new Set(['agree', 'propose']);

/** "he" and "she" are people, "it" is one body or thing. */
function canStandFor(pronoun: string, speaker: Speaker, isPerson: boolean, voice: Speaker | null): boolean {
  const { name, sides } = speaker;
  const isSomebody = speaksInPerson(speaker) || isPerson;
  // "Denmark stated that it is committed": the other side's state or body, of itself.
  const isOfItself = voice?.name === name && isBody(name);
  // "leaders" and "both sides" are several, whosever leaders they are.
  if (pronoun === 'it') return (!isSomebody || isOfItself) && sides.length < 2 && !/^\p{Ll}.*s$/u.test(name);
  return (pronoun !== 'he' && pronoun !== 'she') || isSomebody;
}

/** "Denmark", "the Danish Foreign Ministry": a state or a body, and nobody of its people. */
function isBody(name: string): boolean {
  const { institutions, offices } = speakerWords();
  const words = name.toLowerCase().split(' ');
  return (
    resolveActor(name) !== null ||
    (words.some(word => institutions.has(word)) && !words.some(word => offices.has(word)))
  );
}

/** "the forum, | which meets in May,": what a relative pronoun takes up, by the parse; null for any other pronoun. */
export function describedBy(tokens: readonly Token[], pronoun: number): TokenRange | null {
  if (!RELATIVES.has(tokens[pronoun]!.lower)) return null;
  const clause = firstJoined(tokens, headOf(tokens, pronoun));
  if (clause === null || !RELATIVE.test(tokens[clause]!.syntax?.relation ?? '')) return null;
  const before = Math.min(pronoun, clause);
  const number = verbNumber(tokens, pronoun);
  const chosen =
    eventAbove(tokens, clause, pronoun) ??
    agreeingNoun(tokens, clause, pronoun, number) ??
    severalWithin(tokens, clause, pronoun, number) ??
    thingAbove(tokens, clause, pronoun);
  return chosen === null ? nounOf(tokens, clause, before, number) : phraseOf(tokens, chosen, before);
}

/** "a conversation with X, | which lasted an hour": where somebody is named last, the first noun above that is nobody. */
function thingAbove(tokens: readonly Token[], clause: number, pronoun: number): number | null {
  const last = tokens.slice(0, pronoun).findLastIndex(({ tag }) => tag !== 'PUNCT');
  if (tokens[pronoun]!.lower !== 'which' || !isPerson(tokens, last)) return null;
  let noun = headOf(tokens, clause);
  while (noun !== null && noun < pronoun && isPerson(tokens, noun)) noun = headOf(tokens, noun);
  if (noun === null || noun >= pronoun || tokens[noun]!.tag !== 'NOUN') return null;
  // "work with two groups, ORN and VEK, | which were behind X"
  return verbNumber(tokens, pronoun) !== 'plural' || isSeveral(tokens, noun) ? noun : null;
}

/** "a call between the Ministers, | which will take place": the first noun above that is no party, as none takes place. */
function eventAbove(tokens: readonly Token[], clause: number, pronoun: number): number | null {
  const { events } = lexicon('speakers');
  const isEvent = tokens.some(
    (_, at) => at > pronoun && at < pronoun + REACH && startsAny(events, tokens, at),
  );
  let noun = headOf(tokens, clause);
  if (!isEvent || noun === null || !isParty(tokens, noun)) return null;
  while (noun !== null && noun < pronoun && isParty(tokens, noun)) noun = headOf(tokens, noun);
  return noun !== null && noun < pronoun && tokens[noun]!.tag === 'NOUN' ? noun : null;
}

/** "cooperation with two groups, ORN and VEK, | which were behind X": the last noun that is several, where the parse has one above that is not. */
function severalWithin(
  tokens: readonly Token[],
  clause: number,
  pronoun: number,
  number: GrammaticalNumber | null,
): number | null {
  const noun = headOf(tokens, clause);
  if (number !== 'plural' || noun === null || noun >= pronoun || isSeveral(tokens, noun)) return null;
  if (!/^(?:NOUN|PROPN)$/u.test(tokens[noun]!.tag)) return null;
  const last = lastSeveral(tokens, noun, pronoun);
  return last < 0 ? null : last;
}

/** A person, an office, a body or a state that is none by its name ("the two countries"). */
function isParty(tokens: readonly Token[], noun: number): boolean {
  const { institutions, offices, collectives, homeland } = lexicon('speakers');
  const word = inSingular(tokens[noun]!.lower);
  return (
    isPerson(tokens, noun) || [institutions, offices, collectives, homeland].some(list => list.includes(word))
  );
}

/** A name, or the office that a name stands beside ("the Minister | Ana Soto"). */
function isPerson(tokens: readonly Token[], noun: number): boolean {
  return tokens.some(
    ({ syntax }, at) =>
      syntax?.entity?.kind === 'person' &&
      (at === noun || (headOf(tokens, at) === noun && /^(?:appos|flat)$/u.test(syntax.relation))),
  );
}

/** "launches by the Republic (DPRK), | which are": the first noun above that the verb agrees with; null where the nearest does. */
function agreeingNoun(
  tokens: readonly Token[],
  clause: number,
  pronoun: number,
  number: GrammaticalNumber | null,
): number | null {
  if (number === null) return null;
  const nearest = headOf(tokens, clause);
  for (let noun = nearest; noun !== null && noun < pronoun; noun = headOf(tokens, noun)) {
    const { tag } = tokens[noun]!;
    if (tag !== 'NOUN' && tag !== 'PROPN') return null;
    if (isSeveral(tokens, noun) === (number === 'plural')) return noun === nearest ? null : noun;
  }
  return null;
}

/** Of the verb behind a pronoun, where it shows one. */
function verbNumber(tokens: readonly Token[], pronoun: number): GrammaticalNumber | null {
  const rest = tokens.slice(pronoun + 1, pronoun + REACH);
  const verb = rest.find(({ tag }) => tag === 'AUX' || tag === 'VERB');
  if (verb === undefined) return null;
  // "the raids, which | create losses": what is no third person is several.
  const isBare = verb.tag === 'VERB' && verb.form === 'present' && verb.lower === verb.lemma;
  const isOwn = rest.slice(0, rest.indexOf(verb)).every(({ tag }) => tag === 'ADV');
  return isBare && isOwn ? 'plural' : numberOf(verb);
}

type GrammaticalNumber = 'plural' | 'singular';

/** Of a verb that shows it. */
function numberOf({ lower, lemma, tag, form }: Token): GrammaticalNumber | null {
  if (PLURAL.has(lower)) return 'plural';
  if (SINGULAR.has(lower)) return 'singular';
  return tag === 'VERB' && form === 'present' && lower !== lemma && lower.endsWith('s') ? 'singular' : null;
}

const PLURAL: ReadonlySet<string> = new Set(['are', 'were', 'have', 'do']);
const SINGULAR: ReadonlySet<string> = new Set(['is', 'was', 'has', 'does']);

function isSeveral(tokens: readonly Token[], noun: number): boolean {
  const { lower, lemma } = tokens[noun]!;
  const isJoined = tokens.some(
    (token, at) => token.syntax?.relation === 'conj' && headOf(tokens, at) === noun,
  );
  return isJoined || (lower !== lemma.toLowerCase() && !lower.startsWith(`${lemma.toLowerCase()}'`));
}

/**
 * The noun that a clause describes, by its verb, in words that stand before it: "the camp, | long used by X", "the leadership,
 * which does X | and does Y"; null where it describes none.
 */
export function describedNoun(tokens: readonly Token[], verb: number, before: number): string | null {
  const clause = firstJoined(tokens, verb);
  if (clause === null || !tokens[clause]!.syntax?.relation.startsWith('acl')) return null;
  const noun = nounOf(tokens, clause, Math.min(before, clause));
  return noun === null ? null : wordsOf(tokens, noun);
}

/** The first of the words that one is joined to. */
export function firstJoined(tokens: readonly Token[], word: number | null): number | null {
  let at = word;
  while (at !== null && tokens[at]!.syntax?.relation === 'conj') at = headOf(tokens, at);
  return at;
}

/**
 * The noun by the parse; the nearest one where other phrases stand between, which parsers mostly attach too high, unless the
 * verb agrees with the first alone ("the talks on this issue, | which are scheduled").
 */
function nounOf(
  tokens: readonly Token[],
  clause: number,
  before: number,
  number: GrammaticalNumber | null = null,
): TokenRange | null {
  const noun = headOf(tokens, clause);
  if (noun === null || noun >= before) return null;
  if (tokens[noun]!.tag === 'VERB') return severalBefore(tokens, noun, before);
  const isNear = tokens.slice(noun, before).every(({ tag, lower }) => tag !== 'ADP' || lower === 'of');
  const comma = tokens.slice(0, before + 1).findLastIndex(({ tag }, at) => tag === 'PUNCT' && at <= before);
  if (isNear || comma <= noun) return phraseOf(tokens, noun, before);
  const nearest = tokens.slice(0, comma).findLastIndex(({ tag }) => tag !== 'PUNCT');
  const agrees = (at: number) => isSeveral(tokens, at) === (number === 'plural');
  // "the border with Armenia, | which poses a threat": a name in a phrase is rarely what is told of where the parse says otherwise.
  const isName = tokens[nearest]!.tag === 'PROPN' && tokens[noun]!.tag === 'NOUN' && number !== 'plural';
  if (isName && !isPerson(tokens, nearest)) return phraseOf(tokens, noun, before);
  return number !== null && agrees(noun) && !agrees(nearest)
    ? phraseOf(tokens, noun, before)
    : (phraseBefore(tokens, comma) ?? phraseOf(tokens, noun, before));
}

/** "condemned the launches by Veria, | which are X": where the parse has the verb told of, the last noun that is several. */
function severalBefore(tokens: readonly Token[], verb: number, before: number): TokenRange | null {
  const noun = lastSeveral(tokens, verb, before);
  return noun < 0 ? null : phraseOf(tokens, noun, before);
}

function lastSeveral(tokens: readonly Token[], after: number, before: number): number {
  return tokens.findLastIndex(
    ({ tag }, at) =>
      at > after && at < before && (tag === 'NOUN' || tag === 'PROPN') && isSeveral(tokens, at),
  );
}

/** The words of the noun phrase that ends before a comma: what ", without whom" takes up. */
export function nounBefore(tokens: readonly Token[], comma: number): string | null {
  const phrase = phraseBefore(tokens, comma);
  return phrase === null ? null : wordsOf(tokens, phrase);
}

function phraseBefore(tokens: readonly Token[], comma: number): TokenRange | null {
  let noun = tokens.slice(0, comma).findLastIndex(({ tag }) => tag !== 'PUNCT');
  if (noun < 0 || tokens[noun]!.syntax === null) return null;
  for (let above = headOf(tokens, noun); above !== null && above < comma; above = headOf(tokens, noun)) {
    if (!isPartOfName(tokens, noun)) break;
    noun = above;
  }
  const { tag } = tokens[noun]!;
  return tag === 'NOUN' || tag === 'PROPN' ? phraseOf(tokens, noun, comma) : null;
}

/** "the leadership | of Armenia", not "the council | in Athens". */
function isPartOfName(tokens: readonly Token[], word: number): boolean {
  const { relation } = tokens[word]!.syntax!;
  const preposition = prepositionOf(tokens, word);
  return NAMING.has(relation) && (relation !== 'nmod' || tokens[preposition ?? -1]?.lower === 'of');
}

const NAMING: ReadonlySet<string> = new Set(['nmod', 'conj', 'compound', 'flat', 'amod', 'appos', 'nummod']);

function phraseOf(tokens: readonly Token[], noun: number, before: number): TokenRange {
  let first = noun;
  while (first > 0 && !/^(?:PUNCT|AUX)$/u.test(tokens[first - 1]!.tag) && hangsOn(tokens, first - 1, noun))
    first -= 1;
  // "at least twenty sailors"
  const isAtLeast = (at: number) =>
    tokens[at]!.lower === 'at' && /^(?:least|most)$/u.test(tokens[at + 1]!.lower);
  while (first < noun && opensPhrase(tokens[first]!) && !isAtLeast(first)) first += 1;
  const end = tokens.findIndex(
    ({ tag, text }, at) =>
      at > noun &&
      (text === '(' || at === before || (tag === 'PUNCT' && !isInList(tokens, at, { noun, before }))),
  );
  const last = tokens.slice(0, end).findLastIndex(({ tag }) => tag !== 'ADP') + 1;
  return { first, last };
}

/** The words of the phrase of a noun, up to others behind it. */
export function phraseAt(tokens: readonly Token[], noun: number, before: number): string {
  return wordsOf(tokens, phraseOf(tokens, noun, before));
}

/** "the leaders of Russia, Azerbaijan and Armenia": a comma between two that are joined, both part of the phrase. */
function isInList(
  tokens: readonly Token[],
  comma: number,
  { noun, before }: { readonly noun: number; readonly before: number },
): boolean {
  const next = headOf(tokens, comma);
  const first = next === null ? null : headOf(tokens, next);
  return (
    tokens[comma]!.text === ',' &&
    next !== null &&
    next < before &&
    tokens[next]!.syntax?.relation === 'conj' &&
    first !== null &&
    first > noun &&
    first < comma
  );
}

function wordsOf(tokens: readonly Token[], { first, last }: TokenRange): string {
  return asWritten(tokens.slice(first, last));
}

/** "including | the offices that", "regarding | the crash, which": no word of the phrase. */
function opensPhrase({ tag, lower }: Token): boolean {
  return LEADING.has(tag) || PREPOSITIONAL.has(lower);
}

const PREPOSITIONAL: ReadonlySet<string> = new Set(['including', 'regarding', 'concerning', 'following']);

const LEADING: ReadonlySet<string> = new Set(['ADP', 'CCONJ', 'ADV', 'PUNCT', 'SCONJ']);
const RELATIVES: ReadonlySet<string> = new Set(['which', 'who', 'that']);

/** Whether a word hangs on another, directly or through words between the two. */
function hangsOn(tokens: readonly Token[], word: number, noun: number): boolean {
  let above = headOf(tokens, word);
  while (above !== null && above > word && above < noun) above = headOf(tokens, above);
  return above === noun;
}

/** "they" takes up a plural, "it" a singular. */
function takesUp(pronoun: string, antecedent: string): boolean {
  const head = antecedent.split(/ (?:of|at|in|on|for|by|to|with|from|between|that|which) /u, 1)[0]!;
  const plural = /[^s]s$/u.test(head) || / and /u.test(head);
  return pronoun === 'they' ? plural : pronoun === 'it' && !plural;
}

/** A name to put in a pronoun's place; nothing where the subject already says who. */
export function pronounName(
  tokens: readonly Token[],
  subject: TokenRange,
  words: string | null,
): { readonly words: string | null; readonly pronoun?: number } {
  return isPronoun(tokens, subject) && words !== tokens[subject.first]!.text
    ? { words, pronoun: subject.first }
    : { words: null };
}

/** ", a group with which nobody works": its noun is its own, and takes up no other. */
export function isApposition(tokens: readonly Token[], { kind, first, last }: Clause): boolean {
  const opener = tokens.slice(first, last).find(({ tag }) => tag !== 'PUNCT' && tag !== 'CCONJ');
  return (
    kind === 'relative' &&
    opener !== undefined &&
    !isOfWhich(tokens, first) &&
    APPOSED.has(opener.tag) &&
    !OPENS_RELATIVE.has(opener.lower)
  );
}

/** "the raids, | the latest of which was X": part of what stands before, or somebody's of it. */
function isOfWhich(tokens: readonly Token[], first: number): boolean {
  return tokens.some(
    ({ lower }, at) =>
      at > first &&
      at < first + OPENING &&
      /^who(?:m|se)$|^which$/u.test(lower) &&
      tokens[at - 1]!.lower === 'of',
  );
}

/** "the Court's ruling, | a step that nobody expected": what the words of an apposition tell of, as the subject of "is". */
export function apposedTo(tokens: readonly Token[], { first, last }: TokenRange): string | null {
  const noun = tokens.findIndex(
    ({ syntax }, at) =>
      at >= first && at < last && syntax?.relation === 'appos' && headOf(tokens, at)! < first,
  );
  if (noun < 0 || !tokens.slice(first, noun).every((_, at) => hangsOn(tokens, first + at, noun))) return null;
  const told = headOf(tokens, noun)!;
  if (tokens[told]!.tag !== 'NOUN' && tokens[told]!.tag !== 'PROPN') return null;
  const verb = isSeveral(tokens, told) ? 'are' : 'is';
  return `${wordsOf(tokens, phraseOf(tokens, told, first))} ${verb}`;
}

const APPOSED: ReadonlySet<Token['tag']> = new Set(['DET', 'NOUN', 'NUM', 'ADJ']);

/** "the wall, without which X", "the balloon, whose flight was Y": the noun that a relative pronoun other than the subject takes up. */
export function takenUp(
  tokens: readonly Token[],
  clause: Clause,
): { readonly words: string; readonly pronoun: number } | null {
  const { kind, first, subject, verb } = clause;
  if (kind !== 'relative' || subject === null || isApposition(tokens, clause)) return null;
  const pronoun = tokens.findIndex(
    ({ lower }, at) => at >= first && at < first + OPENING && OBLIQUE.has(lower),
  );
  if (pronoun < 0 || isPronoun(tokens, subject) || tokens[first + 1]?.lower === 'according') return null;
  const isJoined = tokens[first]!.tag !== 'PUNCT' && tokens[first - 1]?.tag !== 'PUNCT';
  const isWithin = /^(?:during|in)$/u.test(tokens[pronoun - 1]!.lower) && tokens[pronoun]!.lower === 'which';
  const described = isOfWhich(tokens, first)
    ? parsedNoun(tokens, verb ?? pronoun, first)
    : isJoined
      ? describedNoun(tokens, verb ?? first, first)
      : null;
  const noun = tokens.slice(0, first).findLastIndex(({ tag }) => tag !== 'PUNCT');
  // "a call between Soto and her counterparts, | in which X": nobody is what it happens in.
  if (isWithin && isParty(tokens, noun)) {
    const { contacts } = lexicon('speakers').procedure;
    const talk = tokens.findLastIndex(({ lemma }, at) => at < first && contacts.includes(lemma));
    return talk < 0 ? null : { words: `the ${tokens[talk]!.lower}`, pronoun };
  }
  const words = described ?? nounBefore(tokens, first);
  // "a contact with the Secretary, | which Oslo had requested": nobody is "which".
  const isNobody = tokens[pronoun]!.lower !== 'which' || !isPerson(tokens, noun);
  return words !== null && isNobody ? { words, pronoun } : null;
}

/** "the note, | which I find absurd", "the envoys, whom the mission | declined to meet": what a relative pronoun stands for that is an object. */
export function objectTakenUp(
  tokens: readonly Token[],
  { first }: TokenRange,
): { readonly words: string; readonly pronoun: number; readonly verb: number } | null {
  const start = tokens[first]!.tag === 'PUNCT' ? first + 1 : first;
  const inside =
    /^(?:which|whom)$/u.test(tokens[start]?.lower ?? '') && SUBJECT.test(tokens[start + 1]?.lower ?? '');
  const comma = tokens.slice(0, first).findLastIndex(({ tag }) => tag === 'PUNCT');
  const pronoun = inside ? start : comma + 1;
  const clause = inside ? headOf(tokens, start + 1) : headOf(tokens, pronoun);
  if (clause === null || tokens[clause]!.tag !== 'VERB' || clause < start || pronoun >= clause) return null;
  const isObject =
    /^(?:which|whom)$/u.test(tokens[pronoun]!.lower) && tokens[pronoun]!.syntax?.relation === 'obj';
  if (!inside && (!isObject || pronoun >= first)) return null;
  const words = parsedNoun(tokens, clause, pronoun - 1);
  return words === null ? null : { words, pronoun, verb: clause };
}

/** The noun that the parse has the relative clause of a verb describe, in words that stand before it; null for none. */
function parsedNoun(tokens: readonly Token[], verb: number, before: number): string | null {
  let clause: number | null = verb;
  while (clause !== null && !RELATIVE.test(tokens[clause]!.syntax?.relation ?? ''))
    clause = headOf(tokens, clause);
  const noun = clause === null ? null : headOf(tokens, clause);
  if (noun === null || noun >= before || !/^(?:NOUN|PROPN)$/u.test(tokens[noun]!.tag)) return null;
  return phraseAt(tokens, noun, before);
}

const SUBJECT = /^(?:i|we|he|she|it|they)$/u;

const OBLIQUE: ReadonlySet<string> = new Set(['whom', 'which', 'whose']);
/** A comma, a preposition of up to three words and the pronoun. */
const OPENING = 5;
