import { describe, expect, test } from '@jest/globals';
import { isShortFor } from '../../src/claims/short-forms.js';

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
