/**
 * Runs one manifest through a single process, through GNU parallel and through Apache Spark's `pipe`, and compares the
 * results byte by byte: `npm run test:scale` (`PYTHON=... npm run test:scale` for a Python that has pyspark). An engine
 * that is not installed is passed over, with a word.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { eventLines } from './bench/events.js';

const { values } = parseArgs({ options: { events: { type: 'string', default: '60' } } });
const python = process.env.PYTHON ?? 'python3';
const folder = mkdtempSync(join(tmpdir(), 'readout-scale-'));
const manifest = join(folder, 'events.jsonl');
// One event that fails: its record must be the same too.
const bad = JSON.stringify({
  event: 'alone',
  accounts: [{ side: 'Chile', text: 'Chile said that it would sign.' }],
});
const lines = [...eventLines({ events: Number(values.events), sentences: 6, seed: 1 })];
writeFileSync(manifest, [...lines.slice(0, 20), bad, ...lines.slice(20)].map(line => `${line}\n`).join(''));

const readout = [
  process.execPath,
  resolve('bin/readout.js'),
  'batch',
  '-',
  '--judge',
  'lexical',
  '--workers',
  '1',
  '-q',
];
const single = spawnSync(readout[0]!, readout.slice(1), {
  input: readFileSync(manifest),
  maxBuffer: 2 ** 30,
});
if (single.status !== 3) throw new Error(`the single process ended with ${single.status}: ${single.stderr}`);
const expected = single.stdout.toString();
let isSame = true;

function report(name: string, result: string): void {
  const same = result === expected;
  isSame &&= same;
  console.log(
    `${name}: ${same ? 'the same bytes as the single process' : 'DIFFERS from the single process'}`,
  );
}

function withParallel(): void {
  if (spawnSync('parallel', ['--version']).status !== 0) {
    console.log('GNU parallel: not installed, passed over');
    return;
  }
  const args = [
    '--will-cite',
    '--pipe-part',
    '-a',
    manifest,
    '--block',
    '-4',
    '-j',
    '2',
    '-k',
    readout.join(' '),
  ];
  const { stdout, stderr } = spawnSync('parallel', args, { maxBuffer: 2 ** 30 });
  if (stdout.length === 0) console.error(stderr.toString());
  report('GNU parallel, 2 jobs, pieces in order', stdout.toString());
}

function missingForSpark(): string | null {
  if (spawnSync(python, ['-c', 'import pyspark']).status !== 0)
    return `pyspark for ${python} (pip install pyspark)`;
  return spawnSync('java', ['-version']).status === 0 ? null : 'Java';
}

function withSpark(fails: boolean): void {
  const name = `Spark's pipe, 2 executor threads, 4 partitions${fails ? ', each failing once half-way' : ''}`;
  const missing = missingForSpark();
  if (missing !== null) {
    console.log(`${name}: no ${missing}, passed over`);
    return;
  }
  const output = join(folder, fails ? 'spark-retried' : 'spark');
  const command = [resolve('scripts/scale/piece.sh'), ...readout].join(' ');
  const { status, stderr } = spawnSync(python, ['scripts/scale/spark.py', manifest, output, command], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    env: { ...process.env, ...(fails ? { READOUT_FAIL_ONCE: folder } : {}) },
  });
  if (status !== 0) {
    isSame = false;
    console.error(`${name}: ended with ${status}\n${stderr.slice(-3000)}`);
    return;
  }
  const parts = readdirSync(output)
    .filter(file => file.startsWith('part-'))
    .sort();
  const failed = readdirSync(folder).filter(file => file.startsWith('failed-')).length;
  report(
    `${name} (${parts.length} parts${fails ? `, ${failed} failures` : ''})`,
    parts.map(file => readFileSync(join(output, file), 'utf8')).join(''),
  );
  if (fails && failed === 0) {
    isSame = false;
    console.error('no partition was made to fail');
  }
}

withParallel();
withSpark(false);
withSpark(true);
rmSync(folder, { recursive: true, force: true });
process.exitCode = isSame ? 0 : 1;
