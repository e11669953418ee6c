import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { loadJudge, type Statement } from '../../src/alignment/index.js';
import type { Weighted } from '../../src/alignment/judge.js';
import { nearestPairs } from '../../src/alignment/nearest.js';

const { place } = await loadJudge('nli');
const product = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, at) => sum + value * b[at]!, 0);
const words = (...texts: string[]): Weighted[] => texts.map(text => ({ text, weight: 1 }));

/** A statement with nothing but its words. */
const saying = (proposition: string) => {
  const meaning = [...proposition.matchAll(/\p{L}+/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
    weight: 1,
  }));
  return { claim: { proposition }, meaning } as unknown as Statement;
};

describe('where words lie', () => {
  test('synonyms lie nearer than strangers', () => {
    const at = (word: string) => place!(words(word));
    expect(product(at('frank'), at('candid'))).toBeGreaterThan(product(at('frank'), at('fishing')));
    expect(product(at('summoned'), at('invited'))).toBeGreaterThan(product(at('summoned'), at('harbour')));
  });

  test('a text has length 1, one without words length 0', () => {
    const at = place!(words('a frank and candid exchange', 'the harbour'));
    expect(product(at, at)).toBeCloseTo(1, 5);
    expect(product(place!([]), at)).toBe(0);
  });
});

describe('the nearest claims', () => {
  test('are paired though they share no word', () => {
    const pairs = nearestPairs(
      [saying('frank conversation'), saying('herring quota')],
      [saying('fishing limits'), saying('candid talks')],
      { place },
    );
    expect(pairs).toContainEqual({ a: 0, b: 1 });
    expect(pairs).toContainEqual({ a: 1, b: 0 });
  });

  test('are none where a judge has no vectors, or a claim no words', () => {
    expect(nearestPairs([saying('a')], [saying('b')], { place: null })).toEqual([]);
    expect(nearestPairs([saying('')], [saying('harbour')], { place })).toEqual([]);
  });

  test('are the same, whichever account stands first', () => {
    const texts = fc.array(
      fc.constantFrom('frank talks', 'candid exchange', 'herring', 'fishing', 'war', 'peace'),
      {
        minLength: 1,
        maxLength: 5,
      },
    );
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const there = nearestPairs(one.map(saying), other.map(saying), { place });
        const back = nearestPairs(other.map(saying), one.map(saying), { place });
        const keys = (pairs: readonly { a: number; b: number }[]) =>
          pairs.map(({ a, b }) => `${a} ${b}`).sort();
        expect(keys(back.map(({ a, b }) => ({ a: b, b: a })))).toEqual(keys(there));
      }),
      { numRuns: 50 },
    );
  });
});
