import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findFraming } from '../../src/framing/index.js';
import { languageFor } from '../../src/language/index.js';

const framing = (text: string) =>
  findFraming(languageFor('en').readTokens(text, { start: 0, end: text.length })).map(
    ({ text: words, device, polarity }) => [words, device, polarity],
  );

describe('framing terms', () => {
  test('what praises and what blames', () => {
    expect(framing('a time-tested partnership and a hostile attitude')).toEqual([
      ['time-tested', 'praise', 1],
      ['hostile', 'blame', -1],
    ]);
  });

  test('the longest phrase is the term', () => {
    expect(framing('a grave error')).toEqual([['grave error', 'blame', -1]]);
  });

  test('a negated term evaluates nothing', () => {
    expect(framing('the checks are not hostile')).toEqual([['hostile', 'blame', 0]]);
  });

  test('a few words in quotation marks are held at a distance', () => {
    expect(framing('what he described as “threatening” movements')).toContainEqual([
      'threatening',
      'distancing',
      -1,
    ]);
  });

  test('a quoted name is no distance', () => {
    expect(framing('the forum "Dialogue of Civilizations" opened')).toEqual([]);
  });

  test('every term is verbatim at its span', () => {
    const words = fc.constantFrom(
      'hostile',
      'so-called',
      'grave',
      'error',
      '"',
      'not',
      'the',
      'friendly',
      ',',
      'talks',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), list => {
        const text = list.join(' ');
        const found = findFraming(languageFor('en').readTokens(text, { start: 0, end: text.length }));
        for (const term of found) expect(text.slice(term.span.start, term.span.end)).toBe(term.text);
      }),
    );
  });
});
