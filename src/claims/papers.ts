import type { Token, TokenRange } from '../domain/index.js';
import { lexicon } from '../lexicon/index.js';
import { headNoun } from './name-phrase.js';
import type { ReadSentence } from './types.js';

/** Whether a phrase names a paper by which a body speaks: "the statement", "a Royal Court statement". */
export function isPaper(words: readonly Token[]): boolean {
  return lexicon('speakers').papers.includes(words[headNoun(words)]?.lemma.toLowerCase() ?? '');
}

/** "In a statement, | the ministry said X": whether somebody speaks in a paper, by which later words may call them. */
export function namesPaper(tokens: readonly Token[]): boolean {
  const { papers } = lexicon('speakers');
  return tokens.some(({ lower, tag }, at) => {
    if (tag !== 'NOUN' || !papers.includes(lower)) return false;
    const before = tokens.slice(0, at).findLast(word => !/^(?:DET|ADJ|NOUN|PROPN)$/u.test(word.tag));
    return before?.lower === 'in' || ISSUED.has(before?.lemma ?? '');
  });
}

const ISSUED: ReadonlySet<string> = new Set(['issue', 'release', 'publish']);

/** "a statement by | the Port Authority", "| the ministry's | statement", "a | Royal Court | statement": the words for whose it is; null where it does not say. */
export function issuerIn({ tokens, actors }: ReadSentence, { first, last }: TokenRange): TokenRange | null {
  const head = first + headNoun(tokens.slice(first, last));
  const by = tokens.findIndex(
    ({ lower }, at) => at > head && at < last - 1 && (lower === 'by' || lower === 'from'),
  );
  if (by > 0) {
    // "by the presidency | on Friday"
    const end = tokens.findIndex(
      ({ tag, lower }, at) => at > by && at < last && tag === 'ADP' && !/^(?:of|for)$/u.test(lower),
    );
    return { first: by + 1, last: end < 0 ? last : end };
  }
  const { institutions, offices } = lexicon('speakers');
  const isName = ({ tag, lemma }: Token, at: number) =>
    tag === 'PROPN' ||
    institutions.includes(lemma) ||
    offices.includes(lemma) ||
    actors.some(actor => actor.first <= at && at < actor.last);
  const end = tokens.findLastIndex((token, at) => at >= first && at < head && isName(token, at));
  return end < 0 ? null : { first, last: end + 1 };
}
