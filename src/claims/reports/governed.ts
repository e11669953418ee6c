import type { Token, TokenRange } from '../../domain/index.js';
import { lexicon } from '../../lexicon/index.js';
import { contentOf, looseObject } from './content.js';
import { endOf } from './extent.js';
import { isPassive, passiveAt } from './passive.js';
import type { Quotation } from './quotations.js';
import type { Finding, Sense } from './report.js';
import type { Setting } from './settings.js';
import { sourceOf } from './subjects.js';
import { type CueWord, cueWordsAt, isImpersonal } from './words.js';

/**
 * What a cue verb governs, in the manner that its entry allows; null where it stands without content.
 * @param isParty Whether a source takes part in talks: verbs that speak of those alone ("raised") are cues only then.
 */
export function governedAt(
  tokens: readonly Token[],
  verb: number,
  { clause, subject }: Setting,
  { ranges: quotes }: Pick<Quotation, 'ranges'>,
  isParty: (source: TokenRange | null) => boolean,
): Finding | null {
  const negated =
    clause.verb === verb ? clause.negated : /^(?:not|never)$/.test(tokens[verb - 1]?.lemma ?? '');
  if (isPassive(tokens, clause, verb)) {
    const found = passiveAt(tokens, verb, { clause, subject });
    return found === null ? null : { ...found, negated };
  }
  const { source, fronted } = sourceOf(tokens, subject);
  const inTalks = isParty(source);
  for (const word of wordsAt(tokens, verb, clause.last, inTalks)) {
    const place = { verb, clause, quotes };
    const governed = contentOf(tokens, word, place) ?? (inTalks ? looseObject(tokens, word, place) : null);
    if (governed === null) continue;
    const says = word.says || isNaming(tokens, verb, fronted);
    return {
      source,
      cue: word.ranges,
      content: fronted === null ? governed.content : [fronted, ...governed.content],
      says,
      voiced: word.voices.has(governed.frame),
      negated,
      clausal: governed.clausal,
      ...(says && !word.says ? NAMED : word.sense),
    };
  }
  const raised = raisingAt(tokens, verb, { clause, subject });
  return raised === null ? null : { ...raised, negated };
}

/** "what Moscow called a corridor": its word for it, whatever the account thinks of it. */
function isNaming(tokens: readonly Token[], verb: number, fronted: TokenRange | null): boolean {
  return (
    fronted !== null &&
    tokens[fronted.first]!.lower === 'what' &&
    lexicon('cues').naming.includes(tokens[verb]!.lemma)
  );
}

const NAMED: Sense = { act: 'assert', strength: 0.4, rebuts: false, denies: false };

/** In an account of talks a word that says comes before one that does not ("focused on"); elsewhere fewer words say. */
function wordsAt(
  tokens: readonly Token[],
  verb: number,
  limit: number,
  inTalks: boolean,
): readonly CueWord[] {
  const words = cueWordsAt(tokens, verb, limit);
  return inTalks
    ? words.toSorted((a, b) => Number(b.says) - Number(a.says))
    : words.map(word => ({
        ...word,
        takes: new Set([...word.takes].filter(frame => !word.talks.has(frame))),
      }));
}

/** "X seems to Y": what is thought is the whole, by nobody named. */
function raisingAt(
  tokens: readonly Token[],
  verb: number,
  { clause, subject }: Setting,
): Omit<Finding, 'negated'> | null {
  const next = tokens[verb + 1];
  if (!isImpersonal(tokens[verb]!.lemma, 'raising') || next === undefined) return null;
  const opens = next.lower === 'to' || next.lower === 'like' || next.lower === 'as' || next.lower === 'that';
  if (!opens && next.tag !== 'ADJ' && next.form !== 'participle') return null;
  const rest = { first: verb + 1, last: endOf(tokens, clause, verb + 1) };
  return {
    source: null,
    cue: [{ first: verb, last: verb + 1 }],
    content: subject === null ? [rest] : [subject, rest],
    says: false,
    voiced: false,
    clausal: false,
    act: 'inform',
    strength: 0,
    rebuts: false,
    denies: false,
  };
}
