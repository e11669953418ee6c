import { describe, expect, test } from '@jest/globals';
import { readOne, toldIn } from '../helpers/told.js';

/** The claims of one sentence, each with who says it, outside in. */
async function expectTold(text: string, told: readonly (readonly string[])[]): Promise<void> {
  expect(await toldIn(text)).toEqual(told);
}

describe('what is joined is told apart where each could be agreed with by itself', () => {
  test.each([
    [
      'a list of demands, each made by who calls',
      'Foreign Minister Ana Soto called on both sides to learn from history, stay true to their pledges, remove obstacles, and comprehensively rebuild trust.',
      [
        ['Ana Soto called on both sides to learn from history', 'Ana Soto'],
        ['Ana Soto called on both sides to stay true to their pledges', 'Ana Soto'],
        ['Ana Soto called on both sides to remove obstacles', 'Ana Soto'],
        ['Ana Soto called on both sides to comprehensively rebuild trust', 'Ana Soto'],
      ],
    ],
    [
      'what "nor" denies, with its auxiliary before its subject',
      'The island was never ruled by Sweden, nor has it at any point belonged to it.',
      [['The island was never ruled by Sweden'], ['Nor has it at any point belonged to it']],
    ],
    [
      'clauses with a comma alone between them',
      'Sweden must apologise to Norway, it must mend the bridge, the guilty must be tried, and the toll must fall.',
      [
        ['Sweden must apologise to Norway'],
        ['Sweden must mend the bridge'],
        ['The guilty must be tried'],
        ['The toll must fall'],
      ],
    ],
    [
      'an adverb behind the conjunction',
      'Foreign Minister Ana Soto urged Sweden to show restraint and carefully weigh any answer.',
      [
        ['Ana Soto urged Sweden to show restraint', 'Ana Soto'],
        ['Ana Soto urged Sweden to carefully weigh any answer', 'Ana Soto'],
      ],
    ],
    [
      'a demand that is denied by its own "not"',
      'Foreign Minister Ana Soto urged Sweden to respect the accord, not to take steps that may harm it and to work for peace.',
      [
        ['Ana Soto urged Sweden to respect the accord', 'Ana Soto'],
        ['Ana Soto urged Sweden not to take steps that may harm it', 'Ana Soto'],
        ['Ana Soto urged Sweden to work for peace', 'Ana Soto'],
      ],
    ],
    [
      'what must be done, behind what must be stopped',
      'Foreign Minister Ana Soto said that Sweden must stop arming the rebels, properly handle the border question, refrain from threats, and withdraw its troops.',
      [
        ['Sweden must stop arming the rebels', 'Ana Soto'],
        ['Sweden must properly handle the border question', 'Ana Soto'],
        ['Sweden must refrain from threats', 'Ana Soto'],
        ['Sweden must withdraw its troops', 'Ana Soto'],
      ],
    ],
    [
      'what one is to do',
      'Foreign Minister Ana Soto said that the first task is to keep the truce, avoid a new war and free the prisoners.',
      [
        ['The first task is to keep the truce', 'Ana Soto'],
        ['The first task is to avoid a new war', 'Ana Soto'],
        ['The first task is to free the prisoners', 'Ana Soto'],
      ],
    ],
    [
      'what "we" must do, not only the first time',
      '"We must not only talk about the prisoners in Sweden, but also agree on help for their families," said Foreign Minister Ana Soto.',
      [
        ['Norway must talk about the prisoners in Sweden', 'Ana Soto'],
        ['Norway must also agree on help for their families', 'Ana Soto'],
      ],
    ],
    [
      'what several do within a relative clause',
      'Prime Minister Ana Soto received a call from Prime Minister Erik Lind of Sweden on Monday, during which the two leaders shared their grief and discussed the situation at the border.',
      [['Two leaders shared their grief'], ['Two leaders discussed the situation at the border']],
    ],
    [
      'what stands before a semicolon',
      'The Prime Minister welcomed the invitation; it seems that such a visit is expected in spring.',
      [
        ['Prime Minister welcomed the invitation', 'Prime Minister'],
        ['It seems that such a visit is expected in spring'],
      ],
    ],
  ])('%s', async (_, text, told) => expectTold(text, told));
});

describe('what is joined stays whole where its parts say nothing by themselves', () => {
  test.each([
    [
      'those whom one loves',
      'The ministers expressed their sympathy to the families and loved ones of those who died in the storm.',
      [
        [
          'Ministers expressed their sympathy to the families and loved ones of those who died in the storm',
          'ministers',
        ],
      ],
    ],
    [
      'two participles of one noun',
      'The ministers welcomed the victory of the Unity Party, founded and funded by Erik Lind.',
      [
        ['Ministers welcomed the victory of the Unity Party', 'ministers'],
        ['The Unity Party founded and funded by Erik Lind'],
      ],
    ],
    [
      'an object that two verbs share',
      'Foreign Minister Ana Soto said that Norway attaches great importance to and hopes to deepen its ties with Sweden.',
      [['Norway attaches great importance to and hopes to deepen its ties with Sweden', 'Ana Soto']],
    ],
    [
      'the last noun of a list and what describes it',
      'The minister emphasised that the attack violates the law of nations, as well as the promises of the leaders, and the agreements reached between Norway and Sweden.',
      [
        [
          'The attack violates the law of nations, as well as the promises of the leaders, and the agreements reached between Norway and Sweden',
          'minister',
        ],
      ],
    ],
    [
      'a list of what talks are about',
      'The spokesman said the two presidents reviewed the outcome of the talks held in Oslo, within the framework of implementing the joint Swedish-Norwegian statement, regarding reaching a ceasefire in the valley, exchanging hostages and prisoners, and ending the siege of the towns.',
      [
        [
          'The two presidents reviewed the outcome of the talks held in Oslo, within the framework of implementing the joint Swedish-Norwegian statement, regarding reaching a ceasefire in the valley, exchanging hostages and prisoners, and ending the siege of the towns',
        ],
      ],
    ],
    [
      'efforts to do several things',
      'The two Ministers concurred that they would continue to make efforts to secure cooperation with all countries, maintain contact between Norway and Sweden, and cooperate with others.',
      [
        [
          'Both sides would continue to make efforts to secure cooperation with all countries, maintain contact between Norway and Sweden, and cooperate with others',
        ],
      ],
    ],
    [
      'a subject with a clause between it and its verb',
      'Sweden, which claims the islands for itself, is trying to find allies in the region.',
      [['Sweden is trying to find allies in the region'], ['Sweden claims the islands for itself']],
    ],
    [
      'a subject with another name for it',
      "Sweden's Minister Lind noted that the visit of the President to Oslo, her first trip abroad since taking office, underscores the importance of the ties.",
      [
        [
          'The visit of the President to Oslo, her first trip abroad since taking office, underscores the importance of the ties',
        ],
      ],
    ],
  ])('%s', async (_, text, told) => {
    const claims = await toldIn(text);
    expect(claims.map(([proposition]) => proposition)).toEqual(told.map(([proposition]) => proposition));
  });

  test('who is described beside speaks by name alone', async () =>
    expectTold('Sweden, which occupied the valley for decades, rejects talks on the border.', [
      ['Sweden rejects talks on the border', 'Sweden'],
      ['Sweden occupied the valley for decades'],
    ]));

  test('what one makes sure of is what is said of it', async () => {
    const told = await toldIn(
      'Prime Minister Ana Soto said: "Norway backs peace in the region. Ensuring that the strait remains open is essential for the whole world."',
    );
    expect(told.map(([proposition]) => proposition)).toContain(
      'Ensuring that the strait remains open is essential for the whole world',
    );
  });
});

describe('a second report goes on with the first', () => {
  test.each([
    [
      'behind a clause that ends in an adjective',
      'Foreign Minister Ana Soto told Minister Erik Lind that the offers were sincere and again called on Sweden to respond.',
      [
        ['The offers were sincere', 'Ana Soto'],
        ['Ana Soto called on Sweden to respond', 'Ana Soto'],
      ],
    ],
    [
      'behind what others should do',
      'Both Ministers affirmed that officials should stay in contact and looked forward to a meeting of the commanders.',
      [
        ['Officials should stay in contact', 'Ministers'],
        ['Ministers looked forward to a meeting of the commanders', 'Ministers'],
      ],
    ],
    [
      'between a clause and a participle',
      "Foreign Minister Ana Soto said that the meeting, chaired by Erik Lind, was held at a high level, and emphasised Norway's interest in the union, expressing gratitude to the Swedish people.",
      [
        ['The meeting, chaired by Erik Lind, was held at a high level', 'Ana Soto'],
        ["Ana Soto emphasised Norway's interest in the union", 'Ana Soto'],
        ['Ana Soto expressing gratitude to the Swedish people', 'Ana Soto'],
      ],
    ],
    [
      'no report: what a thing requires',
      'Foreign Minister Ana Soto noted that terror was a common threat to the region and required a joint answer by all.',
      [
        ['Terror was a common threat to the region', 'Ana Soto'],
        ['Terror required a joint answer by all', 'Ana Soto'],
      ],
    ],
    [
      'both clauses of a participle in front',
      'Stressing that terror was a common threat and required a joint answer, the Foreign Minister underlined that attacks could harm peace.',
      [
        ['Attacks could harm peace', 'Foreign Minister'],
        ['Terror was a common threat', 'Foreign Minister'],
        ['Terror required a joint answer', 'Foreign Minister'],
      ],
    ],
  ])('%s', async (_, text, told) => expectTold(text, told));
});

describe('whose participle it is', () => {
  test.each([
    [
      'who says the clause adds another',
      'Foreign Minister Ana Soto said that this decision would have serious consequences, stressing that the question must be settled by talks.',
      [
        ['This decision would have serious consequences', 'Ana Soto'],
        ['The question must be settled by talks', 'Ana Soto'],
      ],
    ],
    [
      'whatever a state is said to do',
      'Foreign Minister Ana Soto said Sweden continues its attacks on the valley, stressing that the war must stop.',
      [
        ['Sweden continues its attacks on the valley', 'Ana Soto'],
        ['The war must stop', 'Ana Soto'],
      ],
    ],
    [
      'who asks for something adds why',
      'Foreign Minister Ana Soto urged Sweden to withdraw its troops, stressing that the border is closed.',
      [
        ['Ana Soto urged Sweden to withdraw its troops', 'Ana Soto'],
        ['The border is closed', 'Ana Soto'],
      ],
    ],
    [
      'a comma within quotation marks',
      'Norwegian officials said the text did not "correspond to reality," adding that only talks would help.',
      [
        ['The text did not "correspond to reality,"', 'Norwegian officials'],
        ['Only talks would help', 'Norwegian officials'],
      ],
    ],
    [
      'what comes of a deed is no deed of who did it',
      'The Swedish forces shelled two villages along the border, resulting in the death of nine civilians.',
      [
        ['The Swedish forces shelled two villages along the border'],
        ['This resulting in the death of nine civilians'],
      ],
    ],
    [
      'what is said in passing',
      'While expressing satisfaction at the progress of the talks, the two Foreign Ministers agreed on a new round in May.',
      [
        ['Two Foreign Ministers agreed on a new round in May', 'two Foreign Ministers'],
        [
          'Two Foreign Ministers expressing satisfaction at the progress of the talks',
          'two Foreign Ministers',
        ],
      ],
    ],
    [
      'what is said in addition',
      'In addition to condemning the blockade of the port, the Foreign Ministers reaffirmed that attacks on convoys are unacceptable.',
      [
        ['Attacks on convoys are unacceptable', 'Foreign Ministers'],
        ['Foreign Ministers condemning the blockade of the port', 'Foreign Ministers'],
      ],
    ],
    [
      'what one discusses on the way is no claim',
      'While discussing trade, the ministers agreed to open a new crossing.',
      [['Ministers agreed to open a new crossing', 'ministers']],
    ],
    [
      'a crowd calls for something itself',
      'The spokesman said that thousands gathered in the square, calling for an end to the war.',
      [
        ['Thousands gathered in the square', 'spokesman'],
        ['Thousands calling for an end to the war', 'spokesman'],
      ],
    ],
    [
      'a state that rejects something may say why itself',
      'Foreign Minister Ana Soto said that Sweden had rejected the offer, claiming that it was too late.',
      [
        ['Sweden had rejected the offer', 'Ana Soto'],
        ['It was too late', 'Ana Soto', 'Sweden'],
      ],
    ],
  ])('%s', async (_, text, told) => expectTold(text, told));
});

describe('positions that stand beside each other', () => {
  const SOTO = 'Foreign Minister Ana Soto';
  test.each([
    [
      'need and importance',
      `${SOTO} stressed the need to end the siege and the importance of protecting the crews.`,
      [
        ['Ana Soto stressed the need to end the siege', 'Ana Soto'],
        ['Ana Soto stressed the importance of protecting the crews', 'Ana Soto'],
      ],
    ],
    [
      'what stands "as well as" another',
      `${SOTO} reiterated Norway's constant stance on the straits, as well as its support for the search for a settlement.`,
      [
        ["Ana Soto reiterated Norway's constant stance on the straits", 'Ana Soto'],
        ['Ana Soto reiterated its support for the search for a settlement', 'Ana Soto'],
      ],
    ],
    [
      'two of them told in the same way, whatever the parse joins the second to',
      `${SOTO} expressed her appreciation for the help and her readiness to work with the new council.`,
      [
        ['Ana Soto expressed her appreciation for the help', 'Ana Soto'],
        ['Ana Soto expressed her readiness to work with the new council', 'Ana Soto'],
      ],
    ],
    [
      'not the objects of one position',
      `${SOTO} stressed the need for a truce and a lasting peace.`,
      [['Ana Soto stressed the need for a truce and a lasting peace', 'Ana Soto']],
    ],
  ])('%s', async (_, text, told) => expectTold(text, told));

  test('are done by the noun at hand', async () => {
    const { claims, attributions } = await readOne(
      `${SOTO} expressed concern over the raids and the hope that talks would resume.`,
    );
    expect(claims.map(({ speechAct }) => speechAct)).toEqual(['accuse', 'propose']);
    const cueOf = (id: string) => attributions.find(link => link.id === id)!.cue.text;
    expect(claims.map(({ attribution: [id] }) => cueOf(id!))).toEqual([
      'expressed concern',
      'expressed ... hope',
    ]);
  });
});

describe('what is joined to a denial', () => {
  test.each([
    [
      'is denied behind "or"',
      'Foreign Minister Ana Soto said that Norway has never invaded other islands, occupied their harbours or engaged in raids.',
      [
        'Norway has never invaded other islands',
        'Norway has never occupied their harbours',
        'Norway has never engaged in raids',
      ],
    ],
    [
      'is denied behind "nor", with a subject of its own',
      'Foreign Minister Ana Soto said that the quarrel should not hinder trade, nor the tides force a conflict.',
      ['The quarrel should not hinder trade', 'It is not true that the tides force a conflict'],
    ],
    [
      "is nobody's word where neither side gives it",
      'Neither side has agreed to the terms.',
      ['Neither side has agreed to the terms'],
    ],
  ])('%s', async (_, text, said) => {
    const { claims } = await readOne(text);
    expect(claims.map(({ proposition }) => proposition)).toEqual(said);
    expect(claims.map(({ polarity }) => polarity)).toEqual(said.map(() => 'negated'));
  });

  test('is not denied behind "and"', async () => {
    const { claims } = await readOne('Norway has not signed the paper and called for new talks.');
    expect(claims.map(({ polarity }) => polarity)).toEqual(['negated', 'affirmed']);
  });
});
