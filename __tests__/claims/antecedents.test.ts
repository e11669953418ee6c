import { describe, expect, test } from '@jest/globals';
import { toldIn } from '../helpers/told.js';

const MET = 'Foreign Minister Erik Lind of Norway met Foreign Minister Ana Soto of Sweden.';

describe('whom a pronoun takes up', () => {
  test.each([
    [
      'in what somebody says, who says it, whosever person that is',
      'Karl Berg met Ana Soto. Ana Soto praised the reforms. Karl Berg told Ana Soto he looked forward to the talks, adding that Norway took pride in the treaty.',
      [
        ['Ana Soto praised the reforms', 'Ana Soto'],
        ['Karl Berg looked forward to the talks', 'Karl Berg'],
        ['Norway took pride in the treaty', 'Karl Berg'],
      ],
    ],
    [
      'behind a condition, who does what it says',
      'Ana Soto met Karl Berg of Sweden. Ana Soto said that the road matters to both. If Karl Berg wants to keep the port, he may not want to run such a risk.',
      [
        ['The road matters to both', 'Ana Soto'],
        ['If Karl Berg wants to keep the port, Karl Berg may not want to run such a risk', 'Ana Soto'],
      ],
    ],
    [
      'nobody, where another was asked',
      `${MET} Ana Soto praised the reforms. "I asked the envoy for an answer," Erik Lind said, adding that she could not give one at once.`,
      [
        ['Ana Soto praised the reforms', 'Ana Soto'],
        ['Erik Lind asked the envoy for an answer', 'Erik Lind'],
        ['She could not give one at once', 'Erik Lind'],
      ],
    ],
    [
      'no party, where "it" is an example, a time or a breach',
      'The Norwegian Government condemned the raid. It is a further example of bad faith. It is not the first time that Denmark breaks its word. It is a member of the League.',
      [
        ['Norwegian Government condemned the raid', 'Norwegian Government'],
        ['It is a further example of bad faith'],
        ['It is not the first time that Denmark breaks its word'],
        ['Norwegian Government is a member of the League'],
      ],
    ],
    [
      'no state, where "it" is a breach that it tells of',
      `${MET} Erik Lind said that Norway opposed the raid and that it was a breach of the law.`,
      [
        ['Norway opposed the raid', 'Erik Lind'],
        ['It was a breach of the law', 'Erik Lind'],
      ],
    ],
    [
      'who called, where the call is received',
      'Foreign Minister Erik Lind received a telephone call today from Swedish Foreign Minister Pedro Silva, during which he voiced regret at the raid.',
      [['Pedro Silva voiced regret at the raid', 'Pedro Silva']],
    ],
    [
      'who tells of the words of another, who is told of beside',
      'President Karl Berg rejected the words of the Swedish Defence Minister, Erik Lind, who spoke of a long war. He added that the road was closed.',
      [
        ['Karl Berg rejected the words of the Swedish Defence Minister, Erik Lind', 'Karl Berg'],
        ['Erik Lind spoke of a long war', 'Erik Lind'],
        ['The road was closed', 'Karl Berg'],
      ],
    ],
    [
      'who is named last, as "the latter"',
      'Foreign Minister Erik Lind received on Saturday a telephone call from Pedro Silva, in which the latter condemned the raid.',
      [['Pedro Silva condemned the raid', 'Pedro Silva']],
    ],
    [
      'the one person whom the sentence names, where nobody has spoken',
      'The Ministry repudiates the statements of Mr. Karl Berg in an interview with the network NTT, in which he spoke ill of the King.',
      [
        [
          'Ministry repudiates the statements of Mr. Karl Berg in an interview with the network NTT',
          'Ministry',
        ],
        ['Karl Berg spoke ill of the King', 'Karl Berg'],
      ],
    ],
  ])('%s', async (_, text, told) => {
    expect(await toldIn(text)).toEqual(told);
  });
});

describe('whom "we" and "I" mean', () => {
  test.each([
    [
      'the state of a minister, whatever the office is for',
      'Talks on the sound ended without result. Swedish Fisheries Minister Karl Berg, for his part, said: "We cannot go round in this circle."',
      'Sweden cannot go round in this circle',
    ],
    [
      'the state of the guest, where a host of the own side is named with its state',
      'So remarked the Prime Minister of Sweden, Honourable Karl Berg, as he hosted Prime Minister Pedro Silva. Prime Minister Pedro Silva said: "We must be masters of our own fate."',
      "Norway must be masters of Norway's own fate",
    ],
  ])('%s', async (_, text, said) => {
    expect((await toldIn(text)).map(([proposition]) => proposition)).toContain(said);
  });
});

describe('what a relative pronoun takes up', () => {
  test.each([
    [
      'the noun that a bare verb agrees with',
      `${MET} Erik Lind condemned the raids on the Danish harbour, which create risks for the ferries.`,
      'The raids on the Danish harbour create risks for the ferries',
    ],
    [
      'the names of several',
      "Norway has evidence of Denmark's cooperation with two armed groups, ORN and VEK, which were behind the fires in the delta.",
      'ORN and VEK were behind the fires in the delta',
    ],
    [
      'no people, where something takes place',
      'Norway has proposed a telephone call between the Foreign Ministers of the two countries, which will take place on Friday.',
      'A telephone call between the Foreign Ministers of the two countries will take place on Friday',
    ],
    [
      'no state, where what was done is judged',
      'The session was held with only six members and without Denmark, which is not in keeping with the charter.',
      'This is not in keeping with the charter',
    ],
    [
      'the talks, where people meet in them',
      'The Ministry recalls the talks between Foreign Minister Erik Lind and his counterparts, in which the grave raids in the sound were discussed.',
      'In the talks the grave raids in the sound were discussed',
    ],
    [
      'those of which one is the latest',
      'The Ministry protests over the continuing raids by the Danish army, the latest of which was the attack that hit the harbour.',
      'The latest of the continuing raids by the Danish army was the attack that hit the harbour',
    ],
    [
      'at least so many',
      `${MET} Erik Lind condemned the killing of at least twenty sailors, the majority of whom were young.`,
      'The majority of at least twenty sailors were young',
    ],
    [
      'what somebody finds so',
      '"I am upset by the appointment and by the note, which I find wholly unacceptable," Foreign Minister Erik Lind said.',
      'Erik Lind finds the note wholly unacceptable',
    ],
    [
      'whom somebody declines to meet',
      'The Government had a team of ministers and officials at hand, whom the delegation declined to meet.',
      'Delegation declined to meet a team of ministers and officials at hand',
    ],
  ])('%s', async (_, text, said) => {
    expect((await toldIn(text)).map(([proposition]) => proposition)).toContain(said);
  });
});

describe('whose doing a participle behind an object is', () => {
  test.each([
    [
      'that of a paper, where it sets out something',
      'Defence Ministers signed the updated Joint Statement on Closer Ties, setting out new aims for the forces.',
      'The updated Joint Statement on Closer Ties setting out new aims for the forces',
    ],
    [
      'nobody’s, where something is spoken of',
      `${MET} Ana Soto appreciated Norway's restraint, using peaceful means to end the raids.`,
      'Using peaceful means to end the raids',
    ],
    [
      'that of who signs, where no paper does it',
      'Norway signed the treaty, becoming a member of the League.',
      'Norway becoming a member of the League',
    ],
  ])('%s', async (_, text, said) => {
    expect((await toldIn(text)).map(([proposition]) => proposition)).toContain(said);
  });
});
