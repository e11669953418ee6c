/**
 * One comparison of the sample, from nothing, in parts; prints JSON of seconds. Run as a process of its own by
 * `npm run bench:judge`.
 */
import { performance } from 'node:perf_hooks';

const seconds = { load: 0, tokenise: 0, infer: 0, rest: 0 };
let mark = performance.now();
const lap = (): number => {
  const time = (performance.now() - mark) / 1000;
  mark = performance.now();
  return time;
};

const { readAccount } = await import('../../src/intake/index.js');
const { compareAccounts } = await import('../../src/comparison/index.js');
const { renderComparison } = await import('../../src/report/index.js');
const accounts = await Promise.all(
  process.argv.slice(2).map((file, index) => readAccount(file, { id: `a${index + 1}` })),
);
seconds.rest += lap();

const { nliJudge, openModelFolder, openRuntime } = await import('../../src/alignment/nli/index.js');
const { packagePath } = await import('../../src/lexicon/index.js');
const folder = await openModelFolder(packagePath('data/model'));
const runtime = (await openRuntime(folder.graph))!;
seconds.load = lap();

let inside = 0;
let infer = 0;
const judge = nliJudge(folder, {
  ...runtime,
  run: async batch => {
    const from = performance.now();
    const logits = await runtime.run(batch);
    infer += (performance.now() - from) / 1000;
    return logits;
  },
});
const timed = {
  ...judge,
  judge: async (pairs: Parameters<typeof judge.judge>[0]) => {
    const from = performance.now();
    const judgements = await judge.judge(pairs);
    inside += (performance.now() - from) / 1000;
    return judgements;
  },
};
const comparison = await compareAccounts(accounts, { judge: timed });
await renderComparison(comparison, {
  format: 'table',
  width: 80,
  color: false,
  ascii: false,
  includeText: false,
});
seconds.infer = infer;
seconds.tokenise = inside - infer;
seconds.rest += lap() - inside;
console.log(JSON.stringify(seconds));
