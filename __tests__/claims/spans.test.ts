import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readVoice } from '../../src/comparison/index.js';
import { textOf } from '../../src/domain/index.js';
import { account } from '../helpers/account.js';

const PIECES = [
  'The minister',
  'Lavrov',
  'He',
  'They',
  'Moscow',
  'the Tajik side',
  'said',
  'stressed that',
  'noted,',
  'was quoted as saying that',
  'and',
  ', and that',
  'which',
  ', with Lavrov conveying',
  'the checks',
  'are temporary',
  'must not',
  'agreed to',
  'to meet on',
  '3 May',
  '“',
  '”',
  '"',
  '.',
  '. ',
  '\n\n',
  '\n- ',
  '1. ',
  ';',
  ':',
  '…',
  'According to Dushanbe,',
  'is',
  'were aimed at no nation',
  'U.S.',
  'S.V.',
  'é',
  '👍',
  'ß',
  '\u00a0',
  '(',
  ')',
  'if',
  'while',
  'because',
  '180 vehicles',
  'the 1993 and 1999 agreements',
];
const prose = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map(pieces => pieces.join(' '));
const anything = fc.string({ unit: 'binary', maxLength: 200 }).map(text => text.normalize('NFC'));

test.each([
  ['text that looks like a readout', prose],
  ['any text', anything],
])('every span of %s maps back to it exactly', (_what, texts) => {
  fc.assert(
    fc.property(texts, text => {
      const { claims, attributions, sentences } = readVoice(account(text), {
        sides: ['Russia', 'Tajikistan'],
      });
      for (const claim of claims) {
        expect(textOf(text, claim.spans)).toBe(claim.text);
        const { start, end } = sentences[claim.sentence]!;
        for (const span of claim.spans)
          expect(start <= span.start && span.start < span.end && span.end <= end).toBe(true);
        for (const { evidence } of claim.themes)
          for (const span of evidence) expect(inside(span, claim.spans)).toBe(true);
        for (const { text: own, span } of [...claim.references, ...claim.framing]) {
          expect(text.slice(span.start, span.end).replaceAll(/\s+/g, ' ')).toBe(own.replaceAll(/\s+/g, ' '));
          expect(inside(span, claim.spans)).toBe(true);
        }
      }
      for (const { source, cue } of attributions)
        for (const phrase of [source, cue]) expect(textOf(text, phrase.spans)).toBe(phrase.text);
    }),
    { numRuns: 200 },
  );
});

test.each(['that ', 'said that ', '“', '1', 'and ', 'which '])(
  'a text of nothing but %j is read to its end',
  unit => {
    const text = unit.repeat(20_000 / unit.length);
    expect(() => readVoice(account(text))).not.toThrow();
  },
);

test('words that tell twice who says what, and nothing that is said, are read without a parse', () => {
  expect(readVoice(account('noted, The minister noted, The minister')).claims).toEqual([]);
});

function inside(
  span: { start: number; end: number },
  outer: readonly { start: number; end: number }[],
): boolean {
  return outer.some(({ start, end }) => start <= span.start && span.end <= end);
}
