import type { Clause, SpeechAct, Token, TokenRange } from '../domain/index.js';
import { lexicon } from '../lexicon/index.js';

/** What a cue may be followed by. */
type Frame = 'that' | 'np' | 'to' | 'quote';

/** A cue found in a clause. */
export interface Cue {
  readonly ranges: readonly TokenRange[];
  readonly act: SpeechAct;
  readonly strength: number;
  readonly takes: ReadonlySet<Frame>;
  readonly rebuts: boolean;
  readonly denies: boolean;
}

interface CueEntry {
  readonly with?: string;
  readonly act: SpeechAct;
  readonly strength: number;
  readonly takes: readonly Frame[];
  readonly rebuts: boolean;
  readonly denies: boolean;
}

/** How far a phrase's second word may stand from its verb ("expressed once again its deep concern"). */
const PHRASE_REACH = 6;
const PARTICLE_REACH = 2;
const PARTICLES = new Set(['of', 'on', 'for', 'upon', 'to', 'about', 'out', 'against', 'down', 'back']);

let index: ReadonlyMap<string, readonly CueEntry[]> | undefined;
let nouns: ReadonlyMap<string, { readonly act: SpeechAct; readonly strength: number }> | undefined;

/** The cue that the head verb of a clause is, alone or with its particle or noun; null if it is none. */
export function cueOf(tokens: readonly Token[], clause: Clause): Cue | null {
  return clause.verb === null ? null : cueAt(tokens, clause.verb, clause.last);
}

/** The cue at a verb; `limit` is where its clause ends. */
export function cueAt(tokens: readonly Token[], verb: number, limit: number): Cue | null {
  index ??= indexCues();
  const entries = index.get(tokens[verb]!.lemma);
  if (entries === undefined) return null;
  for (const entry of entries) {
    if (entry.with === undefined) return toCue(entry, [{ first: verb, last: verb + 1 }]);
    const second = findWithin(
      tokens,
      entry.with,
      verb + 1,
      Math.min(limit, verb + 1 + (PARTICLES.has(entry.with) ? PARTICLE_REACH : PHRASE_REACH)),
    );
    if (second !== null) return toCue(entry, joined(verb, second));
  }
  return null;
}

/** Speech act of a noun that carries a clause ("the assurance that ..."); null if it is none. */
export function cueNoun(token: Token): { readonly act: SpeechAct; readonly strength: number } | null {
  nouns ??= new Map(
    lexicon('cues').nouns.map(({ lemma, act, strength }) => [lemma, { act, strength }] as const),
  );
  return token.tag === 'NOUN' ? (nouns.get(token.lemma) ?? null) : null;
}

function findWithin(tokens: readonly Token[], lemma: string, from: number, to: number): number | null {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]!;
    if (token.lemma === lemma || token.lower === lemma) return at;
    if (token.tag === 'SCONJ' || token.text === ',') return null;
  }
  return null;
}

function joined(verb: number, second: number): readonly TokenRange[] {
  return second === verb + 1
    ? [{ first: verb, last: second + 1 }]
    : [
        { first: verb, last: verb + 1 },
        { first: second, last: second + 1 },
      ];
}

function toCue({ act, strength, takes, rebuts, denies }: CueEntry, ranges: readonly TokenRange[]): Cue {
  return { ranges, act, strength, takes: new Set(takes), rebuts, denies };
}

/** Phrases before the bare verb, so that "call for" wins over "call". */
function indexCues(): ReadonlyMap<string, readonly CueEntry[]> {
  const { verbs, phrases } = lexicon('cues');
  const entries = new Map<string, CueEntry[]>();
  for (const cue of [...phrases, ...verbs]) entries.set(cue.lemma, [...(entries.get(cue.lemma) ?? []), cue]);
  return entries;
}
