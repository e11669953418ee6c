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

describe('words of saying between the halves of a sentence part no clause from what it hangs on', () => {
  test.each([
    [
      'a condition before them',
      'If the attacks continue, Soto added, the crossing will be closed.',
      [['If the attacks continue the crossing will be closed', 'Ana Soto']],
    ],
    [
      'a condition behind them',
      'The crossing will be closed, Soto warned, unless the attacks stop by Friday.',
      [['The crossing will be closed unless the attacks stop by Friday', 'Ana Soto']],
    ],
    [
      'a condition in direct speech',
      '"If the attacks continue," Soto said, "the crossing will be closed for a year."',
      [['If the attacks continue the crossing will be closed for a year', 'Ana Soto']],
    ],
    [
      'a time',
      'As long as the fighting goes on, Soto noted, no convoy can pass.',
      [['As long as the fighting goes on no convoy can pass', 'Ana Soto']],
    ],
    [
      'what there is a chance to do',
      'There is an opportunity, Soto said, to use this influence for peace.',
      [['There is an opportunity to use this influence for peace', 'Ana Soto']],
    ],
    [
      'a view without a verb, and what would be so if another thing were',
      'It would not be a good idea, in Soto’s view, if no minister were to take part.',
      [['It would not be a good idea if no minister were to take part', 'Ana Soto']],
    ],
    [
      'a contrast is told by itself',
      'Although the road is long, Soto said, the first steps have been taken.',
      [
        ['Although the road is long', 'Ana Soto'],
        ['The first steps have been taken', 'Ana Soto'],
      ],
    ],
    [
      'so is a reason',
      'The talks will go on, Soto said, because both sides wish for peace.',
      [
        ['The talks will go on', 'Ana Soto'],
        ['Both sides wish for peace', 'Ana Soto'],
      ],
    ],
    [
      'to what a speaker comes next tells nothing, cut off from the saying or not',
      'Commenting on the vote in parliament the same day, Soto said of the deputies: "They should be aware of what follows."',
      [['They should be aware of what follows', 'Ana Soto']],
    ],
    [
      'what is regretted and why',
      'Soto regretted a step which, she said, went far beyond the treaty.',
      [['Soto regretted a step which went far beyond the treaty', 'Ana Soto']],
    ],
    [
      'on what occasion something was said is no part of what is quoted',
      'When reporters asked her, Soto said, "We will stay in the town."',
      [
        ['When reporters asked her', 'Ana Soto'],
        ['Norway will stay in the town', 'Ana Soto'],
      ],
    ],
  ])('%s', async (_, text, told) => {
    expect(await toldIn(`${SOTO} ${text}`)).toEqual(told);
  });
});
