import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { loadJudge } from '../../src/alignment/index.js';
import { type EvaluationReport, evaluateGold, renderEvaluation } from '../../src/evaluation/index.js';
import { temporaryFolder } from '../helpers/folder.js';
import { goldClaim, goldFile, NORTH, SOUTH } from './event.js';

/** A folder of two events, the same call in both splits. */
function writeEvents(): string {
  const folder = temporaryFolder();
  for (const split of ['dev', 'test']) {
    const event = join(folder, split);
    mkdirSync(event);
    writeFileSync(join(event, 'north.md'), `---\nside: North\nkind: readout\n---\n${NORTH}\n`);
    writeFileSync(join(event, 'south.md'), `---\nside: South\nkind: readout\n---\n${SOUTH}\n`);
    writeFileSync(join(event, 'gold.json'), JSON.stringify(goldFile({ split, claims: CLAIMS })));
  }
  return folder;
}

const CLAIMS = [
  goldClaim('n1', 'North', 'Minister Anna Berg called Minister Ilyas Omarov on 3 May'),
  goldClaim('n2', 'North', 'the river dam is safe'),
  goldClaim('n3', 'North', 'serves both countries'),
  goldClaim('s1', 'South', 'the dam is a danger to our villages'),
  goldClaim('s2', 'South', 'both had signed the Water Accord of 1994'),
];

const judge = await loadJudge('lexical');
const folder = writeEvents();

describe('an evaluation', () => {
  test('reports the splits apart, each with every system', async () => {
    const report = await evaluateGold([folder], { judge, bootstrap: 20 });
    expect(report.splits.map(({ split, events }) => [split, ...events])).toEqual([
      ['dev', 'dam-call'],
      ['test', 'dam-call'],
    ]);
    expect(report.splits[0]!.systems.map(({ system, claims }) => `${system} on ${claims}`)).toEqual([
      'readout on found',
      'all-omitted on found',
      'word-overlap on found',
      'readout on gold',
      'all-omitted on gold',
      'word-overlap on gold',
    ]);
    expect(renderEvaluation(report, { format: 'table', width: 120, color: false })).toContain(
      'test: 1 event',
    );
  });

  test('can be kept to one split', async () => {
    const report = await evaluateGold([folder], { judge, bootstrap: 20, split: 'test' });
    expect(report.splits.map(({ split }) => split)).toEqual(['test']);
  });

  test('given the gold claims finds each of them', async () => {
    const report = await evaluateGold([folder], { judge, bootstrap: 20, split: 'dev' });
    expect(value(report, 'gold', 'claims')).toBe(1);
    expect(value(report, 'gold', 'boundaries')).toBe(1);
    expect(value(report, 'gold', 'polarity')).toBe(1);
  });

  test('is the same each time', async () => {
    const options = { judge, bootstrap: 50, seed: 3 };
    expect(await evaluateGold([folder], options)).toEqual(await evaluateGold([folder], options));
  });
});

function value(
  report: EvaluationReport,
  claims: 'found' | 'gold',
  measure: string,
): number | null | undefined {
  const score = report.splits[0]!.systems.find(each => each.system === 'readout' && each.claims === claims);
  return score?.figures.find(figure => figure.measure === measure)?.value;
}
