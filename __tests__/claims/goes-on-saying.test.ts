import { describe, expect, test } from '@jest/globals';
import { readOne, toldIn } from '../helpers/told.js';

const SOTO = 'Foreign Minister Ana Soto of Norway met Foreign Minister Erik Lind of Sweden.';

describe('sentences that go on with what a person has said', () => {
  test.each([
    [
      'behind a word for something no less than behind a clause',
      'Ana Soto described the charge as baseless. Nor has a single fact come to light in four years. The divers never left the port.',
      [
        ['Ana Soto described the charge as baseless', 'Ana Soto'],
        ['Nor has a single fact come to light in four years', 'Ana Soto'],
        ['The divers never left the port', 'Ana Soto'],
      ],
    ],
    [
      'not where others act, nor what is yet to come',
      'Ana Soto praised the progress at sea. Both ministers will return to the matter in May.',
      [
        ['Ana Soto praised the progress at sea', 'Ana Soto'],
        ['Both ministers will return to the matter in May'],
      ],
    ],
    [
      'not behind what was done or only came up',
      'Ana Soto approved the plan for the port. The docks stay open all night.',
      [['Ana Soto approved the plan for the port', 'Ana Soto'], ['The docks stay open all night']],
    ],
    [
      'behind thanks, where a clause was told before them',
      'Ana Soto noted that the strait is calm. She valued the visit, and thanked the Swedish side for its help. Mutual respect is what the relations rest on. Talks are the only way out.',
      [
        ['The strait is calm', 'Ana Soto'],
        ['Ana Soto valued the visit', 'Ana Soto'],
        ['Ana Soto thanked the Swedish side for its help', 'Ana Soto'],
        ['Mutual respect is what the relations rest on', 'Ana Soto'],
        ['Talks are the only way out', 'Ana Soto'],
      ],
    ],
    [
      'not what others did, behind thanks',
      'Ana Soto noted that the strait is calm. She valued the visit, and thanked the Swedish side for its help. The Norwegian and Swedish teams also met over the herring.',
      [
        ['The strait is calm', 'Ana Soto'],
        ['Ana Soto valued the visit', 'Ana Soto'],
        ['Ana Soto thanked the Swedish side for its help', 'Ana Soto'],
        ['The Norwegian and Swedish teams also met over the herring'],
      ],
    ],
    [
      'not what has been agreed',
      'Ana Soto said that the strait is calm. It has been agreed to stay in touch.',
      [
        ['The strait is calm', 'Ana Soto'],
        ['It has been agreed to stay in touch', 'both sides'],
      ],
    ],
    [
      'in what had been done to somebody, or would have been, before',
      'Ana Soto said that the strait is calm. The Swedish Ambassador to Oslo had been recalled on Thursday. Ordinarily Ambassador Per Dahl would first have been heard.',
      [
        ['The strait is calm', 'Ana Soto'],
        ['The Swedish Ambassador to Oslo had been recalled on Thursday', 'Ana Soto'],
        ['Ordinarily Ambassador Per Dahl would first have been heard', 'Ana Soto'],
      ],
    ],
    [
      'not the background that the account gives',
      'Ana Soto said that the strait is calm. The ministers had opened the ferry line in May.\n\nAna Soto said that the ports are full. The Ministry had sent a note on Monday.\n\nAna Soto said that the docks are old. Ambassador Per Dahl had closed two docks in May.',
      [
        ['The strait is calm', 'Ana Soto'],
        ['The ministers had opened the ferry line in May'],
        ['The ports are full', 'Ana Soto'],
        ['The Ministry had sent a note on Monday'],
        ['The docks are old', 'Ana Soto'],
        ['Ambassador Per Dahl had closed two docks in May'],
      ],
    ],
    [
      'as "we"',
      'Ana Soto said that the crisis was of another making. We stand with the fishermen in this.',
      [
        ['The crisis was of another making', 'Ana Soto'],
        ['Norway stands with the fishermen in this', 'Ana Soto'],
      ],
    ],
    [
      'not where "we" stands outside the marks',
      '"The strait has to stay open," Ana Soto stressed. It is not we who closed it.',
      [['The strait has to stay open', 'Ana Soto'], ['It is not Norway who closed it']],
    ],
    [
      'in direct speech with no source of its own',
      '"For us the strait has to stay open," Ana Soto stressed. "We are tired of half answers."',
      [
        ['For us the strait has to stay open', 'Ana Soto'],
        ['Norway is tired of half answers', 'Ana Soto'],
      ],
    ],
    [
      'behind a semicolon, and behind what was made clear',
      'Ten queries had been sent, Ana Soto told the press; what came back amounted to half an answer. The ports would defend themselves, she made clear.',
      [
        ['Ten queries had been sent', 'Ana Soto'],
        ['What came back amounted to half an answer', 'Ana Soto'],
        ['The ports would defend themselves', 'Ana Soto'],
      ],
    ],
  ])('%s', async (_, text, told) => {
    expect(await toldIn(`${SOTO} ${text}`)).toEqual(told);
  });
});

describe('who says something while doing something else', () => {
  test.each([
    [
      'by name alone',
      'Erik Lind, conveying thanks to the crew and to the Government and people of Norway, said that the ferry had been repaired. According to him, the harbour is open.',
      [
        ['Erik Lind conveying thanks to the crew and to the Government and people of Norway', 'Erik Lind'],
        ['The ferry had been repaired', 'Erik Lind'],
        ['The harbour is open', 'Erik Lind'],
      ],
    ],
    [
      'by a name with a title for its second part',
      'Foreign Minister Karim Amir Dahl of Norway said that the harbour is open.',
      [['The harbour is open', 'Karim Amir Dahl']],
    ],
  ])('%s', async (_, text, told) => {
    expect((await toldIn(`${SOTO} ${text}`)).toSorted()).toEqual(told.toSorted());
  });
});

describe('whom an office or an epithet takes up', () => {
  test.each([
    [
      'whoever spoke last and has no other, before a spokesman of that office',
      'Ana Soto greeted Erik Lind. The top diplomat said that the harbour is open. Foreign Ministry spokesman Per Dahl attended.',
      'Ana Soto',
    ],
    [
      'whose name stands beside a long office',
      'On Monday the Minister of Trade and the Open Seas, Mr Per Dahl, saw Erik Lind. The Minister said that the harbour is open.',
      'Per Dahl',
    ],
    [
      'a king as the sovereign',
      'King Harald Dahl of Norway received Erik Lind. The Sovereign said that the harbour is open.',
      'Harald Dahl',
    ],
  ])('%s', async (_, text, name) => {
    expect(await toldIn(text)).toContainEqual(['The harbour is open', name]);
  });

  test('whom an item of a list is about', async () => {
    const text = `${SOTO} The Ministry stressed that:\n\n- President Per Dahl of Norway had cleared the ships. "The sea is no wall," he wrote.\n`;
    expect(await toldIn(text)).toContainEqual(['The sea is no wall', 'Per Dahl']);
  });
});

test('what one goes on to say does what its own words do', async () => {
  const { claims } = await readOne(
    `${SOTO} Ana Soto proposed that the ferries sail again. Norway has never closed a port.`,
  );
  expect(claims.map(({ speechAct }) => speechAct)).toEqual(['propose', 'reject']);
});
