import { describe, expect, test } from '@jest/globals';
import type { Token } from '../../../src/domain/index.js';
import { openReaderFolder } from '../../../src/language/en/reader/folder.js';
import { openTrainedReader } from '../../../src/language/en/reader/index.js';
import { languageFor, type Reader } from '../../../src/language/index.js';
import { lexicon, packagePath } from '../../../src/lexicon/index.js';

const reader = (await openTrainedReader())!;
const english = languageFor('en');
const TEXT =
  'Minister Ada Berg of Norland said on 3 May that the checks, which began in March, were not aimed at anyone. ' +
  'The two sides agreed to reopen the time-tested road.';

const parse = (text: string, by: Reader = reader) => by.parse(text, english.splitSentences(text));
const withoutActs = ({ syntax, ...token }: Token) => ({ ...token, syntax: { ...syntax, acts: undefined } });
const headOf = (words: readonly Token[], word: string) => {
  const at = words.findIndex(({ text }) => text === word);
  const { head, relation } = words[at]!.syntax!;
  return `${relation} ${head === 0 ? '-' : words[at + head]!.text}`;
};

describe('the trained reader', () => {
  test('finds who says what of whom', async () => {
    const [first] = await parse(TEXT);
    expect(headOf(first!, 'said')).toBe('root -');
    expect(headOf(first!, 'aimed')).toBe('ccomp said');
    expect(headOf(first!, 'checks')).toBe('nsubj:pass aimed');
    expect(headOf(first!, 'began')).toBe('acl:relcl checks');
  });

  test('gives every sentence one root and no cycle', async () => {
    for (const words of await parse(TEXT)) {
      const roots = words.filter(({ syntax }) => syntax!.head === 0);
      expect(roots).toHaveLength(1);
      for (let at of words.keys()) {
        let steps = 0;
        for (; words[at]!.syntax!.head !== 0 && steps <= words.length; steps += 1)
          at += words[at]!.syntax!.head;
        expect(steps).toBeLessThanOrEqual(words.length);
      }
    }
  });

  test('knows names, times and where units begin', async () => {
    const [first] = await parse(TEXT);
    const named = first!.flatMap(({ text, syntax }) =>
      syntax!.entity === null ? [] : [`${syntax!.entity.kind} ${text}`],
    );
    expect(named).toEqual(expect.arrayContaining(['person Ada', 'person Berg', 'time May']));
    expect(first!.find(({ text }) => text === 'which')!.syntax!.unit).toBe('unit');
  });

  test('reads a sentence the same whatever stands beside it', async () => {
    const sentence = TEXT.slice(TEXT.indexOf('The two'));
    const [alone] = await parse(sentence);
    const long = `${'It was said that nothing would change, and that all would be well. '.repeat(20)}${sentence}`;
    const beside = (await parse(long)).at(-1)!;
    expect(beside.map(({ syntax, tag }) => ({ syntax, tag }))).toEqual(
      alone!.map(({ syntax, tag }) => ({ syntax, tag })),
    );
  });

  test('holds a sentence that is longer than it can take at once', async () => {
    const [words] = await parse(
      `He said ${'that the road, the bridge and the port were open, '.repeat(60)}and left.`,
    );
    expect(words!.filter(({ syntax }) => syntax!.head === 0)).toHaveLength(1);
    expect(words!.length).toBeGreaterThan(600);
  });

  test('gives a language whose tokens are those of the rules, with syntax', async () => {
    const language = await reader.prepare([TEXT]);
    for (const sentence of language.splitSentences(TEXT)) {
      const tokens = language.readTokens(TEXT, sentence);
      expect(tokens.map(({ text }) => text)).toEqual(
        english.readTokens(TEXT, sentence).map(({ text }) => text),
      );
      expect(tokens.every(({ syntax }) => syntax !== null)).toBe(true);
    }
    expect(language.readTokens('Another text.', { start: 0, end: 13 })[0]!.syntax).toBeNull();
  });

  test('reads the same in WebAssembly as natively', async () => {
    const wasm = (await openTrainedReader({ wanted: ['wasm'] }))!;
    const [one, other] = [(await parse(TEXT, wasm)).flat(), (await parse(TEXT)).flat()];
    expect(one.map(withoutActs)).toEqual(other.map(withoutActs));
    // The same sums in another order: alike to the fourth place.
    for (const [at, { syntax }] of one.entries())
      for (const [act, weight] of syntax!.acts!.entries())
        expect(weight).toBeCloseTo(other[at]!.syntax!.acts![act]!, 3);
  });

  test('weighs the speech acts in the order in which their clues do', async () => {
    const { labels } = await openReaderFolder(packagePath('data/reader'));
    expect(labels.acts).toEqual(lexicon('actWeights').acts);
  });

  test('gives way to rules where no runtime loads', async () => {
    expect(await openTrainedReader({ wanted: [] })).toBeNull();
  });

  test.each(['', ' ', '\u0000', '...', '😀 😀', 'a'.repeat(5000)])(
    'reads %j without complaint',
    async text => {
      const words = await parse(text);
      expect(words.flat().every(({ syntax }) => syntax !== null)).toBe(true);
    },
  );
});
