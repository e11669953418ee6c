import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findReports, type Report } from '../../src/claims/reports/index.js';
import { readSentences } from '../../src/claims/sentences.js';
import { languageFor } from '../../src/language/index.js';
import { account } from '../helpers/account.js';

const language = languageFor('en');

/** `source | cue | content` of every report in a text; pieces of a content are joined by ` ... `. */
function reports(text: string, keep: (report: Report) => boolean = ({ says }) => says): readonly string[] {
  const sentences = readSentences(account(text, { side: null, kind: 'article' }), language);
  const words = (sentence: number, first: number, last: number) => {
    const { tokens } = sentences[sentence]!;
    return text.slice(tokens[first]!.start, tokens[last - 1]!.end);
  };
  return findReports(sentences, language)
    .reports.flat()
    .filter(keep)
    .map(({ sentence, source, cue, content }) =>
      [
        source === null ? '-' : words(sentence, source.first, source.last),
        cue.map(({ first, last }) => words(sentence, first, last)).join(' ... '),
        content.map(({ sentence: at, first, last }) => words(at, first, last)).join(' ... '),
      ].join(' | '),
    );
}

describe('direct speech', () => {
  test('is found before its source', () => {
    expect(reports('"The bridge is open," Minister Anna Berg said.')).toEqual([
      'Minister Anna Berg | said | "The bridge is open,"',
    ]);
  });

  test('is found with its source turned round, apposition and all', () => {
    expect(reports('"The bridge is open," said Anna Berg, the foreign minister.')).toEqual([
      'Anna Berg, the foreign minister | said | "The bridge is open,"',
    ]);
  });

  test('is one content where the source interrupts it', () => {
    expect(reports('"The bridge is open," she said, "and it will stay open."')).toEqual([
      'she | said | "The bridge is open," ... , "and it will stay open."',
    ]);
  });

  test('runs on over the sentences behind and before its source', () => {
    expect(
      reports('"No one knows. The bridge is open," Berg said. "It will stay open. We hope so."'),
    ).toEqual([
      'Berg | said | "No one knows. ... The bridge is open," ... "It will stay open. ... We hope so."',
    ]);
  });

  test('belongs to whom the next sentence names, where a question mark has cut it off', () => {
    expect(reports('"Why is the bridge closed?" Berg asked.')).toEqual([
      'Berg | asked | "Why is the bridge closed?"',
    ]);
  });

  test('ends with its paragraph, unless the next one opens with a mark again', () => {
    expect(reports('Berg said: "The bridge is open.\n\n"It will stay open."\n\nThe river rose.')).toEqual([
      'Berg | said | "The bridge is open. ... "It will stay open."',
    ]);
    expect(reports('Berg said: "The bridge is open.\n\nThe river rose.')).toEqual([
      'Berg | said | "The bridge is open.',
    ]);
  });
});

describe('indirect speech', () => {
  test('has its clause as content, with that and without', () => {
    expect(reports('The Orshan side said that the bridge was closed.')[0]).toMatch(
      /^The Orshan side \| said \| that the bridge was closed/,
    );
    expect(reports('The Orshan side said the bridge was closed.')[0]).toMatch(/\| the bridge was closed/);
  });

  test('may be interrupted without marks', () => {
    expect(reports('The bridge, the minister said, would stay closed.')).toEqual([
      'the minister | said | The bridge, ... , would stay closed.',
    ]);
  });

  test('a frame names its source without a verb, at either end', () => {
    expect(reports('According to the ministry, the bridge is open.')[0]).toMatch(
      /^the ministry \| According to \| the bridge is open/,
    );
    expect(reports('The bridge is open, according to the ministry.')[0]).toMatch(
      /^the ministry \| according to/,
    );
  });

  test('a noun carries a clause with its owner', () => {
    expect(reports("Moscow's warning that the road would be closed went unheard.")).toContainEqual(
      expect.stringMatching(/^Moscow's \| warning \| that the road would be closed/),
    );
  });

  test('what follows a participle is said by whom the sentence is about', () => {
    expect(reports('"The bridge is open," Berg said, adding that it would stay open.')).toContainEqual(
      expect.stringMatching(/^Berg \| adding \| that it would stay open/),
    );
  });

  test('what one says ends where the next begins', () => {
    const found = reports('Asked about the bridge, Berg said that it was open.');
    expect(found).toContainEqual(expect.stringMatching(/^Berg \| said \| that it was open/));
  });
});

describe('distancing', () => {
  test("a so-called thing is its owner's word, and nobody's without one", () => {
    expect(reports("The ministry closed Moscow's so-called corridor.")).toEqual([
      "Moscow's | so-called | corridor",
    ]);
    expect(reports('The ministry closed the so-called corridor.')).toEqual([]);
  });

  test('what somebody called a thing is his word', () => {
    expect(reports('The troops left what Berg called a corridor.')).toEqual([
      'Berg | called | what ... a corridor',
    ]);
  });

  test('in the words of, in his words, as he put it', () => {
    const words = (text: string) => reports(text)[0];
    expect(words('In the words of Berg, the bridge was open.')).toMatch(
      /^Berg \| In the words of \| the bridge/,
    );
    expect(words("In Berg's words, the bridge was open.")).toMatch(/^Berg's \| In ... words \| the bridge/);
    expect(words('The bridge, as Berg put it, was open.')).toBe(
      'Berg | put it | The bridge, ... , was open.',
    );
    expect(words('As Berg noted, the bridge was open.')).toMatch(/^Berg \| noted \| , the bridge was open/);
  });
});

describe('sources and contents', () => {
  test('a source is cut down to who it is', () => {
    const source = (text: string) => reports(text)[0]?.split(' | ')[0];
    expect(source('Last September, Berg said that the bridge was open.')).toBe('Berg');
    expect(source('Berg late last week said that the bridge was open.')).toBe('Berg');
    expect(source('Berg, however, said that the bridge was open.')).toBe('Berg');
  });

  test("an afterthought of the account's own ends what is reported", () => {
    expect(reports('Berg said that the bridge was open, though he named no date.')).toEqual([
      'Berg | said | that the bridge was open',
    ]);
  });

  test('a quotation within an object is a part of it', () => {
    expect(reports('Berg described his aim to "open every bridge" on the river.')).toEqual([
      expect.stringMatching(/^Berg \| described \| his aim to "open every bridge"/),
    ]);
  });

  test('a verb of talks needs somebody who takes part in them', () => {
    const text = 'Berg raised money. Berg raised the matter.';
    const sentences = readSentences(account(text, { side: null, kind: 'article' }), language);
    const found = (isParty: boolean) => findReports(sentences, language, () => isParty).reports.flat().length;
    expect(found(false)).toBe(0);
    expect(found(true)).toBe(2);
  });
});

describe('what is not said', () => {
  const stances = (text: string) => reports(text, ({ says }) => !says);

  test('wishes, knowledge and expectations are reports that say nothing', () => {
    expect(stances('The minister wants to reopen the bridge.')).toEqual([
      expect.stringMatching(/^The minister \| wants \| to reopen the bridge/),
    ]);
    expect(stances('The bridge is expected to open in May.')).toEqual([
      expect.stringMatching(/^- \| expected \| The bridge ... to open in May/),
    ]);
    expect(reports('The minister wants to reopen the bridge.')).toEqual([]);
  });
});

test('the spans of any text lie in it, in order', () => {
  const words = fc.constantFrom(
    '"',
    '“',
    '”',
    ',',
    '.',
    ':',
    'said',
    'Berg',
    'that',
    'he',
    'the bridge',
    'is',
    'open',
    '\n\n',
    '\n- ',
    'as saying that',
    'according to',
    'and',
    "''",
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), parts => {
      const text = parts.join(' ');
      const sentences = readSentences(account(text, { side: null, kind: 'article' }), language);
      for (const { sentence, source, cue, content } of findReports(sentences, language).reports.flat()) {
        const ranges = [
          ...(source === null ? [] : [{ sentence, ...source }]),
          ...cue.map(range => ({ sentence, ...range })),
          ...content,
        ];
        for (const range of ranges) {
          expect(range.first).toBeLessThan(range.last);
          expect(range.last).toBeLessThanOrEqual(sentences[range.sentence]!.tokens.length);
        }
      }
    }),
  );
});

test.each(['at length', 'in great detail'])('how it is said may stand before what it is about: %s', how => {
  expect(reports(`The minister spoke ${how} about the closed road.`)).toEqual([
    'The minister | spoke ... about | the closed road',
  ]);
});
