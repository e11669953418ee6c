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

describe('what a statement does behind a cue that tells nothing', () => {
  test.each([
    ['demand', 'Minister Sergei Lavrov said: "We urge the Tajik authorities to release the drivers."'],
    ['thank', 'Minister Sergei Lavrov said: "I would like to thank the Tajik authorities for their help."'],
    ['accuse', 'Minister Sergei Lavrov said that Tajikistan does not carry out what was agreed.'],
    ['accuse', 'Minister Sergei Lavrov said that Tajikistan took advantage of the lull.'],
    ['assert', 'Minister Sergei Lavrov said that the road is carried out as planned.'],
  ])('%s: "%s"', (act, text) => {
    expect(actOf(text)).toBe(act);
  });
});
