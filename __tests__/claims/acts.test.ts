import { describe, expect, test } from '@jest/globals';
import { extractClaims } from '../../src/claims/index.js';
import { languageFor } from '../../src/language/index.js';
import { account } from '../helpers/account.js';

const actOf = (text: string) =>
  extractClaims(account(text, { side: 'Russia' }), languageFor('en'), ['Russia', 'Tajikistan']).claims[0]!
    .speechAct;

describe('what an account does in its own voice', () => {
  test.each([
    ['thank', 'We would like to express our sincere gratitude to the drivers.'],
    ['regret', 'Our deepest sympathies go to the families of the drivers.'],
    ['demand', 'Tajikistan must release the drivers at once.'],
    ['demand', 'The Tajik minister was also asked to release the drivers.'],
    ['condemn', 'This was a barbaric act.'],
    ['promise', 'We will stop any escalation at the border.'],
    ['warn', 'We will respond to any escalation at the border.'],
    ['assert', 'The importance of an open road was stressed.'],
    ['inform', 'The road to the south was closed in May.'],
    ['inform', 'I am sure that the road will open.'],
  ])('%s: "%s"', (act, text) => {
    expect(actOf(text)).toBe(act);
  });
});
