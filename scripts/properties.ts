/**
 * Checks on a corpus what must hold for any accounts, whatever they say:
 * `node scripts/run-ts.js scripts/properties.ts FILE... [--limit N] [--seed N]`. Each FILE holds one readout
 * a line: `side`, `date`, `title`, `text`. Exit status 1 where a property is broken.
 */
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { loadJudge } from '../src/alignment/index.js';
import { compareAccounts } from '../src/comparison/index.js';
import type { Account, Comparison } from '../src/domain/index.js';
import { seededRandom } from '../src/evaluation/bootstrap.js';
import { jaccard } from '../src/evaluation/overlap.js';
import { languageFor, loadReader, READERS } from '../src/language/index.js';
import { findActors } from '../src/lexicon/index.js';
import { readJsonLines, toAccount } from './corpus.js';
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
  options: {
    limit: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    judge: { type: 'string', default: 'nli' },
    reader: { type: 'string', default: 'trained' },
    /** Only the texts that the model was not trained on: see training/nli/pairs.py. */
    aside: { type: 'boolean', default: false },
    /** Only how often readouts of different events contest each other. */
    rates: { type: 'boolean', default: false },
    /** Prints each contested pair of claims on standard error. */
    verbose: { type: 'boolean', short: 'v', default: false },
  },
});
const limit = Number(values.limit);
const random = seededRandom(Number(values.seed));
const THIRD_SIDE = 'Switzerland';

const corpus = files.flatMap(readCorpus);
const judge = await loadJudge(values.judge);
const reader = await loadReader(READERS.find(name => name === values.reader) ?? READERS[0]);
const compare: Compare = accounts => compareAccounts(accounts, { judge, reader });

const titleStates = new Map<string, readonly string[]>();
const sample = draw(corpus, limit);
const pairs = sample.map(account => ({
  account,
  near: nearest(account),
  far: pick(corpus),
  next: neighbour(account),
  dyad: sameDyad(account),
}));
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
if (!values.rates) await printProperties();
await printRates();
console.log(
  `\n${sample.length} of ${corpus.length} readouts, judge ${judge.name}, reader ${reader.name}, ${seconds(started)} s`,
);
process.exitCode = broken > 0 ? 1 : 0;

async function printProperties(): Promise<void> {
  console.log('| property | comparisons | verdicts | violations |\n| --- | ---: | ---: | ---: |');
  for (const [name, check] of checks) {
    let checked = 0;
    const violations: string[] = [];
    for (const pair of pairs) {
      const finding = await check(pair);
      checked += finding.checked;
      violations.push(
        ...finding.violations.map(text => `${pair.account.date} ${pair.account.title}: ${text}`),
      );
    }
    broken += violations.length;
    console.log(`| ${name} | ${pairs.length} | ${checked} | ${violations.length} |`);
    for (const violation of violations.slice(0, 10)) console.error(`  ${violation}`);
  }
}

async function printRates(): Promise<void> {
  console.log(
    '\n| readouts of different events | pairs | claims | contested | shared | pairs with a contest |\n' +
      '| --- | ---: | ---: | ---: | ---: | ---: |',
  );
  await printRate(
    'at random',
    pairs.map(({ account, far }) => [account, far] as const),
  );
  await printRate(
    'neighbours in time',
    pairs.map(({ account, next }) => [account, next] as const),
  );
  await printRate(
    'nearest in time, with the same state',
    pairs.flatMap(({ account, dyad }) => (dyad === null ? [] : [[account, dyad] as const])),
  );
  await printRate(
    'nearest in words',
    pairs.map(({ account, near }) => [account, near] as const),
  );
}

async function printRate(name: string, of: readonly (readonly [Account, Account])[]): Promise<void> {
  const counts: ReturnType<typeof countVerdicts>[] = [];
  for (const [a, b] of of) {
    const comparison = await compare([
      { ...a, id: 'a1' },
      { ...b, id: 'a2', side: otherSide(a) },
    ]);
    if (values.verbose) printContested(comparison);
    counts.push(countVerdicts(comparison));
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

function printContested({ claims, verdicts }: Comparison): void {
  const wordsOf = (id: string) => claims.find(claim => claim.id === id)?.proposition;
  for (const { claim, verdict, reason, score, with: others } of verdicts)
    if (verdict === 'contested' && claim.startsWith('a1.'))
      console.error(`  ${reason} ${score}: ${wordsOf(claim)}\n    ${wordsOf(others[0]!)}`);
}

interface Readout {
  readonly side: string;
  readonly date: string;
  readonly title: string;
  readonly url?: string;
  readonly text: string;
}

function readCorpus(file: string): readonly Account[] {
  return readJsonLines<Readout>(file)
    .filter(({ url, title }) => !values.aside || isKeptAside(url || title))
    .map(({ side, date, title, url, text }) =>
      toAccount({ id: 'a1', source: file, side, date, title, url: url ?? null, text: text.normalize('NFC') }),
    );
}

/** As `is_kept_aside` in training/nli/pairs.py. */
function isKeptAside(key: string): boolean {
  return createHash('sha256').update(key).digest()[0]! % 2 === 1;
}

/** The readout of the same side that is next in time, told as the other side's. */
function neighbour(account: Account): Account {
  const own = corpus
    .filter(({ side }) => side === account.side)
    .sort((x, y) => ((x.date ?? '') < (y.date ?? '') ? -1 : 1));
  const at = own.indexOf(account);
  return { ...(own[at + 1] ?? own[at - 1] ?? pick(corpus)), side: otherSide(account) };
}

/** The readout of the same side nearest in time whose title names a state that this one's names too. */
function sameDyad(account: Account): Account | null {
  const states = statesOf(account);
  const others = corpus.filter(
    other =>
      other.side === account.side &&
      other.sha256 !== account.sha256 &&
      statesOf(other).some(state => states.includes(state)),
  );
  const distance = ({ date }: Account) => Math.abs(Date.parse(date ?? '') - Date.parse(account.date ?? ''));
  const best = others.sort((x, y) => distance(x) - distance(y))[0];
  return best === undefined ? null : { ...best, side: otherSide(account) };
}

/** States named in the title, the account's own apart. */
function statesOf({ title, side }: Account): readonly string[] {
  const text = title ?? '';
  const known = titleStates.get(text);
  if (known !== undefined) return known;
  const tokens = languageFor('en').readTokens(text, { start: 0, end: text.length });
  const states = findActors(tokens)
    .map(({ actor }) => actor.name)
    .filter(name => name !== side);
  titleStates.set(text, states);
  return states;
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
