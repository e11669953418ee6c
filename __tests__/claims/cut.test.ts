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
    [
      'of a clause that describes something, that clause alone',
      'Mr Lind crossed the bridge, which, he stressed, had never closed. He saw the ferry, which, according to him, was safe.',
      [
        ['Mr Lind crossed the bridge'],
        ['The bridge had never closed', 'Erik Lind'],
        ['Erik Lind saw the ferry'],
        ['The ferry was safe', 'Erik Lind'],
      ],
    ],
    [
      'what its verb still lacks',
      'There are now, Mr Lind said, enough boats to clear the fjord. The crews have, he added, been trained in Bergen.',
      [
        ['There are now enough boats to clear the fjord', 'Erik Lind'],
        ['The crews have been trained in Bergen', 'Erik Lind'],
      ],
    ],
  ])('%s', async (_, text, told) => {
    expect(await toldIn(`${LIND} ${text}`)).toEqual(told);
  });

  test('the words that tell who says it are no claim, whoever it may be', async () => {
    expect(await toldIn('The sides met in Bergen, and the talks, she stressed, were useful.')).toEqual([
      ['The talks were useful'],
    ]);
  });
});

describe('what hangs on a position', () => {
  test.each([
    [
      'stands by itself behind a repeated preposition',
      'The minister expressed concern about the seizure of the trawler and about the arrest of its crew.',
      [
        ['Erik Lind expressed concern about the seizure of the trawler', 'Erik Lind'],
        ['Erik Lind expressed concern about the arrest of its crew', 'Erik Lind'],
      ],
    ],
    [
      'so does what is to be done',
      'The minister spoke in favour of a lasting truce and of carrying out what the summit had decided.',
      [
        ['Erik Lind spoke in favour of a lasting truce', 'Erik Lind'],
        ['Erik Lind spoke in favour of carrying out what the summit had decided', 'Erik Lind'],
      ],
    ],
    [
      'and keeps the verb that it is told by',
      'The minister asked about the state of the port and about resettling the islanders.',
      [
        ['Erik Lind asked about the state of the port', 'Erik Lind'],
        ['Erik Lind asked about resettling the islanders', 'Erik Lind'],
      ],
    ],
  ])('%s', async (_, text, told) => {
    expect(await toldIn(`${LIND} ${text}`)).toEqual(told);
  });
});

test.each([
  'With reference to the incident at the port, the Ministry wishes to clarify as follows.',
  'The Ministry would like to clarify the following.',
  'The Ministry informs of the following.',
  'The Council of Ministers has resolved as follows.',
  'The Ministry recalls, moreover, that:',
  'The minister made the following declaration.',
])('what only announces a word is no claim: "%s"', async text => {
  expect(await toldIn(`${LIND} ${text}`)).toEqual([]);
});

test('what is announced with its content is a claim', async () => {
  expect(await toldIn(`${LIND} The minister made a declaration on the wreck of the trawler.`)).toHaveLength(
    1,
  );
});

describe('what is to be done', () => {
  test.each([
    [
      'stands by itself in a list that commas part',
      'The two sides need to keep up trade, properly handle disputes, and help the islanders return.',
      [
        'The two sides need to keep up trade',
        'The two sides need to properly handle disputes',
        'The two sides need to help the islanders return',
      ],
    ],
    [
      'so does what is important to do',
      'It is important to bear the burden, to set an example, and to work for peace at sea.',
      [
        'It is important to bear the burden',
        'It is important to set an example',
        'It is important to work for peace at sea',
      ],
    ],
    [
      'two things that no comma parts are one',
      'The two sides need to keep up trade and help the islanders return.',
      ['The two sides need to keep up trade and help the islanders return'],
    ],
    [
      'the second of two infinitives takes no auxiliary from before them',
      'The minister urged Sweden to open the port so that trade may grow, and to work for calm.',
      [
        'Erik Lind urged Sweden to open the port so that trade may grow',
        'Erik Lind urged Sweden to work for calm',
      ],
    ],
  ])('%s', async (_, text, told) => {
    expect((await toldIn(`${LIND} ${text}`)).map(([proposition]) => proposition)).toEqual(told);
  });
});

test('"needs" agrees with a country that "we" means', async () => {
  const told = await toldIn(`${LIND} The minister said that we need to keep the port open.`);
  expect(told.map(([proposition]) => proposition)).toEqual(['Norway needs to keep the port open']);
});

describe('a reason', () => {
  test.each([
    ['The move is an error, since no threats exist.', ['The move is an error', 'No threats exist']],
    [
      'The move is hasty, given that Sweden has kept its word.',
      ['The move is hasty', 'Sweden has kept its word'],
    ],
    [
      'The move is an error, because trade depends on the road.',
      ['The move is an error', 'Trade depends on the road'],
    ],
    [
      'The delay is a heavy burden, for trade depends on the road.',
      ['The delay is a heavy burden', 'Trade depends on the road'],
    ],
    [
      'The offer is void, for it contains no word on the port.',
      ['The offer is void', 'The offer contains no word on the port'],
    ],
  ])('that a comma parts stands by itself: %s', async (text, told) => {
    expect((await toldIn(text)).map(([proposition]) => proposition)).toEqual(told);
  });

  test.each([
    [
      'As the two ports depend on the ferry, Norway should mend it.',
      ['Norway should mend it', 'The two ports depend on the ferry'],
    ],
    [
      'Since trade depends on the road, the bridge has to be mended.',
      ['The bridge has to be mended', 'Trade depends on the road'],
    ],
  ])('that stands before what follows from it, too: %s', async (text, told) => {
    const found = (await toldIn(text)).map(([proposition]) => proposition);
    expect([...found].sort()).toEqual([...told].sort());
  });

  test.each([
    'As the Ministry has said, the road is open.',
    'Since the bridge collapsed, the road has been closed.',
    'As it stands, the road is closed.',
  ])('is no time, and not who says it: %s', async text => {
    expect(await toldIn(text)).toHaveLength(1);
  });

  test('is said by who says what it is the reason for', async () => {
    expect(await toldIn(`${LIND} He said that Sweden was to blame, since it had closed the road.`)).toEqual([
      ['Sweden was to blame', 'Erik Lind'],
      ['Sweden had closed the road', 'Erik Lind'],
    ]);
  });

  test.each([
    'The road is closed because the bridge has collapsed',
    'Norway has kept its word, since it joined the pact in 1990',
    'The guards had been stationed there, since long before the treaty was signed',
  ])('stays where no comma parts it, and a time always does: %s', async text => {
    expect(await toldIn(`${text}.`)).toEqual([[text]]);
  });
});

describe('what is told of a noun in a clause set off by a comma', () => {
  test.each([
    [
      'behind what is to be done',
      'The new claims seek to turn attention away from smugglers, who have been given shelter in Sweden and who continue to threaten the border.',
      [
        'The new claims seek to turn attention away from smugglers',
        'Smugglers have been given shelter in Sweden',
        'Smugglers continue to threaten the border',
      ],
    ],
    [
      'behind what it is a duty to do',
      'It is our duty to defend the courts of the land, which have never bowed to any threat.',
      [
        "It is Norway's duty to defend the courts of the land",
        'The courts of the land have never bowed to any threat',
      ],
    ],
    [
      'of a noun other than the one that "it" is said to be',
      'It has been consistent in applying the rules of the union, which have different dates of entry into force.',
      [
        'It has been consistent in applying the rules of the union',
        'The rules of the union have different dates of entry into force',
      ],
    ],
    [
      'what is told to have somebody do it is one',
      'The war has to end with Sweden regaining its villages in full.',
      ['The war has to end with Sweden regaining its villages in full'],
    ],
  ])('%s', async (_, text, told) => {
    expect((await toldIn(text)).map(([claim]) => claim)).toEqual(told);
  });
});

describe('a way to look at things is nobody who does', () => {
  test('and part of what is said', async () => {
    expect(
      await toldIn(
        'Norway and Sweden should look to the future, stick to viewing their ties from a long-term perspective, and keep up the habit of respect.',
      ),
    ).toEqual([
      ['Norway and Sweden should look to the future'],
      ['Norway and Sweden should stick to viewing their ties from a long-term perspective'],
      ['Norway and Sweden should keep up the habit of respect'],
    ]);
  });
});
