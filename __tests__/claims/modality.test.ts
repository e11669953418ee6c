import { describe, expect, test } from '@jest/globals';
import { modalityOf } from '../../src/claims/modality.js';
import { english } from '../../src/language/en/index.js';
import { parsed } from '../helpers/parsed.js';

const read = (text: string) => modalityOf(english.readTokens(text, { start: 0, end: text.length }));

describe('modality', () => {
  test.each([
    'The checks are aimed at no nation',
    'The programme is aimed at helping farmers to export',
    'Aid goes to countries in need, and to those that host refugees',
  ])('"%s" says what is', text => {
    expect(read(text)).toBe('asserted');
  });

  test('"aims to" is an intention, "need to" an obligation', () => {
    expect(read('Veria aims to open the border')).toBe('intention');
    expect(read('The parties need to talk')).toBe('obligation');
  });

  test('what a relative clause needs that no word opens, the claim does not', () => {
    const tokens = parsed(`He PRON 2 nsubj
      approved VERB:past 0 root
      the DET 4 det
      powers NOUN 2 obj
      they PRON 6 nsubj
      need VERB:present 4 acl:relcl
      to PART 8 mark
      act VERB:base 6 xcomp`);
    expect(modalityOf(tokens)).toBe('asserted');
    expect(modalityOf(tokens.slice(4))).toBe('obligation');
  });
});
