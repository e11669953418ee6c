import type { Clause, Token, TokenRange } from '../domain/index.js';
import { claim, makeLink } from './build.js';
import { absolutesIn, bodyOf, carvedFrom, complementsOf } from './carve.js';
import { resolveSpeaker, unknownSpeaker } from './cast.js';
import { type Cue, cueAt, cueOf } from './cues.js';
import { isCondition } from './main-words.js';
import { agentOf, nominalReport } from './nominal.js';
import { isProcedure } from './procedure.js';
import { subtract } from './ranges.js';
import { NOBODY, type Scene, type Subject } from './scene.js';
import { isPronoun, pronounName, subjectWords, withinReport } from './subject.js';
import type { Link, RawClaim, Speaker } from './types.js';

/**
 * The claims of a stretch of one sentence, each with the innermost link of its attribution chain.
 * A reporting clause gives its complements (one claim each, without cue and source) or, where its object is a
 * noun phrase, itself from the cue verb on; any other clause gives itself, less what is carved out of it.
 * @param link The chain that already holds for the whole stretch: its quotation, its list, its frame.
 */
export function splitRange(scene: Scene, range: TokenRange, link: Link | null): readonly RawClaim[] {
  return splitClause(scene, scene.language.readClauses(scene.sentence.tokens, range), link);
}

/** The same for what a speaker does besides, with no subject of its own: "..., thanking Y", "..., adding that Z". */
export function splitBeside(scene: Scene, range: TokenRange, link: Link): readonly RawClaim[] {
  const root = scene.language.readClauses(scene.sentence.tokens, range);
  const { speaker } = link;
  return cueOf(scene.sentence.tokens, root) === null
    ? splitClause(scene, root, link)
    : walk(scene, root, link.parent, { speaker, words: speaker.name });
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
  if (cue !== null && canReport(scene, clause, cue)) {
    const speaker = speakerOf(scene, clause, inherited) ?? strangerOf(scene, clause);
    if (speaker !== null && reports(scene, clause, link)) return reported(scene, clause, cue, speaker, link);
    // "reiterated that Lavrov had conveyed understanding": another person's act is reported in the report.
    if (speaker !== null && link !== null && isAnotherPerson(speaker, link.speaker))
      return plain(scene, clause, makeLink(scene, clause, cue, speaker, link, [clause]), inherited);
  }
  return plain(scene, clause, link, inherited);
}

/** "They should hold strictly to the line": a verb that takes a clause or direct speech reports nothing without. */
function canReport({ sentence }: Scene, clause: Clause, { takes }: Cue): boolean {
  return takes.has('np') || takes.has('to') || complementsOf(sentence.tokens, clause).length > 0;
}

/** "Several experts said that X": a source whom the account does not know, where what it says is a clause. */
function strangerOf({ sentence }: Scene, clause: Clause): Speaker | null {
  const speaks = complementsOf(sentence.tokens, clause).length > 0;
  return clause.subject === null || !speaks ? null : unknownSpeaker(sentence, clause.subject);
}

function isAnotherPerson({ kind, name, sides }: Speaker, outer: Speaker): boolean {
  return (kind === 'speaker' || kind === 'counterpart') && sides.length <= 1 && name !== outer.name;
}

function speakerOf({ sentence, cast, memory }: Scene, clause: Clause, inherited: Subject): Speaker | null {
  return clause.subject === null ? inherited.speaker : resolveSpeaker(sentence, clause.subject, cast, memory);
}

/** Inside reported speech only a clause of its own makes a further link: "that Russia supports X" is content. */
function reports({ sentence }: Scene, clause: Clause, link: Link | null): boolean {
  return (
    link === null ||
    clause.kind === 'absolute' ||
    clause.kind === 'participle' ||
    complementsOf(sentence.tokens, clause).length > 0
  );
}

function reported(
  scene: Scene,
  clause: Clause,
  cue: Cue,
  named: Speaker,
  outer: Link | null,
): readonly RawClaim[] {
  // "Wang Yi said ... China demands that X": the minister demands it, in his country's name.
  const isOneVoice = outer !== null && speaksFor(outer.speaker, named);
  const speaker = isOneVoice ? { ...outer.speaker, range: named.range } : named;
  const parent = isOneVoice ? outer.parent : outer;
  const complements = complementsOf(scene.sentence.tokens, clause);
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

/** A person speaks for the state whose person it is, and for "we". */
function speaksFor({ kind, sides, name }: Speaker, named: Speaker): boolean {
  const isPerson = kind === 'speaker' || kind === 'counterpart';
  if (!isPerson || sides.length !== 1 || named.sides.length !== 1 || named.sides[0] !== sides[0])
    return false;
  return named.name === name || named.name === sides[0];
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
  const complements = inner?.content ?? complementsOf(scene.sentence.tokens, clause);
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
  const content = phrase === undefined ? [] : complementsOf(sentence.tokens, phrase);
  return cue === null || content.length === 0 ? null : { cue, content };
}

/** "It was agreed that X" with no agent: whoever took part. */
function allAgreeing({ cast }: Scene, { act }: Cue): Speaker | null {
  return act === 'agree' && cast.sides.length > 1
    ? { name: 'both sides', kind: 'other', sides: cast.sides, range: null }
    : null;
}

function plain(scene: Scene, clause: Clause, link: Link | null, inherited: Subject): readonly RawClaim[] {
  const { tokens } = scene.sentence;
  const noun = nominalReport(scene, clause, link);
  const carved = [...carvedFrom(scene, clause), ...(noun?.content ?? [])].sort((a, b) => a.first - b.first);
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
  const rest = carvedFrom(scene, clause).flatMap(child => walk(scene, child, link, { speaker, words }));
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
  const reported = noun === null ? [] : walkAll(scene, noun.content, noun.link);
  return [...own, ...reported, ...purpose, ...rest];
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

function walkAll(around: Scene, clauses: readonly Clause[], link: Link | null): readonly RawClaim[] {
  const scene = link === null ? around : { ...around, memory: withinReport(around.memory, link.speaker) };
  const { tokens } = scene.sentence;
  let subject: TokenRange | null = null;
  let antecedent: string | null = null;
  return withConditions(tokens, clauses).flatMap(clause => {
    const named: TokenRange | null = clause.subject ?? subject;
    subject = named;
    const speaker = named === null ? null : resolveSpeaker(scene.sentence, named, scene.cast, scene.memory);
    const words = named === null ? null : subjectWords(scene, named, speaker, antecedent);
    const claims = walk({ ...scene, antecedent }, clause, link, { speaker, words });
    if (clause.subject !== null && !isPronoun(tokens, clause.subject)) antecedent = words;
    return claims;
  });
}

/** "that should the attacks continue, | the crossing would be closed": one claim, as is a condition with its consequence. */
function withConditions(tokens: readonly Token[], clauses: readonly Clause[]): readonly Clause[] {
  return clauses.flatMap((clause, at) => {
    const before = clauses[at - 1];
    const body = (each: Clause) =>
      tokens.slice(each.first, each.last).filter(({ lower }) => lower !== 'that');
    if (isCondition(body(clause)) && clauses[at + 1] !== undefined) return [];
    return [before !== undefined && isCondition(body(before)) ? { ...clause, first: before.first } : clause];
  });
}
