/** How well the reader tags and parses raw sentences: `npm run eval:reader -- FILE.conllu...`. */
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { loadReader, READERS } from '../src/language/index.js';
import { markdownTable } from './bench/measure.js';
import { FIGURES, readingFigures } from './reading-score.js';
import { readTreebank } from './treebank.js';

const { positionals: files, values } = parseArgs({
  allowPositionals: true,
  options: { reader: { type: 'string', default: READERS[0] } },
});
const reader = await loadReader(READERS.find(name => name === values.reader) ?? READERS[0]);
const rows: (readonly string[])[] = [];
for (const file of files) {
  rows.push([basename(file), ...(await readingFigures(reader, readTreebank(file)))]);
}
console.log(markdownTable([['treebank', ...FIGURES], ...rows]));
