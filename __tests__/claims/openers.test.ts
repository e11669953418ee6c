import { describe, expect, test } from '@jest/globals';
import { toldIn } from '../helpers/told.js';

const SOTO =
  'Foreign Minister Ana Soto of Norway spoke by telephone with Foreign Minister Erik Lind of Sweden.';

describe('what stands before or beside the words of a sentence', () => {
  test.each([
    [
      'an opener before "pointed out" leaves what was pointed out whole',
      `${SOTO} In that context, they pointed out the importance of keeping to the fishing treaty reached in Bergen, first of all in the northern waters.`,
      'Both sides pointed out the importance of keeping to the fishing treaty reached in Bergen, first of all in the northern waters',
    ],
    [
      'so it does before "told about"',
      `${SOTO} In this context, Erik Lind told Ana Soto about the work done to reopen the ferry line, lift the toll and rebuild the pier.`,
      'Erik Lind told Ana Soto about the work done to reopen the ferry line, lift the toll and rebuild the pier',
    ],
    [
      'and before "asked for"',
      `${SOTO} In this regard, Ana Soto asked for help with the costs of the northern road, as the county cannot bear them.`,
      'Ana Soto asked for help with the costs of the northern road, as the county cannot bear them',
    ],
    [
      'when something was done is part of it, in two words as well',
      `${SOTO} Next week, the ferry line will be reopened.`,
      'Next week, the ferry line will be reopened',
    ],
    [
      'and so is where',
      `${SOTO} In Bergen, the old pier was rebuilt.`,
      'In Bergen, the old pier was rebuilt',
    ],
    [
      'who asked for the contact is told by itself',
      'During a telephone conversation initiated by the Swedish side, Foreign Ministers Ana Soto and Erik Lind discussed the fishing dispute.',
      'A telephone conversation initiated by the Swedish side',
    ],
    [
      'what it includes stays with what is committed',
      `${SOTO} They committed to close consultation, including working with and through the Nordic Council.`,
      'Both sides committed to close consultation, including working with and through the Nordic Council',
    ],
    [
      'whatever may be granted stays with what must be done',
      `${SOTO} Ana Soto emphasized that whatever differences exist between the parties, the talks must go on.`,
      'Whatever differences exist between the parties, the talks must go on',
    ],
    [
      'a decision that was taken is no meeting that took place',
      `${SOTO} Last week Norway took a decision to raise the toll by a tenth.`,
      'Last week Norway took a decision to raise the toll by a tenth',
    ],
    [
      '"it" is none of the leaders, however many',
      'The leaders of both countries agreed on the way ahead. It is hard work.',
      'It is hard work',
    ],
    [
      'at whose request it was told is part of it, and "him" is the other',
      `${SOTO} At the request of Erik Lind, Ana Soto informed him about the state of the pier.`,
      'At the request of Erik Lind, Ana Soto informed Erik Lind about the state of the pier',
    ],
    [
      'what had been noted before is told by itself',
      `${SOTO} Having noted that Norway is being accused without ground, Ana Soto explained how the fish died.`,
      'Norway is being accused without ground',
    ],
    [
      'one more gerund behind "including" is no deed of the main subject',
      `${SOTO} They discussed work on common challenges, including supporting the islands, addressing the costs of the ferry, and preventing a loss of jobs.`,
      'Both sides discussed work on common challenges, including supporting the islands, addressing the costs of the ferry, and preventing a loss of jobs',
    ],
    [
      'what resulted from a deed is no result of its object',
      `${SOTO} Boats rammed the nets of the islanders, which resulted in heavy losses.`,
      'This resulted in heavy losses',
    ],
    [
      'talks are held, and not the issue that they are on',
      `${SOTO} Both welcomed the talks on this issue, which are to take place in Bergen in May.`,
      'The talks on this issue are to take place in Bergen in May',
    ],
    [
      'what somebody needs is not said beside what is sent',
      `${SOTO} Ana Soto told her colleague that Norway is sending another boat, as well as nets and the advanced rope systems that the islanders need to mend the pier.`,
      'Norway is sending another boat, as well as nets and the advanced rope systems that the islanders need to mend the pier',
    ],
    [
      '"the two" keep their article',
      `${SOTO} The two discussed the fishing dispute.`,
      'The two discussed the fishing dispute',
    ],
  ])('%s', async (_, text, said) => {
    expect((await toldIn(text)).map(([proposition]) => proposition)).toContain(said);
  });

  test('on what occasion something is said is no claim', async () => {
    const told = await toldIn(
      `${SOTO} While discussing the ferry, Ana Soto stressed that Norway keeps its word.`,
    );
    expect(told).toEqual([['Norway keeps its word', 'Ana Soto']]);
  });

  test('"he" is whom the same sentence names', async () => {
    const told = await toldIn(
      `${SOTO} Erik Lind praised the treaty. Mr. Berg gave an estimate of the costs, and he shared advice on the pier.`,
    );
    expect(told.at(-1)).toEqual(['Berg shared advice on the pier', 'Berg']);
  });

  test('a list of who attended asserts nothing', async () => {
    const attended = [
      `${SOTO} Ana Soto praised the harbour treaty.`,
      '',
      '- Kari Dahl, Director of the Office of Fisheries and Management',
      '- Ola Lund, General President, Union of Nordic Fishermen',
    ].join('\n');
    expect((await toldIn(attended)).map(([proposition]) => proposition)).toEqual([
      'Ana Soto praised the harbour treaty',
    ]);
  });
});

describe('that two met or spoke is no claim', () => {
  test.each([
    'Foreign Minister Ana Soto of Norway today received a telephone call from Foreign Minister Erik Lind of Sweden.',
    'Foreign Minister Ana Soto has had a meeting with Foreign Minister Erik Lind on the sidelines of the 12th Session of the Nordic Council, held in Bergen, Norway.',
    'Foreign Minister Ana Soto has held telephone conversations with Prime Minister Erik Lind and with the Foreign Minister of Denmark, Kim Holm.',
    'President Ana Soto made a phone call to President of the Kingdom of Sweden Erik Lind.',
    'The Secretary-General made a number of telephone calls today, including with the Foreign Ministers of Norway and Sweden.',
    'Norway’s Foreign Minister Ana Soto on Thursday received Erik Lind, Special Representative of the Swedish Foreign Ministry for the settlement of border relations.',
    'This morning, Minister Ana Soto, had a phone call with the Swedish Foreign Minister, Erik Lind.',
    'Visiting Bergen with President of Norway Ana Soto, Head of the Office of the President Kari Dahl had a phone call with National Security Advisor Erik Lind.',
    'On February 11, commencing at 6:40 p.m. for approximately 15 minutes, Ms. Ana Soto, Minister for Foreign Affairs, held a telephone talk with H.E. Dr. Erik Lind, Federal Minister for European and International Affairs, Sweden.',
    'On September 3, Foreign Minister Ana Soto held a bilateral meeting with Foreign Minister Erik Lind on the sidelines of the North Sea Summit Foreign Ministers’ meeting and related meetings.',
    'Foreign Minister Ana Soto, who is currently leading the Norwegian delegation to the Ministerial Meeting of the Nordic Council in Malmö, received a telephone call from the Foreign Minister of Sweden, Erik Lind, today.',
    'Ana Soto paid an official visit to Sweden on 3-4 May.',
    'President Ana Soto had a telephone conversation with President Erik Lind of Sweden, Nordinform has learnt from the press service.',
    'President Ana Soto made a phone call to President Erik Lind, Nordnews reports.',
    'Also participating on the Norwegian side were Ana Soto, director general at the Ministry of Foreign Affairs, and Kari Dahl.',
    'The Foreign Affairs Ministry reported.',
    'Ana Soto arrived in Bergen to participate in the Nordic summit.',
  ])('%s', async text => {
    expect(await toldIn(text)).toEqual([]);
  });

  test.each([
    [
      'The telephone conversation took place at the initiative of the Swedish side.',
      'The telephone conversation took place at the initiative of the Swedish side',
    ],
    ['Ana Soto will meet Erik Lind in Bergen in May.', 'Ana Soto will meet Erik Lind in Bergen in May'],
    ['Ana Soto did not meet Erik Lind.', 'Ana Soto did not meet Erik Lind'],
    ['The two ministers held talks on Iceland.', 'The two ministers held talks on Iceland'],
    ['Norway held elections on Sunday.', 'Norway held elections on Sunday'],
    ['Norway met the demands of the islanders.', 'Norway met the demands of the islanders'],
    ['Norway received 12 boats from Sweden.', 'Norway received 12 boats from Sweden'],
    ['Norway made a call for peace.', 'Norway made a call for peace'],
    ['Ana Soto called Erik Lind a liar.', 'Ana Soto called Erik Lind a liar'],
    [
      'Ana Soto called Erik Lind, who was hit by bullets in Bergen and fired back, a hero.',
      'Ana Soto called Erik Lind a hero',
    ],
    [
      'Tolls for Sweden and the need to ensure harbour security were discussed as well.',
      'Tolls for Sweden and the need to ensure harbour security were discussed as well',
    ],
    ['Swedish soldiers visited the occupied pier.', 'Swedish soldiers visited the occupied pier'],
    ['Norway has learnt from its mistakes.', 'Norway has learnt from its mistakes'],
    ['A proposal was received to hold talks in Bergen.', 'A proposal was received to hold talks in Bergen'],
    [
      'Ana Soto met Erik Lind to reconcile their differences.',
      'Ana Soto met Erik Lind to reconcile their differences',
    ],
    ['Ana Soto and Erik Lind met to discuss the ferry.', 'The sides discuss the ferry'],
  ])('but more is: %s', async (text, said) => {
    expect((await toldIn(text)).map(([proposition]) => proposition)).toContain(said);
  });

  test('what they said in it is told apart, comma or not', async () => {
    const told = await toldIn(
      'Minister Ana Soto on Monday received a phone call from Minister Erik Lind during which they discussed the ferry.',
    );
    expect(told.map(([proposition]) => proposition)).toEqual(['Both sides discussed the ferry']);
  });
});

describe('words that fill the head of a sentence', () => {
  test.each([
    'As is well known,',
    'Needless to say,',
    'Last but not least,',
    'Disappointingly, and expectedly if I may add,',
    'Worse still,',
  ])('are no part of what is told: %s', async opener => {
    expect(await toldIn(`${opener} Sweden has closed the road.`)).toEqual([['Sweden has closed the road']]);
  });

  test('but what says when or where is', async () => {
    const told = 'In the night of May 7, Sweden closed the road';
    expect(await toldIn(`${told}.`)).toEqual([[told]]);
  });
});
