/**
 * How well words are tagged and attached in raw sentences. Words are Readout's own; a word counts where a word of the
 * treebank has the same letters, as at CoNLL 2018 (Zeman et al. 2018, section 5), so that every figure is an F1;
 * relations are compared without subtypes.
 */
import type { Token } from '../src/domain/index.js';
import type { Reader } from '../src/language/index.js';
import type { GoldSentence } from './treebank.js';

export const FIGURES = ['words', 'UPOS', 'UAS', 'LAS', 'unit starts'] as const;

/** A reader's `FIGURES` on a treebank, in percent, as printed; `-` for what it does not tell. */
export async function readingFigures(
  reader: Pick<Reader, 'parse'>,
  gold: readonly GoldSentence[],
): Promise<readonly string[]> {
  const { text, spans } = asOneText(gold.map(sentence => sentence.text));
  const read = await reader.parse(text, spans);
  return figures(gold, read, spans).map(value => value?.toFixed(1) ?? '-');
}

/** Sentences in one text, a line each, and where each stands. */
export function asOneText(texts: readonly string[]) {
  let end = -1;
  const spans = texts.map(text => {
    const start = end + 1;
    end = start + text.length;
    return { start, end };
  });
  return { text: texts.join('\n'), spans };
}

/** F1 in percent: words, UPOS, UAS, LAS, first words of units (those of sentences apart, which are given). */
function figures(
  gold: readonly GoldSentence[],
  read: readonly (readonly Token[])[],
  spans: readonly { readonly start: number }[],
): readonly (number | null)[] {
  const right = { words: 0, tags: 0, heads: 0, labelled: 0 };
  const units = { gold: 0, found: 0, both: 0 };
  let total = 0;
  for (const [index, { words }] of gold.entries()) {
    const own = read[index]!.map(token => ({
      ...token,
      key: `${token.start - spans[index]!.start} ${token.end - spans[index]!.start}`,
    }));
    const places = new Map(own.map(({ key }, at) => [key, at] as const));
    const partner = words.map(({ start, end }) => places.get(`${start} ${end}`) ?? null);
    total += words.length + own.length;
    for (const [at, word] of words.entries()) {
      const match = partner[at]!;
      const token = match === null ? undefined : own[match];
      if (word.opensUnit && at > 0) units.gold += 1;
      if (token === undefined || match === null) continue;
      right.words += 1;
      if (tagOf(token) === word.tag) right.tags += 1;
      if (word.opensUnit && at > 0 && token.syntax?.unit) units.both += 1;
      if (token.syntax === null) continue;
      const head = token.syntax.head === 0 ? null : match + token.syntax.head;
      const isAttached = word.head === null ? head === null : head !== null && partner[word.head] === head;
      if (!isAttached) continue;
      right.heads += 1;
      if (token.syntax.relation.split(':')[0] === word.relation) right.labelled += 1;
    }
    units.found += own.filter(({ syntax }, at) => at > 0 && syntax?.unit).length;
  }
  const f1 = (hits: number, sum: number) => (sum === 0 ? null : (200 * hits) / sum);
  const isParsed = read.some(words => words.some(({ syntax }) => syntax !== null));
  const hasUnits = gold.some(({ words }) => words.some(({ opensUnit }) => opensUnit === true));
  return [
    ...[right.words, right.tags].map(hits => f1(hits, total)),
    ...[right.heads, right.labelled].map(hits => (isParsed ? f1(hits, total) : null)),
    hasUnits && isParsed ? f1(units.both, units.gold + units.found) : null,
  ];
}

/** Rules know possessives as determiners; the treebanks as pronouns. */
function tagOf({ tag, lower }: Token): string {
  return tag === 'DET' && /^(?:my|your|his|her|its|our|their)$/u.test(lower) ? 'PRON' : tag;
}
