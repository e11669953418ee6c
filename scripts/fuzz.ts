/**
 * Feeds changed files to everything that reads what users give: `npm run fuzz -- --inputs 100000 --seed 1`. Each
 * target runs in a process of its own; an input that takes more than 2 s of the processor is a failure; `--only HTML` runs one target,
 * `--show HTML 17` writes input 17 to standard output.
 */
import { fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Report, Task } from './fuzz/reader.js';

const LONGEST_MS = 2000;
/** By the clock, after which a process that does not come back is stopped. */
const STOP_MS = 20_000;
const MOST_MEMORY = 1_000_000_000;

const args = process.argv.slice(2);
const option = (name: string, fallback: string) => {
  const at = args.indexOf(name);
  return at < 0 ? fallback : (args[at + 1] ?? fallback);
};
const inputs = Number(option('--inputs', '100000'));
const seed = Number(option('--seed', '1'));
const root = fileURLToPath(new URL('../..', import.meta.url));

interface Tally {
  read: number;
  refused: number;
  contained: number;
  crashes: { at: number; what: string }[];
  hangs: number[];
  longest: number;
  memory: number;
}

// Two levels below the package, as compiled lexicons are found from there.
const bundle = `${root}node_modules/.readout/fuzz-reader-${process.pid}.mjs`;
await build({
  entryPoints: [`${root}scripts/fuzz/reader.ts`],
  outfile: bundle,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
process.env.READOUT_ROOT = root;

const show = args.indexOf('--show');
if (show >= 0) {
  const { inputOf } = await import(bundle);
  process.stdout.write(inputOf(args[show + 1], seed, Number(args[show + 2])));
} else await run();
rmSync(bundle);

async function run(): Promise<void> {
  const { TARGETS } = await import('./fuzz/targets.js');
  const only = option('--only', '');
  const targets = Object.entries(TARGETS).filter(([name]) => only === '' || name === only);
  const all = Object.values(TARGETS).reduce((sum, { weight }) => sum + weight, 0);
  console.log(
    '| read | inputs | read | refused | contained | crashes | over 2 s | longest, ms of processor | peak memory, MB |',
  );
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  let failures = 0;
  let tried = 0;
  for (const [name, { weight }] of targets) {
    const count = only === '' ? Math.ceil((inputs * weight) / all) : inputs;
    const { read, refused, contained, crashes, hangs, longest, memory } = await feed(name, count);
    const isLarge = memory > MOST_MEMORY;
    failures += crashes.length + hangs.length + (isLarge ? 1 : 0);
    tried += count;
    const cells = [
      count,
      read,
      refused,
      contained,
      crashes.length,
      hangs.length,
      longest.toFixed(0),
      (memory / 1e6).toFixed(0),
    ];
    console.log(`| ${name} | ${cells.join(' | ')} |`);
    for (const { at, what } of crashes.slice(0, 8)) console.error(`${name} ${at}: ${what}`);
    for (const at of hangs.slice(0, 8)) console.error(`${name} ${at}: more than ${LONGEST_MS} ms`);
  }
  console.log(`\n${tried} inputs, seed ${seed}, ${failures} failures`);
  if (failures > 0) process.exitCode = 1;
}

/** Feeds one target, in a new process after every one that had to be stopped. */
async function feed(target: string, count: number): Promise<Tally> {
  const tally: Tally = { read: 0, refused: 0, contained: 0, crashes: [], hangs: [], longest: 0, memory: 0 };
  for (let from = 0; from < count; ) from = await feedFrom({ target, seed, from, to: count }, tally);
  return tally;
}

/** Gives the number of the input to go on with. */
function feedFrom(task: Task, tally: Tally): Promise<number> {
  const child = fork(bundle, [], {
    execArgv: ['--max-old-space-size=900'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise(resolve => {
    let at = task.from;
    let since: number | null = null;
    let isStopped = false;
    const watch = setInterval(() => {
      if (since === null || performance.now() - since < STOP_MS) return;
      isStopped = true;
      tally.hangs.push(at);
      child.kill('SIGKILL');
    }, 100);
    child.on('message', (report: Report) => {
      at = report.at;
      if (report.kind === 'start') {
        since = performance.now();
        return;
      }
      since = null;
      at = report.at + 1;
      tally.longest = Math.max(tally.longest, report.ms);
      tally.memory = Math.max(tally.memory, report.memory);
      if (report.ms > LONGEST_MS) tally.hangs.push(report.at);
      if (report.outcome === 'read') tally.read++;
      else if (report.outcome === 'contained') tally.contained++;
      else if (report.outcome.startsWith('!')) tally.crashes.push({ at: report.at, what: report.outcome });
      else tally.refused++;
    });
    child.on('exit', code => {
      clearInterval(watch);
      const isDone = at >= task.to;
      if (!isStopped && !isDone) tally.crashes.push({ at, what: `! the process ended with ${code}` });
      resolve(isDone ? task.to : at + (since === null && !isStopped ? 0 : 1));
    });
    child.send(task);
  });
}
