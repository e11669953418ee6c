import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { renderComparison, SECTIONS } from '../../src/report/index.js';
import { bridgeCall, bridgeTalks, OPTIONS, withWords } from './fixture.js';

const CSV = { ...OPTIONS, format: 'csv' } as const;
const MARKDOWN = { ...OPTIONS, format: 'markdown' } as const;

describe('CSV', () => {
  test('has one verdict a row and reads back, whatever the words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async words => {
        const rows = parseCsv(await renderComparison(withWords(bridgeCall(), words), CSV));
        expect(rows).toHaveLength(1 + bridgeCall().verdicts.length);
        expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([16]));
      }),
      { numRuns: 50 },
    );
  });

  test.each(['=HYPERLINK("http://x.example")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'])(
    'does not give a spreadsheet the formula %j',
    async words => {
      const [header, row] = parseCsv(await renderComparison(withWords(bridgeCall(), words), CSV));
      expect(row![header!.indexOf('text')]).toMatch(/^'/u);
    },
  );

  test('ends its lines as RFC 4180 asks', async () => {
    const output = await renderComparison(bridgeCall(), CSV);
    expect(output.match(/\n/gu)).toEqual(output.match(/\r\n/gu)?.map(() => '\n'));
  });
});

describe('Markdown', () => {
  test('keeps pipes, tags, links and line breaks of an account out of its tables', async () => {
    const words = 'a | b <script>x</script> ![p](http://x.example) **c**\n# d';
    const output = await renderComparison(withWords(bridgeCall(), words), MARKDOWN);
    expect(output).toContain(
      'a \\| b &lt;script&gt;x&lt;/script&gt; !\\[p\\](http://x.example) \\*\\*c\\*\\* # d',
    );
    expect(output).not.toContain('<script>');
  });

  test('has a footnote to the place of every claim it names, and none besides', async () => {
    const output = await renderComparison(bridgeTalks(), { ...MARKDOWN, show: SECTIONS });
    const named = new Set([...output.matchAll(/\[\^([\w.]+)\](?!:)/gu)].map(([, id]) => id));
    const noted = [...output.matchAll(/^\[\^([\w.]+)\]: (.*)$/gmu)];
    expect(new Set(noted.map(([, id]) => id))).toEqual(named);
    expect(noted).toHaveLength(bridgeTalks().claims.length);
    const start = bridgeCall().claims[1]!.spans[0]!.start;
    expect(output).toContain(`[^a1.c2]: veria.md, sentence 1, characters ${start}–`);
  });

  test('gives every row as many cells as its head, whatever the words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async words => {
        const output = await renderComparison(withWords(bridgeCall(), words), {
          ...MARKDOWN,
          show: ['contested'],
        });
        const cells = output
          .split('\n')
          .filter(line => line.startsWith('|'))
          .map(line => line.replace(/\\./gu, '').split('|').length);
        expect(new Set(cells)).toEqual(new Set([5]));
      }),
      { numRuns: 50 },
    );
  });
});

/** A reader of RFC 4180, to read back what was written. */
function parseCsv(text: string): readonly (readonly string[])[] {
  return text
    .slice(0, -2)
    .split('\r\n')
    .map(line =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(
        ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare!,
      ),
    );
}
