import type { Clause, Token, TokenRange } from '../domain/index.js';
import { lexicon } from '../lexicon/index.js';
import { isCondition } from './main-words.js';
import { isMereTalk } from './mere-talk.js';
import { endOfAny } from './patterns.js';
import { hasWords } from './ranges.js';
import type { Scene } from './scene.js';
import { headOf } from './tree.js';

/**
 * The clauses that a verb governs ("that X", "whether X"); one before it belongs to its subject ("the claim that X was
 * denied"), and one behind "on condition" says under which.
 */
export function complementsOf(tokens: readonly Token[], clause: Clause): readonly Clause[] {
  return clause.children.filter(
    child =>
      child.first > (clause.verb ?? -1) &&
      (child.kind === 'complement' ||
        (child.kind === 'adverbial' && tokens[child.first]!.lower === 'whether')) &&
      !CONDITION_NOUNS.has(tokens[child.first - 1]?.lower ?? ''),
  );
}

const CONDITION_NOUNS = new Set(['condition', 'event']);

/**
 * Children that assert by themselves: coordinates, absolutes, contrasts, and what is set off by a comma: relative clauses
 * (", without whom X", ", where Y"), participles (", noting X", ", long used by Y") and reasons (", since X is so"). Conditions
 * and purposes stay with their clause, and so do reasons that no comma parts from it.
 */
export function carvedFrom(scene: Scene, clause: Clause): readonly Clause[] {
  const { sentence } = scene;
  const [first] = clause.children.filter(({ kind }) => kind === 'complement');
  return clause.children.filter(child => {
    if (!hasWords(sentence.tokens, child)) return false;
    if (child.kind === 'coordinate' || child.kind === 'absolute') return true;
    if (child.kind === 'participle') return isAside(scene, clause, child);
    // "are confident that X and | that Y"
    if (child.kind === 'complement') return child !== first && sentence.tokens[child.first]!.lower === 'that';
    if (!child.setOff || child.verb === null) return false;
    const isLong = child.last - child.first >= LONG_RELATIVE;
    if (child.kind === 'adverbial')
      return (
        child.subject !== null &&
        (CONTRASTS.has(markerOf(sentence.tokens, child)) ||
          isOccasion(scene, child) ||
          isReason(sentence.tokens, clause, child) ||
          isFrontedReason(scene, clause, child) ||
          (isLong && isBefore(sentence.tokens, clause, child)) ||
          (isLong && opensWithWhere(sentence.tokens, child)))
      );
    const isCarved = isLong || isJoinedTo(clause, child);
    return child.kind === 'relative' && isCarved && !isCleft(sentence.tokens, clause, child);
  });
}

/** "rules, which Oslo had signed in 2009 and | which nobody denounced,": both or neither, however short the second is. */
function isJoinedTo({ children }: Clause, child: Clause): boolean {
  return children.some(
    ({ kind, setOff, first, last }) =>
      kind === 'relative' &&
      setOff &&
      last - first >= LONG_RELATIVE &&
      last <= child.first &&
      child.first - last <= JOINT,
  );
}

/** What is reported in passing, or done beside what the clause tells; not how it is done or what it includes. */
function isAside({ sentence: { tokens }, reports }: Scene, clause: Clause, child: Clause): boolean {
  const verb = tokens[child.verb ?? -1];
  if (verb === undefined || isExample(tokens, clause, child)) return false;
  const report = reports.get(child.verb!);
  // "While discussing X, | he stressed Y": on what occasion it was said; "While expressing hope for X" says something.
  if (report?.says === true)
    return report.clausal || !isMereTalk(report) || !/^(?:when|while)$/u.test(tokens[child.first]!.lower);
  // "along with all other visits | planned for May": a phrase, and no clause.
  const described = tokens[child.first]!.tag === 'ADP' ? headOf(tokens, child.verb!) : null;
  if (described !== null && described > child.first && tokens[described]!.tag === 'NOUN') return false;
  return (
    child.setOff &&
    child.first > (clause.verb ?? child.first) &&
    child.last - child.first >= LONG_ASIDE &&
    isAtEnd(tokens, clause, child)
  );
}

/** "including X", "primarily relating to X"; "challenges, including supporting A, | addressing B,", "talks regarding reaching A, | exchanging B": one more of them. */
function isExample(tokens: readonly Token[], { verb }: Clause, child: Clause): boolean {
  const own = tokens[child.verb!]!;
  const opener = tokens.slice(child.first, child.last).find(({ tag }) => tag !== 'PUNCT' && tag !== 'ADV');
  if (EXAMPLES.has(own.lower) || EXAMPLES.has(opener?.lower ?? '')) return true;
  const before = tokens.slice(verb ?? child.first, child.first);
  const at = before.findLastIndex(
    ({ lower }, index) =>
      lower === 'including' || (EXAMPLES.has(lower) && before[index + 1]?.form === 'gerund'),
  );
  return at >= 0 && own.form === 'gerund' && !before.slice(at).some(opensAnother);
}

/** A verb that is neither a gerund nor an infinitive: what follows it is no longer included. */
function opensAnother({ tag, form }: Token): boolean {
  return (tag === 'VERB' || tag === 'AUX') && form !== 'gerund' && form !== 'base';
}

/** Whether only other clauses follow: what stands in the midst of a clause describes a word of it. */
function isAtEnd(tokens: readonly Token[], { last, children }: Clause, child: TokenRange): boolean {
  const rest = tokens.slice(child.last, last).findIndex(({ tag }) => tag !== 'PUNCT' && tag !== 'CCONJ');
  if (rest < 0) return true;
  const next = child.last + rest;
  return (
    tokens[next]!.tag === 'SCONJ' ||
    children.some(({ first }) => first > child.first && Math.abs(first - next) <= JOINT)
  );
}

/** A comma and a conjunction. */
const JOINT = 2;
const LONG_ASIDE = 5;
const EXAMPLES: ReadonlySet<string> = new Set([
  'including',
  'covering',
  'involving',
  'following',
  'regarding',
  'concerning',
  'relating',
  'considering',
  'based',
  'starting',
  'ranging',
  'given',
  'beginning',
]);

/** "When Lavrov asserted that X, | he replied that Y": what was said before. */
function isOccasion({ sentence: { tokens }, reports }: Scene, child: Clause): boolean {
  const report = reports.get(child.verb ?? -1);
  return report?.says === true && report.clausal && OCCASIONS.has(tokens[child.first]!.lower);
}

const OCCASIONS = new Set(['when', 'after', 'once']);

/** ", after agents had forced their way in": what had happened before, told at length. */
function isBefore(tokens: readonly Token[], clause: Clause, child: Clause): boolean {
  return child.first > (clause.verb ?? child.first) && markerOf(tokens, child) === 'after';
}

/** ", since no threats exist", ", given that X is so": a reason that can be agreed with by itself; not ", since long before X was so", nor "has held, since it was founded,". */
export function isReason(tokens: readonly Token[], clause: Clause, child: Clause): boolean {
  if (child.kind !== 'adverbial' || !child.setOff || child.subject === null) return false;
  if (clause.verb === null || child.first < clause.verb || pointsBack(tokens, clause)) return false;
  const marker = behindReason(tokens, child.first);
  if (marker === null) return false;
  const isTime = tokens[marker - 1]!.lower === 'since' && child.subject.first > marker;
  return !isTime && !isSinceThen(tokens, clause, child, marker);
}

/** "has held, since it was founded": a time, not a reason. */
function isSinceThen(tokens: readonly Token[], clause: Clause, child: Clause, marker: number): boolean {
  return (
    tokens[marker - 1]!.lower === 'since' &&
    tokens.slice(clause.verbGroup!, clause.verb!).some(({ lemma }) => lemma === 'have') &&
    tokens.slice(child.verbGroup!, child.verb! + 1).some(({ form }) => form === 'past')
  );
}

/** "As the two states share the river, | they should build the dam together": a reason that stands before what follows from it; not "As the Ministry has said, X". */
function isFrontedReason({ sentence: { tokens }, reports }: Scene, clause: Clause, child: Clause): boolean {
  if (clause.verb === null || child.first > clause.verb) return false;
  const marker = frontedReason(tokens, child);
  if (marker === null || tokens[child.verb!]!.form === 'gerund') return false;
  const isTag = reports.get(child.verb!)?.says === true && !hasObject(tokens, child.verb!);
  return !isTag && !isSinceThen(tokens, clause, child, marker);
}

function hasObject(tokens: readonly Token[], verb: number): boolean {
  return tokens.some(
    ({ syntax }, at) => /^(?:obj|ccomp|xcomp)$/u.test(syntax?.relation ?? '') && headOf(tokens, at) === verb,
  );
}

/** Behind the word that opens a reason right before its subject, which is named. */
function frontedReason(tokens: readonly Token[], { first, subject }: Clause): number | null {
  const marker = behindReason(tokens, first) ?? (tokens[first]!.lower === 'as' ? first + 1 : null);
  return subject?.first === marker && tokens[marker ?? first]!.tag !== 'PRON' ? marker : null;
}

/** "Such words must match reality, since X is so": what only points back says what it is about in its reason. */
function pointsBack(tokens: readonly Token[], { subject }: Clause): boolean {
  const { anaphora, sayings } = lexicon('blame');
  const words = subject === null ? [] : tokens.slice(subject.first, subject.last);
  return words.length === 2 && anaphora.includes(words[0]!.lower) && sayings.includes(words[1]!.lemma);
}

/** Where the words of a reason begin, behind "since", "because", "given that" or "for | they did X"; null where none of them opens it. */
export function behindReason(tokens: readonly Token[], first: number): number | null {
  const at = tokens[first]?.tag === 'PUNCT' ? first + 1 : first;
  if (/^(?:since|because)$/u.test(tokens[at]?.lower ?? '') || isFor(tokens, at)) return at + 1;
  return tokens[at]?.lower === 'given' && tokens[at + 1]?.lower === 'that' ? at + 2 : null;
}

/** ", for they had kept their word", not "for keeping it". */
function isFor(tokens: readonly Token[], at: number): boolean {
  const [word, next] = [tokens[at], tokens[at + 1]];
  return word?.lower === 'for' && word.tag === 'SCONJ' && next !== undefined && next.form !== 'gerund';
}

function opensWithWhere(tokens: readonly Token[], child: Clause): boolean {
  return tokens.slice(child.first, child.last).find(({ tag }) => tag !== 'PUNCT')?.lower === 'where';
}

/**
 * "It was the Court, set up by treaty, that decided": the relative clause is what is told; not so of another noun ("It is bound by the
 * rules, which have been in force since May").
 */
function isCleft(tokens: readonly Token[], { subject, verb }: Clause, child: Clause): boolean {
  if (tokens[subject?.first ?? -1]?.lower !== 'it' || tokens[verb ?? -1]?.lemma !== 'be') return false;
  const [predicate, described] = [headOf(tokens, verb!), headOf(tokens, child.verb ?? -1)];
  return predicate === null || described === null || predicate === described;
}

/** "urged Russia to adhere to X, | with Lavrov conveying understanding", "to help the islands, | whose seas are wide": behind an infinitive. */
export function asidesIn(clause: Clause): readonly Clause[] {
  return clause.kind === 'infinitive'
    ? clause.children.filter(
        ({ kind, setOff, first, last }) =>
          kind === 'absolute' || (kind === 'relative' && setOff && last - first >= LONG_RELATIVE),
      )
    : [];
}

const LONG_RELATIVE = 6;
const CONTRASTS = new Set(['while', 'whereas', 'although', 'though']);

function markerOf(tokens: readonly Token[], clause: Clause): string {
  return tokens.slice(clause.first, clause.last).find(token => token.tag === 'SCONJ')?.lower ?? '';
}

/** Where a plain clause begins: behind "that" and behind an opener such as "During the conversation,". */
export function bodyOf(tokens: readonly Token[], clause: Clause): number {
  let first = clause.first;
  while (first < clause.last && (tokens[first]!.tag === 'PUNCT' || tokens[first]!.tag === 'CCONJ'))
    first += 1;
  if (clause.kind === 'coordinate') first = behindJoint(tokens, first, clause.verb);
  if (clause.kind === 'coordinate' && isFor(tokens, first)) first += 1;
  const isThat = tokens[first]?.lower === 'that';
  const isTold =
    clause.kind === 'complement'
      ? first > 0 || tokens[first]?.tag === 'SCONJ'
      : clause.kind === 'coordinate' && tokens[first]?.tag === 'SCONJ';
  if (isThat && isTold) first += 1;
  if (clause.kind === 'absolute') return clause.verb ?? first;
  const opens = tokens[first]?.lower ?? '';
  if (clause.kind === 'adverbial' && (CONTRASTS.has(opens) || LEFT_OUT.has(opens))) first += 1;
  if (clause.kind === 'adverbial')
    first = frontedReason(tokens, { ...clause, first }) ?? behindReason(tokens, first) ?? first;
  const subject = clause.subject?.first ?? first;
  // "so | it is not over"
  if (tokens[first]?.lower === 'so' && subject === first + 1) return subject;
  const opener = tokens.slice(first, subject);
  const isEmpty =
    opener.at(-1)?.text === ',' &&
    (isFilling(opener) || (opener.length <= OPENER && !isCondition(opener) && !saysSomething(opener)));
  return isEmpty || isDuring(tokens, first, subject) ? subject : first;
}

/** "a call from Karl Berg, | during which | he did X": where somebody is taken up behind it, it tells no more than where it was said. */
function isDuring(tokens: readonly Token[], first: number, subject: number): boolean {
  const opener = tokens
    .slice(first, subject)
    .map(({ lower }) => lower)
    .join(' ');
  const next = tokens[subject];
  const isSomebody = /^s?he$/u.test(next?.lower ?? '') || tokens[subject + 1]?.lower === 'latter';
  return /^(?:during|in) which$/u.test(opener) && isSomebody;
}

/** "will reduce A, | as well as limit B", "will not do A, | still less do B": the words that join it belong to neither. */
function behindJoint(tokens: readonly Token[], first: number, verb: number | null): number {
  const joint = tokens.slice(first, verb ?? first).map(({ lower }) => lower);
  return JOINTS.has(joint.join(' ')) ? verb! : first;
}

const JOINTS: ReadonlySet<string> = new Set([
  'as well as',
  'still less',
  'much less',
  'even less',
  'let alone',
]);

const LEFT_OUT = new Set(['where', 'after']);
const OPENER = 7;

/** "As is well known,", "Sadly, and expectedly if I may add,": adverbs and phrases that add nothing. */
function isFilling(opener: readonly Token[]): boolean {
  const words = opener.filter(({ tag }) => tag !== 'PUNCT');
  const { fillers } = lexicon('cues');
  const found = words.flatMap((_, at) => words.slice(at, endOfAny(fillers, words, at) ?? at));
  return found.length > 0 && words.every(word => found.includes(word) || FILLING.has(word.tag));
}

const FILLING: ReadonlySet<Token['tag']> = new Set(['ADV', 'CCONJ']);

/**
 * "Moreover,", "In this regard,", "During the conversation,", "For its part," say nothing that could be compared; a
 * time, a place or a topic ("In recent weeks,", "With respect to Crimea,") does.
 */
function saysSomething(opener: readonly Token[]): boolean {
  const words = opener.filter(({ tag }) => tag !== 'PUNCT');
  if (words.some(({ tag, form }) => tag === 'NUM' || (tag === 'VERB' && form === 'past'))) return true;
  // "This year,": a time, though it points.
  if (words.length > 1 && words.some(({ syntax }) => syntax?.entity?.kind === 'time')) return true;
  if (words.length > 1 && tellsWhenOrWhere(words)) return true;
  const { nouns } = lexicon('speakers').procedure;
  const pointsBack = words.some(
    ({ lower, lemma }) => lexicon('blame').anaphora.includes(lower) || nouns.includes(lemma),
  );
  if (pointsBack || words.length < SHORTEST_PHRASE) return false;
  return words.length > SHORTEST_PHRASE || words.some(({ tag }) => tag === 'PROPN' || tag === 'ADJ');
}

/** "Next week,", "This morning,", "In Oslo,": when or where, though in two words. */
function tellsWhenOrWhere(words: readonly Token[]): boolean {
  const { relativeUnits, weekdays } = lexicon('references');
  const isNamed = words.length === 2 && words[0]!.tag === 'ADP' && words[1]!.tag === 'PROPN';
  return isNamed || words.some(({ lemma }) => relativeUnits.includes(lemma) || weekdays.includes(lemma));
}

/** A preposition, a determiner and a noun: "on the whole". */
const SHORTEST_PHRASE = 3;
