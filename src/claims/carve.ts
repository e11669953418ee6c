import type { Clause, Token } from '../domain/index.js';
import { lexicon } from '../lexicon/index.js';
import { isCondition } from './main-words.js';
import { hasWords } from './ranges.js';
import type { Scene } from './scene.js';

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
 * Children that assert by themselves: coordinates, absolutes, reporting participles, contrasts, and
 * relative clauses set off by a comma. Conditions, purposes and reasons stay with their clause.
 */
export function carvedFrom({ sentence, reports }: Scene, clause: Clause): readonly Clause[] {
  return clause.children.filter(child => {
    if (!hasWords(sentence.tokens, child)) return false;
    if (child.kind === 'coordinate' || child.kind === 'absolute') return true;
    if (child.kind === 'participle') return reports.get(child.verb ?? -1)?.says === true;
    if (child.kind === 'adverbial')
      return child.setOff && CONTRASTS.has(markerOf(sentence.tokens, child)) && child.subject !== null;
    return (
      child.kind === 'relative' &&
      child.setOff &&
      child.verb !== null &&
      child.last - child.first >= LONG_RELATIVE
    );
  });
}

/** "urged Russia to adhere to X, | with Lavrov conveying understanding": an absolute behind an infinitive. */
export function absolutesIn(clause: Clause): readonly Clause[] {
  return clause.kind === 'infinitive' ? clause.children.filter(({ kind }) => kind === 'absolute') : [];
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
  if (clause.kind === 'complement' && tokens[first]?.lower === 'that') first += 1;
  if (clause.kind === 'absolute') return clause.verb ?? first;
  if (clause.kind === 'adverbial' && CONTRASTS.has(tokens[first]?.lower ?? '')) first += 1;
  const subject = clause.subject?.first ?? first;
  const opener = tokens.slice(first, subject);
  const isEmpty =
    opener.length > 0 &&
    opener.length <= OPENER &&
    opener.at(-1)!.text === ',' &&
    !isCondition(opener) &&
    !saysSomething(opener);
  return isEmpty ? subject : first;
}

const OPENER = 7;

/**
 * "Moreover,", "In this regard,", "During the conversation,", "For its part," say nothing that could be compared; a
 * time, a place or a topic ("In recent weeks,", "With respect to Crimea,") does.
 */
function saysSomething(opener: readonly Token[]): boolean {
  const words = opener.filter(({ tag }) => tag !== 'PUNCT');
  if (words.some(({ tag, form }) => tag === 'NUM' || (tag === 'VERB' && form === 'past'))) return true;
  // "This year,": a time, though it points.
  if (words.length > 1 && words.some(({ syntax }) => syntax?.entity?.kind === 'time')) return true;
  const { nouns } = lexicon('speakers').procedure;
  const pointsBack = words.some(
    ({ lower, lemma }) => lexicon('blame').anaphora.includes(lower) || nouns.includes(lemma),
  );
  if (pointsBack || words.length < SHORTEST_PHRASE) return false;
  return words.length > SHORTEST_PHRASE || words.some(({ tag }) => tag === 'PROPN' || tag === 'ADJ');
}

/** A preposition, a determiner and a noun: "on the whole". */
const SHORTEST_PHRASE = 3;
