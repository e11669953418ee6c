import { describe, expect, test } from '@jest/globals';
import { spellingKey } from '../../src/claims/index.js';

const SAME = [
  ['Muhriddin', 'Mukhriddin', 'Mukhritdin'],
  ['Sergei', 'Sergey', 'Sergej'],
  ['Zelensky', 'Zelenskyy', 'Zelenskiy', 'Zelenskyi'],
  ['Lavrov', 'Lavroff'],
  ['Erdoğan', 'Erdogan'],
  ['Šefčovič', 'Sefcovic'],
];

describe('one name in several spellings', () => {
  test.each(SAME)('%s', (...names) => {
    expect(new Set(names.map(spellingKey)).size).toBe(1);
  });

  test('names of different people stay apart', () => {
    const names = [
      'Lavrov',
      'Labrov',
      'Muhriddin',
      'Mahmudov',
      'Kuleba',
      'Kulebin',
      'Blinken',
      'Wang',
      'Wong',
    ];
    expect(new Set(names.map(spellingKey)).size).toBe(names.length);
  });
});
