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
    [
      '"our country" is the state by its name, and its verb follows it',
      `${SOTO} Ana Soto said that we strongly urge Sweden to keep off our country's banks.`,
      [["Norway strongly urges Sweden to keep off Norway's banks", 'Ana Soto']],
    ],
    [
      'what nobody does alone stays with all of us',
      `${SOTO} "We agreed to stay in touch," Ana Soto said.`,
      [['We agreed to stay in touch', 'Ana Soto']],
    ],
    [
      '"which" leaves a place alone where the parse has what lies there',
      `${SOTO} Ana Soto condemned the reckless manoeuvre by Veria, which reveals its designs on the strait.`,
      [['The reckless manoeuvre by Veria reveals its designs on the strait', 'Ana Soto']],
    ],
    [
      'what is judged where several are named is all of it',
      `${SOTO} "We are seeing attacks in the Norwegian delta, which is most regrettable and plainly unlawful," she said.`,
      [['This is most regrettable and plainly unlawful', 'Ana Soto']],
    ],
    [
      '"they" go on with the several whom the sentence before told of, at its own time',
      `${SOTO} Ana Soto said that Swedish border guards on Monday night broke the truce. They crossed the river again. They fired on the ferry.`,
      [
        ['Swedish border guards crossed the river again', 'Ana Soto'],
        ['Swedish border guards fired on the ferry', 'Ana Soto'],
      ],
    ],
    ['that an overview follows is no claim', `${SOTO} The overview of the talk is as follows.`, []],
  ])('%s', async (_, text, expected) => {
    const told = await toldIn(text);
    expect(told).toEqual(expect.arrayContaining([...expected]));
    expect(told.filter(([words]) => /overview|responded by/u.test(words!))).toEqual([]);
  });
});
