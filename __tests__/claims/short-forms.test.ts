import { describe, expect, test } from '@jest/globals';
import { isShortFor } from '../../src/claims/short-forms.js';
import { readOne, toldIn } from '../helpers/told.js';

describe('a short form of a name', () => {
  test.each([
    ['DIRCO', 'Department of International Relations and Cooperation of the Republic of South Africa'],
    ['MFA', 'Ministry of Foreign Affairs'],
    ['MOFA', 'Ministry of Foreign Affairs'],
    ['FCDO', 'Foreign, Commonwealth & Development Office'],
  ])('%s is how the words of "%s" begin', (letters, name) => {
    expect(isShortFor(letters, name)).toBe(true);
  });

  test.each([
    ['MA', 'Ministry of Foreign Affairs'],
    ['DPM', 'Ministry of Foreign Affairs'],
    ['NSA', 'Ministry of National Security'],
    ['M', 'Ministry of Foreign Affairs'],
    ['MFA', ''],
  ])('%s is no short form of "%s"', (letters, name) => {
    expect(isShortFor(letters, name)).toBe(false);
  });
});

const OPENING = 'Foreign Minister Erik Lind of Sweden met Foreign Minister Ana Soto of Norway.';

describe('a body to which an account gives a short form', () => {
  test.each([
    [
      'speaks under its full name, by its short form and by its noun',
      'The Council for Maritime Safety (CMS) met on Friday. The CMS stated that the port was closed. The Council added that the crew was safe.',
      [
        ['The port was closed', 'Council for Maritime Safety'],
        ['The crew was safe', 'Council for Maritime Safety'],
      ],
    ],
    [
      'is not meant by a noun that two of them bear',
      'The Council for Maritime Safety (CMS) met the Council of Port Owners (CPO). The Council stated that the port was closed.',
      [['The port was closed', 'Council']],
    ],
    [
      'is no body where a person bears the office',
      'The Deputy Prime Minister (DPM) of Norway, Ana Soto, spoke on Friday. The DPM stated that the port was closed.',
      [['The port was closed', 'Ana Soto']],
    ],
  ])('%s', async (_, text, claims) => {
    expect((await toldIn(`${OPENING} ${text}`)).slice(-claims.length)).toEqual(claims);
  });

  test('is its own side’s in a side’s own account, unless its name begins as that of several states’ does', async () => {
    const { attributions } = await readOne(
      'The Council for Maritime Safety (CMS) met on Friday. The CMS stated that the port was closed. The International Association of Harbours (IAH) met on Monday. The IAH warned that prices would rise.',
    );
    const sidesOf = Object.fromEntries(attributions.map(({ source: { name, sides } }) => [name, sides]));
    expect(sidesOf).toEqual({
      'Council for Maritime Safety': ['Norway'],
      'International Association of Harbours': [],
    });
  });
});
