import type { Clause, Token, TokenRange } from '../domain/index.js';
import { lexicon } from '../lexicon/index.js';
import { describedIn, doerOf, rememberedIn, talkersIn, understoodIn } from './about-whom.js';
import { claim } from './build.js';
import { asidesIn, bodyOf, carvedFrom } from './carve.js';
import { makeLink, resolveSource } from './link.js';
import { isCondition } from './main-words.js';
import { namesDocument } from './name-phrase.js';
import { asksFor, initiativeIn } from './openers.js';
import { withOwner } from './owned.js';
import { titleWords } from './people.js';
import { phrasesIn, positionsIn } from './phrases.js';
import {
  isFormula,
  isLeadIn,
  isProcedure,
  isSourceLine,
  isVisit,
  saidDuring,
  withoutContact,
} from './procedure.js';
import { isHeOrShe, isPersonal } from './pronouns.js';
import {
  afterTo,
  callerIn,
  isOfCaller,
  isTalk,
  purposeClaim,
  purposesOf,
  withoutPurpose,
} from './purposes.js';
import { subtract } from './ranges.js';
import { phraseSense, type Report } from './reports/index.js';
import {
  allAgreeing,
  asHeld,
  contentClauses,
  headed,
  infinitivesOf,
  innerReport,
  isAnother,
  isAnotherPerson,
  isDeedToCome,
  isIntroduction,
  isJointTalk,
  isReport,
  isSaid,
  isToldInTurn,
  isToldOf,
  isUndiscussed,
  isUnsaid,
  speakerOf,
  speaksFor,
} from './saying.js';
import { inName, NOBODY, type Scene, type Subject } from './scene.js';
import { needOf, sharedDenial } from './shared-auxiliaries.js';
import { resolveSpeaker } from './speaker.js';
import { asWritten } from './spelling.js';
import { isPhrase, subjectWords, withinReport } from './subject.js';
import type { Link, Memory, RawClaim, Speaker } from './types.js';

/**
 * The claims of a stretch of one sentence, each with the innermost link of its attribution chain.
 * A reporting clause gives its complements (one claim each, without cue and source) or, where its object is a
 * noun phrase, itself from the cue verb on; any other clause gives itself, less what is carved out of it.
 * @param link The chain that already holds for the whole stretch: its quotation, its list, its frame.
 * @param inherited Whose doing it is where it has no subject of its own: "..., thanking Y", "..., adding that Z".
 */
export function splitRange(
  scene: Scene,
  range: TokenRange,
  link: Link | null,
  inherited: Subject | null = null,
): readonly RawClaim[] {
  return splitClause(scene, scene.language.readClauses(scene.sentence.tokens, range), link, inherited);
}

/** The same for a stretch that has been parsed. */
export function splitClause(
  scene: Scene,
  root: Clause,
  link: Link | null,
  inherited: Subject | null = null,
): readonly RawClaim[] {
  if (link === null) return walk(scene, root, null, inherited ?? NOBODY);
  const memory = { ...scene.memory, voice: link.speaker };
  return walk({ ...scene, memory }, root, link, inherited ?? inName(link.speaker));
}

function walk(scene: Scene, read: Clause, link: Link | null, inherited: Subject): readonly RawClaim[] {
  if (isLeadIn(scene.sentence.tokens, read) || isSourceLine(scene.sentence.tokens, read)) return [];
  const clause = headed(scene, read);
  const report = scene.reports.get(clause.verb ?? -1);
  if (report === undefined) return plain(scene, clause, link, inherited);
  if (clause.passive) return passive(scene, clause, report, link, inherited);
  const speaker = speakerOf(scene, clause, inherited, report);
  // "The note states that X": a paper is no speaker, and what it states is the account's own word.
  if (speaker === null && report.clausal && isPapersWord(scene, clause)) {
    const content = contentClauses(scene, clause, report);
    const beside = carvedFrom(scene, clause).filter(child => !content.includes(child));
    if (content.length > 0)
      return [
        ...walkAll(scene, content, link),
        ...beside.flatMap(child => walk(scene, child, link, describedIn(scene, child, clause) ?? NOBODY)),
      ];
  }
  const isTold = !isDeedToCome(scene, clause, report) && !isUnsaid(clause, report, scene);
  if (speaker === null || !isTold || !isSaid(scene, report, speaker))
    return plain(scene, clause, link, inherited);
  // "China urges the US side to A and to B", told in a report: each is urged by itself.
  const isListed = infinitivesOf(scene.sentence.tokens, clause, report).length > 1;
  const isRelayed = isToldInTurn(scene, speaker, link) && !isUndiscussed(clause, report);
  if (isListed || isRelayed || isReport(clause, report, link))
    return reported(scene, clause, report, speaker, link);
  // "reiterated that Lavrov had conveyed understanding": another person's act is reported in the report.
  return link !== null &&
    isAnother(speaker, link.speaker) &&
    isPersonal(speaker, scene.cast) &&
    !isUndiscussed(clause, report)
    ? plain(scene, clause, makeLink(scene, report, speaker, link), inherited)
    : plain(scene, clause, link, inherited);
}

/** "The note states that X, | adding that Y". */
function isPapersWord({ sentence, cast }: Scene, { kind, subject }: Clause): boolean {
  return (kind === 'participle' && subject === null) || namesDocument(sentence, subject, cast);
}

function reported(
  scene: Scene,
  clause: Clause,
  report: Report,
  named: Speaker,
  outer: Link | null,
): readonly RawClaim[] {
  const link = linkIn(scene, report, named, outer);
  const { speaker, parent } = link;
  const initiative = initiativeIn(scene, clause, parent);
  const content = contentClauses(scene, clause, report);
  const infinitives = infinitivesOf(scene.sentence.tokens, clause, report);
  const said = withOwner(scene, clause, link, content);
  const carved = [...carvedFrom(scene, clause), ...clause.children.flatMap(child => asidesIn(child))]
    .filter(child => !content.some(({ first, last }) => first <= child.first && child.first < last))
    .filter(child => !infinitives.includes(child));
  // "raised the balloon, whose flight was a breach": who speaks of a thing tells what is said of it, too.
  const beside = (told: Link | null) =>
    carved.flatMap(child =>
      walk(
        scene,
        asHeld(scene, child),
        isToldOf(scene, clause, child, report) && !isOthersWord(scene, child, speaker) ? told : parent,
        describedIn(scene, child, clause) ?? inName(speaker),
      ),
    );
  const isAsked = initiative.length === 0 && asksFor(scene, clause);
  const whole = { first: isAsked ? clause.first : clause.verbGroup!, last: clause.last };
  if (content.length === 0 && isFormula(scene.sentence.tokens, clause, subtract(whole, carved)))
    return [...initiative, ...beside(link)];
  if (isJointTalk(report, speaker, outer)) {
    return [
      ...initiative,
      ...phraseClaims(scene, positionsIn(scene.sentence.tokens, whole, clause.verb), carved, {
        link: parent,
        subject: inName(speaker),
        negated: clause.negated,
      }),
      ...beside(parent),
    ];
  }
  // "replied by noting that X": what is noted is the reply.
  const inner = content.length > 0 ? null : innerReport(scene, clause);
  const own =
    content.length > 0
      ? walkAll(scene, content, said)
      : inner !== null && isIntroduction(scene.sentence.tokens, clause, inner.report)
        ? walkAll(scene, inner.content, { ...link, clausal: true })
        : infinitives.length > 1
          ? listed(scene, clause, infinitives, link, named)
          : objectClaim(scene, whole, carved, said, clause.negated, speaker);
  return [...initiative, ...own, ...beside(link)];
}

/** "thanked Ambassador X, | who conveyed Y": what another says besides. */
function isOthersWord(scene: Scene, child: Clause, speaker: Speaker): boolean {
  const report = scene.reports.get(child.verb ?? -1);
  if (report?.says !== true || child.kind !== 'relative') return false;
  const other = speakerOf(scene, child, NOBODY, report);
  return other !== null && isAnotherPerson(other, speaker);
}

/**
 * "Wang Yi said ... China demands that X": the minister demands it, in his country's name; "The Co-Chairs issued a statement: The
 * Co-Chairs call upon X", "Lind told Silva that he hoped for X, | adding that Y": once by the same.
 */
function linkIn(scene: Scene, report: Report, named: Speaker, outer: Link | null): Link {
  const isSame = outer !== null && (speaksFor(outer.speaker, named) || outer.speaker.name === named.name);
  return isSame
    ? makeLink(scene, report, { ...outer.speaker, range: named.range }, outer.parent, true)
    : makeLink(scene, report, named, outer, true);
}

/** "urged Russia to A, to B and to C": the first keeps the cue, the others stand alone. */
function listed(
  scene: Scene,
  clause: Clause,
  infinitives: readonly Clause[],
  link: Link,
  named: Speaker,
): readonly RawClaim[] {
  const stretches = eachInfinitive(scene.sentence.tokens, clause.verbGroup!, infinitives);
  return infinitives.flatMap((infinitive, index) => {
    const carved = carvedFrom(scene, infinitive);
    const claims = objectClaim(
      scene,
      stretches[index]!,
      carved,
      link,
      infinitive.negated || clause.negated,
      named,
    );
    return [...claims, ...carved.flatMap(child => walk(scene, child, link.parent, inName(link.speaker)))];
  });
}

/** The first from where it is introduced, the others behind their "to". */
function eachInfinitive(
  tokens: readonly Token[],
  first: number,
  infinitives: readonly Clause[],
): readonly TokenRange[] {
  return infinitives.map((infinitive, index) => ({
    first: index === 0 ? first : afterTo(tokens, infinitive),
    last: infinitive.last,
  }));
}

function objectClaim(
  scene: Scene,
  range: TokenRange,
  carved: readonly TokenRange[],
  link: Link,
  negated: boolean,
  speaker: Speaker = link.speaker,
): readonly RawClaim[] {
  const { tokens } = scene.sentence;
  const verb = tokens.findIndex(({ tag }, at) => at >= range.first && tag === 'VERB');
  const told = { link, subject: inName(speaker), negated };
  const phrases = phrasesIn(tokens, range, verb, true);
  return phrases.length > 1
    ? phraseClaims(scene, phrases, carved, told)
    : positionsIn(tokens, range, verb).flatMap((parts, index) =>
        phraseClaims(scene, [parts], carved, {
          ...told,
          link: index === 0 ? link : positionLink(scene, link, parts.at(-1)!),
        }),
      );
}

/** "expressed concern over A | and the hope that B": the verb and the noun at hand are the cue, where they make one. */
function positionLink(scene: Scene, link: Link, { first, last }: TokenRange): Link {
  const { tokens } = scene.sentence;
  const [verb] = link.cue;
  const noun = tokens.findIndex(
    ({ lemma }, at) => at >= first && at < last && lexicon('cues').positions.includes(lemma),
  );
  const sense = verb === undefined ? null : phraseSense(tokens[verb.first]!.lemma, tokens[noun]!.lemma);
  if (sense === null || link.report === null) return link;
  const cue = [
    { first: verb!.first, last: verb!.first + 1 },
    { first: noun, last: noun + 1 },
  ];
  return makeLink(scene, { ...link.report, ...sense, cue }, link.speaker, link.parent, link.says);
}

/** A claim for each list of stretches, less what is carved out of them. */
function phraseClaims(
  scene: Scene,
  phrases: readonly (readonly TokenRange[])[],
  carved: readonly TokenRange[],
  told: { readonly link: Link | null; readonly subject: Subject; readonly negated: boolean },
): readonly RawClaim[] {
  return phrases.flatMap(parts =>
    claim(
      scene,
      parts.flatMap(part => subtract(part, carved)),
      told.link,
      told.subject,
      told.negated,
    ),
  );
}

/**
 * "It was stressed that X" gives X; "X was stressed by Lavrov" gives the whole with its speaker.
 */
function passive(
  scene: Scene,
  clause: Clause,
  report: Report,
  link: Link | null,
  inherited: Subject,
): readonly RawClaim[] {
  const isImpersonal = scene.sentence.tokens[clause.subject?.first ?? -1]?.lower === 'it';
  // "Wang Yi said ... It is hoped that X": what is hoped in a report, who reports hopes.
  if (!report.says && isImpersonal && report.clausal && link !== null)
    return walkAll(
      scene,
      contentClauses(scene, clause, report),
      makeLink(scene, report, link.speaker, link.parent),
    );
  if (!report.says) return plain(scene, clause, link, inherited);
  const agent = report.source === null ? null : resolveSource(scene, report.source);
  // "it must be resolved at the court" agrees on nothing: "it was agreed to X" does, and "that X".
  const infinitives = clause.children.filter(({ kind }) => kind === 'infinitive');
  const agrees = report.clausal || infinitives.length > 0;
  const speaker = agent ?? (isImpersonal && agrees ? allAgreeing(scene, report) : null);
  const own = speaker === null ? link : makeLink(scene, report, speaker, link);
  const content = isImpersonal ? contentClauses(scene, clause, report) : [];
  // "It was decided to A and to B": each by itself.
  if (isImpersonal && content.length === 0 && infinitives.length > 1)
    return impersonal(scene, clause, infinitives, own);
  if (content.length === 0) return plain(scene, clause, quotedLink(scene, clause, own), inherited);
  return [
    ...walkAll(scene, content, own),
    ...carvedFrom(scene, clause)
      .filter(child => !content.includes(child))
      .flatMap(child => walk(scene, child, link, inherited)),
  ];
}

/** "was quoted by the Ministry | as denouncing X": whoever is quoted, in the words of who quotes. */
function quotedLink(scene: Scene, clause: Clause, quoting: Link | null): Link | null {
  const { reports, sentence } = scene;
  const { tokens } = sentence;
  const as = tokens.findIndex(
    ({ lower }, at) => at > clause.verb! && at < clause.last - 1 && lower === 'as' && reports.has(at + 1),
  );
  const report = reports.get(as + 1);
  const isQuoted = lexicon('cues').quoting.includes(tokens[clause.verb!]!.lemma);
  if (as < 0 || !isQuoted || report?.says !== true || report.source === null) return quoting;
  const speaker = resolveSource(scene, report.source);
  return speaker === null ? quoting : linkIn(scene, report, speaker, quoting);
}

/** The first keeps "It was decided", the others stand alone. */
function impersonal(
  scene: Scene,
  clause: Clause,
  infinitives: readonly Clause[],
  link: Link | null,
): readonly RawClaim[] {
  const { tokens } = scene.sentence;
  const textOf = (last: number) => asWritten(tokens.slice(clause.first, last));
  // Of an agreement its cue tells what was decided.
  const decided = link === null ? `${textOf(infinitives[0]!.first)} to` : textOf(clause.verb!);
  return eachInfinitive(tokens, clause.first, infinitives).flatMap((stretch, index) => {
    const words = index === 0 ? null : decided;
    return claim(scene, [stretch], link, { speaker: null, words }, clause.negated);
  });
}

function plain(scene: Scene, clause: Clause, link: Link | null, inherited: Subject): readonly RawClaim[] {
  const { tokens } = scene.sentence;
  const inner = innerReport(scene, clause);
  // "to help the islands, | whose seas are wide"; "has to end | with Veria keeping X" is one.
  const asides = clause.children.flatMap(child => asidesIn(child)).filter(({ setOff }) => setOff);
  const beside = [...carvedFrom(scene, clause), ...asides].filter(
    child => inner?.content.includes(child) !== true,
  );
  const carved = [...beside, ...(inner?.content ?? [])].sort((a, b) => a.first - b.first);
  const speaker = clause.subject === null ? inherited.speaker : doerOf(scene, clause, clause.subject, link);
  // ", with Veria leaving" is told of somebody; ", with | exports reaching X" names what it is told of.
  const isOfThing =
    clause.kind === 'absolute' &&
    speaker === null &&
    isParticiple(tokens[clause.verbGroup ?? clause.verb ?? -1]);
  const body = {
    first: (isOfThing ? clause.subject?.first : null) ?? bodyOf(tokens, clause),
    last: clause.last,
  };
  const words =
    clause.subject === null
      ? inherited.words
      : subjectWords(scene, clause.subject, speaker, scene.antecedent ?? null);
  // "received a call | during which they discussed X"
  const said = saidDuring(tokens, clause);
  const during = said.filter(child => !carved.includes(child));
  const apart = [...carved, ...during].sort((a, b) => a.first - b.first);
  const purposes = purposesOf(scene, clause);
  // "met to sign X" says more than that they met, which "met to discuss X" and "came to attend X" do not.
  const isOpener =
    (link === null || isOwnWord(link)) &&
    isProcedure(tokens, clause, subtract(withoutPurpose(clause, body), apart), scene.sentence.actors) &&
    purposes.every(
      child =>
        isTalk(scene, child) ||
        isOfCaller(scene, child, speaker) ||
        isVisit(tokens, child, scene.sentence.actors),
    );
  const needed = eachNeeded(tokens, clause, body);
  const own =
    inner !== null && isIntroduction(tokens, clause, inner.report)
      ? []
      : isOpener ||
          isFormula(tokens, clause, subtract(body, carved)) ||
          (link === null && isFragment(scene, clause))
        ? []
        : needed.length > 0
          ? needed.flatMap(stretch =>
              claim(scene, subtract(stretch, carved), link, { speaker, words }, clause.negated),
            )
          : phraseClaims(
              scene,
              withDenial(tokens, clause, phrasesIn(tokens, body, clause.verb, false)),
              carved,
              {
                link,
                subject: { speaker, ...understoodIn(tokens, clause, { speaker, words }) },
                negated: clause.negated,
              },
            );
  const within =
    clause.subject !== null && isPhrase(tokens, clause.subject)
      ? { ...scene, antecedent: words, memory: rememberedIn(scene, clause.subject, speaker) }
      : scene;
  const calling = said.length > 0 ? callerIn(scene, clause) : null;
  const told = (child: Clause) => (isOpener && said.includes(child) ? withoutContact(tokens, child) : child);
  const after = (child: Clause) =>
    calling !== null && said.includes(child)
      ? { ...within, memory: { ...within.memory, speaker: calling } }
      : within;
  const rest = [...beside, ...(isOpener ? during : [])].flatMap(child =>
    walk(
      after(child),
      told(child),
      link,
      describedIn(scene, child, clause) ?? talkersIn(scene, child, clause) ?? { speaker, words },
    ),
  );
  const purpose =
    own.length > 0 ? [] : purposes.flatMap(child => purposeClaim(scene, clause, child, link, speaker));
  const reported =
    inner === null ? [] : walkAll(scene, inner.content, linkIn(scene, inner.report, inner.speaker, link));
  return [...own, ...reported, ...purpose, ...rest, ...walkAll(scene, misread(scene, clause), link)];
}

/** "the sides need to keep A, | handle B, | and help C": what is to be done, each by itself, as behind "should"; none where no comma parts them. */
function eachNeeded(tokens: readonly Token[], clause: Clause, body: TokenRange): readonly TokenRange[] {
  const [first, ...others] = clause.children.filter(({ kind }) => kind === 'infinitive');
  const isNeed = first !== undefined && first.verb !== null && needOf(tokens, first.verb) !== null;
  const isApart = others.length > 0 && others.every(({ setOff }) => setOff);
  return isNeed && isApart ? eachInfinitive(tokens, body.first, [first, ...others]) : [];
}

/** "has never invaded A or | conducted B": the words that deny the first go with the second as well. */
function withDenial(
  tokens: readonly Token[],
  { verb, subject, negated }: Clause,
  phrases: readonly (readonly TokenRange[])[],
): readonly (readonly TokenRange[])[] {
  const denial = negated && subject === null && verb !== null ? sharedDenial(tokens, verb) : null;
  return denial === null ? phrases : phrases.map(parts => [denial, ...parts]);
}

/** "The Ministry underlines that X", where the parse has the verb for a noun: what is told stands in its clause. */
function misread(scene: Scene, clause: Clause): readonly Clause[] {
  if (clause.verb !== null || clause.kind !== 'main') return [];
  return clause.children
    .filter(
      ({ kind, setOff, first }) =>
        kind === 'relative' && !setOff && scene.sentence.tokens[first]!.tag === 'SCONJ',
    )
    .map(child => ({ ...child, kind: 'complement' as const }));
}

/** A line of prose without a verb asserts nothing, nor does an item that holds little but names and offices: who attended. */
function isFragment({ sentence }: Scene, clause: Clause): boolean {
  if (clause.kind !== 'main' || clause.verb !== null) return false;
  // "The need to ensure X was discussed", where the parse has the main verb for one of the infinitive's.
  const isMisparsed = (child: Clause) =>
    child.kind === 'infinitive' &&
    child.children.some(({ kind, subject }) => kind === 'complement' && subject !== null);
  if (clause.children.some(isMisparsed)) return false;
  if (sentence.sentence.kind === 'prose') return true;
  const words = sentence.tokens.filter(
    ({ tag, lemma, syntax }) =>
      (tag === 'NOUN' || tag === 'VERB' || tag === 'ADJ') &&
      syntax?.entity == null &&
      !titleWords().has(lemma),
  );
  return words.length < SHORTEST_ITEM;
}

const SHORTEST_ITEM = 3;

/** "X met Y, the press service reports": told by the body whose account it is, or by an outlet, it is no more than that. */
function isOwnWord({ parent, speaker: { kind, name, sides } }: Link): boolean {
  // "..., NDH reports", "..., according to a Royal Court statement": a name that no list knows is an outlet's, or the house's.
  const isOutlet =
    kind === 'media' || (kind === 'other' && sides.length === 0 && /^\p{Lu}\S*(?: \p{Lu}\S*)*$/u.test(name));
  return parent === null && (kind === 'ministry' || isOutlet);
}

function walkAll(around: Scene, clauses: readonly Clause[], link: Link | null): readonly RawClaim[] {
  const scene = link === null ? around : { ...around, memory: heardFrom(around, link.speaker) };
  const { tokens } = scene.sentence;
  let subject: TokenRange | null = null;
  let antecedent: string | null = null;
  return withConditions(tokens, clauses).flatMap(clause => {
    const named: TokenRange | null = clause.subject ?? subject;
    subject = named;
    const speaker = named === null ? null : resolveSpeaker(scene.sentence, named, scene.cast, scene.memory);
    const words = named === null ? null : subjectWords(scene, named, speaker, antecedent);
    const claims = walk({ ...scene, antecedent }, clause, link, { speaker, words });
    if (clause.subject !== null && isPhrase(tokens, clause.subject)) antecedent = words;
    return claims;
  });
}

function heardFrom({ sentence, cast, memory }: Scene, speaker: Speaker): Memory {
  return withinReport(memory, speaker, isHeOrShe(sentence, speaker, cast));
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

function isParticiple(word: Token | undefined): boolean {
  return word?.form === 'gerund' || word?.form === 'participle';
}
