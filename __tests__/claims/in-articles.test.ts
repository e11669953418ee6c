import { describe, expect, test } from '@jest/globals';
import { toldIn } from '../helpers/told.js';

const speakersIn = async (text: string) => {
  const claims = await toldIn(text, { side: null, kind: 'article', counterparts: [] });
  return claims.map(([proposition, ...chain]) => [chain.join(' > '), proposition]);
};

const TALKS =
  'President Ana Soto of Norway received Foreign Minister Erik Lind. The visit of President Olof Berg of Sweden in June was prepared. Ana Soto said that the fishing treaty was a success.';

describe('in an article', () => {
  test('of two presidents "the President" is whoever spoke last', async () => {
    expect(
      await speakersIn(`${TALKS} The President said that the ferry line would be reopened.`),
    ).toContainEqual(['Ana Soto', 'The ferry line would be reopened']);
  });

  test('or the only one of whom it tells what they do, whoever spoke last', async () => {
    const guest = 'Lind said that the road was safe.';
    expect(
      await speakersIn(`${TALKS} ${guest} The President said that the ferry line would be reopened.`),
    ).toContainEqual(['Ana Soto', 'The ferry line would be reopened']);
  });
});
