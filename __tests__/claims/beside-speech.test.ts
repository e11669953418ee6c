import { describe, expect, test } from '@jest/globals';
import { toldIn } from '../helpers/told.js';

const SOTO = 'Foreign Minister Ana Soto met the press.';

describe('whose word stands beside its source and cue', () => {
  test.each([
    [
      'a clause before a name with several offices',
      'The ambassador will not go back to her post, the Minister of Foreign Affairs, Nordic Cooperation and Trade, Mr Ola Lund, stated to the press on Thursday in Bergen.',
      ['The ambassador will not go back to her post', 'Ola Lund'],
    ],
    [
      'a place behind "as X put it"',
      `${SOTO} As Minister Soto put it in Bergen, whoever acts has to bear the consequences.`,
      ['Whoever acts has to bear the consequences', 'Ana Soto'],
    ],
    [
      'what opens the sentence is no clause',
      `${SOTO} At a time when villages are burning along the border, she added, the unity of the region is needed more than ever.`,
      ['The unity of the region is needed more than ever', 'Ana Soto'],
    ],
    [
      'a second predicate under the same auxiliary goes on with what is said',
      `${SOTO} The army had left the valley, she said, but had kept its posts on the ridge.`,
      ['The army had kept its posts on the ridge', 'Ana Soto'],
    ],
    [
      'an aside stands between the verb and its "that"',
      'Foreign Minister Ana Soto pointed out, in answer to a question by her guest, that the minority is a protected one.',
      ['The minority is a protected one', 'Ana Soto'],
    ],
    [
      'when and where it is said stand between the verb and its "that"',
      'Foreign Minister Ana Soto stated on Friday, at a meeting with students in the capital, that the treaty would be signed.',
      ['The treaty would be signed', 'Ana Soto'],
    ],
    [
      'the same behind a name between commas',
      'The Foreign Minister, Ana Soto, announced today, at the opening of the fair, that Norway is withdrawing its envoy.',
      ['Norway is withdrawing its envoy', 'Ana Soto'],
    ],
    [
      'what somebody is said to be',
      'Foreign Minister Ana Soto called the closure of the bridge unacceptable.',
      ['Ana Soto called the closure of the bridge unacceptable', 'Ana Soto'],
    ],
    [
      'an opener that ends with a name',
      'On the instructions of President Kari Dahl, the Secretary of Foreign Affairs, Alicia Berg, has announced the end of the blockade.',
      ['Alicia Berg has announced the end of the blockade', 'Alicia Berg'],
    ],
    [
      'two hearers of what is told',
      'The Government of Norway informs national and international opinion that the fugitive was detained in Oslo, and placed at the disposal of the judge.',
      ['The fugitive was placed at the disposal of the judge', 'Government of Norway'],
    ],
    [
      'another says it in a relative clause',
      'Foreign Minister Ana Soto received Foreign Minister Erik Lind of Sweden, who stressed that the border must reopen.',
      ['The border must reopen', 'Erik Lind'],
    ],
    [
      'whom one thanks is no speaker of what one thanks for, but of what he says',
      'The Minister, Ana Soto, thanked Ambassador Erik Lind, who conveyed the condolences of his government.',
      ['Erik Lind conveyed the condolences of his government', 'Erik Lind'],
    ],
    [
      'a surname in capitals, as accounts in the French manner have it',
      'The President of the Republic spoke with the Prime Minister of Sweden, Mr Erik LIND. Prime Minister LIND said that the border would reopen.',
      ['The border would reopen', 'Erik LIND'],
    ],
    [
      'an aside that the parser hangs on what is said',
      'Foreign Minister Ana Soto stressed, in particular, that the army takes all possible steps.',
      ['The army takes all possible steps', 'Ana Soto'],
    ],
    [
      'what is pointed out in passing',
      'The Minister, Ana Soto, made a point of noting that the ships carry no weapons.',
      ['The ships carry no weapons', 'Ana Soto'],
    ],
    [
      'who asks of another to do something says it, not the other',
      'Foreign Minister Ana Soto said that Sweden must recognise that the treaty is void.',
      ['Sweden must recognise that the treaty is void', 'Ana Soto'],
    ],
    [
      'whose assurance is repeated is told by who repeats it',
      "State Secretary Kari Dahl reiterated the Prime Minister's commitment to opening the border.",
      [
        "Kari Dahl reiterated the Prime Minister's commitment to opening the border",
        'Kari Dahl',
        'Prime Minister',
      ],
    ],
    [
      'who calls to congratulate congratulates',
      'Foreign Minister Ana Soto spoke on Monday with Foreign Minister Erik Lind of Sweden to congratulate the Minister on his appointment.',
      ['Ana Soto spoke to congratulate the Minister on his appointment', 'Ana Soto'],
    ],
    [
      'the next to speak is no part of what was spoken of before',
      'They exchanged views on the current situation in Bergen and Minister Ana Soto highlighted the importance of aid.',
      ['Ana Soto highlighted the importance of aid', 'Ana Soto'],
    ],
    [
      'a second verb behind a semicolon',
      'The two ministers resolved to push back against attempts to change the treaty; underscored the importance of peace and stability.',
      ['Two ministers underscored the importance of peace and stability', 'two ministers'],
    ],
    [
      'a verb of saying that the list of words does not have',
      'Foreign Minister Ana Soto lauded the partnership of the two coast guards.',
      ['Ana Soto lauded the partnership of the two coast guards', 'Ana Soto'],
    ],
  ])('%s', async (_, text, told) => {
    expect(await toldIn(text)).toContainEqual(told);
  });

  test('"as X has acknowledged" holds for the clause beside it alone', async () => {
    const told = await toldIn(
      'The two crews are keeping the plant in normal operation, the radiation does not exceed the norm, as the Agency has acknowledged, and the site is protected.',
    );
    expect(told.filter(([, speaker]) => speaker === 'Agency').map(([said]) => said)).toEqual([
      'The radiation does not exceed the norm',
    ]);
  });

  test('whom one answers says nothing by itself', async () => {
    const told = await toldIn(
      'Briefing the press ahead of the meeting, Foreign Minister Ana Soto indicated that hasty steps do no good.',
    );
    expect(told).toEqual([['Hasty steps do no good', 'Ana Soto']]);
  });

  test('"he" is no law, though a law was spoken of last', async () => {
    const told = await toldIn(
      `The Prime Minister, Mr Ola Lund, announced the case. The Act is opposed by the families of the victims. He stressed that the inquests must go on.`,
    );
    expect(told).toContainEqual(['The inquests must go on', 'Ola Lund']);
  });

  test('"the President of the Republic" is one\'s own, though another President is named', async () => {
    const told = await toldIn(
      'The President of the Republic spoke with the President of Sweden, Mr Erik Lind. The President of the Republic called on Sweden to reopen the border.',
    );
    expect(told.some(([said, speaker]) => speaker === 'Erik Lind' && /reopen/u.test(said!))).toBe(false);
  });

  test('one turns to two bodies in one claim; two things that are talked about are two', async () => {
    const appeal = await toldIn(
      'The Government has decided to appeal to the Nordic Council and to the Security Council of the United Nations.',
    );
    expect(appeal).toHaveLength(1);
    const talk = await toldIn(
      'The Minister, Ana Soto, spoke of a "common future" in the North and of the obligation to preserve the trust that has been built up.',
    );
    expect(talk.map(([said]) => said)).toEqual([
      'Ana Soto spoke of a "common future" in the North',
      'Ana Soto spoke of the obligation to preserve the trust that has been built up',
    ]);
  });

  test('of two joined relative clauses a short second one is a claim of its own too', async () => {
    const told = await toldIn(
      'Foreign Minister Ana Soto said that the rules, which Sweden had signed in Bergen in 2009 and which nobody had ever denounced, remain in force.',
    );
    expect(told).toContainEqual(['The rules remain in force', 'Ana Soto']);
  });

  test('a nickname in quotation marks is no quotation', async () => {
    const told = await toldIn(
      'Foreign Minister Ana Soto thanked Minister Benjamin “Benny” Lind for the help with the flood.',
    );
    expect(told).toHaveLength(1);
  });

  test('"they" are both sides only where both were spoken of', async () => {
    const others = await toldIn(
      'Foreign Minister Ana Soto spoke with Foreign Minister Erik Lind. Minister Soto laid out the position of Norway. The threat is posed by armed bands that are committing crimes. They are using cruel methods in residential areas.',
    );
    expect(others.map(([said]) => said)).toContain('They are using cruel methods in residential areas');
    const both = await toldIn(
      'Foreign Minister Ana Soto met Foreign Minister Erik Lind. The ministers discussed trade. They will meet again in Bergen to sign the treaty.',
    );
    expect(both.map(([said]) => said)).toContain('Both sides will meet again in Bergen to sign the treaty');
    const between = await toldIn(
      'Foreign Minister Ana Soto met Foreign Minister Erik Lind. The ministers discussed trade. Nine of ten boatyards are small firms. They are the main employers of the coast.',
    );
    expect(between.map(([said]) => said)).toContain(
      'Nine of ten boatyards are the main employers of the coast',
    );
  });

  test('whom the account does not know agrees beside whom it knows', async () => {
    const told = await toldIn(
      'Foreign Minister Ana Soto and the village elders agreed to work together to protect the forest.',
    );
    expect(told.map(([, speaker]) => speaker)).toEqual(['Ana Soto and village elders']);
  });

  test('what goes on behind "he added" is told of the subject before it', async () => {
    const told = await toldIn(
      'Foreign Minister Ana Soto met the press. Sweden, she added, is itself the biggest fishing power in the world, has repeatedly sent its own trawlers into the fjords, and has no standing to accuse others.',
    );
    expect(told).toContainEqual(['Sweden has repeatedly sent its own trawlers into the fjords', 'Ana Soto']);
  });

  test.each([
    [
      'a deed is no body: "it was foiled"',
      'Sweden welcomed the visit. According to the evidence, smugglers had prepared a raid on Norway. It was foiled by the border guards.',
      'It was foiled by the border guards',
    ],
    [
      'what one condemns as "we" is not "it"',
      'We condemn the attack on the bridge. It was preceded by months of threats.',
      'It was preceded by months of threats',
    ],
    [
      '"we are partners" is said of both',
      '"We are partners and we are equals," Foreign Minister Ana Soto said.',
      'We are partners',
    ],
    [
      '"that" opens no claim that stands beside another',
      'Foreign Minister Ana Soto said that the sale of the aircraft had been on the agenda, that she had seen a positive approach, and that the ministers of defence are pursuing the matter.',
      'The ministers of defence are pursuing the matter',
    ],
    [
      'what is told of somebody who reports is no subject of the report',
      'Foreign Minister Ana Soto met the press. Swedish officials, she said, had given assurances that the incident did not stem from the dispute.',
      'The incident did not stem from the dispute',
    ],
    [
      'whom somebody summoned stands behind the verb',
      'The Ambassador, whom the Norwegian ministry had summoned with unusual haste on Tuesday, returned to Stockholm.',
      'The Norwegian ministry had summoned the Ambassador with unusual haste on Tuesday',
    ],
    [
      'nobody is "which"',
      'The Minister had an informal contact with Secretary of State Anthony Lind, which the Swedish side had prepared for several weeks.',
      'Which the Swedish side had prepared for several weeks',
    ],
    [
      'a talk lasts, and not whom one talked with',
      'The Minister had a long telephone conversation with Foreign Minister Anthony Lind, which lasted more than an hour and a half.',
      'A long telephone conversation with Foreign Minister Anthony Lind lasted more than an hour and a half',
    ],
    [
      'what "which" takes up agrees with its verb',
      'The two ministers condemned the recent missile launches by the Republic of Veria, which are in violation of the treaty.',
      'The recent missile launches by the Republic of Veria are in violation of the treaty',
    ],
    [
      'behind a comma the subject does it',
      'The threat is coming from the armed bands, which use cruel tactics, hiding behind the civilian population.',
      'The armed bands hiding behind the civilian population',
    ],
  ])('%s', async (_, text, said) => {
    expect((await toldIn(text)).map(([proposition]) => proposition)).toContain(said);
  });
});
