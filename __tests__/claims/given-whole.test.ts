import { describe, expect, test } from '@jest/globals';
import { toldIn } from '../helpers/told.js';

const inArticle = (text: string) => toldIn(text, { side: null, kind: 'article' });

describe('a statement that an article gives whole', () => {
  test.each([
    ['issued the following statement on Sunday:'],
    ['made public the press statement below on Sunday afternoon:'],
  ])('is to the end the word of whoever %s', async announced => {
    const claims = await inArticle(
      `Bergen, July 14 (NNA) -- Ana Soto, deputy chief of the Council of Veria, ${announced}\n\nI was told that the port is closed.\n\nThe crews of Lindia do not stop this game.\n\nOur patience has an end.`,
    );
    expect(claims.map(([, ...chain]) => chain)).toEqual([['Ana Soto'], ['Ana Soto'], ['Ana Soto']]);
  });

  test('is over where the article has told something before and tells of somebody else again', async () => {
    const claims = await inArticle(
      'The ferry stood still for a third day.\n\nThe Foreign Ministry of Norway issued the following statement on Sunday:\n\nThe crews do not stop this game.\n\nOur patience has an end.\n\nForeign Minister Erik Lind of Sweden called the statement empty. The port is closed.',
    );
    expect(claims).toEqual([
      ['The ferry stood still for a third day'],
      ['The crews do not stop this game', 'Foreign Ministry of Norway'],
      ["Norway's patience has an end", 'Foreign Ministry of Norway'],
      ['Erik Lind called the statement empty', 'Erik Lind'],
      ['The port is closed'],
    ]);
  });

  test('is none where a colon stands before direct speech, or nothing is announced', async () => {
    const claims = await inArticle(
      'The Foreign Ministry of Norway issued the following statement:\n\n"The crews do not stop this game."\n\nThe port is closed.',
    );
    expect(claims.map(([, ...chain]) => chain)).toEqual([['Foreign Ministry of Norway'], []]);
  });
});
