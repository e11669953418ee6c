import { describe, expect, test } from '@jest/globals';
import { toldIn } from '../helpers/told.js';

const SOTO = 'Foreign Minister Ana Soto of Norway received Foreign Minister Erik Lind of Sweden.';

describe('each of many predicates is a claim of its own', () => {
  test.each([
    [
      'in the tense of what is said, not of who said it',
      `${SOTO} Minister Lind reiterated that Sweden seeks no quarrel over fish, has no wish to close the strait, is not building a wall and does not arm the islanders.`,
      ['Sweden is not building a wall', 'Erik Lind'],
    ],
    [
      'behind a relative clause of two predicates',
      'The conversation, which was open and detailed and lasted two hours, centered on the fishing dispute.',
      ['The conversation centered on the fishing dispute'],
    ],
    [
      'behind a commitment to do something',
      'The communiqué of the five states renews the commitment of Sweden to halt the building of posts, and records the readiness of all to talk.',
      ['The communiqué of the five states records the readiness of all to talk'],
    ],
    [
      'behind what another has done',
      `${SOTO} Minister Soto thanked the Swedish side for the aid it has sent and spoke approvingly of the decision taken in June.`,
      ['Ana Soto spoke approvingly of the decision taken in June', 'Ana Soto'],
    ],
    [
      'in a row of whole clauses',
      'Over the past year the law has been changed, tougher rules have entered into force, exports have been permitted and the exchange of data has grown.',
      ['Over the past year the law has been changed'],
    ],
    [
      'in a row of predicates of one subject',
      'The two ministers restated their adherence to the four documents, once again defined the strait as common and pledged themselves to a stable relationship.',
      ['Two ministers once again defined the strait as common'],
    ],
    [
      'under one "should"',
      `${SOTO} Minister Lind said that Norway should respect the record of 1920, honour its pledges to the islanders, and open the harbour.`,
      ['Norway should honour its pledges to the islanders', 'Erik Lind'],
    ],
    [
      'behind what describes the subject',
      `${SOTO} Minister Lind pointed out that the Treaty of Friendship, concluded 45 years ago, fixed in the form of law the course of peace.`,
      [
        'The Treaty of Friendship, concluded 45 years ago, fixed in the form of law the course of peace',
        'Erik Lind',
      ],
    ],
    [
      'of which each is decided',
      'It was decided to advance trade through the Joint Committee and to work toward an end of the toll.',
      ['It was decided to work toward an end of the toll', 'both sides'],
    ],
    [
      'of which each is urged within a report',
      `${SOTO} Minister Soto said that the ice is thin. Norway urges Sweden to keep to the charter, and to turn its word into deeds.`,
      ['Norway urges Sweden to turn its word into deeds', 'Ana Soto'],
    ],
  ])('%s', async (_, text, told) => {
    expect(await toldIn(text)).toContainEqual(told);
  });
});

describe('whose word it is', () => {
  test.each([
    [
      'a style stands for the person',
      'His Royal Highness Prince Haakon Lund of Norway received the envoy of Sweden. His Royal Highness affirmed that the border will stay open.',
      ['The border will stay open', 'Haakon Lund'],
    ],
    [
      'a style before an office',
      'Her Majesty Queen Ingrid Lund of Norway received the envoy of Sweden. Her Majesty the Queen affirmed that the border will stay open.',
      ['The border will stay open', 'Ingrid Lund'],
    ],
    [
      'a duty goes on with the report, whatever its verb',
      `${SOTO} Minister Soto stressed that the ice is thin. All sides should support the survey of the strait.`,
      ['All sides should support the survey of the strait', 'Ana Soto'],
    ],
    [
      'what a thing does in the present goes on with the report, even by a word of saying',
      `${SOTO} Minister Soto stressed that the ice is thin. The dumping of waste touches upon the health of all.`,
      ['The dumping of waste touches upon the health of all', 'Ana Soto'],
    ],
    [
      'a hope in a report is of who reports it',
      `${SOTO} Minister Soto stressed that the ice is thin. It is hoped that Sweden will view the survey calmly.`,
      ['Sweden will view the survey calmly', 'Ana Soto'],
    ],
    [
      'a state that its minister speaks for is no further source',
      `${SOTO} Minister Lind stressed that the ice is thin. The Swedish side stands ready for frank talks.`,
      ['The Swedish side stands ready for frank talks', 'Erik Lind'],
    ],
    [
      'a timetable is nobody who says it',
      `${SOTO} As Minister Soto made clear following the meeting, building on the islands will proceed according to the original planning and timetable.`,
      ['Building on the islands will proceed according to the original planning and timetable', 'Ana Soto'],
    ],
    [
      'what stands behind the name of a source belongs to it',
      'According to Nils Dahl, Deputy Chief of Staff of the Prime Minister, the conversation went on for an hour.',
      ['The conversation went on for an hour', 'Nils Dahl'],
    ],
    [
      'an office that only the guest holds is his',
      'The spokesman of the Norwegian Government, Nils Dahl, read a note. Chancellor Kari Berg of Norway spoke with the President of Sweden, Erik Lind. The Chancellor and the President agreed to meet again.',
      ['Kari Berg and Erik Lind agreed to meet again', 'Kari Berg and Erik Lind'],
    ],
    [
      'each of them is both',
      `${SOTO} They discussed the strait. Each of them noted that the ice is thin.`,
      ['The ice is thin', 'both sides'],
    ],
  ])('%s', async (_, text, told) => {
    expect(await toldIn(text)).toContainEqual(told);
  });
});
