import { expect, test } from '@jest/globals';
import stringWidth from 'string-width';
import { expectGolden } from '../helpers/golden.js';
import { NORLAND, readout, SUVORIA, spawnReadout } from './run.js';

test.each([60, 80, 120, 200])('a comparison at %i columns', async width => {
  const { stdout } = await readout([
    'compare',
    '--judge',
    'lexical',
    '--width',
    String(width),
    NORLAND,
    SUVORIA,
  ]);
  expectGolden(`cli/compare-${width}.txt`, stdout);
  for (const line of stdout.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
});

test('without colour, COLUMNS gives the width', async () => {
  const { stdout } = await spawnReadout(['compare', '--judge', 'lexical', NORLAND, SUVORIA], {
    env: { NO_COLOR: '1', COLUMNS: '80' },
  });
  expectGolden('cli/compare-80.txt', stdout);
});

test('the sample that the demo prints', async () => {
  const sample = (name: string) => `data/samples/2024-04-30-russia-tajikistan-call/${name}.md`;
  const { stdout } = await readout(['compare', '--width', '80', sample('russia'), sample('tajikistan')]);
  expectGolden('cli/demo.txt', stdout);
});

test('the words of an account as CoNLL-U', async () => {
  const { stdout } = await readout(['parse', NORLAND]);
  expectGolden('cli/parse.conllu', stdout);
});
