/**
 * Breaks `readout batch` in every way we could think of and counts what was lost, doubled or torn:
 * `npm run test:faults` (`-- --kills 200 --events 40`). Prints the table of docs/reliability.md; ends with 1 where a
 * fault cost a result.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seededRandom } from '../src/evaluation/bootstrap.js';
import { eventLines } from './bench/events.js';
import { markdownTable } from './bench/measure.js';
import { readoutText } from './bench/texts.js';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    events: { type: 'string', default: '40' },
    sentences: { type: 'string', default: '6' },
    cuts: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    store: { type: 'boolean', default: true },
  },
});
const [kills, events, sentences, cuts, seed] = [
  values.kills,
  values.events,
  values.sentences,
  values.cuts,
  values.seed,
].map(Number) as [number, number, number, number, number];
const random = seededRandom(seed);
const folder = mkdtempSync(join(tmpdir(), 'readout-faults-'));
const READOUT = 'bin/readout.js';
const manifest = join(folder, 'events.jsonl');
const lines = [...eventLines({ events, sentences, seed })];
writeFileSync(manifest, lines.map(line => `${line}\n`).join(''));

interface Result {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stderr: string;
  readonly seconds: number;
}

const argsFor = (input: string, output: string, ...more: readonly string[]) => [
  READOUT,
  'batch',
  input,
  '--judge',
  'lexical',
  '--workers',
  '2',
  '-o',
  output,
  ...more,
];

interface Stop {
  readonly by: NodeJS.Signals;
  /** Seconds. */
  readonly after: number;
  /** The seconds run from when this file has grown. */
  readonly once?: string;
}

/** Runs a batch and sends it a signal at some moment. */
function run(args: readonly string[], stop?: Stop): Promise<Result> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const err: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  const timers: NodeJS.Timeout[] = [];
  if (stop !== undefined) {
    const strike = () => timers.push(setTimeout(() => child.kill(stop.by), stop.after * 1000));
    const before = sizeOf(stop.once);
    if (stop.once === undefined) strike();
    else {
      const look = setInterval(() => {
        if (sizeOf(stop.once) <= before) return;
        clearInterval(look);
        strike();
      }, 1);
      timers.push(look);
    }
  }
  return new Promise(resolve =>
    child.on('close', (status, signal) => {
      for (const timer of timers) clearTimeout(timer);
      resolve({
        status,
        signal,
        stderr: Buffer.concat(err).toString(),
        seconds: (performance.now() - start) / 1000,
      });
    }),
  );
}

function sizeOf(file: string | undefined): number {
  return file === undefined ? 0 : (statSync(file, { throwIfNoEntry: false })?.size ?? 0);
}

interface Toll {
  readonly fault: string;
  readonly times: number;
  lost: number;
  doubled: number;
  torn: number;
  readonly note: string;
}

const expectedFile = join(folder, 'expected.jsonl');
const first = await run(argsFor(manifest, expectedFile, '-q'));
if (first.status !== 0)
  throw new Error(`the run without a fault ended with ${first.status}: ${first.stderr}`);
const expected = readFileSync(expectedFile, 'utf8');
const tolls: Toll[] = [];
const failures: string[] = [];

/** Compares an output with the one of the run without a fault. */
function tollOf(fault: string, times: number, note: string, output: string, truth = expected): Toll {
  const want = truth.split('\n').filter(Boolean);
  const got = readFileSync(output, 'utf8').split('\n');
  const torn = got.pop() === '' ? 0 : 1;
  const counts = new Map<string, number>();
  for (const line of got) counts.set(line, (counts.get(line) ?? 0) + 1);
  const toll = {
    fault,
    times,
    lost: want.filter(line => !counts.has(line)).length,
    doubled: [...counts.values()].filter(count => count > 1).length,
    torn,
    note,
  };
  if (readFileSync(output, 'utf8') !== truth) failures.push(`${fault}: the output is another`);
  return toll;
}

/** Whole lines, each event once: what must hold of the file at any moment, but for the last line. */
function checkMeanwhile(output: string): void {
  if (!existsSync(output)) return;
  const whole = readFileSync(output, 'utf8').split('\n').slice(0, -1);
  const keys = whole.map(line => (JSON.parse(line) as { key: string }).key);
  if (new Set(keys).size !== keys.length) failures.push('a line was doubled in the middle of a run');
}

/**
 * One kill in five comes at any moment, the start included; the others while results are being written, or put into
 * the store, where there is something to lose.
 */
function momentOf(output: string, store: string): Stop {
  if (random() < 0.2) return { by: 'SIGKILL', after: random() * first.seconds };
  return { by: 'SIGKILL', once: values.store && random() < 0.5 ? store : output, after: random() ** 2 * 0.2 };
}

async function killAtRandom(): Promise<void> {
  const output = join(folder, 'killed.jsonl');
  const store = join(folder, 'killed.db');
  const sum = { lost: 0, doubled: 0, torn: 0 };
  let done = 0;
  let tornSeen = 0;
  for (let killed = 0; killed < kills; ) {
    const args = argsFor(manifest, output, '-q', '--resume', ...(values.store ? ['--store', store] : []));
    const { signal, status, stderr } = await run(args, momentOf(output, store));
    if (signal === 'SIGKILL') {
      killed += 1;
      if (existsSync(output) && !/(?:^|\n)$/u.test(readFileSync(output, 'utf8'))) tornSeen += 1;
      checkMeanwhile(output);
    } else if (status === 0) {
      done += 1;
      const toll = tollOf('', 0, '', output);
      sum.lost += toll.lost;
      sum.doubled += toll.doubled;
      sum.torn += toll.torn;
      checkStore(store);
      for (const file of [output, store]) rmSync(file, { force: true });
    } else failures.push(`a resumed run ended with ${status}: ${stderr}`);
    if (killed % 20 === 0) console.error(`${killed} kills, ${done} runs brought to their end`);
  }
  const last = await run(argsFor(manifest, output, '-q', '--resume'));
  if (last.status !== 0) failures.push(`the last run ended with ${last.status}: ${last.stderr}`);
  const toll = tollOf('', 0, '', output);
  tolls.push({
    fault: '`SIGKILL` at a random moment, `--resume --store`',
    times: kills,
    lost: sum.lost + toll.lost,
    doubled: sum.doubled + toll.doubled,
    torn: sum.torn + toll.torn,
    note: `${done + 1} files brought to their end; ${tornSeen} kills left a torn last line, which was cut off`,
  });
}

/** A store that was filled by killed runs holds each event once. */
function checkStore(store: string): void {
  if (!values.store) return;
  const asked = spawnSync(
    process.execPath,
    [READOUT, 'history', store, '--show', 'sides', '--format', 'json'],
    { encoding: 'utf8' },
  );
  if (asked.status !== 0) return void failures.push(`the store cannot be read: ${asked.stderr}`);
  const { tables } = JSON.parse(asked.stdout) as { tables: { rows: { accounts: number }[] }[] };
  const accounts = tables[0]!.rows.reduce((sum, row) => sum + row.accounts, 0);
  if (accounts !== 2 * events) failures.push(`the store holds ${accounts} accounts, not ${2 * events}`);
}

/** What a power cut leaves: a file that ends anywhere, or whose last block was never written. */
async function powerCut(times: number): Promise<void> {
  const output = join(folder, 'cut.jsonl');
  const sum = { lost: 0, doubled: 0, torn: 0 };
  for (let cut = 0; cut < times; cut++) {
    const bytes = Buffer.from(expected).subarray(0, Math.floor(random() * Buffer.byteLength(expected)));
    if (cut % 2 === 1) bytes.fill(0, Math.max(bytes.length - 4096, 0));
    writeFileSync(output, bytes);
    const { status, stderr } = await run(argsFor(manifest, output, '-q', '--resume'));
    if (status !== 0) failures.push(`power cut: ended with ${status}: ${stderr}`);
    const toll = tollOf('power cut', 1, '', output);
    sum.lost += toll.lost;
    sum.doubled += toll.doubled;
    sum.torn += toll.torn;
  }
  tolls.push({
    fault: 'a file cut off at a random byte, or with its last 4 KiB zeroed, then `--resume`',
    times,
    ...sum,
    note: 'what was torn was done again',
  });
}

async function interrupt(): Promise<void> {
  const output = join(folder, 'interrupted.jsonl');
  const stopped = await run(argsFor(manifest, output), { by: 'SIGINT', once: output, after: 0.05 });
  const says = stopped.status === 130 && stopped.stderr.includes('--resume');
  if (!says && stopped.status !== 0) failures.push(`SIGINT: ended with ${stopped.status}: ${stopped.stderr}`);
  checkMeanwhile(output);
  await run(argsFor(manifest, output, '-q', '--resume'));
  tolls.push(
    tollOf(
      '`SIGINT` in the middle',
      1,
      says ? 'ended with 130 and said how to go on' : 'had ended before',
      output,
    ),
  );
}

async function fullDisk(): Promise<void> {
  const mount = join(folder, 'small');
  mkdirSync(mount);
  const size = Math.round(Buffer.byteLength(expected) / 2 / 1024);
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}k`, 'tmpfs', mount]).status === 0;
  if (isMounted) {
    const output = join(mount, 'out.jsonl');
    const full = await run(argsFor(manifest, output, '-q'));
    if (full.status !== 2) failures.push(`full disk: ended with ${full.status}`);
    checkMeanwhile(output);
    spawnSync('mount', ['-o', `remount,size=${size * 4}k`, mount]);
    await run(argsFor(manifest, output, '-q', '--resume'));
    tolls.push(
      tollOf(
        'disk full (a small tmpfs), then `--resume` with more room',
        1,
        'exit 2: "the disk is full"',
        output,
      ),
    );
    spawnSync('umount', [mount]);
  }
  const output = join(folder, 'limited.jsonl');
  const limited = spawnSync(
    'bash',
    ['-c', `ulimit -f ${size} && exec "$@"`, 'bash', process.execPath, ...argsFor(manifest, output, '-q')],
    { encoding: 'utf8' },
  );
  if (limited.status !== 2) failures.push(`ulimit: ended with ${limited.status}: ${limited.stderr}`);
  checkMeanwhile(output);
  await run(argsFor(manifest, output, '-q', '--resume'));
  tolls.push(
    tollOf(
      'file size limit (`ulimit -f`), then `--resume` without',
      1,
      'exit 2: "larger than is allowed"',
      output,
    ),
  );
}

/** Events that must fail, among those that must not: the others' lines are as they are without them. */
async function badEvents(): Promise<void> {
  symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling.md'));
  const endless = `${readoutText(3, 1)} ${'(('.repeat(50)}${readoutText(60_000, 2)}`;
  const bad: readonly (readonly [string, string, string])[] = [
    [
      'an account that is not there',
      JSON.stringify({ event: 'gone', accounts: ['dangling.md', { side: 'Chile', text: 'x' }] }),
      'NOT_FOUND',
    ],
    [
      'an account that is a folder',
      JSON.stringify({ event: 'folder', accounts: [folder, { side: 'Chile', text: 'x' }] }),
      'IS_FOLDER',
    ],
    [
      'one side only',
      JSON.stringify({
        event: 'alone',
        accounts: [{ side: 'Chile', text: 'Chile said that it would sign the treaty.' }],
      }),
      'TOO_FEW_SIDES',
    ],
    ['a line that is no JSON', '{"event": "torn', 'MANIFEST'],
    ['bytes that are no UTF-8', '\u0000bad', 'MANIFEST'],
    [
      'an event that takes longer than `--timeout`',
      JSON.stringify({
        event: 'endless',
        accounts: [
          { side: 'Chile', text: endless },
          { side: 'Peru', text: endless },
        ],
      }),
      'TIMEOUT',
    ],
  ];
  for (const [fault, line, code] of bad) {
    const input = join(folder, 'bad.jsonl');
    const output = join(folder, 'bad-out.jsonl');
    rmSync(output, { force: true });
    const mixed = [...lines.slice(0, 10), line, ...lines.slice(10)];
    const bytes = Buffer.from(mixed.map(each => `${each}\n`).join(''));
    const at = bytes.indexOf('\u0000bad');
    if (at >= 0) bytes[at] = 0xff;
    writeFileSync(input, bytes);
    const { status, stderr } = await run(
      argsFor(input, output, ...(code === 'TIMEOUT' ? ['--timeout', '20'] : [])),
    );
    const got = readFileSync(output, 'utf8').split('\n').filter(Boolean);
    const record = JSON.parse(got[10] ?? '{}') as { error?: { code: string } };
    if (status !== 3 || record.error?.code !== code)
      failures.push(`${fault}: exit ${status}, ${got[10]?.slice(0, 200)} ${stderr}`);
    writeFileSync(output, [...got.slice(0, 10), ...got.slice(11)].map(each => `${each}\n`).join(''));
    tolls.push(tollOf(fault, 1, `one record \`${code}\` in its place, exit 3`, output));
  }
}

async function dyingWorker(): Promise<void> {
  const { journalOutput, openEvents, openJournal, openPool, runBatch } = await import(
    '../src/batch/index.js'
  );
  const input = join(folder, 'dying.jsonl');
  const [a, b, ...rest] = lines as [string, string, ...string[]];
  const renamed = (line: string, event: string) => JSON.stringify({ ...(JSON.parse(line) as object), event });
  writeFileSync(
    input,
    [renamed(a, 'deadly'), renamed(b, 'deadly once'), ...rest].map(line => `${line}\n`).join(''),
  );
  const output = join(folder, 'dying-out.jsonl');
  const journal = await openJournal(output, false);
  const marker = join(folder, 'died-once');
  const pool = await openPool({
    settings: {
      judge: 'lexical',
      reader: 'trained',
      includeText: false,
      format: 'jsonl',
      forStore: false,
      model: marker,
    },
    workers: 2,
    timeout: 60,
    workerFile: join(process.cwd(), 'scripts/faults/dying-worker.mjs'),
  });
  const { settings } = await pool.greet();
  const summary = await runBatch((await openEvents([input])).inputs, {
    pool,
    settings,
    output: journalOutput(journal),
    limit: 8,
  });
  await journal.close();
  await pool.close();
  const got = readFileSync(output, 'utf8').split('\n').filter(Boolean);
  const died = JSON.parse(got[0]!) as { error?: { code: string } };
  if (summary.failed !== 1 || died.error?.code !== 'WORKER')
    failures.push(`dying worker: ${got[0]?.slice(0, 200)}`);
  if (!existsSync(marker) || (JSON.parse(got[1]!) as { error?: object }).error)
    failures.push('an event whose worker died once was not tried again');
  writeFileSync(
    output,
    got
      .slice(2)
      .map(line => `${line}\n`)
      .join(''),
  );
  const truth = expected.split('\n').slice(2).join('\n');
  tolls.push(
    tollOf(
      'a worker that dies of an event, twice; of another, once',
      1,
      'one record `WORKER`; the other event was done by the next worker',
      output,
      truth,
    ),
  );
}

async function closedPipe(): Promise<void> {
  const { status, stdout, stderr } = spawnSync(
    'bash',
    [
      '-c',
      `set -o pipefail; "$@" | head -3`,
      'bash',
      process.execPath,
      READOUT,
      'batch',
      manifest,
      '--judge',
      'lexical',
      '-q',
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0 || stderr !== '') failures.push(`closed pipe: exit ${status}: ${stderr}`);
  const got = stdout.split('\n').filter(Boolean);
  const want = expected.split('\n').slice(0, 3);
  tolls.push({
    fault: 'a reader that leaves (`| head -3`)',
    times: 1,
    lost: want.filter((line, at) => got[at] !== line).length,
    doubled: 0,
    torn: 0,
    note: 'ended quietly with 0',
  });
}

await killAtRandom();
await powerCut(cuts);
await interrupt();
await fullDisk();
await badEvents();
await dyingWorker();
await closedPipe();
rmSync(folder, { recursive: true, force: true });
console.log(`${events} events, seed ${seed}\n`);
console.log(
  markdownTable([
    ['fault', 'times', 'lost', 'doubled', 'torn', 'what came of it'],
    ...tolls.map(({ fault, times, lost, doubled, torn, note }) => [
      fault,
      ...[times, lost, doubled, torn].map(String),
      note,
    ]),
  ]),
);
for (const failure of failures) console.error(`FAILED ${failure}`);
if (failures.length > 0 || tolls.some(({ lost, doubled, torn }) => lost + doubled + torn > 0))
  process.exitCode = 1;
