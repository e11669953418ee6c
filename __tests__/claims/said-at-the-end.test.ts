import { describe, expect, test } from '@jest/globals';
import { toldIn } from '../helpers/told.js';

const SOTO = 'Foreign Minister Ana Soto of Norway met Foreign Minister Erik Lind of Sweden.';

describe('where the last words of a sentence tell who says it all', () => {
  test.each([
    [
      'each clause that somebody told is told by both',
      'Ana Soto told her counterpart that calm at sea was essential to trade and that the recent incidents had affected the fleets, government sources said.',
      [
        ['Calm at sea was essential to trade', 'government sources', 'Ana Soto'],
        ['The recent incidents had affected the fleets', 'government sources', 'Ana Soto'],
      ],
    ],
    [
      'an opener takes no subject from the verb behind it',
      'At the talks, Ana Soto noted that the ports have stayed open all winter, the ministry said in a release.',
      [['The ports have stayed open all winter', 'ministry', 'Ana Soto']],
    ],
    [
      'doing a thing is what is told of, whatever the verb of saying',
      'Closing the port will harm nobody, Soto assured.',
      [['Closing the port will harm nobody', 'Ana Soto']],
    ],
    [
      'what "it" stands for goes with it, whoever stands between',
      'It is regrettable, Soto added, that the talks have failed.',
      [['It is regrettable that the talks have failed', 'Ana Soto']],
    ],
  ])('%s', async (_, text, told) => {
    expect(await toldIn(`${SOTO} ${text}`)).toEqual(told);
  });
});
