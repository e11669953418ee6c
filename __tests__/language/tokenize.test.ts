import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { tokenize } from '../../src/language/en/tokenize.js';

const words = (text: string) => tokenize(text).map(({ start, end }) => text.slice(start, end));

describe('tokens', () => {
  test.each([
    ['at 9 a.m. on the 20th', ['at', '9', 'a.m.', 'on', 'the', '20th']],
    ['measures, e.g. checks', ['measures', ',', 'e.g.', 'checks']],
    ['the 1990s', ['the', '1990s']],
    ['Wait!!!', ['Wait', '!!!']],
    ['see mfa.gov.example for more', ['see', 'mfa.gov.example', 'for', 'more']],
    ['It ended.Both left', ['It', 'ended', '.', 'Both', 'left']],
    ["Norland's time-tested ties", ['Norland', "'s", 'time-tested', 'ties']],
  ])('of “%s”', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('cover all but white space, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), text => {
        const spans = tokenize(text);
        expect(words(text).join('')).toBe(text.replaceAll(/\s+/gu, ''));
        expect(spans.every(({ start }, at) => at === 0 || start >= spans[at - 1]!.end)).toBe(true);
      }),
    );
  });
});
