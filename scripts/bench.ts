/**
 * Measures speed, growth and memory, and prints markdown: `npm run bench` (`-- --quick` for a first look).
 * All texts are made up by a seeded generator; nothing is read from outside the package.
 */
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { loadJudge } from '../src/alignment/index.js';
import { extractClaims } from '../src/claims/index.js';
import { compareAccounts, readVoice } from '../src/comparison/index.js';
import { languageFor } from '../src/language/index.js';
import { growth } from './bench/growth.js';
import { count, duration, interleaved, markdownTable } from './bench/measure.js';
import { peakMemory, startUp } from './bench/processes.js';
import { rivals } from './bench/rivals.js';
import { stages } from './bench/stages.js';
import { readoutAccount, readoutText } from './bench/texts.js';

const { quick } = parseArgs({ options: { quick: { type: 'boolean', default: false } } }).values;
const sizes = quick ? [10, 30, 100, 300, 1000] : [10, 30, 100, 300, 1000, 3000, 10_000];
const judge = await loadJudge('lexical');

console.log(
  `Node ${process.version}, ${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${count(totalmem() / 2 ** 30)} GiB\n`,
);
console.log(await startUp(quick ? 7 : 20), '\n');
console.log(await throughput(quick ? 3 : 9), '\n');
console.log(await growth(stages(judge), sizes), '\n');
console.log(await peakMemory(quick ? [20, 200] : [20, 200, 1000, 5000]), '\n');
const texts = Array.from({ length: 20 }, (_, seed) => readoutText(20, seed + 1));
const english = languageFor('en');
const readers = {
  'Readout: sentences, tags, attributed claims': (text: string) =>
    extractClaims(readoutAccount('a1', 'Finland', text), english, ['Finland', 'Chile']),
  'Readout: the same, themes, references, framing': (text: string) =>
    readVoice(readoutAccount('a1', 'Finland', text)),
};
console.log(await rivals(texts, readers, quick ? 3 : 9));

/** Whole comparisons of two accounts the size of a readout. */
async function throughput(rounds: number): Promise<string> {
  const events = Array.from({ length: 20 }, (_, index) => [
    readoutAccount('a1', 'Finland', readoutText(20, 2 * index + 1)),
    readoutAccount('a2', 'Chile', readoutText(20, 2 * index + 2)),
  ]);
  let claims = 0;
  const times = await interleaved(
    {
      compare: async () => {
        claims = 0;
        for (const accounts of events) claims += (await compareAccounts(accounts, { judge })).claims.length;
      },
    },
    rounds,
  );
  const time = times.compare!;
  return markdownTable([
    ['comparing two accounts of 20 sentences', 'value'],
    ['accounts/s', count((2 * events.length) / time)],
    ['claims/s', count(claims / time)],
    ['one comparison', duration(time / events.length)],
  ]);
}
