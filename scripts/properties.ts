/**
 * Checks on a corpus what must hold for any accounts, whatever they say:
 * `node scripts/run-ts.js scripts/properties.ts FILE... [--limit N] [--seed N]`. Each FILE holds one readout
 * a line: `side`, `date`, `title`, `text`. Exit status 1 where a property is broken.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadJudge } from '../src/alignment/index.js';
import { compareAccounts } from '../src/comparison/index.js';
import type { Account } from '../src/domain/index.js';
import { seededRandom } from '../src/evaluation/bootstrap.js';
import { jaccard } from '../src/evaluation/overlap.js';
import {
  type Compare,
  countVerdicts,
  type Finding,
  ignoresBoilerplate,
  ignoresThirdAccount,
  mirrorsWhenSwapped,
  repeatsItself,
  sharesAllWithItself,
} from './properties/checks.js';

const { positionals: files, values } = parseArgs({
  allowPositionals: true,
  options: { limit: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
});
const limit = Number(values.limit);
const random = seededRandom(Number(values.seed));
const THIRD_SIDE = 'Switzerland';

const corpus = files.flatMap(readCorpus);
const judge = await loadJudge('lexical');
const compare: Compare = accounts => compareAccounts(accounts, { judge });

const sample = draw(corpus, limit);
const pairs = sample.map(account => ({ account, near: nearest(account), far: pick(corpus) }));
const started = performance.now();

const checks: readonly (readonly [string, (pair: (typeof pairs)[number]) => Promise<Finding>])[] = [
  [
    'an account shares all with itself',
    ({ account }) => sharesAllWithItself(compare, account, otherSide(account)),
  ],
  [
    'swapped accounts mirror every verdict',
    ({ account, near }) => mirrorsWhenSwapped(compare, account, near),
  ],
  [
    'a third account changes none',
    ({ account, near, far }) => ignoresThirdAccount(compare, account, near, { ...far, side: THIRD_SIDE }),
  ],
  ['boilerplate changes none', ({ account, near }) => ignoresBoilerplate(compare, account, near)],
  ['the same input gives the same bytes', ({ account, near }) => repeatsItself(compare, account, near)],
];

let broken = 0;
console.log('| property | comparisons | verdicts | violations |\n| --- | ---: | ---: | ---: |');
for (const [name, check] of checks) {
  let checked = 0;
  const violations: string[] = [];
  for (const pair of pairs) {
    const finding = await check(pair);
    checked += finding.checked;
    violations.push(...finding.violations.map(text => `${pair.account.date} ${pair.account.title}: ${text}`));
  }
  broken += violations.length;
  console.log(`| ${name} | ${pairs.length} | ${checked} | ${violations.length} |`);
  for (const violation of violations.slice(0, 10)) console.error(`  ${violation}`);
}

console.log(
  '\n| readouts of different events | pairs | claims | contested | shared | pairs with a contest |',
);
console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
await printRate(
  'at random',
  pairs.map(({ account, far }) => [account, far] as const),
);
await printRate(
  'nearest in words',
  pairs.map(({ account, near }) => [account, near] as const),
);
console.log(`\n${sample.length} of ${corpus.length} readouts, ${seconds(started)} s`);
process.exitCode = broken > 0 ? 1 : 0;

async function printRate(name: string, of: readonly (readonly [Account, Account])[]): Promise<void> {
  const counts: ReturnType<typeof countVerdicts>[] = [];
  for (const [a, b] of of) {
    counts.push(
      countVerdicts(
        await compare([
          { ...a, id: 'a1' },
          { ...b, id: 'a2', side: otherSide(a) },
        ]),
      ),
    );
  }
  const sum = (kind: 'shared' | 'contested' | 'omitted') =>
    counts.reduce((total, each) => total + each[kind], 0);
  const claims = sum('shared') + sum('contested') + sum('omitted');
  const rate = (part: number, whole: number) =>
    `${part} (${((100 * part) / Math.max(1, whole)).toFixed(2)} %)`;
  const withContest = counts.filter(({ contested }) => contested > 0).length;
  console.log(
    `| ${name} | ${of.length} | ${claims} | ${rate(sum('contested'), claims)} | ${rate(sum('shared'), claims)} | ${rate(withContest, of.length)} |`,
  );
}

function readCorpus(file: string): readonly Account[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(
      line => JSON.parse(line) as { side: string; date: string; title: string; url?: string; text: string },
    )
    .map(({ side, date, title, url, text }) => ({
      id: 'a1',
      source: file,
      side,
      kind: 'readout',
      ministry: null,
      date,
      language: 'en',
      title,
      url: url ?? null,
      event: null,
      counterparts: [],
      sha256: createHash('sha256').update(text).digest('hex'),
      text: text.normalize('NFC'),
      inferred: [],
      warnings: [],
    }));
}

/** The readout most like this one in words, told as the other side's: the hardest of wrong pairs. */
function nearest(account: Account): Account {
  const words = wordsOf(account);
  const candidates = draw(corpus, 200)
    .filter(other => other.sha256 !== account.sha256)
    .map(other => ({ other, score: jaccard(words, wordsOf(other)) }));
  const best = candidates.reduce((a, b) => (b.score > a.score ? b : a));
  return { ...best.other, side: otherSide(account) };
}

function wordsOf({ text }: Account): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{L}{4,}/gu));
}

function otherSide({ side }: Account): string {
  return side === 'Russia' ? 'United States' : 'Russia';
}

function pick<T>(list: readonly T[]): T {
  return list[Math.floor(random() * list.length)]!;
}

function draw<T>(list: readonly T[], count: number): readonly T[] {
  const rest = [...list];
  for (let index = 0; index < Math.min(count, rest.length); index++) {
    const other = index + Math.floor(random() * (rest.length - index));
    [rest[index], rest[other]] = [rest[other]!, rest[index]!];
  }
  return rest.slice(0, count);
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}
