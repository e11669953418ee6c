import { describe, expect, test } from '@jest/globals';
import { extractClaims } from '../../src/claims/index.js';
import { subjectWords } from '../../src/claims/subject.js';
import { languageFor } from '../../src/language/index.js';
import { account } from '../helpers/account.js';
import { parsed } from '../helpers/parsed.js';

const read = (text: string) =>
  extractClaims(account(text), languageFor('en'), ['Russia', 'Tajikistan']).claims.map(
    ({ proposition }) => proposition,
  );

describe('a proposition says no more than its claim', () => {
  test('the second of two demands is asked of the one asked, not done by the one who asks', () => {
    expect(read('Moscow urged Tajikistan to reopen the road and to pay the drivers.')).toEqual([
      'Moscow urged Tajikistan to reopen the road',
      'Moscow urged Tajikistan to pay the drivers',
    ]);
  });

  test("what is everybody's does not become one side's; what is one side's does", () => {
    expect(read('Lavrov stressed that our two countries will meet.')).toEqual([
      'Our two countries will meet',
    ]);
    expect(read('Lavrov stressed that our roads are open.')).toEqual(["Russia's roads are open"]);
  });

  test('what is denied of the first of two commitments is not denied of one with a "to" of its own', () => {
    expect(read('Moscow committed not to close the road and to avoid any escalation.').at(-1)).toBe(
      'Moscow committed to avoid any escalation',
    );
  });

  test('"it" that stands for what follows is nobody', () => {
    for (const text of ['It was agreed to stay in touch.', 'It is high time to open the road.'])
      expect(read(`Russia received the note. ${text}`).at(-1)).toBe(text.slice(0, -1));
  });

  test('what a person says of "us" is said of the side', () => {
    expect(read('Lavrov stressed that we are ready to help.')).toEqual(['Russia is ready to help']);
  });

  test('what is between "our" two peoples is neither side\'s alone', () => {
    expect(read('Lavrov pledged to deepen the ties between our governments and our peoples.')).toEqual([
      'Lavrov pledged to deepen the ties between our governments and our peoples',
    ]);
  });

  test('words with a subject of their own get no other', () => {
    expect(read('The aid that comes from Europe, Lavrov noted, does not cover the costs.')[0]).toMatch(
      /^The aid that comes from Europe/,
    );
  });

  test('the verb goes with the name', () => {
    expect(read('We are ready to meet.')).toEqual(['Russia is ready to meet']);
    expect(read('We’ve opened the road to the south.')).toEqual(['Russia has opened the road to the south']);
  });
});

test('what is "not only" one thing is that thing, where the other is a claim of its own', () => {
  expect(read('Tajikistan not only closed the bridge but also expelled the traders.')[0]).toBe(
    'Tajikistan closed the bridge',
  );
  expect(read('Tajikistan closed not only the bridge but the whole road.')[0]).toMatch(/not only the bridge/);
});

describe('the words for a relative pronoun', () => {
  const tokens = parsed(`They PRON 2 nsubj
    praised VERB:past 0 root
    the DET 5 det
    border ADJ 5 amod
    forum NOUN 2 obj
    of ADP 7 case
    ministers NOUN 5 nmod
    , PUNCT 10 punct
    which PRON 10 nsubj
    meets VERB:present 5 acl:relcl
    in ADP 12 case
    May PROPN 10 obl`);
  const scene = { sentence: { index: 0, tokens } } as never;

  test('are those it describes', () => {
    expect(subjectWords(scene, { first: 8, last: 9 }, null, null)).toBe('the border forum of ministers');
  });
});
