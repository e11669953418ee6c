import type { Token } from '../domain/index.js';
import { headOf } from './tree.js';
import type { RawClaim } from './types.js';

/**
 * The auxiliaries that a claim shares with the words before it: "has been condemned and | called off", "should keep its
 * word, | honour its pledges". None where it has its own, or without a parse.
 */
export function sharedAuxiliaries(tokens: readonly Token[], { ranges }: RawClaim): readonly Token[] {
  const [{ first } = { first: 0 }] = ranges;
  const { form, syntax } = tokens[first]!;
  const head = syntax?.relation === 'conj' ? headOf(tokens, first) : null;
  if (head === null || head > first || tokens[head]!.form !== form) return [];
  if (form !== 'participle' && form !== 'base') return [];
  return auxiliariesOf(tokens, first).length > 0 ? [] : auxiliariesOf(tokens, head);
}

function auxiliariesOf(tokens: readonly Token[], verb: number): readonly Token[] {
  return tokens.filter(({ tag }, at) => tag === 'AUX' && at < verb && headOf(tokens, at) === verb);
}
