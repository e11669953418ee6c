import type { Clause, Token, TokenRange } from '../domain/index.js';
import { lexicon } from '../lexicon/index.js';
import { claim } from './build.js';
import { makeLink } from './link.js';
import { isMereTalk } from './mere-talk.js';
import { isFormula, isVisit } from './procedure.js';
import { isPersonal } from './pronouns.js';
import { inName, type Scene } from './scene.js';
import { resolveSpeaker } from './speaker.js';
import { headOf } from './tree.js';
import type { Link, RawClaim, Speaker } from './types.js';

/** What a clause says was done in order to: "met | to discuss X". */
export function purposesOf({ sentence: { tokens } }: Scene, { verb, children }: Clause): readonly Clause[] {
  return children.filter(
    child =>
      child.kind === 'infinitive' &&
      child.first > (verb ?? 0) &&
      !child.passive &&
      tokens[child.verb ?? -1]?.tag === 'VERB',
  );
}

/**
 * "spoke by telephone to discuss X": the procedure is no claim, its purpose is, of all who spoke; "called to thank X" thanks
 * in the name of who called.
 */
export function purposeClaim(
  scene: Scene,
  clause: Clause,
  infinitive: Clause,
  link: Link | null,
  caller: Speaker | null,
): readonly RawClaim[] {
  const { tokens } = scene.sentence;
  const report = scene.reports.get(infinitive.verb ?? -1);
  // "wishes to clarify as follows"
  if (isFormula(tokens, infinitive, [infinitive])) return [];
  if (
    report !== undefined &&
    caller !== null &&
    clause.verb !== null &&
    isOfCaller(scene, infinitive, caller)
  ) {
    const verb = { first: clause.verb, last: clause.verb + 1 };
    const told = makeLink(scene, report, caller, link);
    return claim(scene, [verb, infinitive], told, inName(caller), infinitive.negated);
  }
  if (!isTalk(scene, infinitive) || isVisit(tokens, infinitive, scene.sentence.actors)) return [];
  const range = { first: afterTo(tokens, infinitive), last: infinitive.last };
  return claim(scene, [range], link, { speaker: null, words: 'the sides' }, infinitive.negated);
}

export function withoutPurpose(clause: Clause, body: TokenRange): TokenRange {
  const purpose = clause.children.find(child => child.kind === 'infinitive' && child.first > body.first);
  return purpose === undefined ? body : { first: body.first, last: purpose.first };
}

/** "to discuss X", "to exchange views": what two who meet do together. */
export function isTalk({ sentence: { tokens }, reports }: Scene, { verb }: Clause): boolean {
  const report = reports.get(verb ?? -1);
  const isJoint = report !== undefined && (report.act === 'agree' || isMereTalk(report));
  return isJoint || lexicon('speakers').procedure.together.includes(tokens[verb ?? -1]?.lemma ?? '');
}

/** "to underscore X", "to convey Y": what the caller does. */
export function isOfCaller({ reports }: Scene, { verb }: Clause, caller: Speaker | null): boolean {
  const report = reports.get(verb ?? -1);
  return caller?.sides.length === 1 && report?.says === true && report.act !== 'agree' && !isMereTalk(report);
}

/** "received a call from | Karl Berg |, during which he did X": who called; null where nobody did. */
export function callerIn({ sentence, cast, memory }: Scene, { verb, last }: Clause): Speaker | null {
  const { tokens } = sentence;
  if (verb === null || !/^(?:receive|get|take)$/u.test(tokens[verb]!.lemma)) return null;
  const { contacts } = lexicon('speakers').procedure;
  const call = tokens.findIndex(
    ({ lemma, syntax }, at) =>
      at > verb &&
      at < last &&
      contacts.includes(lemma) &&
      syntax?.relation === 'obj' &&
      headOf(tokens, at) === verb,
  );
  const from = tokens.findIndex(({ lower }, at) => call >= 0 && at > call && at < last && lower === 'from');
  if (from < 0) return null;
  const end = tokens.findIndex(
    ({ text, lower }, at) => at > from && (text === ',' || lower === 'during' || lower === 'in'),
  );
  const speaker = end < 0 ? null : resolveSpeaker(sentence, { first: from + 1, last: end }, cast, memory);
  return speaker !== null && isPersonal(speaker, cast) ? speaker : null;
}

export function afterTo(tokens: readonly Token[], infinitive: Clause): number {
  const to = tokens.findIndex(
    (token, at) => at >= infinitive.first && at < infinitive.last && token.lower === 'to',
  );
  return to < 0 || to > infinitive.verb! ? infinitive.first : to + 1;
}
