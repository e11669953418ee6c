import { describe, test } from '@jest/globals';
import {
  type ReportOptions,
  renderClaims,
  renderComparison,
  renderExplanation,
  renderThemes,
  renderTimeline,
  SECTIONS,
} from '../../src/report/index.js';
import { expectGolden } from '../helpers/golden.js';
import { bridgeCall, bridgeTalks, explanationOfAim, OPTIONS } from './fixture.js';

const call = bridgeCall();
const talks = bridgeTalks();

async function golden(name: string, output: Promise<string>): Promise<void> {
  expectGolden(`report/${name}`, await output);
}

describe('a comparison for people', () => {
  const cases: Readonly<Record<string, Partial<ReportOptions>>> = {
    'table-60.txt': { width: 60 },
    'table-80.txt': {},
    'table-120.txt': { width: 120 },
    'table-200.txt': { width: 200 },
    'table-color.txt': { color: true },
    'table-ascii.txt': { ascii: true },
    'table-all.txt': { show: SECTIONS, width: 100 },
    'comparison.md': { format: 'markdown' },
  };
  test.each(Object.entries(cases))('of two sides keeps its form: %s', (name, change) =>
    golden(name, renderComparison(call, { ...OPTIONS, ...change })),
  );
  test('of three sides and a newspaper keeps its form', () =>
    golden('three-sides.txt', renderComparison(talks, { ...OPTIONS, show: SECTIONS, width: 100 })));
  test.each([60, 80, 120, 200])('of Latin, Cyrillic and Chinese keeps its form at %i columns', width =>
    golden(
      `three-sides-${width}.txt`,
      renderComparison(talks, { ...OPTIONS, show: ['glance', 'contested', 'shared', 'omitted'], width }),
    ),
  );
  test('of three sides keeps its form in a browser, style and script apart', async () => {
    const page = await renderComparison(talks, { ...OPTIONS, format: 'html' });
    const bare = page
      .replace(/<(style|script)>.*?<\/\1>/gsu, '<$1></$1>')
      .replaceAll(/sha256-[\w+/=]+/gu, 'sha256-');
    expectGolden('report/three-sides.html', bare);
  });
  test('of three sides keeps its form in Markdown', () =>
    golden('three-sides.md', renderComparison(talks, { ...OPTIONS, format: 'markdown', show: SECTIONS })));
});

describe('a comparison for programs', () => {
  test('keeps its form in JSON', () =>
    golden('comparison.json', renderComparison(call, { ...OPTIONS, format: 'json' })));
  test('keeps its form in JSON Lines', () =>
    golden('comparison.jsonl', renderComparison(call, { ...OPTIONS, format: 'jsonl' })));
  test('keeps its form in CSV', () =>
    golden('three-sides.csv', renderComparison(talks, { ...OPTIONS, format: 'csv' })));
});

describe('the other reports keep their form', () => {
  const [account] = call.accounts;
  const voice = {
    account: account!,
    sentences: account!.sentences,
    attributions: call.attributions.filter(({ account }) => account === 'a1'),
    claims: call.claims.filter(({ account }) => account === 'a1'),
    officials: [],
  };
  const themes = [
    { id: 'water', label: 'Water', description: 'Rivers, dams and who may use them.', terms: 12 },
  ];
  test('claims', () => golden('claims.txt', renderClaims(voice, OPTIONS, call.tool)));
  test('claims in CSV', () =>
    golden('claims.csv', renderClaims(voice, { ...OPTIONS, format: 'csv' }, call.tool)));
  test('timeline', () => golden('timeline.txt', renderTimeline(call, OPTIONS)));
  test('themes', () => golden('themes.txt', renderThemes(themes, OPTIONS)));
  test('explanation', () =>
    golden('explanation.txt', renderExplanation(explanationOfAim(call), call, OPTIONS)));
});
