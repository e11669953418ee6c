import { describe, expect, test } from '@jest/globals';
import { toldIn } from '../helpers/told.js';

const SOTO =
  'Foreign Minister Ana Soto of Norway spoke by telephone with Foreign Minister Erik Lind of Sweden.';

describe('who says it, where the parse or a paper hides it', () => {
  test.each([
    [
      'a verb of saying in the present is no noun',
      'The Ministry underlines that Norway has told its allies of the raid.',
      [['Norway has told its allies of the raid', 'Ministry']],
    ],
    [
      'who warns beside a contact is named with "with"',
      'Foreign Minister Erik Lind of Sweden met King Harald of Norway. The talks covered the fisheries, with the King warning that the raids will spread.',
      [['The talks covered the fisheries'], ['The raids will spread', 'Harald']],
    ],
    [
      'a clause beside another is no word of its subject, whatever is made in it',
      'It was routine for ships to pass the port, and Sweden had made false claims before of having "chased out" another.',
      [
        ['It was routine for ships to pass the port'],
        ['Sweden had made false claims before of having "chased out" another'],
      ],
    ],
    [
      'people are no thing that stands beside them',
      'Parents attending the event shared that care is dear.',
      [['Care is dear', 'Parents attending the event']],
    ],
    [
      'who rules a place decides nothing by it',
      'The islands have at no time been ruled by Sweden.',
      [['The islands have at no time been ruled by Sweden']],
    ],
    [
      'a statement by a body is its word',
      `${SOTO} The raid was a mistake, according to a statement by Denmark's Harbour Directorate.`,
      [['The raid was a mistake', "Denmark's Harbour Directorate"]],
    ],
    [
      'a statement of a house that no list knows is its word',
      `${SOTO} The crew was freed on Friday, according to a Royal Court statement.`,
      [['The crew was freed on Friday', 'Royal Court']],
    ],
    [
      'a statement is the word of who spoke in it',
      `${SOTO} In a statement, the Danish Foreign Ministry condemned the raid. The statement further claimed that Sweden had opened the port. The raid is over, the statement says.`,
      [
        ['Danish Foreign Ministry condemned the raid', 'Danish Foreign Ministry'],
        ['Sweden had opened the port', 'Danish Foreign Ministry'],
        ['The raid is over', 'Danish Foreign Ministry'],
      ],
    ],
    [
      'a statement of which nobody tells whose it is, is the account’s',
      'The raid is over, the press release said.',
      [['The raid is over']],
    ],
    [
      'what a statement leaves out is nobody’s word',
      `${SOTO} Denmark's statement did not mention the raid.`,
      [["Denmark's statement did not mention the raid"]],
    ],
    [
      'who says it stands behind the verb',
      `${SOTO} The port would be opened, stated Lind.`,
      [['The port would be opened', 'Erik Lind']],
    ],
    [
      'who says it stands behind a condition and its consequence',
      `${SOTO} Erik Lind condemned the raid. If it was a mistake, Denmark would be told, he noted.`,
      [
        ['Erik Lind condemned the raid', 'Erik Lind'],
        ['If it was a mistake, Denmark would be told', 'Erik Lind'],
      ],
    ],
  ])('%s', async (_, text, told) => {
    expect(await toldIn(text)).toEqual(told);
  });
});

describe('who says what comes second', () => {
  test.each([
    [
      'who is hopeful is who reiterates',
      `${SOTO} The ministers reiterated their support for the truce, and were hopeful that the truce would last.`,
      [
        ['Ministers reiterated their support for the truce', 'ministers'],
        ['The truce would last', 'ministers'],
      ],
    ],
    [
      'who urges agrees in number with the verb',
      'The Co-Chairs reiterate that a negotiated, lasting and broad settlement of all open core issues is needed and urge the parties to resume talks under their auspices.',
      [
        ['A negotiated, lasting and broad settlement of all open core issues is needed', 'Co-Chairs'],
        ['Co-Chairs urge the parties to resume talks under their auspices', 'Co-Chairs'],
      ],
    ],
    [
      'what is noted with concern is noted',
      'The Meeting noted with grave concern that little progress had been made and agreed that the League should not be discouraged, but even more determined to help Norway bring about a truce.',
      [
        ['Little progress had been made', 'Meeting'],
        [
          'The League should not be discouraged, but even more determined to help Norway bring about a truce',
          'Meeting',
        ],
      ],
    ],
    [
      '"it" of what one announces is who announces it',
      'Norway welcomes the announcement by Denmark that it is committed to a truce.',
      [['Denmark is committed to a truce', 'Norway', 'Denmark']],
    ],
    [
      'what talks stress, both sides stress',
      `${SOTO} The talks also touched on the fisheries, emphasizing that the port must be opened.`,
      [['The talks also touched on the fisheries'], ['The port must be opened', 'both sides']],
    ],
  ])('%s', async (_, text, told) => {
    expect(await toldIn(text)).toEqual(told);
  });
});

describe('where the name of who says it ends', () => {
  test.each([
    [
      'before what one is invited to',
      'Norway was invited by the Chair of ASEAN to send a delegate.',
      [['Norway was invited by the Chair of ASEAN to send a delegate', 'Chair of ASEAN']],
    ],
    [
      'behind two offices and a form of address there is one person',
      'Prime Minister and Chair of CARICOM, Dr. the Most Hon. Mark Dahl, says the crisis must be solved.',
      [['The crisis must be solved', 'Mark Dahl']],
    ],
    [
      'places, a date and a dash are no part of it',
      'Bergen, Paris, Bern, 29 July 2021 – The Co-Chairs condemned the raid.',
      [['Co-Chairs condemned the raid', 'Co-Chairs']],
    ],
    [
      'who speaks in their own statement is named once',
      'Bergen, Paris, Bern, 29 July 2021 – The Co-Chairs issued the following statement:\n\nTrade fell. The Co-Chairs call upon Norway to end the talks and to open the port.',
      [
        ['Trade fell', 'Co-Chairs'],
        ['Co-Chairs call upon Norway to end the talks', 'Co-Chairs'],
        ['Co-Chairs call upon Norway to open the port', 'Co-Chairs'],
      ],
    ],
    [
      'a chargé d’affaires is one by whose office one may be called',
      `The Foreign Ministry summoned Danish chargé d'affaires Erik Lind over the raids. The chargé d'affaires affirmed that the port is open.`,
      [
        ["The Foreign Ministry summoned Danish chargé d'affaires Erik Lind over the raids"],
        ['The port is open', 'Erik Lind'],
      ],
    ],
    [
      'another state of which a report tells is "it" there',
      `${SOTO} Denmark stated that it is committed to a truce.`,
      [['Denmark is committed to a truce', 'Denmark']],
    ],
  ])('%s', async (_, text, told) => {
    expect(await toldIn(text)).toEqual(told);
  });
});

describe('who says it, where another verb or another’s words stand between', () => {
  test.each([
    [
      'who recalls having said a thing says it, and goes on',
      `${SOTO} Ana Soto recalled having said to Erik Lind when they first met in Bergen that each fleet needs its own port. That is what the law asks for.`,
      [
        ['Each fleet needs its own port', 'Ana Soto'],
        ['That is what the law asks for', 'Ana Soto'],
      ],
    ],
    [
      'what is joined to an explanation behind a colon is told with it',
      `${SOTO} Asked about the raids at the press conference with Minister Blix, Ana Soto said that the answer had been what one could expect: the raids were over, and no ship was lost.`,
      [
        ['The answer had been what one could expect', 'Ana Soto'],
        ['The raids were over', 'Ana Soto'],
        ['No ship was lost', 'Ana Soto'],
      ],
    ],
    [
      'agreement that is said to be there is that of both sides',
      `${SOTO} The raids were discussed, and there was agreement that the port would open and that the fleets would share it.`,
      [
        ['The raids were discussed'],
        ['The port would open', 'both sides'],
        ['The fleets would share it', 'both sides'],
      ],
    ],
    [
      'where there is none, nobody agrees',
      `${SOTO} There was no agreement that the port would open.`,
      [['There was no agreement that the port would open']],
    ],
    [
      'whose words another passes on is a source within that word',
      `${SOTO} For his part, the Swedish Minister, according to Soto, expressed regret over the raids, affirming that the port would open.`,
      [
        ['The Swedish Minister expressed regret over the raids', 'Ana Soto', 'Erik Lind'],
        ['The port would open', 'Ana Soto', 'Erik Lind'],
      ],
    ],
    [
      'a word between commas parts no verb from what it raises',
      `${SOTO} Ana Soto raised, once more, the need to open the port.`,
      [['Ana Soto raised, once more, the need to open the port', 'Ana Soto']],
    ],
    [
      'messages that are passed on are said',
      `${SOTO} Ana Soto passed on the messages of the fishermen.`,
      [['Ana Soto passed on the messages of the fishermen', 'Ana Soto']],
    ],
    [
      'whose charge is denied says nothing',
      `${SOTO} At no time was the strait closed, as the Swedish Navy has alleged.`,
      [['At no time was the strait closed, as the Swedish Navy has alleged']],
    ],
    [
      'who charges, and is answered by nobody, does',
      `${SOTO} As the Swedish Navy alleges, no ship was warned.`,
      [['No ship was warned', 'Swedish Navy']],
    ],
    [
      'as does who only said so',
      `${SOTO} The strait was not closed, as the Swedish Navy has said.`,
      [['The strait was not closed', 'Swedish Navy']],
    ],
    [
      'things say nothing, whatever follows from them',
      `${SOTO} Remarks made in Bergen, and the steps taken since, indicate that the port will stay closed. The steps taken by Sweden indicate that the port will stay closed.`,
      [
        ['Remarks made in Bergen, and the steps taken since, indicate that the port will stay closed'],
        ['The steps taken by Sweden indicate that the port will stay closed'],
      ],
    ],
    [
      'nor do comments that somebody has made',
      `${SOTO} Comments made in Oslo on Friday suggest that the port will stay closed.`,
      [['Comments made in Oslo on Friday suggest that the port will stay closed']],
    ],
  ])('%s', async (_, text, told) => {
    expect(await toldIn(text)).toEqual(told);
  });
});
