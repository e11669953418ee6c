import { describe, expect, test } from '@jest/globals';
import { toldIn } from '../helpers/told.js';

test('what stands right behind the name of who speaks is read with its grammar', async () => {
  const told = await toldIn(
    "QUESTION: Is the road open?\n\nANA SOTO: The road isn't open, it's not leverage for Sweden.\n\nQUESTION: And the port?\n\nANA SOTO: The port is open.",
  );
  expect(told.map(([proposition]) => proposition)).toEqual([
    "The road isn't open",
    "The road's not leverage for Sweden",
    'The port is open',
  ]);
});

test('whoever has the word means itself by "we"', async () => {
  const told = await toldIn(
    'MS. BERG: Good morning. Hope you are well. I have a colleague with me.\n\nMR. SOTO: Thank you, Ida. The port is open.\n\nNow, as we have made clear, this meeting was only a beginning, and we are ready.',
    { title: 'Statement by Foreign Minister Ida Berg and Ambassador Ben Soto' },
  );
  expect(told.slice(-2).map(([, ...chain]) => chain)).toEqual([['SOTO'], ['SOTO']]);
});

describe('a statement with which an account begins', () => {
  const OPENING = 'The Government Spokesperson, Ana Soto, issued the following statement:';

  test('tells of others what they said: "he" and "she" are the last spoken of, never who issues it', async () => {
    const claims = await toldIn(
      `${OPENING}\n\nForeign Minister Erik Lind of Sweden spoke with Prime Minister Karl Berg of Norway. He condemned the raid. Thanking the crews, he also praised the pilots.`,
    );
    expect(claims.slice(1)).toEqual([
      ['Erik Lind condemned the raid', 'Ana Soto', 'Erik Lind'],
      ['Erik Lind praised the pilots', 'Ana Soto', 'Erik Lind'],
      ['Erik Lind thanking the crews', 'Ana Soto', 'Erik Lind'],
    ]);
  });

  test('may mean by "he" and "she" who issued it where a paragraph tells of them', async () => {
    const claims = await toldIn(
      `${OPENING}\n\nThe port is closed.\n\nThe crews are safe.\n\nAsked about the raid, the Spokesperson had denied it on Friday. She added that the ferry was late.`,
    );
    expect(claims.map(([, ...chain]) => chain)).toEqual([
      ['Ana Soto'],
      ['Ana Soto'],
      ['Ana Soto'],
      ['Ana Soto'],
    ]);
  });
});
