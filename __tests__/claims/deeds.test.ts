import { beforeAll, describe, expect, test } from '@jest/globals';
import { clueClaims, extractClaims } from '../../src/claims/index.js';
import { type Language, languageFor, loadReader } from '../../src/language/index.js';
import { account } from '../helpers/account.js';

/** By act, what the account of Russia says; the first claim is asked. */
const ACTS: readonly (readonly [string, string])[] = [
  ['accuse', 'The armed forces of Tajikistan launched a large attack on the border post.'],
  ['accuse', 'Tajik saboteurs laid mines on the supply roads.'],
  ['accuse', 'In breach of its obligations Tajikistan has not withdrawn its troops from the village.'],
  ['accuse', 'By resorting to force once more, Tajikistan seeks to wreck the peace talks.'],
  ['accuse', 'The entire responsibility for the clash rests with the leadership of Tajikistan.'],
  ['accuse', 'Tajikistan has failed to protect the convoys on its roads.'],
  ['accuse', 'Tajikistan has repeatedly sent drones over the district unlawfully.'],
  ['accuse', 'Such a launch would violate the resolutions of the Security Council.'],
  ['accuse', 'Houses in the village came under fire at night.'],
  ['accuse', 'Minister Sergei Lavrov said that Tajikistan is the biggest sponsor of unrest in the region.'],
  ['warn', 'Any provocation at the border will be resolutely prevented.'],
  ['warn', 'Russia will not put up with any infringement of its sovereignty.'],
  ['warn', 'Tajikistan will bear the consequences of such steps.'],
  ['warn', 'Tajikistan must not underestimate our resolve to defend the border.'],
  ['reject', 'Russia neither consents to nor recognises the jurisdiction of the tribunal.'],
  ['reject', 'Russia will never accept coercion over its ties with its neighbours.'],
  ['reject', 'The border is not up for discussion.'],
  ['reject', 'Tajikistan has no right to lecture its neighbours.'],
  ['reject', 'The allegations spread in Dushanbe have nothing to do with reality.'],
  ['assure', 'Russia does not seek confrontation with its neighbours.'],
  ['assure', 'The measures are limited to two checkpoints.'],
  ['assure', 'Minister Sergei Lavrov said that there was no change to the visa policy.'],
  ['promise', 'Russia will support Tajikistan on its way into the union.'],
  ['promise', 'Both countries will back the reform of the organisation.'],
  ['promise', 'The Minister announced his intention to visit Dushanbe.'],
  ['agree', 'The parties adopted a ceasefire along the border.'],
  ['reject', 'There will be no negotiations with the saboteurs.'],
  ['demand', 'Tajikistan has to release the drivers.'],
  ['demand', 'Minister Sergei Lavrov said that it was high time to open the road.'],
  ['condemn', 'Attacks on embassies are unacceptable.'],
];

/** What looks like one of them and only informs. */
const INFORMS: readonly string[] = [
  'The armed forces of Tajikistan held an exercise near the border.',
  'Tajikistan has not violated the ceasefire.',
  'Tajikistan stopped shelling the village in May.',
  'Fighting near the border has claimed no lives since May.',
  'The sides discussed the attack on the border post.',
  'The ministries will prevent delays at the checkpoint.',
  'The road to the south was closed in May.',
  'Russia must strengthen its own border posts.',
  'The two ministers will visit the road in May.',
  'Aid has reached the villages in the face of the attacks by Tajikistan.',
];

const actOf = (text: string, language: Language) =>
  extractClaims(account(text, { side: 'Russia' }), language, ['Russia', 'Tajikistan']).claims[0]?.speechAct;

const ruleOf = (text: string, language: Language) =>
  clueClaims(account(text, { side: 'Russia' }), language, ['Russia', 'Tajikistan'])[0]?.byRule;

describe('what an account does by telling who does what to whom', () => {
  let trained: Language;
  beforeAll(async () => {
    const reader = await loadReader('trained');
    trained = await reader.prepare([...ACTS.map(([, text]) => text), ...INFORMS]);
  });

  test.each(ACTS)('%s: "%s"', (act, text) => {
    expect(actOf(text, trained)).toBe(act);
  });

  test.each(INFORMS)('no rule hears more than told: "%s"', text => {
    expect(ruleOf(text, trained)).toBe('inform');
  });

  test('the same without a parse, where the words stand in order', () => {
    const rules = languageFor('en');
    expect(actOf('Tajikistan violated the ceasefire in May.', rules)).toBe('accuse');
    expect(actOf('Russia will support Tajikistan in the union.', rules)).toBe('promise');
    expect(ruleOf('Tajikistan has not violated the ceasefire.', rules)).toBe('inform');
  });

  test('nobody is accused where no side speaks', () => {
    const text = 'The armed forces of Tajikistan launched a large attack on the border post.';
    const press = account(text, { side: null, kind: 'article', counterparts: [] });
    const { claims } = extractClaims(press, languageFor('en'), ['Russia', 'Tajikistan']);
    expect(claims[0]!.speechAct).toBe('inform');
  });

  test('a cue of agreement that is denied rejects', () => {
    const text = 'Minister Sergei Lavrov did not agree to the new border fee.';
    expect(actOf(text, languageFor('en'))).toBe('reject');
  });
});
