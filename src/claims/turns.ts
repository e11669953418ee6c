import type { Sentence, TokenRange } from '../domain/index.js';
import { lexicon } from '../lexicon/index.js';
import { type Cast, personSpeaker, sideOf } from './cast.js';
import { makeLink, resolveSource } from './link.js';
import { opening } from './reports/index.js';
import type { Scene } from './scene.js';
import { spellingKey } from './spelling.js';
import type { Link, Speaker } from './types.js';

/** A sentence, or the name of who speaks next. */
type Part = Sentence & { readonly isTurn: boolean };

/**
 * The sentences of a transcript, the names before what is said set apart as headings: "QUESTION: Did you raise it?",
 * "Ana Soto: We did." Of other texts, where a paragraph may open with a place or a topic and a colon, nothing is set apart.
 */
export function turnsIn(text: string, sentences: readonly Sentence[]): readonly Part[] {
  const labels = sentences.map((sentence, index) =>
    opensLine(text, sentences, index) ? labelOf(text.slice(sentence.start, sentence.end)) : null,
  );
  const found = labels.flatMap(label => (label === null || isPost(label) ? [] : [label]));
  // "Q: Did you raise it?" with no label before what is answered: a question is its paragraph, and ends with it.
  if (found.length > 0 && found.every(isAsking)) return questionsApart(text, sentences, labels);
  const isTalk = isTranscript(found);
  return sentences.flatMap((sentence, index) => {
    const label = labels[index] ?? null;
    if (label === null || !(isTalk || isPost(label))) return [{ ...sentence, isTurn: false }];
    const end = sentence.start + label.length + 1;
    const said = text.slice(end, sentence.end);
    const start = sentence.end - said.trimStart().length;
    const turn: Part = { ...sentence, end, kind: 'heading', isTurn: true };
    return start < sentence.end ? [turn, { ...sentence, start, isTurn: false }] : [turn];
  });
}

/** The paragraphs that a label of those who ask opens, as headings: nothing is claimed by them. */
function questionsApart(
  text: string,
  sentences: readonly Sentence[],
  labels: readonly (string | null)[],
): readonly Part[] {
  let isAsked = false;
  return sentences.map((sentence, index) => {
    if (opensLine(text, sentences, index)) isAsked = labels[index] !== null;
    return { ...sentence, ...(isAsked && { kind: 'heading' as const }), isTurn: false };
  });
}

function opensLine(text: string, sentences: readonly Sentence[], index: number): boolean {
  return index === 0 || text.slice(sentences[index - 1]!.end, sentences[index]!.start).includes('\n');
}

/** Up to twelve words with capitals, or one that stands for who asks or answers, before a colon. */
function labelOf(sentence: string): string | null {
  const label = /^[^:\n]{1,100}(?=:(?:\s|$))/u.exec(sentence)?.[0] ?? null;
  if (label === null || isPost(label)) return label;
  const words = withoutBracket(label).split(/\s+/u);
  return words.length <= MOST_WORDS && words.every(word => /^[\p{Lu}(]|^(?:of|the|and|al|de)$/u.test(word))
    ? label
    : null;
}

const MOST_WORDS = 12;

/** "@MinisterSoto, 3 May", "Minister Ana Soto (@MinisterSoto)": by whom a post is. */
function isPost(label: string): boolean {
  return HANDLE.test(label);
}

const HANDLE = /^(?:@|\p{Lu}[^@]*\(@)\w+/u;

/** "MS. BERG (in translation)" */
function withoutBracket(label: string): string {
  return label.replace(/\([^()]{0,60}\)/gu, '').trim();
}

/** Somebody asks, or is named with an office, or one label comes back: a place or a topic stands before one paragraph alone. */
function isTranscript(labels: readonly string[]): boolean {
  if (labels.some(isAsking)) return labels.length > 1;
  return labels.some(isPerson) || new Set(labels).size < labels.length;
}

/** "MS. BERG", "President of Veria Ana Soto": an office or a style, and a name behind it. */
function isPerson(label: string): boolean {
  const { titles, offices, genders } = lexicon('speakers');
  const words = withoutBracket(label.toLowerCase()).split(/[\s,]+/u);
  const isTitle = (word: string) => titles.includes(word);
  const isHeld = words.some(word => [offices, genders.he, genders.she].some(each => each.includes(word)));
  return isHeld && isTitle(words[0]!) && !isTitle(words.at(-1)!);
}

function isAsking(label: string): boolean {
  return lexicon('speakers').turns.questions.includes(label.toLowerCase());
}

/** Whether those who ask speak next: what they say is nobody's account. */
export function isQuestionTurn({ sentence: { tokens } }: Pick<Scene, 'sentence'>): boolean {
  return isAsking(nameOf(tokens));
}

/** Whether a post stands behind, which its paragraph ends. */
export function isPostTurn({ sentence: { tokens } }: Pick<Scene, 'sentence'>): boolean {
  return handleIn(tokens) >= 0;
}

/** "Ana Soto (@ | MinisterSoto | )" */
function handleIn(tokens: Scene['sentence']['tokens']): number {
  return tokens.findIndex((_, at) => tokens[at - 1]?.text === '@');
}

/** "Ana Soto (@MinisterSoto)", "@MinisterSoto": who is named before it, else the person of the account's own side whose name ends it. */
function posting(scene: Scene): Speaker | null {
  const { sentence, cast } = scene;
  const at = handleIn(sentence.tokens);
  if (at > 1) return resolveSource(scene, { first: 0, last: at - 2 });
  const key = spellingKey(sentence.tokens[at]!.text);
  const person = cast.people.find(
    each => key.endsWith(spellingKey(each.surname)) && sideOf(each, cast) === cast.own,
  );
  return person === undefined ? null : { ...personSpeaker(person, cast), range: null };
}

/** Whose word a turn is; null for the account's own: "PRIME MINISTER:" in what the Prime Minister of Veria publishes, "Answer:". */
export function turnLink(scene: Scene): Link | null {
  const { tokens } = scene.sentence;
  const name = nameOf(tokens);
  if (lexicon('speakers').turns.answers.includes(name) || isIssuer(name, scene.cast)) return null;
  const last = tokens.length - 1;
  const source = { first: 0, last };
  const speaker = isPostTurn(scene) ? posting(scene) : resolveSource(scene, source);
  return speaker === null ? null : wordOf(scene, speaker, source, { first: last, last: last + 1 });
}

/** What whoever is named by `source` says, up to the next name. */
export function wordOf(scene: Scene, speaker: Speaker, source: TokenRange, cue: TokenRange): Link {
  const report = opening({ ...SAYS, sentence: scene.sentence.index, source, cue: [cue] });
  return { ...makeLink(scene, report, speaker, null), isTurn: true };
}

const SAYS = { act: 'inform', strength: 0.5, negated: false, rebuts: false, denies: false } as const;

function nameOf(tokens: Scene['sentence']['tokens']): string {
  return tokens
    .slice(0, -1)
    .map(({ lower }) => lower)
    .join(' ');
}

function isIssuer(name: string, { issuer, own }: Cast): boolean {
  return [issuer, own].some(each => each !== null && ` ${each.toLowerCase()} `.includes(` ${name} `));
}
