/**
 * What each kind of evidence is worth: verdict figures with one or two of them left out, beside the lexical judge.
 * `npm run eval:ablations -- GOLD...`
 */
import { type Judge, loadJudge, type Settings, settingsFor } from '../src/alignment/index.js';
import { evaluateGold, type SystemScore } from '../src/evaluation/index.js';
import { loadReader } from '../src/language/index.js';
import { markdownTable } from './bench/measure.js';

const paths = process.argv.slice(2);
const reader = await loadReader('trained');
const [nli, lexical] = [await loadJudge('nli'), await loadJudge('lexical')];
const calm = settingsFor(nli).conflict;
const systems: readonly (readonly [string, Judge, Partial<Settings>])[] = [
  ['model, words and rules', nli, {}],
  ['with windows too', nli, { windowShare: 0.9 }],
  ['without the eye for pressure', nli, { dispute: calm, quarrel: calm }],
  ['without the nearest in words', nli, { nearest: false }],
  ['without unlike words for a charge and its answer', nli, { unlike: 0 }],
  ['contested wherever one side presses the other', nli, { dispute: 0, quarrel: 0, unlike: 0 }],
  ['without rules', nli, { rules: false }],
  ['without words', nli, { modelShare: 1, denial: 1.01 }],
  ['model alone', nli, { rules: false, modelShare: 1, denial: 1.01 }],
  ['lexical judge and rules', lexical, {}],
  ['lexical judge alone', lexical, { rules: false }],
];
const FIGURES = {
  'verdict:shared': 'shared F1',
  'verdict:contested': 'contested F1',
  'verdict:omitted': 'omitted F1',
  'verdict:macro': 'macro F1',
};

const scored: (readonly [string, readonly SystemScore[]])[] = [];
for (const [name, judge, settings] of systems) {
  const { splits } = await evaluateGold(paths, { judge, reader, settings, split: 'dev', bootstrap: 1 });
  scored.push([name, splits[0]!.systems.filter(({ system }) => system === 'readout')]);
}
for (const claims of ['found', 'gold'] as const) {
  const rows = scored.map(([name, scores]) => {
    const { figures } = scores.find(each => each.claims === claims)!;
    return [name, ...Object.keys(FIGURES).map(measure => figureOf(figures, measure))];
  });
  console.log(`claims ${claims === 'found' ? 'found by Readout' : 'as annotated'}\n`);
  console.log(markdownTable([['evidence', ...Object.values(FIGURES)], ...rows]), '\n');
}

function figureOf(
  figures: readonly { readonly measure: string; readonly value: number | null }[],
  measure: string,
): string {
  const value = figures.find(figure => figure.measure === measure)?.value;
  return value === null || value === undefined ? '-' : (100 * value).toFixed(1);
}
