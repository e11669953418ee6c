import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ReferenceKind } from '../../src/domain/index.js';
import { languageFor } from '../../src/language/index.js';
import { findReferences } from '../../src/references/index.js';

const tokens = (text: string) => languageFor('en').readTokens(text, { start: 0, end: text.length });

/** What a sentence of an account of 30 April 2024, a Tuesday, refers to. */
function found(text: string, kind: ReferenceKind): readonly string[] {
  return findReferences(text, tokens(text), { date: '2024-04-30', counterparts: ['Tajikistan'] })
    .filter(reference => reference.kind === kind)
    .map(({ value }) => value);
}

describe('treaties', () => {
  test.each([
    [
      'They recalled the 1993 Treaty on Friendship, Cooperation and Mutual Assistance.',
      ['Treaty on Friendship, Cooperation and Mutual Assistance (1993)'],
    ],
    [
      'It asked them to observe the 1993 and 1999 agreements on allied cooperation.',
      ['Agreement on allied cooperation (1993)', 'Agreement on allied cooperation (1999)'],
    ],
    ['The Agreement on Open Borders of 1994 remains in force.', ['Agreement on Open Borders (1994)']],
    ['They reaffirmed UN Security Council Resolution 2231.', ['UN Security Council Resolution 2231']],
    ['Both sides are committed to the UN Charter.', ['UN Charter (1945)']],
    ['They reached an agreement to meet again.', []],
  ])('%s', (text, values) => {
    expect(found(text, 'treaty')).toEqual(values);
  });
});

describe('dates', () => {
  test.each([
    ['The attack of March 22 was condemned.', ['2024-03-22']],
    ['On 29 April a note was handed over.', ['2024-04-29']],
    ['The note is dated 27.04.2024.', ['2024-04-27']],
    ['They met in Telma on 3 May 2023.', ['2023-05-03']],
    ['The ministers spoke yesterday.', ['2024-04-29']],
    ['They spoke today.', ['2024-04-30']],
    ['The talks on Friday brought nothing.', ['2024-04-26']],
    ['The two will meet next month.', ['2024-05']],
    ['The border was opened two weeks ago.', ['2024-04']],
    ['The relations that were established in 1992 are good.', ['1992']],
    ['The minister may march on.', []],
  ])('%s', (text, values) => {
    expect(found(text, 'date')).toEqual(values);
  });
});

describe('quantities', () => {
  test.each([
    ['A queue of roughly 180 vehicles had formed.', ['180 vehicle']],
    ['The aid is worth $1 billion.', ['1000000000 USD']],
    ['It allocated USD 225 million for relief.', ['225000000 USD']],
    ['About 25,000 people were evacuated.', ['25000 people']],
    ['Trade grew by 12 percent.', ['12 percent']],
    ['Thirty citizens were turned back.', ['30 citizen']],
    ['The two sides met.', []],
  ])('%s', (text, values) => {
    expect(found(text, 'quantity')).toEqual(values);
  });
});

describe('names', () => {
  test.each([
    [
      'person',
      'Foreign Minister Sergei Lavrov spoke with Sirojiddin Muhriddin.',
      ['Sergei Lavrov', 'Sirojiddin Muhriddin'],
    ],
    ['person', 'President Xi Jinping received Mr. Olaf Scholz.', ['Xi Jinping', 'Olaf Scholz']],
    ['organisation', 'The question was raised at NATO and in the African Union.', ['NATO', 'African Union']],
    ['place', 'The meeting in Geneva was followed by one in Vienna.', ['Geneva', 'Vienna']],
    ['person', 'The ministers discussed the situation.', []],
  ] as const)('%s in "%s"', (kind, text, values) => {
    expect(found(text, kind)).toEqual(values);
  });
});

test('whatever the words, a reference is verbatim at its span', () => {
  const words = fc.constantFrom(
    'the',
    '1993',
    'and',
    '1999',
    'agreements',
    'on',
    'March',
    '22',
    '180',
    'vehicles',
    'Lavrov',
    'Minister',
    'of',
    'Moscow',
    ',',
    '.',
    '$',
    'million',
    'Treaty',
    'yesterday',
    'Ünal',
    '’s',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 25 }), list => {
      const text = list.join(' ');
      const references = findReferences(text, tokens(text), { date: '2024-04-30', counterparts: [] });
      for (const { text: own, span } of references) expect(text.slice(span.start, span.end)).toBe(own);
    }),
  );
});
