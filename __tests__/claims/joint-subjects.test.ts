import { describe, expect, test } from '@jest/globals';
import { toldIn } from '../helpers/told.js';

const DAHL =
  'Vice President Kari Dahl of Norway met King Olof II of Sweden and Foreign Minister Erik Lind in Bergen.';

describe('whose deed and whose word it is', () => {
  test.each([
    [
      'an office that another holds is no second office of whom stands beside it',
      `${DAHL} The Vice President and King Olof discussed the climate.`,
      ['Kari Dahl and Olof II discussed the climate'],
    ],
    [
      'who answers is not whom the opener names',
      'President Kari Dahl of Norway met Foreign Minister Erik Lind of Sweden. Responding to the concerns expressed by Erik Lind, the President of Norway emphasised again that the boats act with care.',
      ['The boats act with care', 'Kari Dahl'],
    ],
    [
      'a name with an article of its own stays whole',
      'President Kari Dahl met President Abdel Fattah el-Sisi of Egypt. Abdel Fattah el-Sisi thanked Norway for its aid.',
      ['Abdel Fattah el-Sisi thanked Norway for its aid', 'Abdel Fattah el-Sisi'],
    ],
    [
      'what somebody called to underscore is underscored by the caller',
      'President Kari Dahl spoke today with Prime Minister Erik Lind of Sweden to underscore the weight of the treaty.',
      ['Kari Dahl spoke to underscore the weight of the treaty', 'Kari Dahl'],
    ],
    [
      'what they met to discuss is of both',
      'President Kari Dahl spoke today with Prime Minister Erik Lind of Sweden to discuss the weight of the treaty.',
      ['The sides discuss the weight of the treaty'],
    ],
    ['no state says "I"', 'I am glad of my visit to Bergen.', ['I am glad of my visit to Bergen']],
    [
      'a comma in a list does not end what "which" takes up',
      `${DAHL} They recalled the meeting of the leaders of Norway, Sweden and Denmark in Bergen on 26 May, which was timed to the jubilee.`,
      [
        'The meeting of the leaders of Norway, Sweden and Denmark in Bergen on 26 May was timed to the jubilee',
        'both sides',
      ],
    ],
  ])('%s', async (_, text, said) => {
    expect(await toldIn(text)).toContainEqual(said);
  });
});
