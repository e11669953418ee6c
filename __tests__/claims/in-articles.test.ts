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

  test('a paragraph that is nothing but direct speech is whoever spoke in the one before', async () => {
    const told = await speakersIn(
      `${TALKS}\n\n"The road is safe," Ana Soto said.\n\n"The pier is another matter. It must be rebuilt."\n\n"The toll is fair," said Erik Lind.`,
    );
    expect(told.slice(-4)).toEqual([
      ['Ana Soto', 'The road is safe'],
      ['Ana Soto', 'The pier is another matter'],
      ['Ana Soto', 'It must be rebuilt'],
      ['Erik Lind', 'The toll is fair'],
    ]);
  });

  test.each([
    ['On Monday Soto said that the toll was fair.', 'Ana Soto'],
    ['In March Soto said that the toll was fair.', 'Ana Soto'],
    ['Theresa May said that the toll was fair.', 'Theresa May'],
  ])('a day or a month before a name is no part of it: %s', async (text, name) => {
    expect(await speakersIn(`${TALKS} ${text}`)).toContainEqual([name, 'The toll was fair']);
  });

  test.each([
    ['Karl Berg, the noted lawyer and writer, said that the toll was fair.', 'Karl Berg'],
    [
      'Karl Berg, the King of Norway, and Olof Holm, the King of Sweden, said that the toll was fair.',
      'Karl Berg and Olof Holm',
    ],
  ])('who is said to be several things is one: %s', async (text, name) => {
    expect(await speakersIn(text)).toContainEqual([name, 'The toll was fair']);
  });
});
