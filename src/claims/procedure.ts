import type { Clause, Token, TokenRange } from '../domain/index.js';
import { type ActorMention, lexicon } from '../lexicon/index.js';
import { startsAny } from './patterns.js';
import { titleWords } from './people.js';
import { placesOf } from './ranges.js';
import { sayingAt } from './reports/index.js';
import { headOf, prepositionOf } from './tree.js';

const CONTENT_TAGS = new Set(['NOUN', 'VERB', 'ADJ']);
const MOST_OTHER_WORDS = 1;

/**
 * "Answering a question at the press conference, | the Minister said that X", "Touching upon the port, | ...": whom one answers and
 * to what one comes next say nothing by themselves.
 */
export function isLeadIn(
  tokens: readonly Token[],
  { kind, verb, subject, first, children }: Clause,
): boolean {
  // "Commenting on X, | Soto said: "Y"", cut off from the words of saying.
  const isAlone = kind === 'main' && subject === null && tokens[verb ?? -1]?.form === 'gerund';
  if ((kind !== 'participle' && !isAlone) || verb === null || verb > first + 1) return false;
  if (children.some(child => child.kind === 'complement')) return false;
  const { audience, turning } = lexicon('speakers').procedure;
  if (first <= 1 && turning.includes(tokens[verb]!.lemma) && isTopical(tokens, verb)) return true;
  const object = tokens.findIndex(({ tag }, at) => at > verb && (tag === 'NOUN' || tag === 'PUNCT'));
  return audience.includes(tokens[object]?.lemma ?? '');
}

/** "Speaking about X", "looking back on X"; "speaking against X" says something. */
function isTopical(tokens: readonly Token[], verb: number): boolean {
  const next = tokens[verb + 1]?.lower === 'back' ? verb + 2 : verb + 1;
  const { tag, lower } = tokens[next] ?? {};
  return (
    tag === 'ADP' && !/^(?:for|against)$/u.test(lower!) && !/^favou?r$/u.test(tokens[next + 1]?.lower ?? '')
  );
}

/**
 * Whether a clause says no more than that the sides met or spoke ("X had a telephone conversation with Y"), or whose word
 * the account is.
 * Who asked for the contact is more ("at the initiative of the Russian side"), and so is what it was about.
 * @param stretches What the clause says itself, less the clauses in it that are told apart.
 */
export function isProcedure(
  tokens: readonly Token[],
  clause: Clause,
  stretches: readonly TokenRange[],
  actors: readonly ActorMention[],
): boolean {
  const places = placesOf(stretches);
  const words = places.map(at => tokens[at]!);
  if (words.some((_, at) => startsAny(lexicon('speakers').procedure.credits, words, at))) return true;
  if (isAttendance(tokens, clause, actors)) return true;
  // "had a meeting, | which the other side had requested"
  const isAsked = clause.children.some(
    ({ kind, verb }) => kind === 'relative' && verb !== null && namesInitiative([tokens[verb]!]),
  );
  return (
    !clause.negated &&
    !isAsked &&
    !namesInitiative(words) &&
    isPast(tokens, clause) &&
    isMeeting(tokens, clause, places, actors)
  );
}

/**
 * "issued the following statement", "informed the press of this", "exchanged greetings": that a word was given and nothing of
 * it; not so "issued a joint statement", "recalled its statement on the port".
 * @param stretches What the clause says itself behind its subject.
 */
export function isFormula(
  tokens: readonly Token[],
  { verb, negated, passive }: Clause,
  stretches: readonly TokenRange[],
): boolean {
  const { formulas, beside: times, nouns } = lexicon('speakers').procedure;
  if (verb !== null && isAnnouncement(tokens, verb, stretches)) return true;
  if (verb === null || negated || passive || !formulas.verbs.includes(tokens[verb]!.lemma)) return false;
  const words = placesOf(stretches)
    .filter(at => at > verb)
    .map(at => tokens[at]!);
  const lists = [formulas.named, formulas.beside, times, nouns];
  return (
    words.some(({ lemma }) => formulas.named.includes(lemma)) &&
    words.every(
      ({ tag, lemma, syntax }) =>
        !CONTENT_TAGS.has(tag) ||
        syntax?.entity?.kind === 'time' ||
        /^\d/u.test(lemma) ||
        lists.some(list => list.includes(lemma)),
    )
  );
}

/** "wishes to clarify | as follows", "informs | of the following", "recalls, moreover, | that": no more than that something is told. */
function isAnnouncement(tokens: readonly Token[], verb: number, stretches: readonly TokenRange[]): boolean {
  const words = placesOf(stretches).filter(at => at >= verb && tokens[at]!.tag !== 'PUNCT');
  const behind = words.map(at => tokens[at]!.lower).join(' ');
  const [before, last] = [words.at(-4), words.at(-3)].map(at => tokens[at ?? -1]?.tag);
  if (/ (?:as follows|the following)$/u.test(behind))
    return last === 'VERB' || (last === 'ADP' && before === 'VERB');
  return / that$/u.test(behind) && words.slice(1, -1).every(at => tokens[at]!.tag === 'ADV');
}

/** "Also participating on the Norwegian side were X and Y", "Lind was accompanied by X"; not "Present were soldiers". */
function isAttendance(
  tokens: readonly Token[],
  { first, last, verb, subject, negated, passive }: Clause,
  actors: readonly ActorMention[],
): boolean {
  if (verb === null || negated) return false;
  if (passive && tokens[verb]!.lemma === 'accompany') {
    const agent = tokens.findIndex(
      ({ syntax }, at) => syntax?.relation === 'obl:agent' && headOf(tokens, at) === verb,
    );
    return agent >= 0 && isSomebody(tokens, agent, actors);
  }
  if (subject !== null || tokens[verb]!.lemma !== 'be') return false;
  const opener = tokens.slice(first, verb).find(({ tag }) => !/^(?:ADV|ADP|PUNCT)$/u.test(tag));
  const attendant = tokens.findIndex(
    ({ tag }, at) => at > verb && at < last && (tag === 'NOUN' || tag === 'PROPN'),
  );
  const isPresent = lexicon('speakers').procedure.attendance.includes(opener?.lemma ?? '');
  return isPresent && attendant >= 0 && isSomebody(tokens, attendant, actors);
}

/** "arrived | to attend a conference": a contact to come, of which no more is told. */
export function isVisit(tokens: readonly Token[], clause: Clause, actors: readonly ActorMention[]): boolean {
  return isMeeting(tokens, clause, placesOf([clause]), actors);
}

function isMeeting(
  tokens: readonly Token[],
  clause: Clause,
  places: readonly number[],
  actors: readonly ActorMention[],
): boolean {
  const { verb } = clause;
  if (verb === null || !isContact(tokens, clause, verb, places, actors)) return false;
  // "called on all parties to hold talks" asks them.
  if (
    places.some(at => tokens[at]!.tag === 'VERB' && sayingAt(tokens, at, clause.last)?.sense.act === 'demand')
  )
    return false;
  if (places.some(at => isTopic(tokens, at, verb))) return false;
  // "the ninth summit, the first in four years": how rare it is, is told, too.
  if (places.some(at => tokens[at]!.lower === 'first' && RARE.has(tokens[at + 1]?.lower ?? ''))) return false;
  // "called X | a hero": with this verb one more word may be what somebody is called.
  const most = tokens[verb]!.lemma === 'call' ? 0 : MOST_OTHER_WORDS;
  return places.filter(at => saysMore(tokens, at, actors)).length <= most;
}

const RARE: ReadonlySet<string> = new Set(['in', 'since', 'ever', 'joint']);

/** "met", "has met", and of whom a relative clause tells "who is visiting X"; what is still to be held is a schedule. */
function isPast(tokens: readonly Token[], { kind, verb, verbGroup }: Clause): boolean {
  const own = tokens[verb ?? -1];
  const finite = tokens[verbGroup ?? verb ?? -1];
  if (own === undefined || finite === undefined) return false;
  if (finite.form === 'past') return true;
  // "the session, | held in Bergen"
  if (verb === verbGroup || verbGroup === null) return kind === 'participle' && own.form === 'participle';
  return (
    (finite.lemma === 'have' && (own.form === 'participle' || own.form === 'past')) ||
    (kind === 'relative' && finite.lemma === 'be' && own.form === 'gerund')
  );
}

/** Whether a verb says that somebody met or spoke: "met X", "held talks", "received X", "talks took place". */
function isContact(
  tokens: readonly Token[],
  { kind, passive }: Clause,
  verb: number,
  places: readonly number[],
  actors: readonly ActorMention[],
): boolean {
  const { verbs, light, social, ended } = lexicon('speakers').procedure;
  const { lemma, syntax } = tokens[verb]!;
  if (!verbs.includes(lemma) || isStep(tokens, verb)) return false;
  const isMet = (at: number) => isOfContact(tokens, at);
  // Without a parse any noun behind the verb may be what is held.
  if (syntax === null) return !light.includes(lemma) || places.some(isMet);
  const hanging = places.filter(at => headOf(tokens, at) === verb);
  const related = (...relations: readonly string[]) =>
    hanging.filter(at => relations.includes(tokens[at]!.syntax!.relation));
  // "called X | a liar" has what X is called among its objects, too.
  const objects = related('obj', 'iobj', 'xcomp').filter(at => tokens[at]!.tag !== 'VERB');
  if (light.includes(lemma)) {
    const described = kind === 'participle' || kind === 'relative' ? headOf(tokens, verb) : null;
    // "held X", but "X was held", "X took place", "took part in X".
    const isObject = objects.length > 0 && !passive && lemma !== 'take';
    const held = isObject ? objects : related('nsubj', 'nsubj:pass', 'obl');
    const isHeld = held.some(isMet) || (described !== null && isMet(described));
    // "concluded a call"; to conclude a visit or negotiations is more.
    const isEnd = lemma === 'conclude' && !held.some(at => ended.includes(tokens[at]!.lemma));
    return isHeld && !isEnd && !isPlea(tokens, verb, held);
  }
  // "was received by X": of a person, not of a note.
  const met = passive ? related('nsubj:pass') : objects;
  if (social.includes(lemma) && !passive && met.length === 0) return false;
  return met.every(at => isMet(at) || isSomebody(tokens, at, actors));
}

/** "a call", "a number of calls" */
function isOfContact(tokens: readonly Token[], at: number): boolean {
  const { contacts } = lexicon('speakers').procedure;
  if (contacts.includes(tokens[at]!.lemma)) return true;
  if (!QUANTITIES.has(tokens[at]!.lemma)) return false;
  return tokens.some(({ lemma }, of) => contacts.includes(lemma) && headOf(tokens, of) === at);
}

const QUANTITIES: ReadonlySet<string> = new Set(['number', 'series', 'couple']);

/** "made a call for peace", "made a call to end the war". */
function isPlea(tokens: readonly Token[], verb: number, objects: readonly number[]): boolean {
  if (tokens[verb]!.lemma !== 'make') return false;
  return objects.some(
    at => /^(?:for|on)$/u.test(tokens[at + 1]?.lower ?? '') || tokens[at + 1]?.tag === 'PART',
  );
}

/** Somebody, or a place that is visited. */
function isSomebody(tokens: readonly Token[], at: number, actors: readonly ActorMention[]): boolean {
  const { lemma, syntax, tag } = tokens[at]!;
  return (
    tag === 'PRON' ||
    syntax?.entity != null ||
    actors.some(({ first, last }) => first <= at && at < last) ||
    isPerson(lemma)
  );
}

function isPerson(lemma: string): boolean {
  return titleWords().has(lemma) || lexicon('speakers').procedure.people.includes(lemma);
}

/** "spoke about X", "talks on X": what it was about; not "on Monday", "on the sidelines", "about 20 minutes". */
function isTopic(tokens: readonly Token[], at: number, verb: number): boolean {
  const preposition = prepositionOf(tokens, at);
  const { topics, nouns, beside } = lexicon('speakers').procedure;
  const { lemma, tag, syntax } = tokens[at]!;
  const lower = preposition === null ? '' : tokens[preposition]!.lower;
  // "spoke approvingly of X": of what, not with whom; "met ahead of X" tells when.
  if (lower === 'of')
    return headOf(tokens, at) === verb && !OCCASIONS.has(tokens[preposition! - 1]?.lemma ?? '');
  const kind = syntax?.entity?.kind;
  // "the Conference on Disarmament": a name.
  if (!topics.includes(lower) || tag === 'NUM' || kind === 'time' || kind === 'organisation') return false;
  if (nouns.includes(lemma) || beside.includes(lemma)) return false;
  const head = headOf(tokens, at);
  // "on" tells the day, the way or the place, too, where it is no contact's.
  return lower !== 'on' || (head !== null && isOfContact(tokens, head));
}

/** Whether a word tells more than who met whom, when, where and how. */
function saysMore(tokens: readonly Token[], at: number, actors: readonly ActorMention[]): boolean {
  const { tag, lemma, lower, syntax } = tokens[at]!;
  const { verbs, nouns, contacts, beside } = lexicon('speakers').procedure;
  return (
    CONTENT_TAGS.has(tag) &&
    syntax?.entity == null &&
    !actors.some(({ first, last }) => first <= at && at < last) &&
    ![verbs, nouns, contacts, beside].some(list => list.includes(lemma)) &&
    !isPerson(lemma) &&
    !titleWords().has(lower) &&
    !isOfOffice(tokens, at)
  );
}

/** "Special Representative for the settlement of X", "the sidelines of the X meeting", "ahead of the match": part of an office or an occasion. */
function isOfOffice(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= 0; before -= 1) {
    const { tag, lemma, lower, syntax } = tokens[before]!;
    if (titleWords().has(lower) || OCCASIONS.has(lemma)) return true;
    if (tag === 'VERB' || tag === 'AUX' || tag === 'PUNCT' || syntax?.entity?.kind === 'person') return false;
    if (tag === 'ADP' && !OFFICE_LINKS.has(lower)) return false;
  }
  return false;
}

const OFFICE_LINKS: ReadonlySet<string> = new Set(['of', 'for', 'at', 'to']);
const OCCASIONS: ReadonlySet<string> = new Set(['sideline', 'margin', 'ahead']);

/** "calls were held, in which | X was discussed": what was said in a contact stands without it. */
export function withoutContact(tokens: readonly Token[], clause: Clause): Clause {
  const { first, last, verb } = clause;
  const which = tokens.findIndex(({ lower }, at) => at >= first && at < last && IN_CONTACT.has(lower));
  return which < 0 || which > verb! ? clause : { ...clause, kind: 'main', first: which + 1 };
}

const IN_CONTACT: ReadonlySet<string> = new Set(['which', 'where']);

/**
 * "received a call | during which they discussed X": what was said in it is told apart, comma or not.
 */
export function saidDuring(tokens: readonly Token[], { children }: Clause): readonly Clause[] {
  return children.filter(
    ({ kind, first, verb }) =>
      kind === 'relative' &&
      verb !== null &&
      tokens.slice(first, verb).some(({ lower }, at, words) => {
        return (
          lower === 'where' || (lower === 'which' && /^(?:during|in)$/u.test(words[at - 1]?.lower ?? ''))
        );
      }),
  );
}

/** ", Nordnews reports", "X has learnt from the press service": who says so, and nothing that is said. */
export function isSourceLine(tokens: readonly Token[], { verb, subject, last, children }: Clause): boolean {
  if (verb === null || subject === null || children.some(({ kind }) => kind !== 'participle')) return false;
  const { procedure, media, institutions } = lexicon('speakers');
  if (!procedure.reporting.includes(tokens[verb]!.lemma)) return false;
  const rest = tokens.slice(verb + 1, last).filter(({ tag }) => tag !== 'PUNCT');
  if (rest.length === 0) return true;
  const isOfSource = rest.some(
    ({ lemma, syntax }) =>
      syntax?.entity?.kind === 'organisation' || media.includes(lemma) || institutions.includes(lemma),
  );
  return /^(?:from|citing)$/u.test(rest[0]!.lower) && isOfSource;
}

/** "at the request of X", "initiated by X": who asked for something. */
export function namesInitiative(words: readonly Token[]): boolean {
  const { initiative } = lexicon('speakers').procedure;
  return words.some(({ lemma }) => initiative.includes(lemma));
}

/** "took a decision", "took steps": something is done, where "took place" and "took part" say that one met. */
function isStep(words: readonly Token[], at: number): boolean {
  return words[at]!.lemma === 'take' && !/^(?:place|part)$/u.test(words[at + 1]?.lower ?? '');
}
