/**
 * How the time of reading grows with texts made to break readers: `npm run bench:adversarial`. Each is one piece
 * repeated; 1 is linear. The seconds are those of the longest text.
 */
import { decode } from '../src/intake/decode/decode.js';
import { markdown } from '../src/intake/formats/markdown.js';
import { text } from '../src/intake/formats/text.js';
import { infer } from '../src/intake/infer/index.js';
import { noiseOf } from '../src/intake/noise/lines.js';
import { normaliseTraced, unifyLineBreaks } from '../src/intake/text/normalise.js';
import { trace } from '../src/intake/text/traced.js';
import { duration, growthExponent } from './bench/measure.js';

const SIZES = [25_000, 50_000, 100_000, 200_000];

const PIECES: Readonly<Record<string, string>> = {
  stars: '*',
  'stars and letters': '*a',
  underscores: '_a',
  brackets: '[',
  'links begun': '[a](',
  images: '![',
  'tags begun': '<a ',
  comments: '<!--',
  backticks: '`',
  entities: '&#x',
  backslashes: '\\',
  'quotation marks': '> ',
  blanks: ' ',
  tabs: '\t',
  'line breaks': '\n',
  'blanks before a line break': ' \n',
  'carriage returns': '\r',
  'terminal commands begun': '\u001b[',
  'terminal strings begun': '\u001b]',
  'C1 strings begun': '\u009d',
  'soft hyphens': '\u00ad',
  accents: '\u0301',
  'letters with accents': 'e\u0301',
  jamo: '\u1112\u1161',
  surrogates: '\ud800',
  digits: '1',
  'digits and stops': '1.',
  letters: 'a',
  capitals: 'A ',
  'dates begun': '30 April ',
  rules: '- ',
  cells: '|',
  'a row of words': 'share print ',
  'look-alikes': '\u2033',
};

const STAGES: Readonly<Record<string, (source: string) => unknown>> = {
  decode: source => decode(Buffer.from(source), 'a.txt'),
  'plain text': source => normaliseTraced(text.read(unifyLineBreaks(trace(source))).trace!),
  Markdown: source => normaliseTraced(markdown.read(unifyLineBreaks(trace(source))).trace!),
  infer: source =>
    infer({
      source: 'a.txt',
      given: { side: 'Norland' },
      text: source,
      facts: {},
      title: source.slice(0, 5000),
    }),
  noise: source => source.split('\n').map(noiseOf),
};

const names = Object.keys(STAGES);
console.log(`| text | ${names.join(' | ')} |\n| --- |${' ---: |'.repeat(names.length)}`);
for (const [name, piece] of Object.entries(PIECES)) {
  const cells: string[] = [];
  for (const run of Object.values(STAGES)) {
    const points = [];
    for (const size of SIZES) {
      const source = piece.repeat(size / piece.length);
      let best = Number.POSITIVE_INFINITY;
      for (let round = 0; round < 2; round++) {
        const { user } = process.cpuUsage();
        await run(source);
        best = Math.min(best, (process.cpuUsage().user - user) / 1e6);
      }
      points.push({ size, seconds: Math.max(best, 1e-6) });
    }
    const last = points.at(-1)!.seconds;
    cells.push(last < 0.02 ? `< 20 ms` : `${duration(last)}, ${growthExponent(points).toFixed(1)}`);
  }
  console.log(`| ${name} | ${cells.join(' | ')} |`);
}
