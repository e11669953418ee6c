import { readFileSync } from 'node:fs';
import { Tokenizer } from '@huggingface/tokenizers';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openModelFolder } from '../../../src/alignment/nli/index.js';
import { pairEncoder } from '../../../src/alignment/nli/pair-encoder.js';
import { textEncoder } from '../../../src/alignment/nli/text-encoder.js';
import { packagePath } from '../../../src/lexicon/index.js';

const folder = await openModelFolder(packagePath('data/model'));
const library = new Tokenizer(folder.tokenizer, folder.tokenizerConfig);
const encode = pairEncoder(folder, textEncoder(folder));

describe('token ids', () => {
  test('are those of the tokenizer the model was trained with', () => {
    const lines = readFileSync(new URL('./tokens.jsonl', import.meta.url), 'utf8')
      .split('\n')
      .filter(Boolean);
    expect(lines.length).toBeGreaterThan(100);
    for (const line of lines) {
      const { text, ids } = JSON.parse(line) as { text: string; ids: number[] };
      expect([text, library.encode(text, { add_special_tokens: false }).ids]).toEqual([text, ids]);
    }
  });

  test('of a pair are those the library gives the pair', () => {
    const premise = 'The stricter checks are temporary.';
    const hypothesis = 'The checks will end one day.';
    const whole = library.encode(premise, { text_pair: hypothesis, return_token_type_ids: true });
    const { ids, second } = encode({ premise, hypothesis });
    expect(ids).toEqual(whole.ids);
    expect(second).toBe(whole.token_type_ids.indexOf(1));
  });

  test('of a long pair fit, the longer text losing its end', () => {
    const short = 'The road is open.';
    const long = 'the ministers spoke of the border and '.repeat(100);
    const { ids } = encode({ premise: long, hypothesis: short });
    const end = library.encode(short, { add_special_tokens: false }).ids;
    expect(ids).toHaveLength(folder.maxTokens);
    expect(ids.slice(-end.length - 1, -1)).toEqual(end);
  });

  test('never are more than the model takes, whatever the texts', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2000 }), fc.string({ maxLength: 2000 }), (premise, hypothesis) => {
        const { ids, second } = encode({ premise, hypothesis });
        expect(ids.length).toBeLessThanOrEqual(folder.maxTokens);
        expect(second).toBeLessThan(ids.length);
      }),
    );
  });
});
