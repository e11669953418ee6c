import type { Token, TokenRange } from '../../domain/index.js';
import { lexicon } from '../../lexicon/index.js';

/** What a word of attribution may be followed by. */
export type Frame = 'that' | 'np' | 'to' | 'quote';

/** A verb of saying, thinking or wanting at its place, alone or with its particle. */
export interface CueWord {
  readonly ranges: readonly TokenRange[];
  readonly takes: ReadonlySet<Frame>;
  /** Whether it says; false where it thinks, wants or does. */
  readonly says: boolean;
  /** Whether a clause without "that" may be its content ("said X was Y"). */
  readonly bare: boolean;
}

interface Entry {
  readonly with: string | null;
  readonly takes: readonly Frame[];
  readonly says: boolean;
  readonly bare: boolean;
}

/** How far the noun of a phrase may stand from its verb; a particle stands at once or behind one word. */
const NOUN_REACH = 5;
const PARTICLE_REACH = 2;
const PARTICLE_TAGS = new Set(['ADP', 'PART', 'ADV', 'SCONJ']);

let index: ReadonlyMap<string, readonly Entry[]> | undefined;

/** The cues that a verb can be: with each of its particles that follows, then alone. */
export function cueWordsAt(tokens: readonly Token[], verb: number, limit: number): readonly CueWord[] {
  index ??= indexEntries();
  const entries = index.get(tokens[verb]!.lemma) ?? [];
  return entries.flatMap(entry => {
    const ranges = rangesOf(tokens, verb, limit, entry.with);
    return ranges === null
      ? []
      : [{ ranges, takes: new Set(entry.takes), says: entry.says, bare: entry.bare }];
  });
}

function rangesOf(
  tokens: readonly Token[],
  verb: number,
  limit: number,
  second: string | null,
): readonly TokenRange[] | null {
  if (second === null) return [{ first: verb, last: verb + 1 }];
  for (let at = verb + 1; at < Math.min(limit, verb + 1 + NOUN_REACH); at += 1) {
    const token = tokens[at]!;
    if (token.lemma === second || token.lower === second) {
      if (PARTICLE_TAGS.has(token.tag) && at > verb + PARTICLE_REACH) return null;
      return at === verb + 1
        ? [{ first: verb, last: at + 1 }]
        : [
            { first: verb, last: verb + 1 },
            { first: at, last: at + 1 },
          ];
    }
    if (token.tag === 'PUNCT' || token.tag === 'VERB') return null;
  }
  return null;
}

function indexEntries(): ReadonlyMap<string, readonly Entry[]> {
  const { verbs, phrases } = lexicon('cues');
  const stances = lexicon('stances');
  const found = new Map<string, Entry[]>();
  const add = (lemma: string, entry: Entry) => found.set(lemma, [...(found.get(lemma) ?? []), entry]);
  const talks = new Set(stances.talks);
  for (const { lemma, with: second, takes } of phrases)
    add(lemma, { with: second, takes, says: true, bare: true });
  for (const { lemma, with: second, takes } of stances.phrases)
    add(lemma, { with: second, takes, says: false, bare: true });
  for (const { lemma, takes } of verbs) {
    const bare = !talks.has(lemma);
    const open = bare ? takes : takes.filter(frame => frame === 'that' || frame === 'quote');
    add(lemma, { with: null, takes: open, says: true, bare });
  }
  for (const { lemmas, takes } of stances.verbs)
    for (const lemma of lemmas) add(lemma, { with: null, takes, says: false, bare: !talks.has(lemma) });
  return found;
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

export type NounLike = 'nouns' | 'adjectives';

interface NominalCue {
  readonly takes: ReadonlySet<Frame>;
  readonly says: boolean;
}

let nominal: Readonly<Record<NounLike, ReadonlyMap<string, NominalCue>>> | undefined;

/** What a noun ("warning") or an adjective ("confident") of attribution takes; null if it is none. */
export function nominalCue(lemma: string, as: NounLike): NominalCue | null {
  nominal ??= indexNominal();
  return nominal[as].get(lemma) ?? null;
}

function indexNominal(): NonNullable<typeof nominal> {
  const { nouns, adjectives } = lexicon('stances');
  const grouped = (groups: typeof nouns) =>
    groups.flatMap(({ takes, lemmas }) =>
      lemmas.map(lemma => [lemma, { takes: new Set<Frame>(takes), says: false }] as const),
    );
  // "his remarks on trade" tells what they were about, "his warning of a strike" what he warned of.
  const said = lexicon('cues').nouns.map(({ lemma, act }) => {
    const takes: readonly Frame[] = act === 'assert' || act === 'inform' ? ['that'] : ['that', 'to', 'np'];
    return [lemma, { takes: new Set(takes), says: true }] as const;
  });
  return {
    nouns: new Map<string, NominalCue>([...grouped(nouns), ...said]),
    adjectives: new Map(grouped(adjectives)),
  };
}
