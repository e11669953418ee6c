import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { loadJudge } from '../../../src/alignment/index.js';
import { openModelFolder } from '../../../src/alignment/nli/index.js';
import { packagePath } from '../../../src/lexicon/index.js';

const OWN = packagePath('data/model');
const LABELS = { 0: 'entailment', 1: 'neutral', 2: 'contradiction' };
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-model-'));
  await copyFile(join(OWN, 'tokenizer.json'), join(folder, 'tokenizer.json'));
  await writeFile(join(folder, 'config.json'), JSON.stringify({ id2label: LABELS }));
});

afterEach(() => rm(folder, { recursive: true }));

describe('a model folder', () => {
  test('is read as model hubs lay it out, its labels in any order and case', async () => {
    await mkdir(join(folder, 'onnx'));
    await copyFile(join(OWN, 'model.onnx'), join(folder, 'onnx', 'model_quantized.onnx'));
    const id2label = { 0: 'CONTRADICTION', 1: 'entailment', 2: 'Neutral' };
    await writeFile(join(folder, 'config.json'), JSON.stringify({ id2label, max_position_embeddings: 66 }));
    const { labels, maxTokens, sha256 } = await openModelFolder(folder);
    expect(labels).toEqual(['contradiction', 'entailment', 'neutral']);
    expect(maxTokens).toBe(64);
    expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('without a graph is an error that says what belongs there', async () => {
    await expect(openModelFolder(folder)).rejects.toMatchObject({
      code: 'MODEL',
      file: folder,
      mend: expect.stringContaining('tokenizer.json'),
    });
  });

  test.each([
    ['is no JSON', '{'],
    ['says nothing of labels', '{}'],
    ['names two labels', '{"id2label": {"0": "yes", "1": "no"}}'],
    ['names one label twice', '{"id2label": {"0": "neutral", "1": "neutral", "2": "contradiction"}}'],
  ])('whose config %s is an error that names it', async (_what, config) => {
    await writeFile(join(folder, 'model.onnx'), 'graph');
    await writeFile(join(folder, 'config.json'), config);
    await expect(openModelFolder(folder)).rejects.toMatchObject({
      code: 'MODEL',
      file: join(folder, 'config.json'),
    });
  });

  test('that places its word vectors outside the graph is an error; one that does not place them has none', async () => {
    await writeFile(join(folder, 'model.onnx'), 'graph');
    expect((await openModelFolder(folder)).wordVectors).toBeNull();
    const word_vectors = { start: 3, rows: 2, columns: 2 };
    await writeFile(join(folder, 'config.json'), JSON.stringify({ id2label: LABELS, word_vectors }));
    await expect(openModelFolder(folder)).rejects.toMatchObject({
      code: 'MODEL',
      file: join(folder, 'config.json'),
    });
  });

  test('of a user, if it cannot be run, is an error and no silent change of judge', async () => {
    await writeFile(join(folder, 'model.onnx'), 'no graph at all');
    await expect(loadJudge('nli', { model: folder })).rejects.toMatchObject({ code: 'MODEL', file: folder });
  });

  test('of a user is used in place of the package’s', async () => {
    await copyFile(join(OWN, 'model.onnx'), join(folder, 'model.onnx'));
    const judge = await loadJudge('nli', { model: folder });
    const pair = { premise: 'The road is open.', hypothesis: 'The road is closed.' };
    expect(await judge.judge([pair])).toEqual(await (await loadJudge('nli')).judge([pair]));
  });
});
