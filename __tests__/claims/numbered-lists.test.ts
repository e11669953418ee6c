import { describe, expect, test } from '@jest/globals';
import { readOne, toldIn } from '../helpers/told.js';

const LIST = `1. The Council for Maritime Safety met on Friday.

2. In view of the raid, the Council decided:

(i) The port will be closed. Its crews may return home.

(ii) The ferries are held back. The captains may stay.`;

const DECIDED = [
  ['The port will be closed', 'Council'],
  ['Its crews may return home', 'Council'],
  ['The ferries are held back', 'Council'],
  ['The captains may stay', 'Council'],
];

describe('the items of a list that a colon has opened', () => {
  test('are the word of who opened it, with all their sentences, up to what is numbered as the opening is', async () => {
    const claims = await toldIn(`${LIST}\n\n3. The fishermen left for Oslo.`);
    expect(claims).toEqual([...DECIDED, ['The fishermen left for Oslo']]);
  });

  test('go on where they are numbered as the opening is', async () => {
    const claims = await toldIn(LIST.replace('(i)', '3.').replace('(ii)', '4.'));
    expect(claims).toEqual(DECIDED);
  });

  test('may bear Roman numerals, which are no word of theirs', async () => {
    const claims = await toldIn(
      LIST.replace(/^\d\. /gmu, '')
        .replace('(i)', 'I.')
        .replace('(ii)', 'II.'),
    );
    expect(claims).toEqual(DECIDED);
  });

  test('may hold a list of their own, which is the word of the same', async () => {
    const claims = await toldIn(
      `${LIST}\n\n(iii) The pilots will be heard:\n\n- The pilots of Bergen will be first.`,
    );
    expect(claims.at(-1)).toEqual(['The pilots of Bergen will be first', 'Council']);
  });

  test('tell what a body that decides so has done', async () => {
    const { claims } = await readOne(LIST);
    expect(claims.find(({ text }) => text.includes('held back'))?.speechAct).toBe('inform');
  });
});

describe('what is announced before a colon', () => {
  test('goes on over paragraphs, up to one that tells of who speaks, or of others', async () => {
    const claims = await toldIn(
      `The Council for Maritime Safety met on Friday. The Council observed as follows:\n\nThe port remains closed. Its crews are safe.\n\nSweden must refrain from raids.\n\nNorway condemns the raid in all its forms.\n\nThe Council noted that the ferry was late.\n\nThe pilots are ready.`,
    );
    expect(claims).toEqual([
      ['The port remains closed', 'Council'],
      ['Its crews are safe', 'Council'],
      ['Sweden must refrain from raids', 'Council'],
      ['Norway condemns the raid in all its forms', 'Council'],
      ['The ferry was late', 'Council'],
      ['The pilots are ready'],
    ]);
  });

  test('is one paragraph where it is no more than said', async () => {
    const claims = await toldIn(
      `The Council met on Friday. Its chair said:\n\nThe port remains closed.\n\nThe ferry is held back.`,
    );
    expect(claims.at(-1)).toEqual(['The ferry is held back']);
  });
});

describe('a body that decides in a list', () => {
  const items = (mark: (number: number) => string) =>
    ['Closing the port to Swedish ships', 'Demanding that Sweden apologise'].map(
      (item, at) => `${mark(at + 1)} ${item}.`,
    );

  test.each<[string, (number: number) => string]>([
    ['took a number of decisions, most notably:', () => '-'],
    ['made the following decisions:', number => `${number}-`],
    ['adopted several decisions, including:', number => `(${number})`],
  ])('has decided each item, which it "%s"', async (opening, mark) => {
    const claims = await toldIn(`The National Council ${opening}\n\n${items(mark).join('\n')}`);
    expect(claims.map(([, ...by]) => by)).toEqual([['National Council'], ['National Council']]);
  });

  test('has told more than that where a decision has an object', async () => {
    const claims = await toldIn('The Government took the decision to close the port.');
    expect(claims).toEqual([['The Government took the decision to close the port']]);
  });
});
