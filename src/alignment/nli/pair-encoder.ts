import type { Tokenizer } from '@huggingface/tokenizers';
import type { Pair } from '../judge.js';
import type { ModelFolder } from './model-folder.js';
import type { TextEncoder } from './text-encoder.js';

/** Token ids of a pair, with the place from which they belong to the hypothesis. */
export interface EncodedPair {
  readonly ids: readonly number[];
  readonly second: number;
}

/** Special tokens that a model puts around and between two texts. */
interface Template {
  readonly before: readonly number[];
  readonly between: readonly number[];
  readonly after: readonly number[];
  /** How many of `between` still count as the first text, by the model's token types. */
  readonly closing: number;
}

/**
 * Turns pairs into token ids as the model's own tokenizer does; the longer text of a pair loses its end where both are too
 * long.
 */
export function pairEncoder(
  { maxTokens }: ModelFolder,
  { library, idsOf }: TextEncoder,
): (pair: Pair) => EncodedPair {
  const template = templateOf(library);
  const room = maxTokens - template.before.length - template.between.length - template.after.length;
  return ({ premise, hypothesis }) => {
    const first = idsOf(premise);
    const second = idsOf(hypothesis);
    const [a, b] = cutToRoom(first.length, second.length, room);
    const { before, between, after, closing } = template;
    return {
      ids: [...before, ...first.slice(0, a), ...between, ...second.slice(0, b), ...after],
      second: before.length + a + closing,
    };
  };
}

/** Lengths after cutting the longer text, token by token, until both fit; the second is cut first where equal. */
function cutToRoom(first: number, second: number, room: number): readonly [number, number] {
  if (first + second <= room) return [first, second];
  const half = Math.floor(room / 2);
  if (second <= half) return [room - second, second];
  if (first <= room - half) return [first, room - first];
  return [room - half, half];
}

/** The special tokens, found by encoding two words whose own ids are known. */
function templateOf(library: Tokenizer): Template {
  const a = library.encode('one', { add_special_tokens: false }).ids;
  const b = library.encode('two', { add_special_tokens: false }).ids;
  const { ids, token_type_ids: types } = library.encode('one', {
    text_pair: 'two',
    return_token_type_ids: true,
  });
  const first = find(ids, a, 0);
  const second = find(ids, b, first + a.length);
  const between = ids.slice(first + a.length, second);
  const opens = types.indexOf(1);
  return {
    before: ids.slice(0, first),
    between,
    after: ids.slice(second + b.length),
    closing: opens < 0 ? between.length : opens - first - a.length,
  };
}

function find(ids: readonly number[], part: readonly number[], from: number): number {
  const at = ids.findIndex((_, index) => index >= from && part.every((id, k) => ids[index + k] === id));
  return at < 0 ? from : at;
}
