import { Tokenizer } from '@huggingface/tokenizers';
import type { ModelFolder } from './model-folder.js';

/** The model's own tokenizer. */
export interface TextEncoder {
  readonly library: Tokenizer;
  /** Token ids of a text without special ones; each text is tokenised once. */
  readonly idsOf: (text: string) => readonly number[];
}

const MOST_TEXTS = 20_000;

export function textEncoder({ tokenizer, tokenizerConfig }: ModelFolder): TextEncoder {
  const library = new Tokenizer(tokenizer, tokenizerConfig);
  const known = new Map<string, readonly number[]>();
  const idsOf = (text: string): readonly number[] => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const { ids } = library.encode(text, { add_special_tokens: false });
    if (known.size >= MOST_TEXTS) known.clear();
    known.set(text, ids);
    return ids;
  };
  return { library, idsOf };
}
