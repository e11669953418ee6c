/**
 * The words of sentences as the reader gets them, for `training/reader`: `npm run train:words < SENTENCES > WORDS.jsonl`.
 * A sentence a line in; a list of words a line out.
 */
import { createInterface } from 'node:readline';
import { wordsOf } from '../src/language/en/reader/words.js';
import { tokenize } from '../src/language/en/tokenize.js';

for await (const text of createInterface({ input: process.stdin })) {
  const tokens = tokenize(text);
  const words = tokens.flatMap(token => wordsOf(text, token)).map(({ start, end }) => text.slice(start, end));
  process.stdout.write(`${JSON.stringify(words)}\n`);
}
