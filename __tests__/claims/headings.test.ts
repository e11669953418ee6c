import { describe, expect, test } from '@jest/globals';
import { toldIn } from '../helpers/told.js';

const MET = 'Foreign Minister Ana Soto of Norway met Foreign Minister Erik Lind of Sweden.';

describe('a heading that announces whose word stands below it', () => {
  test.each([
    [
      'a post, in which they speak for themselves',
      '**Foreign Minister Ana Soto on X, 3 May 2025**\n\nThe strait is open. We are tired of half answers.\n\nSweden knows it.',
      [
        ['The strait is open', 'Ana Soto'],
        ['Norway is tired of half answers', 'Ana Soto'],
        ['Sweden knows it', 'Ana Soto'],
      ],
    ],
    [
      'what the account tells of it, whoever is named in it as well',
      '**From the statements of Foreign Minister Ana Soto**\n\nAsked about the docks, the Minister explained that they are full. The ferries, she said, are late.\n\nNorway, for its part, will keep the docks open. Erik Lind confirmed that the ferries are late.',
      [
        ['They are full', 'Ana Soto'],
        ['The ferries are late', 'Ana Soto'],
        ['Norway, for its part, will keep the docks open', 'Ana Soto'],
        ['The ferries are late', 'Erik Lind'],
      ],
    ],
    [
      'by their name before the word for it',
      "Spokesperson Per Dahl's Remarks on July 29\n\nThe strait is open.",
      [['The strait is open', 'Per Dahl']],
    ],
    [
      'with the person it is an interview with',
      'Interview with Foreign Minister Ana Soto\n\nI see no danger. The strait is open.',
      [
        ['Ana Soto sees no danger', 'Ana Soto'],
        ['The strait is open', 'Ana Soto'],
      ],
    ],
    [
      'up to the next heading',
      'Remarks by Foreign Minister Ana Soto\n\nThe strait is open.\n\nBackground\n\nThe docks are full.',
      [['The strait is open', 'Ana Soto'], ['The docks are full']],
    ],
    [
      'at the head of a paragraph, for that alone',
      'Ambassador Per Dahl, Oslo, 4 May. Sweden has closed two ports.\n\nThe docks are full.',
      [['Sweden has closed two ports', 'Per Dahl'], ['The docks are full']],
    ],
    [
      'not of a body, of another side, or of two',
      'Statement by the Ministry of Foreign Affairs\n\nThe strait is open.\n\nReaction to the remarks of Foreign Minister Ana Soto\n\nThe docks are full.\n\nRemarks of Foreign Minister Erik Lind of Sweden\n\nThe port is shut.\n\nRemarks with Foreign Minister Erik Lind\n\nThe road is long.',
      [['The strait is open'], ['The docks are full'], ['The port is shut'], ['The road is long']],
    ],
    [
      'not one that tells something itself',
      'Norway welcomes the statement of Foreign Minister Ana Soto\n\nThe docks are full.',
      [['The docks are full']],
    ],
  ])('%s', async (_, text, told) => {
    expect(await toldIn(`${MET}\n\n${text}`)).toEqual(told);
  });
});

describe('a post', () => {
  test.each([
    [
      'is whose name its handle ends with, to the end of its paragraph',
      '@MinisterSoto, May 5: The strait is open. I met Erik Lind.\n\nThe docks are full.',
      [['The strait is open', 'Ana Soto'], ['Ana Soto met Erik Lind', 'Ana Soto'], ['The docks are full']],
    ],
    [
      'is whoever is named before the handle',
      'Ambassador Per Dahl (@NorwayInX), 6 May: The ferries are late.',
      [['The ferries are late', 'Per Dahl']],
    ],
    [
      "is the account's own where no person is known by its handle",
      '@NorwayMFA, May 5: The strait is open.',
      [['The strait is open']],
    ],
  ])('%s', async (_, text, told) => {
    expect(await toldIn(`${MET}\n\n${text}`)).toEqual(told);
  });
});

test('what is said besides addressing somebody goes on', async () => {
  const text = `${MET} Addressing the crews, Ana Soto said that the docks are full. No ship has left in a week.`;
  expect(await toldIn(text)).toContainEqual(['No ship has left in a week', 'Ana Soto']);
});
