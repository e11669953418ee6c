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
  ])('%s', async (_, text, said) => {
    expect((await toldIn(text)).map(([proposition]) => proposition)).toContain(said);
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
