import type { Clause, Token, TokenRange } from '../domain/index.js';
import { lexicon } from '../lexicon/index.js';
import { complementsOf } from './carve.js';
import { headNoun, isDocument } from './name-phrase.js';
import { startsAny } from './patterns.js';
import { sourceOf } from './reports/index.js';
import { speakerOf } from './saying.js';
import { inName, NOBODY, type Scene, type Subject } from './scene.js';
import { resolveSpeaker } from './speaker.js';
import {
  describedNoun,
  isApposition,
  isPronoun,
  isResult,
  phraseAt,
  pronounName,
  subjectWords,
  takenUp,
} from './subject.js';
import { headOf } from './tree.js';
import type { Link, Memory, Speaker } from './types.js';

/** The subject of a stretch as what follows it may go on with: "X had left, he said, | but had kept Y". */
export function subjectIn(scene: Scene, range: TokenRange): Subject | null {
  const { subject } = scene.language.readClauses(scene.sentence.tokens, range);
  return subject === null ? null : namedBy(scene, subject);
}

/** The words of a subject, and whom they name. */
export function namedBy(scene: Scene, subject: TokenRange): Subject {
  const speaker = resolveSpeaker(scene.sentence, subject, scene.cast, scene.memory);
  return { speaker, words: subjectWords(scene, subject, speaker, null) };
}

/** Whom a sentence is about, if its subject is somebody. */
export function subjectOf(scene: Scene, root: Clause): Speaker | null {
  return root.subject !== null && isTheyOfOthers(scene, root, root.subject)
    ? null
    : speakerOf(scene, root, NOBODY);
}

/** Whom a sentence tells of: its subject or, where that is a clause, whose it is: "What | the Minister | did was to explain X". */
export function toldOfIn(scene: Scene, root: Clause): Speaker | null {
  const { subject } = root;
  if (subject === null || scene.sentence.tokens[subject.first]!.lower !== 'what')
    return subjectOf(scene, root);
  const range = { first: subject.first + 1, last: subject.last };
  return subjectOf(scene, scene.language.readClauses(scene.sentence.tokens, range));
}

/** The words for several that are no party, whom a sentence is about: a noun in the plural, or "they" who go on with one; else null. */
export function othersIn(scene: Scene, root: Clause): string | null {
  const clause = toldIn(scene, root);
  if (clause.subject === null) return null;
  if (isTheyOfOthers(scene, clause, clause.subject)) return scene.memory.others;
  if (!isAboutOthers(scene, clause.subject)) return null;
  // "the troops | on Monday night": the next deed has its own time.
  const { source } = sourceOf(scene.sentence.tokens, clause.subject);
  return subjectWords(scene, source ?? clause.subject, null, null);
}

/**
 * Whom a subject names where nothing is said by it. "They" are all sides only where those were spoken of last: "the units
 * ... They are using cruel methods" are others. So is "it" of what happens or is done: "It was foiled", "It comes at a bad time".
 */
export function doerOf(
  { sentence, cast, memory }: Scene,
  { passive, verb }: Clause,
  subject: TokenRange,
  link: Link | null,
): Speaker | null {
  const { tokens } = sentence;
  const speaker = resolveSpeaker(sentence, subject, cast, memory);
  const pronoun = isPronoun(tokens, subject) ? tokens[subject.first]!.lower : null;
  const { topic } = memory;
  // "The Government says that it is guided by X": where the words that tell it stand beside it, it is who tells it.
  const isTold = (link?.cue.length ?? 0) > 0;
  const isOther = topic === null || (topic.kind !== 'other' && topic.name !== speaker?.name);
  const isThing =
    (passive || lexicon('speakers').happenings.includes(tokens[verb ?? -1]?.lemma ?? '')) && !isTold;
  return (pronoun === 'they' && isOther) || (pronoun === 'it' && isThing) ? null : speaker;
}

/** "Mr. Orlov gave an estimate, | and he shared X": whoever spoke before, "he" is whom the sentence names. */
export function rememberedIn(
  { sentence: { tokens }, memory }: Scene,
  subject: TokenRange,
  named: Speaker | null,
): Memory {
  const isSomebody = tokens
    .slice(subject.first, subject.last)
    .some(({ syntax }) => syntax?.entity?.kind === 'person');
  return isSomebody ? { ...memory, speaker: named } : memory;
}

/** The words that a clause leaves to be understood, and the pronoun in whose place they stand. */
export function understoodIn(
  tokens: readonly Token[],
  clause: Clause,
  { speaker, words }: Pick<Subject, 'speaker' | 'words'>,
): Pick<Subject, 'words' | 'pronoun'> {
  if (isApposition(tokens, clause)) return { words: null };
  // ", with Veria | leaving the table": the words of an absolute begin behind whom it is told of.
  if (clause.subject === null || (clause.kind === 'absolute' && speaker !== null)) return { words };
  return takenUp(tokens, clause) ?? pronounName(tokens, clause.subject, words);
}

/** What a clause without a subject describes: "the camp, | long used by X"; null where that is its parent's subject. */
export function describedIn(scene: Scene, child: Clause, clause: Clause): Subject | null {
  const { kind, children } = clause;
  const { tokens } = scene.sentence;
  if (child.subject !== null || child.verb === null) return null;
  const first = children[children.indexOf(child) - 1];
  // "resulting in X and | threatening Y": all of what was told does.
  const isJoined =
    first !== undefined && tokens.slice(first.last, child.first).every(({ tag }) => tag === 'CCONJ');
  if (
    child.kind === 'participle' &&
    (isResult(tokens, child.verb) || (isJoined && isResult(tokens, first.verb ?? -1)))
  ) {
    // "the strike, which was carried out by X, | leading to casualties"
    const told = kind === 'relative' ? clause : first?.kind === 'relative' ? first : null;
    const noun =
      told?.setOff && told.passive && told.verb !== null
        ? describedNoun(tokens, told.verb, told.first)
        : null;
    return { speaker: null, words: noun ?? 'This' };
  }
  // "during which the two did X and | discussed Y": who did the one did the other.
  if (child.kind === 'relative' && first?.kind === 'relative' && first.subject !== null) {
    const speaker = speakerOf(scene, first, NOBODY);
    return { speaker, words: subjectWords(scene, first.subject, speaker, null) };
  }
  // "use terror, hiding behind X": behind a comma it is what the subject does, whatever noun the parser hangs it on.
  if (child.kind === 'participle' && child.setOff && tokens[child.verb]!.form === 'gerund')
    return doneByPaper(scene, child, clause);
  if (scene.reports.get(child.verb)?.says === true) return null;
  if (child.kind !== 'participle' && child.kind !== 'relative') return null;
  const words = describedNoun(tokens, child.verb, child.first);
  return words === null ? null : { speaker: null, words };
}

/**
 * "signed the treaty, | setting out aims": what a paper that is signed does. "noted the value of the forum, | supporting the fleets": of what
 * somebody speaks of nobody can tell who does it, so that it is left open. Null where it is the subject.
 */
function doneByPaper(scene: Scene, { verb }: Clause, clause: Clause): Subject | null {
  const { tokens } = scene.sentence;
  const object = tokens.findIndex(
    ({ syntax }, at) =>
      at > clause.verb! && at < verb! && syntax?.relation === 'obj' && headOf(tokens, at) === clause.verb,
  );
  if (clause.verb === null || object < 0) return null;
  if (isDocument([tokens[object]!]) && startsAny(lexicon('speakers').provisions, tokens, verb!))
    return { speaker: null, words: phraseAt(tokens, object, verb!) };
  return scene.reports.get(clause.verb)?.says === true && !scene.reports.has(verb!) ? NOBODY : null;
}

/** "The talks touched on X, | stressing Y": all who talk, where a participle says what talks cannot; else null. */
export function talkersIn(
  { sentence: { tokens }, cast, reports }: Scene,
  child: Clause,
  { subject }: Clause,
): Subject | null {
  if (subject === null || child.kind !== 'participle' || child.subject !== null) return null;
  const head = tokens[subject.first + headNoun(tokens.slice(subject.first, subject.last))];
  const isTalk = lexicon('speakers').procedure.nouns.includes(head?.lemma ?? '');
  const says = reports.get(child.verb ?? -1)?.says === true;
  if (!isTalk || !says || cast.own === null || cast.sides.length < 2) return null;
  return inName({ name: 'both sides', kind: 'other', sides: cast.sides, range: null });
}

/** "He said that | the troops broke the consensus": of what a sentence tells last. */
function toldIn(scene: Scene, clause: Clause): Clause {
  const told = complementsOf(scene.sentence.tokens, clause).at(-1);
  const says = scene.reports.get(clause.verb ?? -1)?.says === true;
  return says && told !== undefined ? toldIn(scene, told) : clause;
}

/** "They", where the party spoken of last is not whom it stands for. */
function isTheyOfOthers(scene: Scene, clause: Clause, subject: TokenRange): boolean {
  const { tokens } = scene.sentence;
  const isThey = isPronoun(tokens, subject) && tokens[subject.first]!.lower === 'they';
  return isThey && scene.memory.others !== null && doerOf(scene, clause, subject, null) === null;
}

/** Whether a subject is a noun in the plural: several that are no party, where it names none ("nine of ten manufacturers"). */
function isAboutOthers({ sentence: { tokens, actors } }: Scene, subject: TokenRange): boolean {
  return tokens.slice(subject.first, subject.last).some(({ tag, lower, lemma, syntax }, index) => {
    const at = subject.first + index;
    // "the Nationalists"; not "the United States", nor "Mr Jones".
    const isName =
      tag === 'PROPN' &&
      syntax?.entity?.kind !== 'person' &&
      !actors.some(({ first, last }) => first <= at && at < last);
    if (!(isName || (tag === 'NOUN' && lower !== lemma)) || !lower.endsWith('s')) return false;
    const head = headOf(tokens, subject.first + index);
    const isHead = head === null || head < subject.first || head >= subject.last;
    // "nine of ten manufacturers", "over 90 % of manufacturers": the number is the head.
    return isHead || !/\p{L}/u.test(tokens[head]!.text) || tokens[head]!.tag === 'NUM';
  });
}
