import { describe, expect, test } from '@jest/globals';
import { ReadoutError } from '../../../src/domain/index.js';
import { pdf } from '../../../src/intake/formats/pdf/index.js';
import { assemble, column, pdfOf } from '../../helpers/pdf.js';

const read = async (bytes: Uint8Array) => pdf.read(bytes, { file: 'account.pdf' });

const LEFT = [
  'The ministers spoke about the state of',
  'the old harbour and the quotas agreed',
  'in the spring. They noted that the dis-',
  'cussion had been frank, as befits a time-',
  'tested partnership of two neighbours.',
  'The talks went on after lunch, in the',
];
const RIGHT = [
  'presence of the experts of both sides,',
  'who had prepared a list of the crews',
  'that were still being held in port.',
  'Norland urged Suvoria to release them',
  'without delay; Suvoria took note of it',
  'and promised an answer within a week.',
];

describe('a PDF is read', () => {
  test('in paragraphs, with words made whole and hyphens that belong kept', async () => {
    const { text } = await read(pdfOf([column(72, 700, LEFT.slice(0, 5))]));
    expect(text).toBe(
      'The ministers spoke about the state of the old harbour and the quotas agreed in the spring. They noted that the discussion had been frank, as befits a time-tested partnership of two neighbours.',
    );
  });

  test('column by column, not across', async () => {
    const heading = [
      { x: 72, y: 740, text: 'On the talks of the ministers of Norland and Suvoria', size: 18 },
    ];
    const { text, facts } = await read(
      pdfOf([[...heading, ...column(72, 700, LEFT), ...column(330, 700, RIGHT)]]),
    );
    expect(facts.title).toBe('On the talks of the ministers of Norland and Suvoria');
    expect(text).toContain('after lunch, in the presence of the experts');
    expect(text.indexOf('Norland urged')).toBeGreaterThan(text.indexOf('The talks went on'));
  });

  test('without running heads and page numbers, which are reported, and on across pages', async () => {
    const page = (number: number, lines: readonly string[]) => [
      { x: 72, y: 760, text: `Ministry of Foreign Affairs, No. ${number}/2024` },
      ...column(72, 700, lines),
      { x: 300, y: 40, text: `${number}` },
    ];
    const { text, dropped } = await read(pdfOf([page(1, LEFT), page(2, RIGHT), page(3, ['They parted.'])]));
    expect(text).not.toContain('Ministry of Foreign Affairs');
    expect(text).toContain('in the presence of the experts');
    expect(dropped.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['running head', 'page number', 'running head']),
    );
  });

  test('with each item of a list on its own', async () => {
    const { text } = await read(
      pdfOf([column(72, 700, ['They agreed:', '1. to reopen the port;', '2. to meet.'])]),
    );
    expect(text.split('\n\n')).toEqual(['They agreed:', '1. to reopen the port;', '2. to meet.']);
  });

  test('with a warning for pages that hold no text', async () => {
    const { warnings } = await read(pdfOf([column(72, 700, LEFT), [], []]));
    expect(warnings).toEqual([expect.stringMatching(/^2 of 3 pages hold no text/)]);
  });
});

describe('a PDF is refused in clear words where', () => {
  test.each([
    ['it is a scan', pdfOf([[], []]), 'SCANNED', /its 2 pages hold no text/],
    ['it breaks off', pdfOf([column(72, 700, LEFT)]).subarray(0, 300), 'DAMAGED', /no sound PDF/],
    [
      'it has too many pages',
      pdfOf(Array.from({ length: 501 }, () => [{ x: 72, y: 700, text: 'x' }])),
      'LIMIT',
      /501 pages, more than 500/,
    ],
  ])('%s', async (_what, bytes, code, message) => {
    const error = await read(bytes).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(ReadoutError);
    expect(error).toMatchObject({ code, message: expect.stringMatching(message), file: 'account.pdf' });
  });
});

test('a page that says nothing but draws is a scan', async () => {
  await expect(read(assemble([Buffer.from('0 0 100 100 re f')]))).rejects.toMatchObject({ code: 'SCANNED' });
});
