import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { extractClaims } from '../../src/claims/index.js';
import { turnsIn } from '../../src/claims/turns.js';
import { languageFor } from '../../src/language/index.js';
import { account } from '../helpers/account.js';

function read(text: string, ministry = 'Ministry of Foreign Affairs') {
  const { claims, attributions } = extractClaims(account(text, { ministry }), languageFor('en'), [
    'Russia',
    'Tajikistan',
  ]);
  const names = new Map(attributions.map(({ id, source }) => [id, source.name]));
  return claims.map(({ text: words, attribution }) => [
    attribution.map(id => names.get(id)).join(' > '),
    words,
  ]);
}

describe('a transcript', () => {
  test('is told by whoever has the word, up to the next name', () => {
    expect(
      read(
        'Pavel Orlov: The bridge is open. \n\nThe road will follow.\n\nAna Blix: The toll is too high.\n\nPavel Orlov: The toll stays.',
      ),
    ).toEqual([
      ['Pavel Orlov', 'The bridge is open'],
      ['Pavel Orlov', 'The road will follow'],
      ['Ana Blix', 'The toll is too high'],
      ['Pavel Orlov', 'The toll stays'],
    ]);
  });

  test('claims nothing by its questions', () => {
    const said = read(
      'QUESTION: The toll is too high, is it not?\n\nPavel Orlov: The Tajik side said that the toll stays.',
    );
    expect(said).toEqual([['Pavel Orlov > Tajik side', 'the toll stays']]);
  });

  test('is answered by the account itself where nobody is named before the answers', () => {
    const text =
      '**Q: Is the bridge open? And is the toll too high?**\n\nThe bridge is open.\n\nThe toll will stay as it is.\n\n**Q: And the road?**\n\nThe road will follow.';
    expect(read(text)).toEqual([
      ['', 'The bridge is open'],
      ['', 'The toll will stay as it is'],
      ['', 'The road will follow'],
    ]);
    expect(read('Q: Is the bridge open?\n\nThe bridge is open.')).toEqual([['', 'The bridge is open']]);
  });

  test('is the account itself where its own office answers', () => {
    const text = 'JOURNALIST: Is the bridge open?\n\nPRIME MINISTER: The bridge is open.';
    expect(read(text, 'Prime Minister of Russia')).toEqual([['', 'The bridge is open']]);
    expect(read(text.replace('PRIME MINISTER', 'Answer'))).toEqual([['', 'The bridge is open']]);
  });

  test('tells of others what they said: "he" and "she" are the last spoken of, never who has the word', () => {
    const opening =
      'President Pavel Orlov of Russia met President Rustam Vakhidov of Tajikistan.\n\nMS. SOTO: The President was frank with Mr. Vakhidov. ';
    const rest = '\n\nQUESTION: And the toll?\n\nMS. SOTO: The toll stays.';
    const said = (text: string) => read(`${opening}${text}${rest}`).slice(1, -1);
    expect(said('He told him that the bridge is open.')).toEqual([
      ['SOTO > Pavel Orlov', 'the bridge is open'],
    ]);
    expect(said('He raised the toll. He did not discuss the road.')).toEqual([
      ['SOTO > Pavel Orlov', 'raised the toll'],
      ['SOTO', 'He did not discuss the road'],
    ]);
    expect(said('They also exchanged views on the bridge. We welcome the talks.')).toEqual([
      ['SOTO > both sides', 'exchanged views on the bridge'],
      ['SOTO', 'We welcome the talks'],
    ]);
    expect(said('I believe that President Vakhidov is well. He warned that the road is closed.')).toEqual([
      ['SOTO', 'President Vakhidov is well'],
      ['SOTO > Rustam Vakhidov', 'the road is closed'],
    ]);
    expect(
      said('What President Vakhidov did was explain himself. He warned that the road is closed.')[1],
    ).toEqual(['SOTO > Rustam Vakhidov', 'the road is closed']);
  });

  test('takes up in an answer whom the question asks about', () => {
    const answer =
      'MS. SOTO: He said that the toll stays.\n\nQUESTION: Thank you.\n\nMS. SOTO: The road is open.';
    const about = (question: string) =>
      read(
        `President Pavel Orlov of Russia met President Rustam Vakhidov of Tajikistan.\n\nQUESTION: ${question}\n\n${answer}`,
      )[0];
    const told = ['SOTO > Rustam Vakhidov', 'the toll stays'];
    expect(about('Did President Vakhidov like it?')).toEqual(told);
    expect(about('Do you think that President Vakhidov likes it?')).toEqual(told);
    expect(about('What about Rustam Vakhidov?')).toEqual(told);
    expect(about('And the toll?')).toEqual(['SOTO > Pavel Orlov', 'the toll stays']);
  });

  test('is one where each has the word once, each named with an office or a style', () => {
    expect(
      read(
        'President of the Republic of Russia Pavel Erik Orlov: The bridge is open.\n\nThe road will follow.\n\nMs. Ana Blix (via video): The toll is too high.',
      ),
    ).toEqual([
      ['Pavel Erik Orlov', 'The bridge is open'],
      ['Pavel Erik Orlov', 'The road will follow'],
      ['Ana Blix', 'The toll is too high'],
    ]);
  });

  test('is no text that opens with a place, or tells its topics one by one', () => {
    const places = 'Moscow: The bridge is open.\n\nTrade: The toll stays.';
    const offices = 'Foreign Affairs: The bridge is open.\n\nNational Security: The toll stays.';
    for (const text of [places, offices])
      expect(turnsIn(text, languageFor('en').splitSentences(text)).some(({ isTurn }) => isTurn)).toBe(false);
  });

  test('loses no word and tells none twice', () => {
    const line = fc.tuple(
      fc.constantFrom('QUESTION: ', 'Q: ', 'Pavel Orlov: ', 'Moscow: ', '', '"', '- '),
      fc.constantFrom('The bridge is open.', 'No.', '', 'Is it? It is: see the map.', 'Émile said: no'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), lines => {
        const text = lines.map(words => words.join('')).join('\n\n');
        const parts = turnsIn(text, languageFor('en').splitSentences(text));
        const told = parts.map(({ start, end }) => text.slice(start, end)).join('');
        expect(told.replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
        for (const [index, { start, end }] of parts.entries()) {
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(parts[index - 1]?.end ?? 0);
        }
      }),
    );
  });
});
