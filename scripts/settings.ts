/**
 * Looks for better settings on the development events, one at a time, twice round: `npm run eval:settings -- GOLD...`.
 * What it finds is for `src/alignment/settings.ts`, to be written there by hand.
 */
import { parseArgs } from 'node:util';
import { loadJudge, type Settings, settingsFor } from '../src/alignment/index.js';
import { evaluateGold } from '../src/evaluation/index.js';
import { loadReader } from '../src/language/index.js';
import { markdownTable } from './bench/measure.js';

const GRID = {
  conflict: [0.7, 0.8, 0.85, 0.9, 0.95],
  assent: [0, 0.03, 0.05, 0.1, 0.2, 0.3],
  dispute: [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6],
  quarrel: [0.1, 0.15, 0.2, 0.25, 0.3, 0.4],
  unlike: [0, 0.5, 0.75, 1],
  rejection: [0, 0.1, 0.2, 0.35, 0.5, 0.65],
  crowd: [8, 16, 24, 36],
  agree: [0.35, 0.4, 0.45, 0.5, 0.55],
  modelShare: [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8],
  hint: [0, 0.2, 0.25, 0.3, 0.4],
  sure: [0, 0.6, 0.7, 0.8, 1.01],
  windowShare: [0, 0.7, 0.8, 0.9, 1],
} as const satisfies Partial<Record<keyof Settings, readonly number[]>>;
const ROUNDS = 2;

const { positionals: paths, values } = parseArgs({
  allowPositionals: true,
  options: { judge: { type: 'string', default: 'nli' } },
});
const judge = await loadJudge(values.judge);
const reader = await loadReader('trained');
const rows: (readonly string[])[] = [];
let best: Settings = settingsFor(judge);
let top = await score(best);
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, choices] of Object.entries(GRID)) {
    for (const choice of choices) {
      const settings = { ...best, [name]: choice };
      const reached = choice === best[name as keyof Settings] ? top : await score(settings);
      if (reached > top) [best, top] = [settings, reached];
    }
  }
}
console.log(
  markdownTable([
    [
      'settings',
      'mean macro F1',
      'found: shared',
      'contested',
      'omitted',
      'given: shared',
      'contested',
      'omitted',
    ],
    ...rows,
  ]),
);
console.log('\nbest:', JSON.stringify(best));

/** The mean of two macro figures: on the claims that Readout finds, and on the annotators' own. */
async function score(settings: Settings): Promise<number> {
  const { splits } = await evaluateGold(paths, { judge, reader, settings, split: 'dev', bootstrap: 1 });
  const figuresOf = (claims: 'found' | 'gold') => {
    const { figures } = splits[0]!.systems.find(each => each.system === 'readout' && each.claims === claims)!;
    return ['macro', 'shared', 'contested', 'omitted'].map(
      kind => figures.find(({ measure }) => measure === `verdict:${kind}`)?.value ?? 0,
    );
  };
  const [found, given] = [figuresOf('found'), figuresOf('gold')];
  const mean = (found[0]! + given[0]!) / 2;
  const named = Object.keys(GRID).map(name => `${name} ${settings[name as keyof Settings]}`);
  rows.push([
    named.join(', '),
    ...[mean, ...found.slice(1), ...given.slice(1)].map(value => (100 * value).toFixed(1)),
  ]);
  return mean;
}
