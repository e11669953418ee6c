import { describe, expect, test } from '@jest/globals';
import { figuresWithIntervals, seededRandom } from '../../src/evaluation/bootstrap.js';
import type { EvaluationReport, SystemScore } from '../../src/evaluation/evaluate.js';
import { figuresOf } from '../../src/evaluation/figures.js';
import { renderEvaluation } from '../../src/evaluation/render.js';
import { addTallies, type Tally } from '../../src/evaluation/tally.js';

const good: Tally = {
  claims: { hits: 9, found: 10, gold: 10 },
  'verdict:shared': { hits: 3, found: 4, gold: 4 },
};
const poor: Tally = { claims: { hits: 1, found: 10, gold: 10 } };

describe('intervals', () => {
  const claims = (tallies: readonly Tally[], seed = 7) =>
    figuresWithIntervals(tallies, { resamples: 400, seed }).find(({ measure }) => measure === 'claims')!;

  test('span what the figure would be over other events', () => {
    const { value, interval } = claims([good, poor, good, poor]);
    expect(value).toBeCloseTo(0.5);
    expect(interval!.low).toBeCloseTo(0.1);
    expect(interval!.high).toBeCloseTo(0.9);
  });

  test('are the same for the same seed, and shrink where events agree', () => {
    expect(claims([good, poor])).toEqual(claims([good, poor]));
    expect(claims([good, good, good]).interval).toEqual({ low: 0.9, high: 0.9 });
  });

  test('are none for one event', () => {
    expect(claims([good]).interval).toBeNull();
  });
});

test('tallies of events add up', () => {
  expect(addTallies([good, poor])).toEqual({
    claims: { hits: 10, found: 20, gold: 20 },
    'verdict:shared': { hits: 3, found: 4, gold: 4 },
  });
});

test('seeded numbers lie in [0, 1) and spread', () => {
  const random = seededRandom(1);
  const values = Array.from({ length: 1000 }, random);
  expect(values.every(value => value >= 0 && value < 1)).toBe(true);
  expect(values.reduce((sum, value) => sum + value, 0) / 1000).toBeCloseTo(0.5, 1);
});

describe('the report', () => {
  const score = (system: SystemScore['system'], claims: SystemScore['claims']): SystemScore => ({
    system,
    claims,
    figures: figuresWithIntervals([good, poor], { resamples: 50, seed: 1 }),
    events: [
      { event: 'dam-call', figures: figuresOf(good) },
      { event: 'border-call', figures: figuresOf(poor) },
    ],
  });
  const report: EvaluationReport = {
    schemaVersion: '1',
    judge: 'lexical',
    resamples: 50,
    seed: 1,
    thresholds: { sentences: 0.2, gold: 0.25 },
    splits: [
      {
        split: 'dev',
        events: ['dam-call', 'border-call'],
        systems: [score('readout', 'found'), score('all-omitted', 'found'), score('readout', 'gold')],
      },
    ],
  };

  test('as a table names split, systems and events, in no colour where none is wanted', () => {
    const table = renderEvaluation(report, { format: 'table', width: 100, color: false });
    expect(table).toContain('dev: 2 events, judge lexical');
    expect(table).toMatch(/claims F1 +50\.0 \[\d+\.\d-\d+\.\d\] +50\.0 +50\.0 +20 +50\.0/);
    expect(table).toContain('border-call');
    expect(table).not.toContain('\u001b[');
    expect(renderEvaluation(report, { format: 'table', width: 100, color: true })).toContain('\u001b[');
  });

  test('as markdown keeps one number of cells a table', () => {
    const markdown = renderEvaluation(report, { format: 'markdown', width: 80, color: false });
    for (const block of markdown.split('\n\n')) {
      const cells = block
        .split('\n')
        .filter(line => line.startsWith('|'))
        .map(line => line.split('|').length);
      expect(new Set(cells).size).toBeLessThan(2);
    }
  });

  test('as JSON is the report itself', () => {
    expect(JSON.parse(renderEvaluation(report, { format: 'json', width: 80, color: false }))).toEqual(report);
  });
});
