import type { Token, TokenRange } from '../../domain/index.js';
import { lexicon } from '../../lexicon/index.js';
import type { Sense } from './report.js';
import { hasTense } from './verbs.js';

/** What a word of attribution may be followed by. */
export type Frame = 'that' | 'np' | 'to' | 'quote' | 'predicate';

interface Kind {
  readonly takes: ReadonlySet<Frame>;
  /** Whether it says; false where it thinks, wants or does. */
  readonly says: boolean;
  readonly sense: Sense;
}

/** A verb of saying, thinking or wanting at its place, alone or with its particle. */
export interface CueWord extends Kind {
  readonly ranges: readonly TokenRange[];
  /** Whether a clause without "that" may be its content ("said X was Y"). */
  readonly bare: boolean;
  /** Of what it takes, that which makes it a cue in an account of talks alone ("raised the matter"). */
  readonly talks: ReadonlySet<Frame>;
  /** Of what it takes, the thought that an account of talks tells only where it was said. */
  readonly voices: ReadonlySet<Frame>;
}

interface Entry extends Omit<CueWord, 'ranges'> {
  readonly with: readonly string[];
  /** How it must be done ("highly appreciated"); empty where any way does. */
  readonly manner: readonly string[];
}

/** How far the noun of a phrase may stand from its verb; a particle stands at once or behind one word. */
const NOUN_REACH = 6;
const PARTICLE_REACH = 2;
/** "told the President | about X": whom it is told stands between a verb and its particle. */
function isToldTo(lemma: string): boolean {
  return lexicon('frames').telling_verbs.includes(lemma);
}

const PARTICLE_TAGS = new Set(['ADP', 'PART', 'ADV', 'SCONJ']);

/** What is thought, wanted or shown does nothing by words. */
const UNSPOKEN: Sense = { act: 'inform', strength: 0, rebuts: false, denies: false };

let index: ReadonlyMap<string, readonly Entry[]> | undefined;

/** The cues that a verb can be: with each of its particles or nouns that follows, the nearest first, then alone. */
export function cueWordsAt(tokens: readonly Token[], verb: number, limit: number): readonly CueWord[] {
  return entriesOf(tokens[verb]!.lemma)
    .flatMap(({ with: second, manner, ...entry }) => {
      if (manner.length > 0 && !isDoneSo(tokens, verb, manner)) return [];
      const ranges = rangesOf(tokens, verb, limit, second);
      return ranges === null ? [] : [{ ranges, ...entry }];
    })
    .toSorted((a, b) => secondOf(a) - secondOf(b));
}

/** "positively | assessed", "assessed | highly". */
function isDoneSo(tokens: readonly Token[], verb: number, manner: readonly string[]): boolean {
  return [tokens[verb - 1], tokens[verb + 1]].some(word => manner.includes(word?.lower ?? ''));
}

/** "expressed | gratitude for the understanding": where the second word of a cue stands; behind all for one without. */
function secondOf({ ranges }: CueWord): number {
  const { first, last } = ranges.at(-1)!;
  return ranges.length > 1 ? first : last - first > 1 ? first + 1 : Number.POSITIVE_INFINITY;
}

/** What a verb says where it stands, its longest phrase first; null where it says nothing. */
export function sayingAt(tokens: readonly Token[], verb: number, limit: number): CueWord | null {
  return cueWordsAt(tokens, verb, limit).find(({ says }) => says) ?? null;
}

/** What a verb and a noun do together ("draw" and "attention"); null where they are no cue. */
export function phraseSense(verb: string, noun: string): Sense | null {
  const isBoth = (entry: Entry) => entry.says && entry.with.length === 1 && entry.with[0] === noun;
  return entriesOf(verb).find(isBoth)?.sense ?? null;
}

/** Whether a verb can attribute at all: most cannot. */
export function canAttribute(lemma: string): boolean {
  return entriesOf(lemma).length > 0 || isImpersonal(lemma, 'raising') || isImpersonal(lemma, 'passive');
}

/** What is said again is said: "re-emphasised". */
function entriesOf(lemma: string): readonly Entry[] {
  index ??= indexEntries();
  return index.get(lemma) ?? index.get(lemma.replace(/^re-/, '')) ?? [];
}

function rangesOf(
  tokens: readonly Token[],
  verb: number,
  limit: number,
  second: readonly string[],
): readonly TokenRange[] | null {
  const [head] = second;
  if (head === undefined) return [{ first: verb, last: verb + 1 }];
  for (let at = verb + 1; at < Math.min(limit, verb + 1 + NOUN_REACH); at += 1) {
    const token = tokens[at]!;
    // "stated concerning X" holds no concern.
    if (token.lower === head || (token.lemma === head && token.form !== 'gerund')) {
      const isNear =
        BEHIND_OBJECT.has(head) ||
        isToldTo(tokens[verb]!.lemma) ||
        at <= behindManner(tokens, verb) + PARTICLE_REACH;
      if (PARTICLE_TAGS.has(token.tag) && !isNear) return null;
      const isWhole = second.every((word, offset) => offset === 0 || isWord(tokens[at + offset], word));
      if (!isWhole) return null;
      const last = at + second.length;
      return at === verb + 1
        ? [{ first: verb, last }]
        : [
            { first: verb, last: verb + 1 },
            { first: at, last },
          ];
    }
    if (token.tag === 'PUNCT' || token.tag === 'SCONJ' || hasTense(token)) return null;
  }
  return null;
}

/** "described the port | as vital", "put exports | at 40", "named the port | among its aims": what stands behind an object, however long. */
const BEHIND_OBJECT: ReadonlySet<string> = new Set(['as', 'among', 'at']);

/** The word of a phrase, or any number. */
function isWord(token: Token | undefined, word: string): boolean {
  return word === '<number>' ? token?.tag === 'NUM' : token?.lower === word;
}

/** "spoke | at length | about": where a word or two on how it was said end. */
function behindManner(tokens: readonly Token[], verb: number): number {
  const { manners } = lexicon('cues');
  const end = [verb + 3, verb + 4].find(at =>
    manners.includes(
      tokens
        .slice(verb + 1, at)
        .map(({ lower }) => lower)
        .join(' '),
    ),
  );
  return end === undefined ? verb : end - 1;
}

function indexEntries(): ReadonlyMap<string, readonly Entry[]> {
  const { verbs, phrases, expressions } = lexicon('cues');
  const stances = lexicon('stances');
  const found = new Map<string, Entry[]>();
  const add = (lemma: string, entry: Entry) => found.set(lemma, [...(found.get(lemma) ?? []), entry]);
  const talks = new Set(stances.talks);
  const nothing: ReadonlySet<Frame> = new Set();
  // A phrase that is listed comes before the table, so that "renew commitment" assures.
  const expressed = expressions.flatMap(({ verbs: any, nouns }) =>
    nouns.flatMap(({ noun, ...sense }) =>
      any.map(lemma => ({ ...sense, lemma, with: noun, stance: false, voices: [], manner: [] })),
    ),
  );
  for (const cue of [...phrases, ...expressed, ...verbs.map(verb => ({ ...verb, with: null }))]) {
    const inTalks = cue.with === null && talks.has(cue.lemma);
    add(cue.lemma, {
      with: cue.with?.split(' ') ?? [],
      manner: cue.manner,
      takes: new Set(cue.takes),
      talks: inTalks ? new Set(cue.takes.filter(frame => frame === 'np' || frame === 'to')) : nothing,
      says: !cue.stance,
      voices: cue.stance ? new Set(cue.voices) : nothing,
      bare: !inTalks,
      sense: { act: cue.act, strength: cue.strength, rebuts: cue.rebuts, denies: cue.denies },
    });
  }
  const unspoken = { talks: nothing, says: false, voices: nothing, manner: [], sense: UNSPOKEN };
  for (const { lemma, with: second, takes } of stances.phrases)
    add(lemma, { ...unspoken, with: second.split(' '), takes: new Set(takes), bare: true });
  for (const { lemmas, takes } of stances.verbs)
    for (const lemma of lemmas)
      add(lemma, { ...unspoken, with: [], takes: new Set(takes), bare: !talks.has(lemma) });
  // Phrases before the bare verb, so that "call for" wins over "call"; so do manners.
  for (const [lemma, entries] of found)
    found.set(
      lemma,
      entries.toSorted((a, b) => Number(isBare(a)) - Number(isBare(b))),
    );
  return found;
}

function isBare({ with: second, manner }: Entry): boolean {
  return second.length === 0 && manner.length === 0;
}

let impersonal: Readonly<Record<'raising' | 'passive' | 'adverbs', ReadonlySet<string>>> | undefined;

/** Whether a word puts something as thought by nobody named: "seems", "is expected", "reportedly". */
export function isImpersonal(lemma: string, as: 'raising' | 'passive' | 'adverbs'): boolean {
  if (impersonal === undefined) {
    const { raising, passive, adverbs } = lexicon('stances').impersonal;
    impersonal = { raising: new Set(raising), passive: new Set(passive), adverbs: new Set(adverbs) };
  }
  return impersonal[as].has(lemma);
}

let distancing: ReadonlySet<string> | undefined;

/** "so-called", "alleged". */
export function isDistancing(lower: string): boolean {
  distancing ??= new Set(lexicon('cues').distancing);
  return distancing.has(lower);
}

export type NounLike = 'nouns' | 'adjectives';

let nominal: Readonly<Record<NounLike, ReadonlyMap<string, Kind>>> | undefined;

/** What a noun ("warning") or an adjective ("confident") of attribution takes; null if it is none. */
export function nominalCue(lemma: string, as: NounLike): Kind | null {
  nominal ??= indexNominal();
  return nominal[as].get(lemma) ?? null;
}

function indexNominal(): NonNullable<typeof nominal> {
  const { nouns, adjectives } = lexicon('stances');
  const grouped = (groups: typeof nouns) =>
    groups.flatMap(({ takes, lemmas }) =>
      lemmas.map(lemma => [lemma, { takes: new Set<Frame>(takes), says: false, sense: UNSPOKEN }] as const),
    );
  // "his remarks on trade" tells what they were about, "his warning of a strike" what he warned of.
  const said = lexicon('cues').nouns.map(({ lemma, act, strength, stance }) => {
    const takes: readonly Frame[] = act === 'assert' || act === 'inform' ? ['that'] : ['that', 'to', 'np'];
    const sense = { act, strength, rebuts: false, denies: act === 'reject' };
    return [lemma, { takes: new Set(takes), says: !stance, sense }] as const;
  });
  return {
    nouns: new Map<string, Kind>([...grouped(nouns), ...said]),
    adjectives: new Map(grouped(adjectives)),
  };
}
