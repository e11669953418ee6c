import { describe, expect, test } from '@jest/globals';
import { toldIn } from '../helpers/told.js';

const SOTO =
  'Foreign Minister Ana Soto of Norway spoke by telephone with Foreign Minister Erik Lind of Sweden.';

describe('who says what, in sentences that say much', () => {
  test.each([
    [
      'the second of three deeds is no remark about the first',
      `${SOTO} Ana Soto condemned the raid, urged Denmark to open the port, and thanked Sweden.`,
      [
        ['Ana Soto condemned the raid', 'Ana Soto'],
        ['Ana Soto urged Denmark to open the port', 'Ana Soto'],
        ['Ana Soto thanked Sweden', 'Ana Soto'],
      ],
    ],
    [
      'what somebody does stands beside the words with which they do it',
      `${SOTO} Ana Soto condemned the raid on the harbour by the militia, saying, “We see such raids every week.”`,
      [
        ['Ana Soto condemned the raid on the harbour by the militia', 'Ana Soto'],
        ['Norway sees such raids every week', 'Ana Soto'],
      ],
    ],
    [
      'a clause behind "that" is said, however long its subject',
      `${SOTO} The Swedish representatives stated that Denmark's unlawful notices on the so-called marking and closing of the sound are completely unacceptable, and the only answer is the opening of the sound.`,
      [
        [
          "Denmark's unlawful notices on the so-called marking and closing of the sound are completely unacceptable",
          'Swedish representatives',
        ],
        ['The only answer is the opening of the sound', 'Swedish representatives'],
      ],
    ],
    [
      'what is conveyed in the present and what is assured in the past have two doers',
      `${SOTO} Erik Lind conveyed that Sweden considers the raid totally unacceptable and assured of the safety of the crews.`,
      [
        ['Sweden considers the raid totally unacceptable', 'Erik Lind'],
        ['Erik Lind assured of the safety of the crews', 'Erik Lind'],
      ],
    ],
    [
      'a list of deeds in what is said ends in what is said',
      `${SOTO} Ana Soto said that the cause of the dispute is that Denmark has changed its policy, reneged on its word, and continued to provoke trouble at sea.`,
      [
        ['The cause of the dispute is that Denmark has changed its policy', 'Ana Soto'],
        ['Denmark has reneged on its word', 'Ana Soto'],
        ['Denmark continued to provoke trouble at sea', 'Ana Soto'],
      ],
    ],
    [
      'a need to ensure something asks for it',
      `${SOTO} The ministers emphasized the need to ensure that the poorest islands are not left behind.`,
      [['Ministers emphasized the need to ensure that the poorest islands are not left behind', 'ministers']],
    ],
    [
      'what is proposed is told as what should be',
      `${SOTO} Ana Soto proposed that both sides jointly patrol the sound and that a commission be set up.`,
      [
        ['Both sides should jointly patrol the sound', 'Ana Soto'],
        ['A commission should be set up', 'Ana Soto'],
      ],
    ],
    [
      'a hope to do something is voiced',
      `${SOTO} Erik Lind affirmed that Sweden always attached great weight to the sound, and hoped to promote the fisheries.`,
      [
        ['Sweden always attached great weight to the sound', 'Erik Lind'],
        ['Erik Lind hoped to promote the fisheries', 'Erik Lind'],
      ],
    ],
    [
      'to what one comes says nothing by itself',
      `${SOTO} Touching upon the fisheries, the ministers stressed the need to resume the talks.`,
      [['Ministers stressed the need to resume the talks', 'ministers']],
    ],
    [
      'a placed call is an opener',
      'On Friday Foreign Minister Ana Soto placed a phone call to Foreign Minister Erik Lind of Sweden.',
      [],
    ],
  ])('%s', async (_, text, told) => {
    expect(await toldIn(text)).toEqual(told);
  });
});

describe('whom an office or a style names', () => {
  test.each([
    [
      '"both" are both sides',
      `${SOTO} Both called for a truce.`,
      [['Both sides called for a truce', 'both sides']],
    ],
    [
      'an office without an article at the head of an account is its own side’s',
      'Prime Minister met Prime Minister of Sweden H.E. Mr. Erik Lind on Friday. Prime Minister conveyed strong concerns about the raids.',
      [['Prime Minister conveyed strong concerns about the raids', 'Prime Minister']],
    ],
    [
      'a style stands with the office behind it',
      'HE the Prime Minister and Minister of Foreign Affairs condemned the raids.',
      [
        [
          'Prime Minister and Minister of Foreign Affairs condemned the raids',
          'Prime Minister and Minister of Foreign Affairs',
        ],
      ],
    ],
    [
      'what an office is for is nobody’s name',
      'The Minister of Fisheries condemned the raids.',
      [['Minister of Fisheries condemned the raids', 'Minister of Fisheries']],
    ],
    [
      'the ministers of several states are one party each',
      'The Foreign Ministers of Norway, Sweden and Denmark, and the High Representative of the European Union, strongly reject the decision.',
      [
        [
          'Foreign Ministers of Norway, Sweden and Denmark and High Representative of European Union reject the decision',
          'Foreign Ministers of Norway, Sweden and Denmark and High Representative of European Union',
        ],
      ],
    ],
  ])('%s', async (_, text, told) => {
    expect(await toldIn(text)).toEqual(told);
  });
});

describe('whom a pronoun names', () => {
  test.each([
    [
      'she who is called in turn is not the prince',
      'Foreign Minister Prince Erik Lind of Sweden received a telephone call today from Foreign Minister Ana Soto, during which she congratulated him on the treaty.',
      [['Ana Soto congratulated Erik Lind on the treaty', 'Ana Soto']],
    ],
    [
      'nobody thanks themselves',
      'President Ana Soto of Norway met Secretary-General Pedro Silva of the League. Pedro Silva praised the reforms. She thanked Secretary-General Pedro Silva for the aid.',
      [
        ['Pedro Silva praised the reforms', 'Pedro Silva'],
        ['Ana Soto thanked Secretary-General Pedro Silva for the aid', 'Ana Soto'],
      ],
    ],
    [
      '"we" of a joint text are all who sign it',
      'We, the Foreign Ministers of Norway, Sweden and Denmark, condemn the raid. We call for a truce.',
      [
        [
          'Foreign Ministers of Norway, Sweden and Denmark condemn the raid',
          'Foreign Ministers of Norway, Sweden and Denmark',
        ],
        [
          'Foreign Ministers of Norway, Sweden and Denmark call for a truce',
          'Foreign Ministers of Norway, Sweden and Denmark',
        ],
      ],
    ],
    [
      '"we" of one side that met another is its own',
      'The Foreign Ministers of Norway and Sweden met in Bergen. We will continue the talks.',
      [['Norway will continue the talks']],
    ],
  ])('%s', async (_, text, told) => {
    expect(await toldIn(text)).toEqual(told);
  });
});

describe('what is told of a thing', () => {
  test.each([
    [
      'with "with" has that thing as its subject',
      `${SOTO} Trade grew, with exports reaching five billion.`,
      [['Trade grew'], ['Exports reaching five billion']],
    ],
    [
      'by one and by another stays with it',
      `${SOTO} Ana Soto reviewed a draft submitted by Sweden and supported by Denmark.`,
      [['Ana Soto reviewed a draft submitted by Sweden and supported by Denmark', 'Ana Soto']],
    ],
    [
      'that has sought something is no deed of who notes it',
      `${SOTO} Ana Soto condemned the raids, noting that Norway has always been keen to help and has sought a truce.`,
      [
        ['Ana Soto condemned the raids', 'Ana Soto'],
        ['Norway has always been keen to help', 'Ana Soto'],
        ['Norway has sought a truce', 'Ana Soto'],
      ],
    ],
  ])('%s', async (_, text, told) => {
    expect(await toldIn(text)).toEqual(told);
  });
});
