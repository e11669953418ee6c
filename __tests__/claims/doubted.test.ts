import { describe, expect, test } from '@jest/globals';
import { readOne, toldIn } from '../helpers/told.js';

/** Each claim with whether it says yes or no. */
async function polarities(text: string) {
  const { claims } = await readOne(text);
  return claims.map(({ polarity, text: words }) => `${polarity} | ${words}`);
}

describe('what somebody does not believe', () => {
  test.each([
    [
      'Foreign Minister Ana Soto did not believe that Sweden had made a decision.',
      'Sweden had made a decision',
    ],
    ['We do not consider that the treaty has lapsed.', 'the treaty has lapsed'],
    ['The Ministry considers it unlikely that the treaty has lapsed.', 'the treaty has lapsed'],
  ])('is put as untrue: %s', async (text, words) => {
    expect(await polarities(text)).toEqual([`negated | ${words}`]);
    const [[proposition]] = (await toldIn(text)) as [[string]];
    expect(proposition).toBe(`It is not true that ${words}`);
  });

  test.each(['did not say', 'did not claim', 'did not confirm'])(
    'is not told where one %s it',
    async words => {
      const text = `Foreign Minister Ana Soto ${words} that the road was closed`;
      expect(await polarities(`${text}.`)).toEqual([`negated | ${text}`]);
    },
  );
});

describe('what is set against what is told', () => {
  test.each([
    'The dispute should be settled by talks, not by force',
    'It is a full and not a partial truce',
    'The blame lies with Sweden, not with Norway',
    'The accord is a framework and not a treaty',
  ])('denies nothing of it: %s', async text => {
    expect(await polarities(`${text}.`)).toEqual([`affirmed | ${text}`]);
  });

  test('is denied where it is all that is told', async () => {
    expect(await polarities('Norway is committed, under the accord, not to use force.')).toEqual([
      'negated | Norway is committed, under the accord, not to use force',
    ]);
  });
});

describe('what follows from it', () => {
  test('is denied by itself', async () => {
    expect(await polarities("Gas isn't flowing through the port, it's not leverage for Sweden.")).toEqual([
      "negated | Gas isn't flowing through the port",
      "negated | it's not leverage for Sweden",
    ]);
  });
});
