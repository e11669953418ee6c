import { describe, expect, test } from '@jest/globals';
import { accountOf, errorOf } from './folder.js';

const TEXT = 'The ministers spoke about the harbour.';

describe('the side that speaks is inferred', () => {
  test('from its ministry', async () => {
    const account = await accountOf(
      'a.md',
      `---\nministry: Ministry of Foreign Affairs of Tajikistan\n---\n${TEXT}`,
    );
    expect(account.side).toBe('Tajikistan');
    expect(account.inferred).toContain('side');
  });

  test.each([
    ['russia.md', 'Russia'],
    ['2024-04-30-united-states.txt', 'United States'],
    ['south_korea.md', 'South Korea'],
  ])('from the file name %s', async (name, side) => {
    expect((await accountOf(name, TEXT)).side).toBe(side);
  });

  test.each([
    ['Embassy of Norway\n\nThe ministers spoke.', 'Norway'],
    ['THE WHITE HOUSE\n\nThe leaders spoke.', 'United States'],
    [
      'The Ministry of Foreign Affairs of Tajikistan informs that the ministers spoke with Russia.',
      'Tajikistan',
    ],
    ['The Norwegian Foreign Ministry regrets the step taken by Sweden.', 'Norway'],
    ['Russia\u2019s Foreign Ministry said that the ministers spoke.', 'Russia'],
  ])('from a masthead or the body that opens the text: %s', async (text, side) => {
    expect((await accountOf('account.txt', text)).side).toBe(side);
  });

  test('from the ministry before the file name', async () => {
    const account = await accountOf('russia.md', `---\nministry: Embassy of Norway\n---\n${TEXT}`);
    expect(account.side).toBe('Norway');
  });
});

describe('the side that speaks is not guessed', () => {
  test.each([
    ['account.txt', TEXT, /does not tell whose account/],
    [
      'account.txt',
      'Minister Lavrov of Russia spoke with Minister Muhriddin of Tajikistan.',
      /does not tell/,
    ],
    ['russia-tajikistan.txt', TEXT, /Russia or of Tajikistan/],
    ['account.txt', 'Embassy of Norway, Embassy of Sweden\n\nThe ministers spoke.', /Norway or of Sweden/],
    ['account.txt', 'The minister met officials of the Embassy of Sweden.', /does not tell/],
  ])('%s: %s', async (name, text, message) => {
    const error = await errorOf(accountOf(name, text));
    expect(error).toMatchObject({ code: 'UNKNOWN_SIDE', message: expect.stringMatching(message) });
    expect(error.mend).toContain('--side "NAME=');
  });
});

describe('the date is inferred', () => {
  test.each([
    ['2024-04-30-call.txt', TEXT, '2024-04-30'],
    ['call.txt', `Moscow, 30 April 2024\n\n${TEXT}`, '2024-04-30'],
    ['call.txt', 'On April 30, 2024, the ministers spoke.', '2024-04-30'],
    ['call.md', '# Press release of 30 April 2024\n\nThe ministers spoke.', '2024-04-30'],
  ])('of %s: %s', async (name, text, date) => {
    const account = await accountOf(name, text, { side: 'Norland' });
    expect(account.date).toBe(date);
    expect(account.inferred).toContain('date');
  });

  test.each([
    ['The ministers recalled the treaty of 25 May 1993.'],
    ['Following the November 13, 2022 summit, the ministers spoke.'],
    ['On 30 April the ministers spoke.'],
  ])('but not from a day that may be any day: %s', async text => {
    expect((await accountOf('call.txt', text, { side: 'Norland' })).date).toBeNull();
  });
});

describe('the language is inferred', () => {
  test('as English where letters are Latin', async () => {
    expect((await accountOf('a.txt', TEXT, { side: 'A' })).language).toBe('en');
  });
});
