import type { Span, Tag, Token, TokenRange } from '../domain/index.js';
import { neighboursOf, stem, type WordNetClass, type WordNetWord } from '../language/index.js';
import { findActors, lexicon } from '../lexicon/index.js';

/** A content word (or name, or number) of a proposition. */
export interface Term extends Span {
  /** What it is compared by: `@Russia` for an actor, `#180` for a number, else the stem of its lemma. */
  readonly key: string;
  /** What WordNet's relations know it by: stem and word class, since "work" the noun is not "working" the adjective. */
  readonly entry: string | null;
  readonly lemma: string;
  readonly tag: Tag;
  /** How much sharing it says, 0 to 1. */
  readonly weight: number;
  /** Concepts of the register it belongs to. */
  readonly concepts: readonly number[];
}

const WEIGHTS = {
  state: 0.35,
  organisation: 0.6,
  person: 0.6,
  name: 1,
  number: 0.8,
  noun: 1,
  verb: 0.7,
  modifier: 0.6,
  common: 0.4,
} as const;
const CONTENT_TAGS: readonly Tag[] = ['NOUN', 'PROPN', 'VERB', 'ADJ', 'ADV', 'NUM'];
const CLASSES: Readonly<Partial<Record<Tag, WordNetClass>>> = { NOUN: 'noun', VERB: 'verb', ADJ: 'adj' };

/** The terms of a proposition, weighted by how much it says that two claims share them. */
export function termsOf(tokens: readonly Token[]): readonly Term[] {
  const actors = findActors(tokens);
  const inActor = new Set<number>();
  const terms: Term[] = [];
  for (const { actor, first, last } of actors) {
    for (let at = first; at < last; at += 1) inActor.add(at);
    terms.push({
      key: `@${actor.name}`,
      entry: null,
      lemma: actor.name,
      tag: 'PROPN',
      weight: WEIGHTS[actor.kind],
      concepts: [],
      start: tokens[first]!.start,
      end: tokens[last - 1]!.end,
    });
  }
  tokens.forEach((token, at) => {
    const weight = inActor.has(at) ? 0 : token.tag === 'PROPN' ? nameWeight(tokens, at) : weightOf(token);
    if (weight > 0)
      terms.push({
        key: keyOf(token),
        entry: entryOf(token),
        lemma: token.lemma,
        tag: token.tag,
        weight,
        concepts: conceptsOf(token),
        start: token.start,
        end: token.end,
      });
  });
  return terms.sort((a, b) => a.start - b.start);
}

function weightOf(token: Token): number {
  if (!CONTENT_TAGS.includes(token.tag)) return 0;
  const { empty, common } = registerSets();
  if (empty.has(token.lemma) || empty.has(token.lower)) return 0;
  if (common.has(token.lemma) || common.has(token.lower)) return WEIGHTS.common;
  if (token.tag === 'NUM') return WEIGHTS.number;
  if (token.tag === 'PROPN') return WEIGHTS.name;
  if (token.tag === 'NOUN') return WEIGHTS.noun;
  if (token.tag === 'VERB') return WEIGHTS.verb;
  if (token.tag === 'ADJ') return WEIGHTS.modifier;
  return token.lower.endsWith('ly') ? WEIGHTS.common : 0;
}

/** A name counts once, however many words it has; a person's, behind a title, says no more than an organisation's. */
function nameWeight(tokens: readonly Token[], at: number): number {
  if (weightOf(tokens[at]!) === 0) return 0;
  const { first, last } = nameAt(tokens, at);
  const words = tokens.slice(first, last).filter(token => token.tag === 'PROPN' && weightOf(token) > 0);
  const isTitled = words.length < last - first || registerSets().empty.has(tokens[first - 1]?.lemma ?? '');
  return (isTitled && !isInstrument(tokens[first]!) ? WEIGHTS.person : WEIGHTS.name) / words.length;
}

/** The run of names at a word; the title of a treaty runs on over "on", "of" and "and". */
function nameAt(tokens: readonly Token[], at: number): TokenRange {
  let first = at;
  let last = at + 1;
  while (tokens[first - 1]?.tag === 'PROPN') first -= 1;
  while (tokens[last]?.tag === 'PROPN') last += 1;
  for (let back = first; back >= Math.max(0, first - LONGEST_TITLE); back -= 1) {
    if (tokens[back]!.tag === 'PROPN' && isInstrument(tokens[back]!))
      return { first: back, last: titleEnd(tokens, back) };
    if (!isTitleWord(tokens[back]!)) break;
  }
  return { first, last };
}

const LONGEST_TITLE = 12;

function titleEnd(tokens: readonly Token[], from: number): number {
  let last = from + 1;
  for (let at = last; at < tokens.length && isTitleWord(tokens[at]!); at += 1)
    if (tokens[at]!.tag === 'PROPN') last = at + 1;
  return last;
}

function isTitleWord({ tag, text, lower }: Token): boolean {
  return (
    tag === 'PROPN' ||
    /^\p{Lu}/u.test(text) ||
    text === ',' ||
    lexicon('references').instrumentLinks.includes(lower)
  );
}

function isInstrument({ lower }: Token): boolean {
  return lexicon('references').instruments.includes(lower);
}

function keyOf(token: Token): string {
  if (token.tag === 'NUM') return `#${token.lower.replaceAll(',', '')}`;
  return stem(token.lemma);
}

function entryOf({ lemma, tag }: Token): string | null {
  const wordClass = CLASSES[tag];
  return wordClass === undefined ? null : entry({ lemma, wordClass });
}

function entry({ lemma, wordClass }: WordNetWord): string {
  return `${wordClass}:${stem(lemma)}`;
}

function conceptsOf(token: Token): readonly number[] {
  return conceptIndex().get(stem(token.lemma)) ?? [];
}

/** How well one term stands for another: 1 the same, 0 nothing in common. */
export function affinity(a: Term, b: Term): number {
  if (a.key === b.key) return 1;
  if (/^[@#]/.test(a.key) || /^[@#]/.test(b.key)) return 0;
  if (a.concepts.some(concept => b.concepts.includes(concept))) return 0.8;
  if (knows(a, b, 'same') || knows(b, a, 'same')) return 0.85;
  return knows(a, b, 'near') || knows(b, a, 'near') ? 0.5 : 0;
}

/** Whether WordNet relates a term to another in a way. */
export function knows(term: Term, other: Term, relation: keyof Related): boolean {
  return other.entry !== null && related(term)[relation].has(other.entry);
}

/** Entries of the words that WordNet relates to a term. */
export interface Related {
  readonly same: ReadonlySet<string>;
  readonly near: ReadonlySet<string>;
  readonly opposite: ReadonlySet<string>;
}

const UNRELATED: Related = { same: new Set(), near: new Set(), opposite: new Set() };
const relatedCache = new Map<string, Related>();

export function related(term: Term): Related {
  const wordClass = CLASSES[term.tag];
  if (wordClass === undefined) return UNRELATED;
  const id = `${wordClass}:${term.lemma}`;
  let known = relatedCache.get(id);
  if (known === undefined) {
    const { same, near, opposite } = neighboursOf(term.lemma, wordClass);
    known = { same: entries(same), near: entries(near), opposite: entries(opposite) };
    relatedCache.set(id, known);
  }
  return known;
}

function entries(words: readonly WordNetWord[]): ReadonlySet<string> {
  return new Set(words.filter(({ lemma }) => !lemma.includes('_')).map(entry));
}

let sets: { readonly empty: ReadonlySet<string>; readonly common: ReadonlySet<string> } | undefined;
let concepts: ReadonlyMap<string, readonly number[]> | undefined;

function registerSets() {
  sets ??= { empty: new Set(lexicon('register').empty), common: new Set(lexicon('register').common) };
  return sets;
}

function conceptIndex(): ReadonlyMap<string, readonly number[]> {
  if (concepts === undefined) {
    const index = new Map<string, number[]>();
    lexicon('concepts').forEach((words, concept) => {
      for (const word of words) index.set(stem(word), [...(index.get(stem(word)) ?? []), concept]);
    });
    concepts = index;
  }
  return concepts;
}
