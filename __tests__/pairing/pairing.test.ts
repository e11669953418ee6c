import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Account } from '../../src/domain/index.js';
import { findCandidates, pairAccounts, traitsOf } from '../../src/pairing/index.js';
import { surname } from '../../src/pairing/traits.js';
import { account as made } from '../helpers/account.js';

const account = (side: string | null, date: string | null, text: string): Account =>
  made(text, {
    source: `${side}.md`,
    side,
    kind: side === null ? 'article' : 'readout',
    date,
    counterparts: [],
  });

const LEADERS = [
  account(
    'Norway',
    '2024-05-06',
    'Prime Minister Ingrid Solheim spoke by telephone with President Lucía Quispe of Peru. They discussed the supply of copper and the ceasefire in the northern valley.',
  ),
  account(
    'Peru',
    '2024-05-06',
    'President Lucía Quispe held a telephone conversation with Prime Minister Ingrid Solheim of Norway. The ceasefire in the northern valley and copper were raised.',
  ),
];
const MINISTERS = [
  account(
    'Norway',
    '2024-05-06',
    'Foreign Minister Lars Bakken met with Foreign Minister Manuel Paredes of Peru. They reviewed quotas for anchovy and a new embassy building.',
  ),
  account(
    'Peru',
    '2024-05-07',
    'Foreign Minister Manuel Paredes received Foreign Minister Lars Bakken of Norway. The catch of anchovy was discussed, as was the embassy building.',
  ),
];
const ALONE = account(
  'Norway',
  '2024-05-06',
  'Minister of Defence Kari Nygård visited the naval base and inspected frigates.',
);

const groups = (heap: readonly Account[]) => pairAccounts(heap).map(({ accounts }) => accounts);

describe('pairing', () => {
  test('two events of the same two states on one day are kept apart by who took part and what was spoken of', () => {
    expect(groups([LEADERS[0]!, MINISTERS[1]!, ALONE, MINISTERS[0]!, LEADERS[1]!])).toEqual([
      [0, 4],
      [1, 3],
    ]);
  });

  test('says why', () => {
    const [event] = pairAccounts(LEADERS);
    expect(event!.pairs[0]!.reasons).toEqual([
      'name each other',
      'same day',
      'both a call',
      'people: Solheim, Quispe',
      expect.stringMatching(/^shared: .*copper/),
    ]);
  });

  test('the same call a month later is another', () => {
    expect(groups([LEADERS[0]!, { ...LEADERS[1]!, date: '2024-06-06' }])).toEqual([]);
  });

  test('no side speaks twice of one event', () => {
    const twice = { ...LEADERS[0]!, source: 'again.md' };
    for (const accounts of groups([...LEADERS, twice])) expect(accounts).toHaveLength(2);
  });

  test('one account pairs with none', () => {
    expect(groups([])).toEqual([]);
    expect(groups([ALONE])).toEqual([]);
  });

  test('does not depend on the order of the heap', () => {
    const heap = [...LEADERS, ...MINISTERS, ALONE];
    const named = (list: readonly Account[]) =>
      groups(list)
        .map(own =>
          own
            .map(at => heap.indexOf(list[at]!))
            .sort()
            .join(),
        )
        .sort();
    const expected = named(heap);
    fc.assert(
      fc.property(fc.shuffledSubarray(heap, { minLength: heap.length }), shuffled => {
        expect(named(shuffled)).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  test('does not compare all with all: accounts of other states and days are no candidates', () => {
    const far = ['Kenya', 'Vietnam', 'Jordan', 'Morocco'].flatMap((side, index) =>
      Array.from({ length: 10 }, (_, day) =>
        account(
          side,
          `2024-0${index + 1}-${10 + day}`,
          `The minister of ${side} opened a school number ${index}${day}.`,
        ),
      ),
    );
    expect(findCandidates([...LEADERS, ...far].map(traitsOf))).toEqual([{ a: 0, b: 1 }]);
  });
});

test.each([
  ['Volodymyr Zelenskyy', 'Vladimir Zelensky'],
  ['Sirojiddin Muhriddin', 'S. Mukhriddin'],
  ['Alexander Lukashenko', 'Aliaksandr Lukashenka'],
])('%s and %s are spelt alike', (a, b) => {
  expect(surname(a)).toBe(surname(b));
});
