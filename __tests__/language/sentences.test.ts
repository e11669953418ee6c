import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { languageFor } from '../../src/language/index.js';
import { lexicon } from '../../src/lexicon/index.js';

const split = (text: string) => languageFor('en').splitSentences(text);
const texts = (text: string) => split(text).map(({ start, end }) => text.slice(start, end));

describe('sentence ends', () => {
  test.each([
    ['titles', 'Mr. Lavrov met Gen. Smith. They spoke.', 2],
    ['initials', 'Minister S.V. Lavrov spoke. J. R. Smith replied.', 2],
    ['a suffix', 'President Joseph R. Biden, Jr. spoke today. He left.', 2],
    ['short forms of states inside', 'The U.S. side agreed. The talks ended.', 2],
    ['short forms of states at the end', 'They met in the U.S. The talks were short.', 2],
    ['numbers of articles', 'See No. 5 and Art. 4 of the treaty. It is in force.', 2],
    ['times', 'They met at 5 p.m. Moscow time. It was late.', 2],
    ['decimals and dates', 'It cost $1.5 million on 30.04.2024. They paid.', 2],
    ['ellipses', 'They talked ... and talked. Then they left…', 2],
    ['questions', 'Who called? Moscow did.', 2],
    [
      'a stop that lost its space',
      'They met in May 2018.H.E. Dr. Soto spoke.The talks ended. So did B.Lind of News.Az.',
      4,
    ],
    ['a saint', 'They met in St. Petersburg. It rained.', 2],
  ])('%s', (_name, text, count) => {
    expect(texts(text)).toHaveLength(count);
  });

  test('an end mark inside a quotation that goes on is no end', () => {
    expect(texts('“We will not go!” he said. Then he left.')).toEqual([
      '“We will not go!” he said.',
      'Then he left.',
    ]);
  });

  test('closing quotes and footnote marks stay with their sentence', () => {
    expect(texts('He said: “No.” [3] They left.')).toEqual(['He said: “No.” [3]', 'They left.']);
  });

  test('a wrapped line is no end, a blank line is', () => {
    const text =
      'The ministers of the two states discussed the security of the long border and\nagreed to meet again.\n\nThey parted';
    expect(texts(text)).toHaveLength(2);
  });
});

describe('kinds', () => {
  test('a dateline is no prose', () => {
    expect(split('DUSHANBE, 30.04.2024 /Agency/. The ministers spoke.').map(({ kind }) => kind)).toEqual([
      'boilerplate',
      'prose',
    ]);
  });

  test.each([
    'BERGEN, October 26, 2020, Nord-Plus -- Guards fired at a boat.',
    'OSLO, Aug. 7, Nordnews - Norway protested on Sunday.',
    'Bergen/NORDNEWS/ On December 3 the ministers met.',
    'BERGEN: The ministers met.',
    'NORTH BERGEN : Norway protested.',
    'Answer: Norway regrets it.',
  ])('nor is what stands before it in "%s"', text => {
    expect(split(text).map(({ kind }) => kind)).toEqual(['boilerplate', 'prose']);
  });

  test('further down, or among others, a place and a colon tell who says it', () => {
    expect(split('BERGEN: The pier is ours.\n\nMALMÖ: It is not.').map(({ kind }) => kind)).toEqual([
      'prose',
      'prose',
    ]);
    expect(split('The ministers spoke.\n\nBERGEN: The pier is ours.').map(({ kind }) => kind)).toEqual([
      'prose',
      'prose',
    ]);
    expect(split('MINISTER SOTO: The pier is ours.').map(({ kind }) => kind)).toEqual(['prose']);
  });

  test('time stamps, document numbers and phone footers are boilerplate', () => {
    for (const line of ['19:37', '857-24-04-2012', 'Tel.: +7 495 000-00-00', 'Read also: other news']) {
      expect(split(`${line}\n\nThe ministers spoke.`)[0]!.kind).toBe('boilerplate');
    }
  });

  test('every example of the lexicon is boilerplate', () => {
    for (const { examples } of lexicon('boilerplate').lines) {
      for (const example of examples)
        expect([example, split(example)[0]!.kind]).toEqual([example, 'boilerplate']);
    }
  });

  test.each([
    ['I. The port is closed.\n\nII. The ferry is held back.', ['item', 'item']],
    ['(i) The port is closed.\n\n(ii) The ferry is held back.', ['item', 'item']],
    ['II. Trade and the ports\n\nThe port is closed.', ['heading', 'prose']],
    ['V. Lind spoke on Friday.\n\nThe port is closed.', ['prose', 'prose']],
  ])('a Roman numeral numbers an item, and no heading or name: %s', (text, kinds) => {
    expect(split(text).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('list items and headings are told from prose', () => {
    const text = 'Outcome of the talks\n\nThe sides agreed:\n- to reopen the road\n- to resume flights\n';
    expect(split(text).map(({ kind }) => kind)).toEqual(['heading', 'prose', 'item', 'item']);
  });

  test('a closing line is no heading of the footer below it', () => {
    const text = 'The ministers spoke.\n\n*denotes a guest who joined by video\n\nTel.: +7 495 000-00-00\n';
    expect(split(text).map(({ kind }) => kind)).toEqual(['prose', 'prose', 'boilerplate']);
  });

  test('a list that lost its lines is a list still', () => {
    expect(
      split('They agreed on: - Trade talks in May - Visas for students').map(({ kind }) => kind),
    ).toEqual(['prose', 'item', 'item']);
  });
});

test('sentences of any text are in order, trimmed, and cover every visible character', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom('. ', '“', '”', 'U.S.', '\n', '\n\n', '- ', 'The ', '...', '[1]', 'Mr.', '19:37'),
  );
  fc.assert(
    fc.property(
      fc.array(piece).map(parts => parts.join('')),
      text => {
        const sentences = split(text);
        let end = 0;
        for (const sentence of sentences) {
          expect(sentence.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(end, sentence.start).trim()).toBe('');
          expect(text.slice(sentence.start, sentence.end)).toBe(
            text.slice(sentence.start, sentence.end).trim(),
          );
          end = sentence.end;
        }
        expect(text.slice(end).trim()).toBe('');
      },
    ),
    { numRuns: 500 },
  );
});
