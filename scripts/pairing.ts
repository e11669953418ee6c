/**
 * How well `readout pair` finds the accounts of one event: pairwise precision, recall and F1, time and growth, on
 * made-up heaps and on a heap of published accounts (folders of annotated events first, then `.jsonl` files):
 * `npm run eval:pairing -- [--fit] [--show] [FOLDER... FILE.jsonl...]`. Weights are chosen on the first half of
 * states and topics, figures are of the second.
 */
import { parseArgs } from 'node:util';
import {
  findCandidates,
  pairAccounts,
  rarityIn,
  type SignName,
  scoreOf,
  signsOf,
  traitsOf,
} from '../src/pairing/index.js';
import { count, duration, growthExponent, markdownTable } from './bench/measure.js';
import { type Marked, syntheticHeap } from './pairing/heap.js';
import { realHeap } from './pairing/real.js';

const { values, positionals } = parseArgs({
  options: {
    fit: { type: 'boolean', default: false },
    show: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

const pairKey = (a: number, b: number) => `${Math.min(a, b)}:${Math.max(a, b)}`;

function truePairs(heap: readonly Marked[]): ReadonlySet<string> {
  const groups = new Map<string, number[]>();
  for (const [at, { event }] of heap.entries()) groups.set(event, [...(groups.get(event) ?? []), at]);
  return new Set(
    [...groups.values()].flatMap(own => own.flatMap((a, i) => own.slice(i + 1).map(b => pairKey(a, b)))),
  );
}

function measure(name: string, heap: readonly Marked[]) {
  const truth = truePairs(heap);
  const start = performance.now();
  const events = pairAccounts(heap.map(({ account }) => account));
  const seconds = (performance.now() - start) / 1000;
  const found = new Set(
    events.flatMap(({ accounts }) =>
      accounts.flatMap((a, i) => accounts.slice(i + 1).map(b => pairKey(a, b))),
    ),
  );
  const right = [...found].filter(key => truth.has(key)).length;
  const precision = found.size === 0 ? 0 : right / found.size;
  const recall = truth.size === 0 ? 0 : right / truth.size;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  if (values.show) show(heap, truth, found);
  const shown = [precision, recall, f1].map(value => (100 * value).toFixed(1));
  return { row: [name, count(heap.length), count(truth.size), ...shown, duration(seconds)], seconds };
}

/** Pairs that are wrong or missing, to be read. */
function show(heap: readonly Marked[], truth: ReadonlySet<string>, found: ReadonlySet<string>): void {
  const traits = heap.map(({ account }) => traitsOf(account));
  const rarity = rarityIn(traits);
  const candidates = new Set(findCandidates(traits).map(({ a, b }) => pairKey(a, b)));
  const wrong = [...found].filter(key => !truth.has(key)).map(key => ['wrong', key] as const);
  const missing = [...truth].filter(key => !found.has(key)).map(key => ['missing', key] as const);
  for (const [what, key] of [...wrong.slice(0, 15), ...missing.slice(0, 15)]) {
    const [a, b] = key.split(':').map(Number) as [number, number];
    const signs = signsOf(traits[a]!, traits[b]!, rarity);
    console.error(
      `\n${what}${candidates.has(key) ? '' : ', no candidate'}: ${scoreOf(signs)} ${JSON.stringify(signs)}`,
    );
    for (const at of [a, b]) {
      const { source, date, title, text } = heap[at]!.account;
      console.error(`  ${source} ${date} ${title ?? ''} | ${text.slice(0, 300).replaceAll('\n', ' ')}`);
    }
  }
}

/** Logistic regression on the candidates of a heap, by gradient descent. */
function fitWeights(heaps: readonly (readonly Marked[])[]): void {
  const rows = heaps.flatMap(heap => {
    const truth = truePairs(heap);
    const traits = heap.map(({ account }) => traitsOf(account));
    const rarity = rarityIn(traits);
    return findCandidates(traits).map(({ a, b }) => ({
      signs: signsOf(traits[a]!, traits[b]!, rarity),
      is: truth.has(pairKey(a, b)) ? 1 : 0,
    }));
  });
  const names: readonly SignName[] = ['naming', 'day', 'contact', 'people', 'terms'];
  const weights = [0, ...names.map(() => 0)];
  for (let round = 0; round < 20_000; round++) {
    const gradient = weights.map(() => 0);
    for (const { signs, is } of rows) {
      const x = [1, ...names.map(name => signs[name])];
      const error = 1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * weights[i]!, 0))) - is;
      x.forEach((value, i) => {
        gradient[i]! += error * value;
      });
    }
    // A small pull towards nothing, so that signs which always hold do not grow without end.
    for (const i of weights.keys())
      weights[i]! -= 4 * (gradient[i]! / rows.length + (i === 0 ? 0 : 0.0002 * weights[i]!));
  }
  console.log(`${rows.length} candidates, ${rows.filter(({ is }) => is).length} true`);
  console.log(['base', ...names].map((name, i) => `${name}: ${weights[i]!.toFixed(2)}`).join(', '));
}

if (values.fit) fitWeights([syntheticHeap({ accounts: 2000, seed: 1, half: 0 })]);
const header = ['heap', 'accounts', 'true pairs', 'precision', 'recall', 'F1', 'time'];
const rows = [
  measure(
    'made up, states and topics the weights were chosen on',
    syntheticHeap({ accounts: 2000, seed: 1, half: 0 }),
  ),
  measure('made up, other states and topics', syntheticHeap({ accounts: 2000, seed: 2, half: 1 })),
];
if (positionals.length > 0) rows.push(measure('published', await realHeap(positionals)));
console.log(markdownTable([header, ...rows.map(({ row }) => row)]));
const sizes = [500, 1000, 2000, 4000, 8000];
const points = sizes.map(size => ({
  size,
  seconds: measure('', syntheticHeap({ accounts: size, seed: 3, half: 1 })).seconds,
}));
console.log(
  `\ngrowth with the heap: ${points.map(({ size, seconds }) => `${count(size)} ${duration(seconds)}`).join(', ')}; exponent ${growthExponent(points).toFixed(2)}`,
);
