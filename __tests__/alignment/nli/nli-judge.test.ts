import { describe, expect, test } from '@jest/globals';
import { type Judge, loadJudge } from '../../../src/alignment/index.js';
import { nliJudge, openModelFolder, openRuntime } from '../../../src/alignment/nli/index.js';
import { packagePath } from '../../../src/lexicon/index.js';

const folder = await openModelFolder(packagePath('data/model'));
const pairs = [
  {
    premise: 'The minister called for the road to be opened.',
    hypothesis: 'The road should be opened, he said.',
  },
  { premise: 'The road was opened on Monday.', hypothesis: 'The road has been closed since Monday.' },
  { premise: 'The sides discussed energy.', hypothesis: 'A delegation will visit the capital in May.' },
  {
    premise: 'The ministers agreed to meet again in June.',
    hypothesis: 'A further meeting of the ministers is planned for June.',
  },
];

async function judgeOn(...runtimes: ('native' | 'wasm')[]): Promise<Judge> {
  return nliJudge(folder, (await openRuntime(folder.graph, { wanted: runtimes }))!);
}

describe('the judge with a model', () => {
  test('tells entailment, contradiction and neither', async () => {
    const judgements = await (await judgeOn('native', 'wasm')).judge(pairs);
    expect(judgements.map(({ relation }) => relation)).toEqual([
      'entailment',
      'contradiction',
      'neutral',
      'entailment',
    ]);
  });

  test('gives probabilities that add up to one', async () => {
    for (const { probabilities } of await (await judgeOn('native', 'wasm')).judge(pairs)) {
      const { entailment, contradiction, neutral } = probabilities;
      expect(entailment + contradiction + neutral).toBeCloseTo(1, 3);
    }
  });

  test('judges a pair without regard to the pairs around it', async () => {
    const together = await (await judgeOn('native', 'wasm')).judge(pairs);
    for (const [index, pair] of pairs.entries()) {
      const [alone] = await (await judgeOn('native', 'wasm')).judge([pair]);
      for (const relation of ['entailment', 'contradiction', 'neutral'] as const)
        expect(alone!.probabilities[relation]).toBeCloseTo(together[index]!.probabilities[relation], 3);
    }
  });

  test('judges the same in WebAssembly as natively', async () => {
    const native = await (await judgeOn('native', 'wasm')).judge(pairs);
    const wasm = await (await judgeOn('wasm')).judge(pairs);
    for (const [index, { probabilities }] of wasm.entries())
      expect(probabilities.contradiction).toBeCloseTo(native[index]!.probabilities.contradiction, 2);
  });

  test('runs the model once for a pair that comes again', async () => {
    let runs = 0;
    const judge = nliJudge(folder, {
      name: 'native',
      run: async ({ rows }) => {
        runs += rows;
        return new Float32Array(rows * 3);
      },
    });
    await judge.judge([...pairs, ...pairs]);
    await judge.judge(pairs);
    expect(runs).toBe(pairs.length);
  });

  test('gives way to words alone, with a warning, where no runtime loads', async () => {
    process.env.READOUT_RUNTIME = 'none';
    try {
      const judge = await loadJudge('nli');
      expect(judge.name).toBe('lexical');
      expect(judge.model).toBeNull();
      expect(judge.warnings.join()).toMatch(/model could not be loaded/);
    } finally {
      delete process.env.READOUT_RUNTIME;
    }
  });
});
