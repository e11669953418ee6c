/**
 * Precision, recall and F1 of the themes on recommendations with issue labels (JSON Lines: `text`, `themes`),
 * beside one keyword a theme. A text is of the development half where the CRC-32 of its bytes is even, else of
 * the test half. Framing has no labels there.
 *
 *     npm run eval:themes -- FILE [dev|test]
 */
import { readFileSync } from 'node:fs';
import { languageFor } from '../src/language/index.js';
import { defaultTaxonomy, tagThemes } from '../src/themes/index.js';

interface Labelled {
  readonly text: string;
  readonly themes: readonly string[];
}

const KEYWORDS: Readonly<Record<string, RegExp>> = {
  security: /\bsecurity\b|terroris/iu,
  rights: /\brights?\b/iu,
  treaties: /\b(?:treat(?:y|ies)|conventions?|agreements?)\b/iu,
};

function crc32(text: string): number {
  let crc = 0xffffffff;
  for (const byte of Buffer.from(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function read(file: string, half: string): readonly Labelled[] {
  const rows = readFileSync(file, 'utf8').trim().split('\n');
  return rows
    .map(row => JSON.parse(row) as Labelled)
    .filter(({ text }) => (crc32(text) % 2 === 0) === (half === 'dev'));
}

function score(rows: readonly Labelled[], found: readonly ReadonlySet<string>[], theme: string): string {
  const wanted = rows.map(({ themes }) => themes.includes(theme));
  const right = wanted.filter((want, at) => want && found[at]!.has(theme)).length;
  const precision = right / Math.max(1, found.filter(themes => themes.has(theme)).length);
  const recall = right / Math.max(1, wanted.filter(Boolean).length);
  const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
  return [precision, recall, f1].map(part => (100 * part).toFixed(1).padStart(6)).join('');
}

const [file, half = 'dev'] = process.argv.slice(2);
if (file === undefined) throw new Error('usage: npm run eval:themes -- FILE [dev|test]');
const language = languageFor('en');
const rows = read(file, half);
const tagged = rows.map(({ text }) => {
  const tokens = language.readTokens(text, { start: 0, end: text.length });
  return new Set(tagThemes(tokens, defaultTaxonomy()).map(({ id }) => id));
});
const keyword = rows.map(
  ({ text }) => new Set(Object.keys(KEYWORDS).filter(theme => KEYWORDS[theme]!.test(text))),
);
console.log(`${half}: ${rows.length} texts`);
console.log('theme         n     P     R    F1   keyword: P     R    F1');
for (const theme of Object.keys(KEYWORDS)) {
  const n = rows.filter(({ themes }) => themes.includes(theme)).length;
  console.log(
    `${theme.padEnd(9)}${String(n).padStart(6)}${score(rows, tagged, theme)}      ${score(rows, keyword, theme)}`,
  );
}
if (process.env.VERBOSE)
  rows.forEach(({ text, themes }, at) => {
    const extra = [...tagged[at]!].filter(id => id !== 'framing' && !themes.includes(id));
    const missing = themes.filter(id => !tagged[at]!.has(id));
    if (extra.length + missing.length > 0) console.log(`+${extra} -${missing} | ${text}`);
  });
