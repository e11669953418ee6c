/**
 * Measures the model's speed, and prints markdown: `npm run bench:judge`. To see it beside the same model in 32-bit
 * floats and beside the Python runtime that trained it:
 * `npm run bench:judge -- --full training/build/run/full.onnx --python PYTHON`.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { Tokenizer } from '@huggingface/tokenizers';
import type { Pair } from '../src/alignment/index.js';
import { nliJudge, openModelFolder, openRuntime } from '../src/alignment/nli/index.js';
import { packagePath } from '../src/lexicon/index.js';
import { count, duration, interleaved, markdownTable, median } from './bench/measure.js';
import { readoutText } from './bench/texts.js';

const ROUNDS = 5;
const PAIRS = 256;
const SAMPLE = ['russia', 'tajikistan'].map(
  side => `data/samples/2024-04-30-russia-tajikistan-call/${side}.md`,
);
const { values } = parseArgs({ options: { full: { type: 'string' }, python: { type: 'string' } } });
const folder = await openModelFolder(packagePath('data/model'));
const pairs = somePairs();
const tokens = meanTokens();

console.log(`Node ${process.version}, ${cpus()[0]?.model.trim()}, ${cpus().length} cores\n`);
console.log(await speeds(), '\n');
console.log(coldStart());

/** Pairs per second, each way in turn, nothing cached. */
async function speeds(): Promise<string> {
  const native = (await openRuntime(folder.graph, { wanted: ['native'] }))!;
  const wasm = (await openRuntime(folder.graph, { wanted: ['wasm'] }))!;
  const full = values.full && (await openRuntime(readFileSync(values.full), { wanted: ['native'] }));
  const plain = new Tokenizer(folder.tokenizer, folder.tokenizerConfig);
  const oneByOne = async (): Promise<void> => {
    for (const { premise, hypothesis } of pairs) {
      const code = plain.encode(premise, { text_pair: hypothesis, return_token_type_ids: true });
      const big = (ids: readonly number[]) => BigInt64Array.from(ids, BigInt);
      await native.run({
        rows: 1,
        width: code.ids.length,
        ids: big(code.ids),
        mask: big(code.attention_mask),
        types: big(code.token_type_ids),
      });
    }
  };
  const times: Record<string, number> = {
    ...(await interleaved(
      {
        'Readout: bytes, batches of like length, native': () => nliJudge(folder, native).judge(pairs),
        'the same model, plain onnxruntime, one pair at a time': oneByOne,
        ...(full
          ? { '32-bit floats, batches of like length, native': () => nliJudge(folder, full).judge(pairs) }
          : {}),
      },
      ROUNDS,
    )),
    // Slow, and wanted only where there is no native runtime.
    ...(await interleaved(
      { 'Readout in WebAssembly': () => nliJudge(folder, wasm).judge(pairs.slice(0, 32)) },
      1,
    )),
  };
  times['Readout in WebAssembly']! *= PAIRS / 32;
  if (values.python !== undefined)
    times['Python, torch, 32-bit floats, batches of like length'] = python(values.python);
  const own = Object.values(times)[0]!;
  return markdownTable([
    [`${PAIRS} pairs of ${count(tokens)} tokens on average`, 'pairs/s', 'time, Readout = 1'],
    ...Object.entries(times).map(([name, time]) => [name, count(PAIRS / time), (time / own).toFixed(2)]),
  ]);
}

function python(command: string): number {
  const { stdout, stderr, status } = spawnSync(command, ['-m', 'nli.speed', '--rounds', String(ROUNDS)], {
    cwd: 'training',
    input: pairs.map(pair => `${JSON.stringify(pair)}\n`).join(''),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}

/** A comparison of the sample in a new process, in parts. */
function coldStart(): string {
  const parts: Record<string, number>[] = [];
  const walls: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const { stdout } = spawnSync(
      process.execPath,
      ['scripts/run-ts.js', 'scripts/bench/cold.ts', ...SAMPLE],
      {
        encoding: 'utf8',
      },
    );
    parts.push(JSON.parse(stdout) as Record<string, number>);
    const from = performance.now();
    spawnSync(process.execPath, ['bin/readout.js', 'compare', ...SAMPLE]);
    walls.push((performance.now() - from) / 1000);
  }
  return markdownTable([
    ['`readout compare` of the sample, cold', `median of ${ROUNDS}`],
    ['the whole process', duration(median(walls))],
    ...['load', 'tokenise', 'infer', 'rest'].map(part => [
      `of it: ${part}`,
      duration(median(parts.map(each => each[part]!))),
    ]),
  ]);
}

/** Sentences of made-up readouts, two by two. */
function somePairs(): readonly Pair[] {
  const sentences = (seed: number) =>
    readoutText(PAIRS, seed)
      .split(/(?<=\.)\s+/u)
      .slice(0, PAIRS);
  const hypotheses = sentences(2);
  return sentences(1).map((premise, index) => ({ premise, hypothesis: hypotheses[index]! }));
}

function meanTokens(): number {
  const library = new Tokenizer(folder.tokenizer, folder.tokenizerConfig);
  const lengths = pairs.map(
    ({ premise, hypothesis }) => library.encode(premise, { text_pair: hypothesis }).ids.length,
  );
  return lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
}
