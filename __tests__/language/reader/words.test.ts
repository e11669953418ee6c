import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { wordsOf } from '../../../src/language/en/reader/words.js';

const cut = (word: string) =>
  wordsOf(`(${word})`, { start: 1, end: 1 + word.length }).map(({ start, end }) =>
    word.slice(start - 1, end - 1),
  );

test.each([
  ['time-tested', ['time', '-', 'tested']],
  ['people-to-people', ['people', '-', 'to', '-', 'people']],
  ['co-operation', ['co-operation']],
  ['cannot', ['can', 'not']],
  ['$40', ['$', '40']],
  ['12%', ['12', '%']],
  ['30/04/2024', ['30/04/2024']],
  ['and/or', ['and', '/', 'or']],
  ['--', ['--']],
  ['https://mfa.example/a-b', ['https://mfa.example/a-b']],
])('the words of %s', (token, words) => {
  expect(cut(token)).toEqual(words);
});

test('the words of a token are its letters, none empty', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 30 }), token => {
      expect(cut(token).join('')).toBe(token);
      expect(cut(token)).not.toContain('');
    }),
  );
});
