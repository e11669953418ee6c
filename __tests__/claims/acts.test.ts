import { describe, expect, test } from '@jest/globals';
import { extractClaims } from '../../src/claims/index.js';
import { languageFor, loadReader } from '../../src/language/index.js';
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

describe('acts that what stands behind the cue decides', () => {
  test.each([
    ['regret', 'Soto expressed deep concern about the situation at the border.'],
    ['accuse', "Soto expressed concern about the tension caused by Sweden's violations of the border."],
    ['assert', 'Soto insisted that the police had not intervened.'],
    ['demand', 'Soto insisted that the troops be withdrawn.'],
    ['praise', "Soto acknowledged Sweden's contribution to the fight against piracy."],
    ['concede', 'Soto acknowledged that the talks had failed.'],
    ['assert', 'Norway and Sweden acknowledged the importance of working together against these risks.'],
    ['assert', 'Soto looked forward to the summit in May.'],
    ['propose', 'Soto looked forward to working closely together.'],
    ['warn', 'Soto said that Norway reserves the right to respond to this provocation.'],
    ['demand', "Soto highlighted the importance of ensuring Sweden's commitment to the ceasefire."],
    ['demand', 'Soto added that it was essential for the world community to support the people of Sudan.'],
    ['condemn', 'Soto reiterated her condemnation of the attack on the embassy.'],
  ])('%s: "%s"', async (act, sentence) => {
    expect((await actsIn(sentence)).at(-1)).toBe(act);
  });

  test('the second of several things that there is need for is asked like the first', async () => {
    expect(await actsIn('Soto stressed the need to move the project forward and to ensure funding.')).toEqual(
      ['demand', 'demand'],
    );
  });
});

async function actsIn(sentence: string) {
  const text = sentence.replace('Soto', "Norway's Foreign Minister Ana Soto");
  const language = await (await loadReader('trained')).prepare([text]);
  const { claims } = extractClaims(account(text, { side: 'Norway' }), language, ['Norway', 'Sweden']);
  return claims.map(({ speechAct }) => speechAct);
}
