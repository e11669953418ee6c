/**
 * What a greedy parser with averaged perceptrons reaches on the treebanks that the trained reader learnt from, beside
 * that reader and the rules: `npm run eval:perceptron -- SYNTAX_FOLDER`, a folder with ewt-train, ewt-dev, gum-train
 * and gum-dev (.conllu). Some ten minutes; nothing is kept.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadReader, type Reader } from '../src/language/index.js';
import { packagePath } from '../src/lexicon/index.js';
import { count, markdownTable } from './bench/measure.js';
import { wordsPerSecond } from './perceptron/pace.js';
import { perceptronReader } from './perceptron/reader.js';
import { shipped } from './perceptron/shipped.js';
import { train } from './perceptron/train.js';
import { readingFigures } from './reading-score.js';
import { readTreebank } from './treebank.js';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    'tagger-rounds': { type: 'string', default: '5' },
    'parser-rounds': { type: 'string', default: '7' },
    /** For a quick look: 12 trains on one sentence of twelve. */
    every: { type: 'string', default: '1' },
  },
});
const [folder] = positionals;
if (folder === undefined)
  throw new Error('name the folder of the treebanks: npm run eval:perceptron -- FOLDER');
const treebank = (name: string) => readTreebank(join(folder, `${name}.conllu`));

const started = process.cpuUsage();
const report = (step: string) =>
  console.error(`${(process.cpuUsage(started).user / 1e6).toFixed(0)} s: ${step}`);
const sentences = [...treebank('ewt-train'), ...treebank('gum-train')];
const trained = train(
  sentences.filter((_, at) => at % Number(values.every) === 0),
  { tagger: Number(values['tagger-rounds']), parser: Number(values['parser-rounds']) },
  report,
);
report('trained');

/** Averages below so much of an update are left out. */
const PRUNED = [0, 0.5, 1, 2];
interface Contender {
  readonly name: string;
  readonly bytes: number | null;
  readonly reader: Pick<Reader, 'parse'>;
}
const perceptrons = PRUNED.map((least): Contender => {
  const [tagger, parser] = [shipped(trained.tagger, least), shipped(trained.parser, least)];
  return {
    name: least === 0 ? 'perceptrons, all weights' : `perceptrons, weights from ${least}`,
    bytes: tagger.bytes + parser.bytes,
    reader: perceptronReader(trained, tagger, parser),
  };
});
const contenders: readonly Contender[] = [
  ...perceptrons,
  {
    name: 'trained reader',
    bytes: statSync(packagePath('data/reader/model.onnx')).size,
    reader: await loadReader('trained', { threads: 1 }),
  },
  { name: 'rules', bytes: null, reader: await loadReader('rules') },
];
const [ewt, gum] = [treebank('ewt-dev'), treebank('gum-dev')];
const rows: (readonly string[])[] = [];
for (const { name, bytes, reader } of contenders) {
  report(name);
  const figures = await Promise.all([ewt, gum].map(gold => readingFigures(reader, gold)));
  const size = bytes === null ? '-' : (bytes / 1e6).toFixed(1);
  rows.push([name, ...figures.flatMap(([, upos, uas, las]) => [upos!, uas!, las!]), size]);
}
report('speed');
const paces = await wordsPerSecond(
  contenders.map(({ reader }) => reader),
  ewt,
);
console.log(
  markdownTable([
    ['', 'EWT: UPOS', 'UAS', 'LAS', 'GUM: UPOS', 'UAS', 'LAS', 'MB', 'words/s'],
    ...rows.map((row, at) => [...row, count(paces[at]!)]),
  ]),
);
