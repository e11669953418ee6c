import type { SpeechAct, Token, TokenRange } from '../domain/index.js';
import { isPaper, issuerIn } from './papers.js';
import { nominalCue, type Report } from './reports/index.js';
import type { Scene } from './scene.js';
import { resolveSpeaker } from './speaker.js';
import type { Link, ReadSentence, Speaker } from './types.js';

/**
 * A link of an attribution chain from what it was read from.
 * @param says Whether its speaker says it, where the account as a whole tells more of that than the report alone.
 */
export function makeLink(
  { sentence: { tokens } }: Pick<Scene, 'sentence'>,
  report: Report,
  speaker: Speaker,
  parent: Link | null,
  says: boolean = report.says,
): Link {
  const { sentence, cue, content, act, strength, negated, rebuts, denies, clausal } = report;
  return {
    sentence,
    parent,
    speaker,
    cue,
    cueLemmas: lemmasOf(tokens, cue),
    cueTense: tenseOf(tokens, cue),
    content,
    act,
    strength,
    says,
    negated,
    rebuts,
    denies: clausal && (denies || rejectsClaim(tokens, report)),
    clausal,
    isTurn: false,
    report,
  };
}

/** "rejected the claim | that X": what is asserted is put as untrue. */
function rejectsClaim(tokens: readonly Token[], { act, content }: Report): boolean {
  const noun = tokens[(content[0]?.first ?? 0) - 1];
  const stated = noun?.tag === 'NOUN' ? nominalCue(noun.lemma, 'nouns') : null;
  return act === 'reject' && stated?.says === true && REJECTABLE.has(stated.sense.act);
}

const REJECTABLE: ReadonlySet<SpeechAct> = new Set(['assert', 'inform', 'accuse']);

function tenseOf(tokens: readonly Token[], ranges: readonly TokenRange[]): Link['cueTense'] {
  const form = tokens[ranges[0]?.first ?? -1]?.form;
  return form === 'past' || form === 'present' ? form : null;
}

function lemmasOf(tokens: readonly Token[], ranges: readonly TokenRange[]): readonly string[] {
  return ranges.flatMap(({ first, last }) => tokens.slice(first, last).map(({ lemma }) => lemma));
}

/** Whom the words of a source name; null where they name nobody who can speak. */
export function resolveSource(
  { sentence, cast, memory }: Pick<Scene, 'sentence' | 'cast' | 'memory'>,
  source: TokenRange,
): Speaker | null {
  const { tokens } = sentence;
  const words = tokens.slice(source.first, source.last);
  const owner = words.length === 1 ? OWNERS.get(words[0]!.lower) : undefined;
  if (owner !== undefined) return resolveSpeaker(as(sentence, source.first, owner), source, cast, memory);
  if (isPaper(words)) return whoseWord({ sentence, cast, memory }, source);
  const isOwner = words.length > 1 && /^['’]s?$/.test(words.at(-1)!.text);
  const named = { ...source, last: isOwner ? source.last - 1 : source.last };
  const speaker = resolveSpeaker(sentence, named, cast, memory);
  return speaker === null ? null : { ...speaker, range: source };
}

/** "a statement by | the ministry": whose word it is; of one that does not say, whoever spoke in it or, in an article, was heard last. */
function whoseWord(scene: Pick<Scene, 'sentence' | 'cast' | 'memory'>, source: TokenRange): Speaker | null {
  const { sentence, cast, memory } = scene;
  const issuer = issuerIn(sentence, source);
  const speaker = issuer === null ? null : resolveSource(scene, issuer);
  if (speaker !== null && speaker.name !== '') return { ...speaker, range: source };
  const heard = memory.paper ?? (cast.own === null ? memory.body : null);
  // An article need not say whose the body is.
  const isOne = heard?.sides.length === 1 || (cast.own === null && heard?.sides.length === 0);
  return issuer === null && heard !== null && isOne ? { ...heard, range: source } : null;
}

/** "his warning" is what he warned. */
const OWNERS: ReadonlyMap<string, string> = new Map([
  ['his', 'he'],
  ['her', 'she'],
  ['its', 'it'],
  ['their', 'they'],
  ['our', 'we'],
  ['my', 'i'],
]);

function as(sentence: ReadSentence, at: number, pronoun: string): ReadSentence {
  const tokens = sentence.tokens.map(
    (token, index): Token => (index === at ? { ...token, lower: pronoun, tag: 'PRON' } : token),
  );
  return { ...sentence, tokens };
}

/** A link of an earlier sentence, holding for this one too: the same words say it. */
export function continued({ sentence }: Pick<Scene, 'sentence'>, link: Link): Link {
  return {
    ...link,
    sentence: sentence.index,
    // Their words stand in the sentence of the report.
    speaker: { ...link.speaker, range: null },
    cue: [],
    content: [{ sentence: sentence.index, first: 0, last: sentence.tokens.length }],
  };
}

/** The same where no more is known than that the speaker goes on. */
export function understood(scene: Pick<Scene, 'sentence'>, link: Link): Link {
  return { ...continued(scene, link), report: null };
}
