/**
 * Measures `readout batch` and prints markdown: `npm run bench:batch` (`-- --quick` for a first look). Every run is a
 * process of its own, as a user would start it; all events are made up by a seeded generator.
 */
import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type EventsOptions, eventLines } from './bench/events.js';
import { count, duration, growthExponent, markdownTable, median } from './bench/measure.js';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    part: { type: 'string', multiple: true },
    /** Both if left out. */
    judge: { type: 'string', multiple: true, default: ['lexical', 'nli'] },
  },
});
const { quick } = values;
const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'));
const READOUT = 'bin/readout.js';
/** Tells the peak memory of the process, in KiB, as the last line on standard error. */
const REPORT_PEAK = `data:text/javascript,import { isMainThread } from 'node:worker_threads';if (isMainThread) process.on('exit',()=>process.stderr.write('\\n'+process.resourceUsage().maxRSS))`;

interface Measured {
  readonly seconds: number;
  /** MiB */
  readonly peak: number;
  readonly output: string;
}

async function manifest(options: EventsOptions): Promise<string> {
  const file = join(folder, `${Object.values(options).join('-')}.jsonl`);
  const stream = createWriteStream(file);
  for (const line of eventLines(options))
    if (!stream.write(`${line}\n`)) await new Promise<void>(r => stream.once('drain', () => r()));
  await new Promise<void>(resolve => stream.end(() => resolve()));
  return file;
}

function run(args: readonly string[]): Measured {
  const output = join(folder, 'out.jsonl');
  rmSync(output, { force: true });
  const start = performance.now();
  const { stderr, status } = spawnSync(
    process.execPath,
    ['--import', REPORT_PEAK, READOUT, ...args, '-q', '-o', output],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`readout ${args.join(' ')} ended with ${status}: ${stderr}`);
  return {
    seconds: (performance.now() - start) / 1000,
    peak: Number(stderr.trimEnd().split('\n').at(-1)) / 1024,
    output,
  };
}

const batch = (file: string, judge: string, workers: number) =>
  run(['batch', file, '--judge', judge, '--workers', String(workers)]);

/** One worker, two, and a process an event, in turn, round after round. */
async function againstLoop(
  judge: string,
  events: number,
  looped: number,
  rounds: number,
): Promise<readonly string[][]> {
  if (!values.judge.includes(judge)) return [];
  const file = await manifest({ events, sentences: 6, seed: 1 });
  const files = readFileSync(file, 'utf8')
    .split('\n')
    .slice(0, looped)
    .map((line, index) =>
      (JSON.parse(line) as { accounts: { side: string; date: string; text: string }[] }).accounts.map(
        (account, at) => {
          const path = join(folder, `loop-${index}-${at}.md`);
          writeFileSync(
            path,
            `---\nside: ${account.side}\ndate: ${account.date}\nlanguage: en\n---\n${account.text}`,
          );
          return path;
        },
      ),
    );
  const works: Readonly<Record<string, () => { rate: number; peak: number; output?: string }>> = {
    'batch, 1 worker': () => rated(batch(file, judge, 1), events),
    'batch, 2 workers': () => rated(batch(file, judge, 2), events),
    'a loop of `readout compare`': () => {
      const runs = files.map(paths => run(['compare', ...paths, '--judge', judge, '--format', 'json']));
      return {
        rate: looped / runs.reduce((sum, { seconds }) => sum + seconds, 0),
        peak: Math.max(...runs.map(({ peak }) => peak)),
      };
    },
  };
  const taken = new Map(
    Object.keys(works).map(name => [name, [] as { rate: number; peak: number }[]] as const),
  );
  for (let round = 0; round < rounds; round++)
    for (const [name, work] of Object.entries(works)) taken.get(name)!.push(work());
  const rateOf = (name: string) => median(taken.get(name)!.map(({ rate }) => rate));
  const one = rateOf('batch, 1 worker');
  return [...taken].map(([name, list]) => [
    `${judge}, ${name}`,
    count(name.startsWith('a loop') ? looped : events),
    rateOf(name).toFixed(1),
    (rateOf(name) / one).toFixed(2),
    `${count(Math.max(...list.map(({ peak }) => peak)))} MiB`,
  ]);
}

function rated({ seconds, peak }: Measured, events: number) {
  return { rate: events / seconds, peak };
}

async function growth(
  name: string,
  judge: string,
  sizes: readonly number[],
  optionsOf: (size: number) => EventsOptions,
): Promise<readonly string[][]> {
  if (!values.judge.includes(judge)) return [];
  const points = [];
  const rows = [];
  for (const size of sizes) {
    const options = optionsOf(size);
    const { seconds, peak } = batch(await manifest(options), judge, 2);
    points.push({ size, seconds });
    rows.push([
      `${judge}, ${name} ${count(size)}`,
      count(options.events),
      duration(seconds),
      (options.events / seconds).toFixed(1),
      `${count(peak)} MiB`,
    ]);
  }
  return [
    ...rows,
    [`${judge}, ${name}: exponent of the time`, '', growthExponent(points).toFixed(2), '', ''],
  ];
}

const parts: Readonly<Record<string, () => Promise<string>>> = {
  loop: async () =>
    markdownTable([
      ['two accounts of 6 sentences', 'events', 'events/s', 'to 1 worker', 'peak memory'],
      ...(await againstLoop('lexical', quick ? 200 : 1000, quick ? 5 : 20, quick ? 1 : 3)),
      ...(await againstLoop('nli', quick ? 50 : 200, quick ? 5 : 20, quick ? 1 : 3)),
    ]),
  events: async () =>
    markdownTable([
      ['2 workers', 'events', 'time', 'events/s', 'peak memory'],
      ...(await growth('events', 'lexical', quick ? [100, 300, 1000] : [1000, 3000, 10_000], size => ({
        events: size,
        sentences: 6,
        seed: 1,
      }))),
      ...(await growth('events', 'nli', quick ? [30, 100] : [100, 300, 1000], size => ({
        events: size,
        sentences: 6,
        seed: 1,
      }))),
    ]),
  sentences: async () =>
    markdownTable([
      ['2 workers', 'events', 'time', 'events/s', 'peak memory'],
      ...(await growth('sentences an account', 'lexical', quick ? [5, 20] : [5, 10, 20, 40, 80], size => ({
        events: 100,
        sentences: size,
        seed: 1,
      }))),
      ...(await growth('sentences an account', 'nli', quick ? [5, 20] : [5, 10, 20, 40], size => ({
        events: 40,
        sentences: size,
        seed: 1,
      }))),
    ]),
  sides: async () =>
    markdownTable([
      ['1 event, 2 sentences a side', 'events', 'time', 'events/s', 'peak memory'],
      ...(await growth('sides', 'lexical', quick ? [2, 15, 50] : [15, 50, 150, 500], size => ({
        events: 1,
        sentences: 2,
        seed: 1,
        sides: size,
      }))),
    ]),
};
for (const [name, part] of Object.entries(parts)) {
  if (values.part === undefined || values.part.includes(name)) console.log(await part(), '\n');
}
rmSync(folder, { recursive: true });
