import { describe, expect, test } from '@jest/globals';
import { toldIn } from '../helpers/told.js';

const SOTO =
  'Foreign Minister Ana Soto of Norway spoke by telephone with Foreign Minister Erik Lind of Sweden.';

async function propositionsIn(text: string): Promise<readonly string[]> {
  return (await toldIn(`${SOTO} ${text}`)).map(([proposition]) => proposition!);
}

describe('what is told of a noun', () => {
  test.each([
    [
      'beside it stands with it as its subject',
      'Ana Soto welcomed the closing of the northern ports, a step that nobody had announced to the fishing fleets.',
      'The closing of the northern ports is a step that nobody had announced to the fishing fleets',
    ],
    [
      'beside several by their number',
      'Ana Soto spoke of the inspections in the northern ports, measures which have cost the fleets a whole season.',
      'The inspections in the northern ports are measures which have cost the fleets a whole season',
    ],
    [
      'behind "that" as the object of a verb is no report',
      'Ana Soto underscored the priority that the Government places on the safety of the crews.',
      'Ana Soto underscored the priority that the Government places on the safety of the crews',
    ],
    [
      'by "as demonstrated" stays with it',
      'Ana Soto reiterated the firm commitment to the treaty, as demonstrated by the return of the trawlers.',
      'Ana Soto reiterated the firm commitment to the treaty, as demonstrated by the return of the trawlers',
    ],
    [
      'by "such as" stays with it',
      'The two ministers discussed steps their governments have taken, such as opening the ports and lifting the fees.',
      'Two ministers discussed steps their governments have taken, such as opening the ports and lifting the fees',
    ],
    [
      'to do something is asked of no other noun',
      'Ana Soto underscored the commitment to help the islands, as well as the coordination with partners to impose costs on smugglers.',
      'Ana Soto underscored the commitment to help the islands, as well as the coordination with partners to impose costs on smugglers',
    ],
  ])('%s', async (_, text, told) => {
    expect(await propositionsIn(text)).toContain(told);
  });
});

describe('what is told of all that was done', () => {
  test.each([
    [
      'behind "which"',
      'Ana Soto noted that the patrols shelled the northern ports, which in the view of the islanders makes any talks harder.',
      'This in the view of the islanders makes any talks harder',
    ],
    [
      '"it is for X to decide" takes up nobody',
      'Ana Soto said that it is for the islanders to decide on their ports.',
      'It is for the islanders to decide on their ports',
    ],
    [
      'an infinitive as subject is no claim by itself',
      'Ana Soto said that to close or to block ports does nobody any good.',
      'To close or to block ports does nobody any good',
    ],
  ])('%s', async (_, text, told) => {
    expect(await propositionsIn(text)).toContain(told);
  });

  test('how something is done is one thing that is discussed', async () => {
    expect(
      await propositionsIn(
        'The two ministers discussed how the fleets are trying to find new waters, and how the fees hurt them.',
      ),
    ).toEqual([
      'Two ministers discussed how the fleets are trying to find new waters, and how the fees hurt them',
    ]);
  });

  test('who is committed says so', async () => {
    expect(
      await toldIn(
        'President Soto is committed to immigration reform in the long term, but it will take time.',
      ),
    ).toContainEqual(['Soto is committed to immigration reform in the long term', 'Soto']);
  });

  test.each([
    [
      'the day on which it was announced is nobody who announces',
      'Minister Ana Soto announced today, at the press conference behind the session, that the port is open. "The cranes will stay in Bergen," she stated.',
      [['The cranes will stay in Bergen', 'Ana Soto']],
    ],
    [
      "a perspective is not its adjective's",
      'Both countries should see the strait from a long-term perspective.',
      [['Both countries should see the strait from a long-term perspective']],
    ],
    [
      'who observes a treaty keeps it, and says nothing',
      'The Swedish side observes the purposes and principles of the treaty, adheres to its rules, and hopes to open the port.',
      [['The Swedish side observes the purposes and principles of the treaty']],
    ],
    [
      'what a verb takes goes with it, whoever is named between',
      'The raids show, Ana Soto stressed, that Sweden does not respect the treaty. There is a chance, she said, to open the port.',
      [
        ['The raids show that Sweden does not respect the treaty', 'Ana Soto'],
        ['There is a chance to open the port', 'Ana Soto'],
      ],
    ],
    [
      'who was summoned and informed is told, and does not tell',
      'The Ambassador of Sweden was summoned and informed of the decision to close the port.',
      [['The Ambassador of Sweden was informed of the decision to close the port']],
    ],
    [
      'where a thing was agreed is no object of it',
      'The ban, agreed as part of the fourth treaty, applies to all ports.',
      [['The ban, agreed as part of the fourth treaty, applies to all ports']],
    ],
  ])('%s', async (_, text, told) => {
    expect(await toldIn(text)).toEqual(expect.arrayContaining(told));
  });
});
