/**
 * The claims of published texts, for `training/nli/mine`: `npm run train:claims -- FILE.jsonl ... > training/build/claims.jsonl`.
 * One text a line: its `key` (address or title) and the `claims` as they are compared, in its order.
 */
import { readVoice } from '../src/comparison/index.js';
import { loadReader } from '../src/language/index.js';
import { readJsonLines, toAccount } from './corpus.js';

interface Published {
  readonly side: string;
  readonly url: string;
  readonly title: string;
  readonly text: string;
}

const LONGEST = 6000;
const reader = await loadReader('trained', { threads: 1 });
for (const file of process.argv.slice(2))
  for (const { side, url, title, text } of readJsonLines<Published>(file)) {
    const account = toAccount({ id: 'a1', source: file, side, title, text: text.slice(0, LONGEST) });
    const language = await reader.prepare([account.text]);
    const { claims } = readVoice(account, { language, sides: [side] });
    const line = { key: url || title, claims: claims.map(({ proposition }) => proposition) };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
