import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { markdown } from '../../../src/intake/formats/markdown.js';
import { normalise } from '../../../src/intake/text/normalise.js';
import { trace } from '../../../src/intake/text/traced.js';

const read = (body: string) => markdown.read(trace(body));
const wordsOf = (body: string) => normalise(read(body).text);

describe('Markdown is read as words:', () => {
  test.each([
    ['a heading', '# The call ##', 'The call'],
    ['an underlined heading', 'The call\n========\n\nThey spoke.', 'The call\n\nThey spoke.'],
    ['bold', 'a **hostile** act', 'a hostile act'],
    ['italic', 'a *hostile* act and _another_', 'a hostile act and another'],
    ['italic within bold', '**a *hostile* act**', 'a hostile act'],
    ['both at once', '***hostile***', 'hostile'],
    ['a link', 'the [charter](https://example.org/a_(b)) of 1945', 'the charter of 1945'],
    ['a named link', 'the [charter][1] of 1945\n\n[1]: https://example.org', 'the charter of 1945'],
    ['an image', '![The ministers](photo.jpg) They spoke.', 'They spoke.'],
    ['a foot note', 'They spoke.[^1]', 'They spoke.'],
    ['a quotation', '> They spoke\n> at length.', 'They spoke at length.'],
    ['a list', '* security,\n  borders\n* trade', '- security, borders\n- trade'],
    ['a numbered list', '1. security\n2) trade', '1. security\n2) trade'],
    ['a wrapped paragraph', 'They\nspoke\n\nagain.', 'They spoke\n\nagain.'],
    ['a hard break', 'They  \nspoke.', 'They\nspoke.'],
    ['a rule', 'They spoke.\n\n* * *\n\nAgain.', 'They spoke.\n\nAgain.'],
    ['a tag', 'They <b>spoke</b>.', 'They spoke.'],
    ['a comment', 'They <!-- not\n# really --> spoke.', 'They  spoke.'],
    ['an escape', '5 \\* 3 and a \\*mark\\*', '5 * 3 and a *mark*'],
    ['an entity', 'peace &amp; order&#8212;now', 'peace & order\u2014now'],
    ['a hidden control character', 'They&#27;[31m spoke.', 'They spoke.'],
    ['code', 'the `--side` option', 'the --side option'],
  ])('%s', (_what, body, words) => {
    expect(wordsOf(body)).toBe(words);
  });

  test.each([
    '5 * 3 * 2',
    'snake_case_name',
    'a < b and c > d',
    '[sic]',
    'a_b',
    'He said: "no" * 2.',
    '- 5 °C',
  ])('what is no markup stays: %s', body => {
    expect(wordsOf(body)).toBe(body);
  });

  test('the first heading of the first level is the title', () => {
    expect(read('## Small\n\n# The **call**\n\nThey spoke.').facts.title).toBe('The call');
    expect(read('They spoke.').facts.title).toBeUndefined();
  });

  test('plain words go through unchanged', () => {
    const word = fc.stringMatching(/^[A-Za-z][a-z]{0,8}$/);
    const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map(words => `${words.join(' ')}.`);
    fc.assert(fc.property(sentence, text => expect(wordsOf(text)).toBe(text)));
  });

  test('any text is read, in time', () => {
    const marks = fc.constantFrom(
      '*',
      '_',
      '[',
      ']',
      '(',
      ')',
      '`',
      '~',
      '<',
      '>',
      '!',
      '\\',
      '&',
      '#',
      '-',
      '\n',
      ' ',
      'a',
    );
    fc.assert(fc.property(fc.array(marks, { maxLength: 300 }), all => wordsOf(all.join('')) !== undefined));
  });
});
