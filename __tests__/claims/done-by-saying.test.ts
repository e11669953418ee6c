import { describe, expect, test } from '@jest/globals';
import { extractClaims } from '../../src/claims/index.js';
import { languageFor, loadReader } from '../../src/language/index.js';
import { account } from '../helpers/account.js';

const SOTO = 'Foreign Minister Ana Soto';
const SIDES = ['Norway', 'Sweden'];

async function claimsOf(text: string) {
  const language = await (await loadReader('trained')).prepare([text]);
  return extractClaims(account(text, { side: 'Norway', counterparts: ['Sweden'] }), language, SIDES).claims;
}

describe('that a word was given, and nothing of it, is no claim', () => {
  test.each([
    'The President and Prime Minister Lind met bilaterally this morning ahead of the ski championship between Norway and Sweden.',
    'Minister Soto was accompanied by General Per Dahl, Director of Operations.',
    'The Ministry of Foreign Affairs issues the following statement:',
    `${SOTO} informed the reporters of this.`,
    'The two ministers exchanged Easter greetings.',
    'The ministry recalls its communiqué of 3 May.',
    'I just concluded a very good phone call with President Karl Lind.',
    'The meeting covered a wide range of issues of interest to both countries.',
  ])('"%s"', async text => {
    expect(await claimsOf(text)).toEqual([]);
  });

  test.each([
    'The two ministers issued a joint statement on the ferry line.',
    'Norway concluded negotiations with Sweden in May.',
    'The Ministry recalls its statement of 3 May on the closure of the port.',
    'The visit was accompanied by a rise in prices at the border.',
  ])('but so is what it says: "%s"', async text => {
    expect(await claimsOf(text)).toHaveLength(1);
  });

  test('what was said in a contact stands without it', async () => {
    const text = `Phone calls took place on Monday between ${SOTO} and several of her counterparts, in which the situation at the port was discussed.`;
    expect((await claimsOf(text)).map(({ proposition }) => proposition)).toEqual([
      'The situation at the port was discussed',
    ]);
  });
});

describe('what is done by saying it', () => {
  test.each([
    ['reject', 'Norway will therefore not be bound by the findings of the panel.'],
    ['reject', `"I am upset by this decree, which I find wholly unacceptable," ${SOTO} said.`],
    ['reject', `${SOTO} recalled that Norway had never refused to cooperate.`],
    ['demand', `"We told him to see to it that such flights do not recur," ${SOTO} said.`],
    ['demand', 'Norway must therefore once again call on Sweden to cease these grave violations.'],
    [
      'demand',
      `${SOTO} reminded the envoy of the need to respect the customs and not to meddle in the vote.`,
    ],
    ['demand', `${SOTO} stressed the need not to meddle in the vote.`],
    ['promise', `"We are fully ready to defend our coast and the safety of our people," ${SOTO} said.`],
    ['inform', `${SOTO} defended the decision to host the talks.`],
    ['inform', 'The shells did not explode and caused no casualties.'],
    ['assert', `"Norway and Sweden have no historical grievances," ${SOTO} said.`],
    ['promise', `${SOTO} said it would first be examined whether the shots had been fired by mistake.`],
    ['reject', `${SOTO} summoned the Swedish ambassador, to reject the false statements made by his office.`],
    ['condemn', 'The Ministry summoned the Swedish ambassador to protest the removal of the buoys.'],
    ['inform', "Soto and Lind met. They spoke about Russia's brutal invasion of Ukraine and its effects."],
    ['regret', 'The Prime Minister and President Lind expressed their deep concern for the people of Sudan.'],
    ['praise', `${SOTO} stressed the commitment of Sweden to the peace process.`],
    ['praise', `${SOTO} highlighted Sweden's consistent stance and commitment to standing with Sudan.`],
    ['assure', `${SOTO} stressed the commitment of Norway to the peace process.`],
  ])('%s: "%s"', async (act, text) => {
    expect((await claimsOf(text)).at(-1)!.speechAct).toBe(act);
  });

  test("one's own effort against a wrong accuses nobody", async () => {
    const told = `${SOTO} said that Norway works at the United Nations to bring the Swedish aggression to an end.`;
    expect((await claimsOf(told))[0]!.speechAct).not.toBe('accuse');
  });

  test('what somebody is resolved not to do is neither asked nor turned down', async () => {
    const [claim] = await claimsOf('It is resolved not to allow extremism to return.');
    expect(['assure', 'promise', 'assert', 'inform']).toContain(claim!.speechAct);
  });

  test('an outlet only tells what a side meant to say', () => {
    const text = 'Norway summoned the Swedish envoy to reject the claims made in the report.';
    const { claims } = extractClaims(
      account(text, { side: null, kind: 'article' }),
      languageFor('en'),
      SIDES,
    );
    expect(claims[0]!.speechAct).toBe('inform');
  });
});

describe('"should" behind what moves one', () => {
  test.each([
    [`${SOTO} regretted that a ministry should use such words.`, 'A ministry uses such words'],
    [
      'It is regrettable that the ministries should have closed the port.',
      'It is regrettable that the ministries have closed the port',
    ],
    [`${SOTO} regretted that the envoy should not be invited.`, 'The envoy is not invited'],
  ])('%s', async (text, proposition) => {
    const [claim] = await claimsOf(text);
    expect(claim).toMatchObject({ proposition, modality: 'asserted', speechAct: 'regret' });
  });

  test('elsewhere it advises', async () => {
    const [claim] = await claimsOf(`${SOTO} said that the ministry should use other words.`);
    expect(claim).toMatchObject({ modality: 'obligation', speechAct: 'demand' });
  });
});

describe('what is no clause by itself', () => {
  test.each([
    [`Speaking about the prospects for a truce, ${SOTO} said that the port is open.`, ['The port is open']],
    [
      'Norway cancelled the visit of the Swedish Minister of Defence to Oslo, along with all other visits of Swedish officials planned for the present time.',
      [
        'Norway cancelled the visit of the Swedish Minister of Defence to Oslo, along with all other visits of Swedish officials planned for the present time',
      ],
    ],
    [
      'This will reduce the burden on the partners, as well as limit the means of the pirates.',
      ['This will reduce the burden on the partners', 'This will limit the means of the pirates'],
    ],
    [
      'Norway will not stand by and watch, still less seek to profit from the crisis.',
      ['Norway will not stand by and watch', 'Norway will not seek to profit from the crisis'],
    ],
    [
      `${SOTO} condemned the strike, which was carried out by rebels on the port, leading to a number of casualties.`,
      [
        `Ana Soto condemned the strike`,
        'The strike was carried out by rebels on the port',
        'The strike leading to a number of casualties',
      ],
    ],
  ])('%s', async (text, propositions) => {
    expect((await claimsOf(text)).map(({ proposition }) => proposition)).toEqual(propositions);
  });

  test('what somebody admits stays with that he does, whatever stands between', async () => {
    const text =
      'The Government of the Kingdom of Norway has taken note of the note published today by the Swedish Government, the content of which shows that Stockholm concedes fully and unmistakably that it feeds the rebels of the north.';
    const propositions = (await claimsOf(text)).map(({ proposition }) => proposition);
    expect(propositions.at(-1)).toMatch(/shows that Stockholm concedes fully and unmistakably that it feeds/);
  });
});
