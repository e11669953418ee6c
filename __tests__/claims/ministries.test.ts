import { describe, expect, test } from '@jest/globals';
import { toldIn } from '../helpers/told.js';

const SOTO =
  'Foreign Minister Ana Soto of Norway spoke by telephone with Foreign Minister Erik Lind of Sweden.';

describe('how ministries the world over put a talk', () => {
  test.each([
    [
      'what one replies by stating is said, each clause by itself',
      `${SOTO} Erik Lind responded by stating that he welcomes the treaty, commending the courage of the crews, that he looks forward to the signing.`,
      [
        ['Erik Lind welcomes the treaty', 'Erik Lind'],
        ['Erik Lind looks forward to the signing', 'Erik Lind'],
      ],
    ],
    [
      'what one begins by is the step and the act together',
      `${SOTO} Ana Soto began by thanking Erik Lind for the loan of the icebreaker.`,
      [['Ana Soto began by thanking Erik Lind for the loan of the icebreaker', 'Ana Soto']],
    ],
    [
      'a clause hangs on the verb right before its "that", however long its subject',
      `${SOTO} The two ministers exchanged views over the strait, and concurred that the recent landing of an aircraft on the reef in the northern sea, as well as the start of building on the disputed rocks, will raise tensions.`,
      [
        [
          'The recent landing of an aircraft on the reef in the northern sea, as well as the start of building on the disputed rocks, will raise tensions',
          'two ministers',
        ],
      ],
    ],
    ['that an overview follows is no claim', `${SOTO} The overview of the talk is as follows.`, []],
  ])('%s', async (_, text, expected) => {
    const told = await toldIn(text);
    expect(told).toEqual(expect.arrayContaining([...expected]));
    expect(told.filter(([words]) => /overview|responded by/u.test(words!))).toEqual([]);
  });
});
