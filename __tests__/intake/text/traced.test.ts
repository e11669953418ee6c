import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { markdown } from '../../../src/intake/formats/markdown.js';
import { text } from '../../../src/intake/formats/text.js';
import { normaliseTraced, unifyLineBreaks } from '../../../src/intake/text/normalise.js';
import { originOf, trace } from '../../../src/intake/text/traced.js';

const FORMATS = { text, markdown } as const;

function readTraced(format: keyof typeof FORMATS, original: string) {
  return normaliseTraced(FORMATS[format].read(unifyLineBreaks(trace(original))).trace!);
}

describe('a stretch of the account stands in the original', () => {
  test.each([
    ['text', 'The\u00a0ministers spo\u00adke.', 'spoke', 'spo\u00adke'],
    ['text', 'Cafe\u0301 talks', 'Caf\u00e9 talks', 'Cafe\u0301 talks'],
    ['text', 'One.\r\n\r\n\r\n\r\nTwo.', 'Two.', 'Two.'],
    [
      'markdown',
      'They **firmly** rejected [the claim](https://example.org) today.',
      'the claim',
      'the claim',
    ],
    ['markdown', 'Peace &amp; order\nheld.', 'Peace & order held', 'Peace &amp; order\nheld'],
    ['markdown', '# The call\n\n* trade\n* border', 'border', 'border'],
  ] as const)('%s: %j', (format, original, words, where) => {
    const read = readTraced(format, original);
    const start = read.text.indexOf(words);
    const origin = originOf(read, { start, end: start + words.length });
    expect(start).toBeGreaterThanOrEqual(0);
    expect(original.slice(origin.start, origin.end)).toBe(where);
  });

  const pieces = fc.constantFrom(
    'minister',
    'Ünïted',
    'e\u0301',
    '\u00ad',
    '\u00a0',
    ' ',
    '\n',
    '\r\n',
    '\n\n',
    '**',
    '_',
    '[',
    '](x)',
    '`',
    '&amp;',
    '# ',
    '- ',
    '> ',
    '\u001b[31m',
    '\u200b',
    '\u{1f91d}',
    '한',
    '\u1112\u1161',
    '"',
    '\u2033',
    '.',
    '<b>',
    '<!--',
    '-->',
    '\\*',
  );
  const original = fc.array(pieces, { maxLength: 60 }).map(parts => parts.join(''));

  test.each(['text', 'markdown'] as const)(
    '%s: in order, within it, and letter for letter where it is a letter',
    format => {
      fc.assert(
        fc.property(original, source => {
          const read = readTraced(format, source);
          expect(read.runs.reduce((sum, { size }) => sum + size, 0)).toBe(read.text.length);
          let before = 0;
          for (let at = 0; at < read.text.length; at++) {
            const { start, end } = originOf(read, { start: at, end: at + 1 });
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeLessThanOrEqual(source.length);
            before = start;
            if (/[a-z]/.test(read.text[at]!)) expect(source.slice(start, end)).toContain(read.text[at]!);
          }
        }),
      );
    },
  );
});
