/**
 * Boundary F1 of sentence splitters on annotated documents, side by side.
 * @example node scripts/run-ts.js scripts/segmentation.ts gum-dev.jsonl
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { splitSentences } from '../src/language/sentences/index.js';

interface Document {
  readonly id: string;
  readonly text: string;
  readonly sentences: readonly (readonly [number, number])[];
}
type Splitter = (text: string) => readonly number[];

const require = createRequire(import.meta.url);
const file = process.argv[2];
if (file === undefined) throw new Error('usage: node scripts/run-ts.js scripts/segmentation.ts FILE.jsonl');
const documents = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map(line => JSON.parse(line) as Document);

/** Ends of sentences that a splitter gives only as strings, found again in the text. */
function endsOf(text: string, sentences: readonly string[]): readonly number[] {
  let from = 0;
  return sentences.flatMap(sentence => {
    const trimmed = sentence.trim();
    const at = trimmed === '' ? -1 : text.indexOf(trimmed, from);
    if (at < 0) return [];
    from = at + trimmed.length;
    return [from];
  });
}

const { SentenceTokenizer } = require('natural/lib/natural/tokenizers/index.js');
const sbd = require('sbd');
const winkNLP = require('wink-nlp');
const wink = winkNLP(require('wink-eng-lite-web-model'), ['sbd']);
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const paragraphs = (text: string) => text.split('\n').filter(line => line.trim() !== '');

const SPLITTERS: Readonly<Record<string, Splitter>> = {
  readout: text => splitSentences(text).map(({ end }) => end),
  'wink-nlp': text =>
    endsOf(
      text,
      paragraphs(text).flatMap(line => wink.readDoc(line).sentences().out() as string[]),
    ),
  sbd: text =>
    endsOf(
      text,
      paragraphs(text).flatMap(line => sbd.sentences(line) as string[]),
    ),
  natural: text =>
    endsOf(
      text,
      paragraphs(text).flatMap(line => new SentenceTokenizer().tokenize(line) as string[]),
    ),
  'Intl.Segmenter': text =>
    endsOf(
      text,
      paragraphs(text).flatMap(line => [...segmenter.segment(line)].map(({ segment }) => segment)),
    ),
};

/** Code points to UTF-16 code units. */
function toUnits(text: string, points: readonly number[]): readonly number[] {
  const units: number[] = [];
  let unit = 0;
  let point = 0;
  const wanted = new Map(points.map((value, index) => [value, index] as const));
  for (const character of text) {
    const index = wanted.get(point);
    if (index !== undefined) units[index] = unit;
    unit += character.length;
    point += 1;
  }
  const last = wanted.get(point);
  if (last !== undefined) units[last] = unit;
  return units;
}

const words = documents.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
console.log(
  '| splitter | precision | recall | boundary F1 | macro F1 | words/s |\n|---|---|---|---|---|---|',
);
for (const [name, splitter] of Object.entries(SPLITTERS)) {
  let [hits, found, wanted, macro] = [0, 0, 0, 0];
  const start = performance.now();
  const results = documents.map(({ text }) => splitter(text));
  const seconds = (performance.now() - start) / 1000;
  documents.forEach(({ text, sentences }, index) => {
    const gold = new Set(
      toUnits(
        text,
        sentences.map(([, end]) => end),
      ),
    );
    const own = new Set(results[index]);
    const shared = [...own].filter(end => gold.has(end)).length;
    hits += shared;
    found += own.size;
    wanted += gold.size;
    macro += (2 * shared) / (own.size + gold.size) / documents.length;
  });
  const figures = [hits / found, hits / wanted, (2 * hits) / (found + wanted), macro].map(value =>
    (100 * value).toFixed(1),
  );
  console.log(`| ${name} | ${figures.join(' | ')} | ${Math.round(words / seconds)} |`);
}
