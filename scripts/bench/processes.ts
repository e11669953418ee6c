import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { count, duration, interleaved, markdownTable } from './measure.js';
import { readoutText } from './texts.js';

const READOUT = 'bin/readout.js';
/** Loaded into the child before anything else: tells its peak memory, in KiB, as its last line on stderr. */
const REPORT_PEAK = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\n'+process.resourceUsage().maxRSS))`;

/** How long the shortest command takes, beside the bare runtime. */
export async function startUp(rounds: number): Promise<string> {
  const times = await interleaved(
    {
      'node -e 0': () => spawnSync(process.execPath, ['-e', '0']),
      'readout --help': () => spawnSync(process.execPath, [READOUT, '--help']),
    },
    rounds,
  );
  const bare = times['node -e 0']!;
  return markdownTable([
    ['start-up', `median of ${rounds}`, 'ratio'],
    ...Object.entries(times).map(([name, time]) => [`\`${name}\``, duration(time), (time / bare).toFixed(2)]),
  ]);
}

/** Peak memory and wall time of `readout compare` over two accounts of so many sentences each. */
export async function peakMemory(sizes: readonly number[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'));
  const rows = sizes.map(size => {
    const files = ['Finland', 'Chile'].map((side, index) => {
      const file = join(folder, `${side}-${size}.md`);
      writeFileSync(file, `---\nside: ${side}\nlanguage: en\n---\n${readoutText(size, index + 1)}\n`);
      return file;
    });
    const output = join(folder, `${size}.json`);
    const command = [READOUT, 'compare', ...files, '--judge', 'lexical', '--format', 'json', '-o', output];
    const start = performance.now();
    const { stderr, status } = spawnSync(process.execPath, ['--import', REPORT_PEAK, ...command], {
      encoding: 'utf8',
    });
    const time = (performance.now() - start) / 1000;
    const peak = Number(stderr.trimEnd().split('\n').at(-1)) / 1024;
    return [
      `2 x ${count(size)}`,
      status === 0 && existsSync(output) ? duration(time) : `failed (${status})`,
      `${count(peak)} MiB`,
    ];
  });
  rmSync(folder, { recursive: true });
  return markdownTable([['`readout compare`, sentences', 'wall time', 'peak memory'], ...rows]);
}
