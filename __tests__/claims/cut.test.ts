import { describe, expect, test } from '@jest/globals';
import { toldIn } from '../helpers/told.js';

const LIND = 'Foreign Minister Erik Lind of Norway met the press.';

describe('what goes on behind the words that tell who says it', () => {
  test.each([
    [
      'each clause joined to it is said, too',
      'The picture is not bleak, Mr Lind concluded, but the talks can wait no longer, and the danger of a breakdown should not be played down.',
      [
        ['The picture is not bleak', 'Erik Lind'],
        ['The talks can wait no longer', 'Erik Lind'],
        ['The danger of a breakdown should not be played down', 'Erik Lind'],
      ],
    ],
    [
      "a clause in the past behind a present is the account's own",
      'The road is long, Mr Lind said, and the ferry sank off Bergen.',
      [['The road is long', 'Erik Lind'], ['The ferry sank off Bergen']],
    ],
  ])('%s', async (_, text, told) => {
    expect(await toldIn(`${LIND} ${text}`)).toEqual(told);
  });
});
