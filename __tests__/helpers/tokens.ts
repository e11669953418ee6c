import type { Token } from '../../src/domain/index.js';

const TOKEN =
  /(?:\p{Lu}\.){2,}|[$€£]?\p{N}+(?:[.,:/]\p{N}+)*%?|\p{L}[\p{L}\p{M}\p{N}]*(?:[-’'](?!s\b)[\p{L}\p{M}\p{N}]+)*|['’]s\b|\S/gu;

/** Plain tokens of a sentence, without tags: what the readers of names and numbers have to make do with. */
export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(TOKEN)].map(match => ({
    text: match[0],
    lower: match[0].toLowerCase().replaceAll('’', "'"),
    lemma: match[0].toLowerCase(),
    stem: match[0].toLowerCase(),
    tag: 'X',
    form: null,
    syntax: null,
    start: match.index,
    end: match.index + match[0].length,
  }));
}
