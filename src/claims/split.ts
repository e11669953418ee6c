import type { Clause, Token, TokenRange } from '../domain/index.js';
import type { Language } from '../language/index.js';
import { type Cast, resolveSpeaker } from './cast.js';
import { type Cue, cueAt, cueNoun, cueOf } from './cues.js';
import { isProcedure } from './procedure.js';
import { hasWords, subtract, trim } from './ranges.js';
import type { Link, Memory, RawClaim, ReadSentence, Speaker } from './types.js';

/** Whom or what a clause is about; it may be shared with the clause before or around it. */
interface Subject {
  /** The party it names; null where it names none. */
  readonly speaker: Speaker | null;
  /** The words to put before the claim to make it self-contained; null for none. */
  readonly words: string | null;
  /** The pronoun that the words replace. */
  readonly pronoun?: number;
}

/** What splitting needs to know besides the clause. */
interface Scene {
  readonly sentence: ReadSentence;
  readonly cast: Cast;
  readonly language: Language;
  readonly memory: Memory;
  /** The words that "they" or "it" takes up from the clause before it in one report; null for none. */
  readonly antecedent?: string | null;
}

const NOBODY: Subject = { speaker: null, words: null };

/**
 * The claims of a stretch of one sentence, each with the innermost link of its attribution chain.
 * A reporting clause gives its complements (one claim each, without cue and source) or, where its object is a
 * noun phrase, itself from the cue verb on; any other clause gives itself, less what is carved out of it.
 * @param link The chain that already holds for the whole stretch: its quotation, its list, its frame.
 */
export function splitRange(scene: Scene, range: TokenRange, link: Link | null): readonly RawClaim[] {
  return splitClause(scene, scene.language.readClauses(scene.sentence.tokens, range), link);
}

/** Whom a sentence is about, if its subject is somebody. */
export function subjectOf(scene: Scene, root: Clause): Speaker | null {
  return speakerOf(scene, root, NOBODY);
}

/** The same for a stretch that has been parsed. */
export function splitClause(scene: Scene, root: Clause, link: Link | null): readonly RawClaim[] {
  if (link === null) return walk(scene, root, null, NOBODY);
  const { speaker } = link;
  const memory = { ...scene.memory, voice: speaker };
  return walk({ ...scene, memory }, root, link, { speaker, words: speaker.name });
}

function walk(scene: Scene, clause: Clause, link: Link | null, inherited: Subject): readonly RawClaim[] {
  const cue = cueOf(scene.sentence.tokens, clause);
  if (cue !== null && clause.passive) return passive(scene, clause, cue, link, inherited);
  if (cue !== null) {
    const speaker = speakerOf(scene, clause, inherited);
    if (speaker !== null && reports(clause, link)) return reported(scene, clause, cue, speaker, link);
    // "reiterated that Lavrov had conveyed understanding": another person's act is reported in the report.
    if (speaker !== null && link !== null && isAnotherPerson(speaker, link.speaker))
      return plain(scene, clause, makeLink(scene, clause, cue, speaker, link, [clause]), inherited);
  }
  return plain(scene, clause, link, inherited);
}

function isAnotherPerson({ kind, name, sides }: Speaker, outer: Speaker): boolean {
  return (kind === 'speaker' || kind === 'counterpart') && sides.length <= 1 && name !== outer.name;
}

function speakerOf({ sentence, cast, memory }: Scene, clause: Clause, inherited: Subject): Speaker | null {
  return clause.subject === null ? inherited.speaker : resolveSpeaker(sentence, clause.subject, cast, memory);
}

/** Inside reported speech only a clause of its own makes a further link: "that Russia supports X" is content. */
function reports(clause: Clause, link: Link | null): boolean {
  return (
    link === null ||
    clause.kind === 'absolute' ||
    clause.kind === 'participle' ||
    complementsOf(clause).length > 0
  );
}

function reported(
  scene: Scene,
  clause: Clause,
  cue: Cue,
  speaker: Speaker,
  parent: Link | null,
): readonly RawClaim[] {
  const complements = complementsOf(clause);
  const carved = [...carvedFrom(scene, clause), ...clause.children.flatMap(child => absolutesIn(child))];
  const infinitives = clause.children.filter(child => child.kind === 'infinitive');
  const isList = complements.length === 0 && infinitives.length > 1;
  const content = complements.length > 0 ? complements : [{ first: clause.verbGroup!, last: clause.last }];
  const subject = { speaker, words: speaker.name };
  if (isJointTalk(cue, speaker) && complements.length === 0) {
    const ranges = subtract({ first: clause.verbGroup!, last: clause.last }, carved);
    const talked = claim(scene, ranges, parent, subject, clause.negated);
    return [...talked, ...carved.flatMap(child => walk(scene, child, parent, subject))];
  }
  const link = makeLink(scene, clause, cue, speaker, parent, content);
  const own =
    complements.length > 0
      ? walkAll(scene, complements, link)
      : isList
        ? listed(scene, clause, infinitives, link)
        : objectClaim(scene, { first: clause.verbGroup!, last: clause.last }, carved, link, clause.negated);
  return [...own, ...carved.flatMap(child => walk(scene, child, parent, subject))];
}

/** "The sides discussed X": what they talked about is the account's own word; nobody asserts it to anybody. */
function isJointTalk({ act, strength }: Cue, { sides }: Speaker): boolean {
  return sides.length > 1 && act === 'inform' && strength <= MERE_TALK;
}

const MERE_TALK = 0.3;

/** "urged Russia to A, to B and to C": the first keeps the cue, the others stand alone. */
function listed(
  scene: Scene,
  clause: Clause,
  infinitives: readonly Clause[],
  link: Link,
): readonly RawClaim[] {
  return infinitives.flatMap((infinitive, index) => {
    const first = index === 0 ? clause.verbGroup! : afterTo(scene.sentence.tokens, infinitive);
    const carved = carvedFrom(scene, infinitive);
    const claims = objectClaim(
      scene,
      { first, last: infinitive.last },
      carved,
      link,
      infinitive.negated || clause.negated,
    );
    return [
      ...claims,
      ...carved.flatMap(child =>
        walk(scene, child, link.parent, { speaker: link.speaker, words: link.speaker.name }),
      ),
    ];
  });
}

function afterTo(tokens: readonly Token[], infinitive: Clause): number {
  const to = tokens.findIndex(
    (token, at) => at >= infinitive.first && at < infinitive.last && token.lower === 'to',
  );
  return to < 0 || to > infinitive.verb! ? infinitive.first : to + 1;
}

function objectClaim(
  scene: Scene,
  range: TokenRange,
  carved: readonly TokenRange[],
  link: Link,
  negated: boolean,
): readonly RawClaim[] {
  return claim(
    scene,
    subtract(range, carved),
    link,
    { speaker: link.speaker, words: link.speaker.name },
    negated,
  );
}

/**
 * "It was stressed that X" gives X; "X was stressed by Lavrov" gives the whole with its speaker;
 * "was quoted as stressing that X" goes on with the inner cue.
 */
function passive(
  scene: Scene,
  clause: Clause,
  cue: Cue,
  link: Link | null,
  inherited: Subject,
): readonly RawClaim[] {
  const { tokens } = scene.sentence;
  const agent = agentOf(scene, clause);
  const inner = quotation(scene, clause);
  const complements = inner?.content ?? complementsOf(clause);
  const impersonal = tokens[clause.subject?.first ?? -1]?.lower === 'it';
  const speaker = agent ?? (impersonal ? allAgreeing(scene, cue) : speakerOf(scene, clause, inherited));
  if (complements.length === 0) {
    // "X was stressed by Lavrov", "it was agreed to X"
    const doer = agent ?? (impersonal ? speaker : null);
    const own = doer === null ? link : makeLink(scene, clause, cue, doer, link, [clause]);
    return plain(scene, clause, own, inherited);
  }
  const own =
    speaker === null ? link : makeLink(scene, clause, inner?.cue ?? cue, speaker, link, complements);
  return [
    ...walkAll(scene, complements, own),
    ...carvedFrom(scene, clause).flatMap(child => walk(scene, child, link, inherited)),
  ];
}

/** "was quoted | as saying that X": the inner cue and what it governs; null where nothing of the kind follows. */
function quotation(
  { sentence }: Scene,
  clause: Clause,
): { readonly cue: Cue; readonly content: readonly Clause[] } | null {
  const phrase = clause.children.find(
    child => child.verb === null && sentence.tokens[child.first]?.lower === 'as',
  );
  const cue = phrase === undefined ? null : cueAt(sentence.tokens, phrase.first + 1, phrase.last);
  const content = phrase === undefined ? [] : complementsOf(phrase);
  return cue === null || content.length === 0 ? null : { cue, content };
}

/** "It was agreed that X" with no agent: whoever took part. */
function allAgreeing({ cast }: Scene, { act }: Cue): Speaker | null {
  return act === 'agree' && cast.sides.length > 1
    ? { name: 'both sides', kind: 'other', sides: cast.sides, range: null }
    : null;
}

/** "by the Russian side" behind a passive. */
function agentOf(scene: Scene, clause: Clause): Speaker | null {
  const { tokens } = scene.sentence;
  const by = tokens.findIndex((token, at) => at > clause.verb! && at < clause.last && token.lower === 'by');
  if (by < 0) return null;
  const end = tokens.findIndex(
    (token, at) =>
      at > by &&
      at < clause.last &&
      (token.text === ',' || token.tag === 'VERB' || (token.tag === 'ADP' && token.lower !== 'of')),
  );
  return resolveSpeaker(
    scene.sentence,
    { first: by + 1, last: end < 0 ? clause.last : end },
    scene.cast,
    scene.memory,
  );
}

function plain(scene: Scene, clause: Clause, link: Link | null, inherited: Subject): readonly RawClaim[] {
  const { tokens } = scene.sentence;
  const noun = nominalReport(scene, clause, link);
  const carved = [...carvedFrom(scene, clause), ...(noun?.carved ?? [])].sort((a, b) => a.first - b.first);
  const body = { first: bodyOf(tokens, clause), last: clause.last };
  const speaker =
    clause.subject === null
      ? inherited.speaker
      : resolveSpeaker(scene.sentence, clause.subject, scene.cast, scene.memory);
  const words =
    clause.subject === null
      ? inherited.words
      : subjectWords(scene, clause.subject, speaker, scene.antecedent ?? null);
  const own =
    link === null &&
    (isFragment(scene, clause) || isProcedure(tokens, withoutPurpose(clause, body), scene.sentence.actors))
      ? []
      : claim(
          scene,
          subtract(body, carved),
          link,
          { speaker, ...(clause.subject === null ? { words } : pronounName(tokens, clause.subject, words)) },
          clause.negated,
        );
  const rest = carvedFrom(scene, clause).flatMap(child =>
    walk(scene, child, link, { speaker: speaker ?? inherited.speaker, words }),
  );
  const purpose =
    own.length === 0
      ? clause.children
          .filter(
            child =>
              child.kind === 'infinitive' &&
              !child.passive &&
              scene.sentence.tokens[child.verb!]!.tag === 'VERB',
          )
          .flatMap(child => purposeClaim(scene, child, link))
      : [];
  return [...own, ...(noun?.claims ?? []), ...purpose, ...rest];
}

/** A line of prose without a verb asserts nothing: a date line, a list of names. */
function isFragment({ sentence }: Scene, clause: Clause): boolean {
  if (clause.kind !== 'main' || clause.verb !== null) return false;
  if (sentence.sentence.kind === 'prose') return true;
  const words = sentence.tokens.filter(
    token => token.tag === 'NOUN' || token.tag === 'VERB' || token.tag === 'ADJ',
  );
  return words.length < SHORTEST_ITEM;
}

const SHORTEST_ITEM = 3;

function withoutPurpose(clause: Clause, body: TokenRange): TokenRange {
  const purpose = clause.children.find(child => child.kind === 'infinitive' && child.first > body.first);
  return purpose === undefined ? body : { first: body.first, last: purpose.first };
}

/** "spoke by telephone to discuss X": the procedure is no claim, its purpose is. */
function purposeClaim(scene: Scene, infinitive: Clause, link: Link | null): readonly RawClaim[] {
  const range = { first: afterTo(scene.sentence.tokens, infinitive), last: infinitive.last };
  return claim(scene, [range], link, { speaker: null, words: 'the sides' }, infinitive.negated);
}

/** "Moscow's assurance that X", "a warning by Lavrov that X": a noun that carries a clause and has an owner. */
function nominalReport(
  scene: Scene,
  clause: Clause,
  link: Link | null,
): { readonly claims: readonly RawClaim[]; readonly carved: readonly Clause[] } | null {
  const { tokens } = scene.sentence;
  const complements = clause.children.filter(child => child.kind === 'complement');
  const first = complements[0];
  if (first === undefined) return null;
  const nounAt = lastNounBefore(tokens, first.first, clause.first);
  const cue = nounAt === null ? null : cueNoun(tokens[nounAt]!);
  if (nounAt === null || cue === null) return null;
  const owner = ownerOf(scene, nounAt, first.first);
  if (owner === null) return null;
  const nominal: Cue = {
    ranges: [{ first: nounAt, last: nounAt + 1 }],
    takes: new Set(['that']),
    rebuts: false,
    denies: cue.act === 'reject',
    ...cue,
  };
  const inner = makeLink(scene, clause, nominal, owner, link, complements);
  return { claims: walkAll(scene, complements, inner), carved: complements };
}

function lastNounBefore(tokens: readonly Token[], from: number, limit: number): number | null {
  for (let at = from - 1; at >= Math.max(limit, from - 8); at -= 1) {
    if (cueNoun(tokens[at]!) !== null) return at;
    if (tokens[at]!.tag === 'VERB' || tokens[at]!.text === ',') return null;
  }
  return null;
}

/** The possessor before a noun, or the "by" and "of" phrase behind it. */
function ownerOf(scene: Scene, nounAt: number, complementAt: number): Speaker | null {
  const { tokens } = scene.sentence;
  if (complementAt > nounAt + 1)
    return resolveSpeaker(
      scene.sentence,
      { first: nounAt + 2, last: complementAt },
      scene.cast,
      scene.memory,
    );
  const possessive = tokens.findLastIndex(
    (token, at) => at < nounAt && at >= nounAt - 4 && (token.lower === "'s" || token.lower === "'"),
  );
  if (possessive < 1) return null;
  const first =
    tokens.findLastIndex(
      (token, at) => at < possessive && token.tag !== 'PROPN' && token.tag !== 'NOUN' && token.tag !== 'ADJ',
    ) + 1;
  return resolveSpeaker(scene.sentence, { first, last: possessive }, scene.cast, scene.memory);
}

function walkAll(around: Scene, clauses: readonly Clause[], link: Link | null): readonly RawClaim[] {
  const scene = link === null ? around : { ...around, memory: withinReport(around.memory, link.speaker) };
  const { tokens } = scene.sentence;
  let subject: TokenRange | null = null;
  let antecedent: string | null = null;
  return clauses.flatMap(clause => {
    const named: TokenRange | null = clause.subject ?? subject;
    subject = named;
    const speaker = named === null ? null : resolveSpeaker(scene.sentence, named, scene.cast, scene.memory);
    const words = named === null ? null : subjectWords(scene, named, speaker, antecedent);
    const claims = walk({ ...scene, antecedent }, clause, link, { speaker, words });
    if (clause.subject !== null && !isPronoun(tokens, clause.subject)) antecedent = words;
    return claims;
  });
}

/** "Xi said that he ...", "that they ...": in a report pronouns stand for who speaks. */
function withinReport(memory: Memory, speaker: Speaker): Memory {
  const isPerson = speaker.kind === 'speaker' || speaker.kind === 'counterpart';
  return { voice: speaker, topic: speaker, speaker: isPerson ? speaker : memory.speaker };
}

function isPronoun(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  return last - first === 1 && tokens[first]!.tag === 'PRON';
}

/** The that-clauses that a verb governs; one before it belongs to its subject ("the claim that X was denied"). */
function complementsOf(clause: Clause): readonly Clause[] {
  return clause.children.filter(child => child.kind === 'complement' && child.first > (clause.verb ?? -1));
}

/**
 * Children that assert by themselves: coordinates, absolutes, reporting participles, contrasts, and
 * relative clauses set off by a comma. Conditions, purposes and reasons stay with their clause.
 */
function carvedFrom({ sentence }: Scene, clause: Clause): readonly Clause[] {
  return clause.children.filter(child => {
    if (!hasWords(sentence.tokens, child)) return false;
    if (child.kind === 'coordinate' || child.kind === 'absolute') return true;
    if (child.kind === 'participle') return cueOf(sentence.tokens, child) !== null;
    if (child.kind === 'adverbial')
      return child.setOff && CONTRASTS.has(markerOf(sentence.tokens, child)) && child.subject !== null;
    return (
      child.kind === 'relative' &&
      child.setOff &&
      child.verb !== null &&
      child.last - child.first >= LONG_RELATIVE
    );
  });
}

/** "urged Russia to adhere to X, | with Lavrov conveying understanding": an absolute behind an infinitive. */
function absolutesIn(clause: Clause): readonly Clause[] {
  return clause.kind === 'infinitive' ? clause.children.filter(({ kind }) => kind === 'absolute') : [];
}

const LONG_RELATIVE = 8;
const CONTRASTS = new Set(['while', 'whereas', 'although', 'though']);

function markerOf(tokens: readonly Token[], clause: Clause): string {
  return tokens.slice(clause.first, clause.last).find(token => token.tag === 'SCONJ')?.lower ?? '';
}

/** Where a plain clause begins: behind "that" and behind an opener such as "During the conversation,". */
function bodyOf(tokens: readonly Token[], clause: Clause): number {
  let first = clause.first;
  while (first < clause.last && (tokens[first]!.tag === 'PUNCT' || tokens[first]!.tag === 'CCONJ'))
    first += 1;
  if (clause.kind === 'complement' && tokens[first]?.lower === 'that') first += 1;
  if (clause.kind === 'absolute') return clause.verb ?? first;
  if (clause.kind === 'adverbial' && CONTRASTS.has(tokens[first]?.lower ?? '')) first += 1;
  const subject = clause.subject?.first ?? first;
  const opener = tokens.slice(first, subject);
  const isOpener =
    opener.length > 0 &&
    opener.length <= OPENER &&
    opener.at(-1)!.text === ',' &&
    !opener.some(token => token.tag === 'NUM' || (token.tag === 'VERB' && token.form === 'past'));
  return isOpener ? subject : first;
}

const OPENER = 7;

function subjectWords(
  { sentence }: Scene,
  subject: TokenRange,
  speaker: Speaker | null,
  antecedent: string | null,
): string {
  const words = sentence.tokens.slice(subject.first, subject.last);
  if (isPronoun(sentence.tokens, subject)) {
    if (antecedent !== null && takesUp(words[0]!.lower, antecedent)) return antecedent;
    if (speaker !== null) return speaker.name;
  }
  return words.map(word => word.text).join(' ');
}

/** "they" takes up a plural, "it" a singular. */
function takesUp(pronoun: string, antecedent: string): boolean {
  const head = antecedent.split(/ (?:of|at|in|on|for|by|to|with|from|between|that|which) /u, 1)[0]!;
  const plural = /[^s]s$/u.test(head) || / and /u.test(head);
  return pronoun === 'they' ? plural : pronoun === 'it' && !plural;
}

/** A name to put in a pronoun's place; nothing where the subject already says who. */
function pronounName(
  tokens: readonly Token[],
  subject: TokenRange,
  words: string | null,
): { readonly words: string | null; readonly pronoun?: number } {
  return isPronoun(tokens, subject) && words !== tokens[subject.first]!.text
    ? { words, pronoun: subject.first }
    : { words: null };
}

function makeLink(
  scene: Scene,
  clause: Clause,
  cue: Cue,
  speaker: Speaker,
  parent: Link | null,
  content: readonly TokenRange[],
): Link {
  return {
    sentence: scene.sentence.index,
    parent,
    speaker,
    cue: cue.ranges,
    content: content
      .map(({ first, last }) => trim(scene.sentence.tokens, { first, last }))
      .filter(range => range !== null),
    act: cue.act,
    strength: cue.strength,
    negated: clause.negated,
    rebuts: cue.rebuts,
    denies: cue.denies,
    clausal: content.length > 0 && 'kind' in content[0]! && content[0].kind === 'complement',
  };
}

function claim(
  scene: Scene,
  pieces: readonly TokenRange[],
  link: Link | null,
  subject: Subject,
  negated: boolean,
): readonly RawClaim[] {
  const { tokens, index } = scene.sentence;
  const ranges = pieces.map(piece => trim(tokens, piece)).filter(range => range !== null);
  const words = ranges.reduce(
    (sum, { first, last }) => sum + tokens.slice(first, last).filter(token => token.tag !== 'PUNCT').length,
    0,
  );
  if (words < SHORTEST_CLAIM) return [];
  return [
    {
      sentence: index,
      ranges: keepLong(tokens, ranges),
      link,
      subject: subject.words,
      pronoun: subject.pronoun ?? null,
      topic: subject.speaker,
      negated: negated !== (link?.denies ?? false),
      denied: (link?.denies ?? false) && link!.clausal,
    },
  ];
}

const SHORTEST_CLAIM = 2;

/** A stray word left over by carving is no part of a claim. */
function keepLong(tokens: readonly Token[], ranges: readonly TokenRange[]): readonly TokenRange[] {
  const long = ranges.filter(
    ({ first, last }) =>
      tokens.slice(first, last).filter(token => token.tag !== 'PUNCT').length >= SHORTEST_CLAIM,
  );
  return long.length > 0 ? long : ranges;
}

export type { Scene };
