/**
 * Whether the model's tokenizer gives the ids that the one it was trained with gave: `npm run eval:tokenizer -- FILE...`,
 * each line `{"text", "ids"}` as `python -m nli.tokens` writes it.
 */
import { Tokenizer } from '@huggingface/tokenizers';
import { openModelFolder } from '../src/alignment/nli/index.js';
import { packagePath } from '../src/lexicon/index.js';
import { readJsonLines } from './corpus.js';

const { tokenizer, tokenizerConfig } = await openModelFolder(packagePath('data/model'));
const library = new Tokenizer(tokenizer, tokenizerConfig);
for (const file of process.argv.slice(2)) {
  const lines = readJsonLines<{ text: string; ids: readonly number[] }>(file);
  const different = lines.filter(
    ({ text, ids }) => library.encode(text, { add_special_tokens: false }).ids.join() !== ids.join(),
  );
  console.log(`${file}: ${lines.length} texts, ${different.length} with other ids`);
  for (const { text } of different.slice(0, 10)) console.log(`  ${JSON.stringify(text)}`);
  if (different.length > 0) process.exitCode = 1;
}
