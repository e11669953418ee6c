import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { normalise } from '../../../src/intake/text/normalise.js';

describe('normalised text', () => {
  test.each([
    ['one kind of line break', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['plain spaces', 'a\u00a0b\u202fc', 'a b c'],
    ['composed letters', 'Me\u0301xico', 'M\u00e9xico'],
    ['words without soft hyphens, even before an accent', 'e\u00ad\u0301x', '\u00e9x'],
    ['no byte order mark', '\ufeffa', 'a'],
    ['no colour of a terminal', '\u001b[31mred\u001b[0m', 'red'],
    ['no link of a terminal', '\u001b]8;;https://example.org\u0007here\u001b]8;;\u0007', 'here'],
    ['no reversed text', 'a\u202egnp.exe\u202c', 'agnp.exe'],
    ['no hidden text', 'a\u{e0041}\u{e0042}', 'a'],
    ['no bell', 'a\u0007b', 'ab'],
    ['no blank edges', '\n\n a \n\n\n\n b \n', 'a\n\n b'],
  ])('has %s', (_what, raw, clean) => {
    expect(normalise(raw)).toBe(clean);
  });

  test('is as it is when normalised again, and holds no control character', () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(text, raw => {
        const once = normalise(raw);
        expect(normalise(once)).toBe(once);
        expect(once).not.toMatch(/(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069\u00ad]/u);
      }),
    );
  });
});
