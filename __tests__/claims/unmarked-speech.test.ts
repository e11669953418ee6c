import { describe, expect, test } from '@jest/globals';
import { toldIn } from '../helpers/told.js';

const SPEECH =
  'We are preparing for this visit. It is a new page in our history. Trade grows every year, said the President of Norway.';

async function chainsIn(text: string) {
  const claims = await toldIn(text);
  return claims.map(([, ...chain]) => chain);
}

describe('direct speech without marks, with its speaker behind its last sentence', () => {
  test('is theirs from the head of its paragraph', async () => {
    expect(await chainsIn(`The ferry line reopened in May.\n\n${SPEECH}\n\nThe port is closed.`)).toEqual([
      [],
      ['President of Norway'],
      ['President of Norway'],
      ['President of Norway'],
      [],
    ]);
  });

  test('is the last sentence alone where the account says "we" of itself, or nobody says "we"', async () => {
    expect(await chainsIn(`We reopened the ferry line in May.\n\n${SPEECH}`)).toEqual([
      [],
      [],
      [],
      ['President of Norway'],
    ]);
    const others = SPEECH.replace('We are', 'The ports are').replace('our history', 'history');
    expect(await chainsIn(others)).toEqual([[], [], ['President of Norway']]);
  });
});
