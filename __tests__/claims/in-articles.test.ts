import { describe, expect, test } from '@jest/globals';
import { readOne, toldIn } from '../helpers/told.js';

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

  const SPOKESMAN = 'Government spokesman Olof Berg of Sweden said that the ferry line was closed.';

  test.each([
    'The press secretary of the Government added',
    "The head of the press service of Sweden's Government added",
    'The spokesperson added',
  ])('who speaks for others is meant by another name of that office: %s', async opening => {
    expect(await speakersIn(`${SPOKESMAN} ${opening} that the road was safe.`)).toContainEqual([
      'Olof Berg',
      'The road was safe',
    ]);
  });

  test.each([
    'The press secretary of the Border Guard added',
    'A spokesperson added',
    'The spokeswoman added',
    'The spokesperson of the Foreign Ministry added',
    "Norway's press secretary added",
  ])('but not where it is that of another body, state or person: %s', async opening => {
    const said = await speakersIn(
      `Mr. ${SPOKESMAN.replace('Government s', 'S')} ${opening} that the road was safe.`,
    );
    expect(said.find(([, proposition]) => proposition === 'The road was safe')?.[0]).not.toBe('Olof Berg');
  });

  test('an office that speaks behind a name between commas is not that of whoever bears the name', async () => {
    const text =
      'Prime Minister Ana Soto of Sweden spoke. On the arrest of Erik Lind, the head of the National Bank of Sweden said that the road was safe.';
    const said = await speakersIn(text);
    expect(said.find(([, proposition]) => proposition === 'The road was safe')?.[0]).not.toBe('Erik Lind');
  });

  test('"the ministry" is the one named in full before, whether or not it was heard', async () => {
    const text =
      "The envoy was called to Norway's Foreign Ministry on Monday. The ministry said that the road was safe.";
    expect(await speakersIn(text)).toContainEqual(['Foreign Ministry', 'The road was safe']);
  });

  test('and stays "the ministry" where two were named', async () => {
    const text =
      "The envoy was called to Norway's Foreign Ministry. Sweden's Defence Ministry was silent. The ministry said that the road was safe.";
    expect(await speakersIn(text)).toContainEqual(['ministry', 'The road was safe']);
  });

  test('"the same sources" are those heard before', async () => {
    const text =
      'Shipping sources said that the ferry was late. The same sources said that the road was safe.';
    expect(await speakersIn(text)).toContainEqual(['Shipping sources', 'The road was safe']);
  });

  const OPENING = 'The Foreign Minister, opening a meeting in Oslo, said that the ferry was late.';

  test('whom it calls first by an office is whom it names next by no more than the name', async () => {
    const said = await speakersIn(`${OPENING}\n\nKarl Lund said that the road was safe.`);
    expect(said).toContainEqual(['Karl Lund', 'The ferry was late']);
  });

  test.each([
    'The analyst Karl Lund said',
    'Karl Lund, a fisherman, said',
    'Prime Minister Karl Lund said',
    'Karl Lund said that it was early. Olof Berg said',
  ])('but nobody of whom it tells what else they are, nor one of two: %s', async opening => {
    const said = await speakersIn(`${OPENING}\n\n${opening} that the road was safe.`);
    expect(said.find(([, proposition]) => proposition === 'The ferry was late')?.[0]).not.toBe('Karl Lund');
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

  test('who they are of whom it says so, behind them, is told by itself', async () => {
    expect(
      await speakersIn('The toll is too high, say Norwegian diplomats who fear for the ferry line.'),
    ).toEqual([
      ['Norwegian diplomats', 'The toll is too high'],
      ['', 'Norwegian diplomats fear for the ferry line'],
    ]);
  });

  test.each([
    ['On Monday Soto found fault with the way Sweden reopened the ferry line.', 'accuse'],
    ['Soto brushed aside the claims of Sweden.', 'reject'],
  ])('phrases of the press say something: %s', async (text, act) => {
    const { claims } = await readOne(`${TALKS} ${text}`, { side: null, kind: 'article', counterparts: [] });
    expect(claims.at(-1)).toMatchObject({ speechAct: act, attribution: [expect.any(String)] });
  });

  test('"they" behind people who are no party are those people', async () => {
    expect(
      await speakersIn(`${TALKS}\n\nSome experts were worried. They pointed out that the toll was high.`),
    ).toContainEqual(['Some experts', 'The toll was high']);
  });
});
