import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import stringWidth from 'string-width';
import type { Comparison } from '../../src/domain/index.js';
import { renderComparison, renderExplanation, SECTIONS } from '../../src/report/index.js';
import { bridgeCall, bridgeTalks, explanationOfAim, OPTIONS, withWords } from './fixture.js';

const ALL = { ...OPTIONS, show: SECTIONS };
const linesOf = (output: string) => output.trimEnd().split('\n');
const widthOf = (output: string) => Math.max(...linesOf(output).map(line => stringWidth(line)));

describe('the width of a terminal', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.array(fc.lorem({ maxCount: 8 }), { maxLength: 8 }).map(parts => parts.join(' ')),
  );
  const widths = fc.integer({ min: 40, max: 200 });

  test('is kept by every line, whatever the words of the claims', async () => {
    await fc.assert(
      fc.asyncProperty(widths, words, fc.boolean(), fc.boolean(), async (width, text, color, ascii) => {
        const options = { ...ALL, width, color, ascii };
        expect(widthOf(await renderComparison(withWords(bridgeTalks(), text), options))).toBeLessThanOrEqual(
          width,
        );
      }),
      { numRuns: 40 },
    );
  });

  test('is kept by every line, whatever the names of the sides', async () => {
    await fc.assert(
      fc.asyncProperty(widths, words, async (width, name) => {
        const renamed = renameSide(bridgeTalks(), '東海', `x${name}`);
        expect(widthOf(await renderComparison(renamed, { ...ALL, width }))).toBeLessThanOrEqual(width);
      }),
      { numRuns: 25 },
    );
  });

  test('is filled exactly by tables of claims', async () => {
    for (const width of [60, 61, 97, 200]) {
      const lines = linesOf(
        await renderComparison(bridgeCall(), { ...OPTIONS, width, show: ['contested', 'omitted'] }),
      );
      const frames = lines.filter(line => /^[┌├└│]/u.test(line));
      expect(new Set(frames.map(line => stringWidth(line)))).toEqual(new Set([width]));
    }
  });

  test('is kept by a conference of nine sides', async () => {
    const sides = ['Veria', 'Orshan', '東海', 'Ostmark', 'Lunia', 'Carath', 'Belmoor', 'Tessaly', 'Norrland'];
    const talks = bridgeTalks();
    const many = { ...talks, event: { ...talks.event, sides } };
    expect(widthOf(await renderComparison(many, { ...ALL, width: 40 }))).toBeLessThanOrEqual(40);
  });
});

describe('the words of an account', () => {
  test('are never cut: every word of every claim is printed', async () => {
    const output = await renderComparison(bridgeCall(), { ...OPTIONS, show: ['said'], width: 80 });
    for (const word of ['initiative', 'Telma', 'temporary', 'Сабир', 'Омаров'])
      expect(output).toContain(word);
  });

  test('are broken only where one is longer than its column', async () => {
    const long = withWords(bridgeCall(), '漢'.repeat(300));
    const output = await renderComparison(long, { ...OPTIONS, show: ['omitted'], width: 60 });
    expect(output.match(/漢/gu)).toHaveLength(600);
  });

  test('cannot steer the terminal or reverse the line', async () => {
    const hostile = withWords(bridgeCall(), 'a\u001b]8;;http://x.example\u0007b\u202ec\u009b31m\r\n\u2066d');
    const output = await renderComparison(hostile, ALL);
    expect(output.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  });
});

describe('signs', () => {
  test('without colour there is no escape sequence', async () => {
    expect(await renderComparison(bridgeCall(), ALL)).not.toContain('\u001b');
  });

  test('colour says nothing that the words do not', async () => {
    const plain = await renderComparison(bridgeCall(), ALL);
    const colored = await renderComparison(bridgeCall(), { ...ALL, color: true });
    expect(colored).toContain('\u001b[');
    expect(
      colored
        .split('\u001b')
        .map((part, index) => (index === 0 ? part : part.replace(/^\[\d+m/u, '')))
        .join(''),
    ).toBe(plain);
  });

  test('in ASCII are ASCII', async () => {
    const output = await renderComparison(withWords(bridgeCall(), 'plain words'), { ...ALL, ascii: true });
    expect(output.replace(/[\u0400-\u04ff]/gu, '')).toMatch(/^[\n -~]*$/u);
  });
});

describe('filters', () => {
  test('a theme leaves out what has other themes', async () => {
    const output = await renderComparison(bridgeCall(), { ...OPTIONS, themes: ['treaties'] });
    expect(output).toContain('Contested: none');
    expect(output).toContain('only treaties');
    expect(output).toContain('a1.c5');
  });

  test('a least score leaves out what is less sure', async () => {
    const output = await renderComparison(bridgeCall(), { ...OPTIONS, minScore: 0.85, show: ['contested'] });
    expect(output).not.toContain('evaluation');
    expect(output).toContain('initiative');
  });
});

test('an event without claims is told in a page', async () => {
  const empty = bridgeCall({
    claims: [],
    attributions: [],
    relations: [],
    verdicts: [],
    themes: [],
    emphasis: [],
    naming: [],
    timeline: [],
  });
  const output = await renderComparison(empty, { ...ALL, width: 60 });
  expect(output).toContain('Contested: none');
  expect(widthOf(output)).toBeLessThanOrEqual(60);
});

test('an explanation quotes the words that decided', async () => {
  const call = bridgeCall();
  const output = await renderExplanation(explanationOfAim(call), call, OPTIONS);
  expect(output).toContain('“hostile”');
  expect(output).toContain('evaluation');
});

function renameSide(comparison: Comparison, from: string, to: string): Comparison {
  const swap = (value: unknown): unknown => {
    if (value === from) return to;
    if (Array.isArray(value)) return value.map(swap);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key === from ? to : key, swap(inner)]),
    );
  };
  return swap(comparison) as Comparison;
}
