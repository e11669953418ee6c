import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toToken } from '../../../src/language/en/read-tokens.js';
import { foldWords } from '../../../src/language/en/reader/fold.js';
import { bestTree } from '../../../src/language/en/reader/tree.js';
import { parsed } from '../../helpers/parsed.js';

const NONE = { tag: 'NOUN', form: null } as const;

describe('words folded into tokens', () => {
  const trees = fc.integer({ min: 2, max: 10 }).chain(size =>
    fc.tuple(
      fc.array(fc.integer({ min: -20, max: 20 }), {
        minLength: (size + 1) ** 2,
        maxLength: (size + 1) ** 2,
      }),
      fc.array(fc.boolean(), { minLength: size, maxLength: size }),
    ),
  );

  test('are a tree, however their words are joined', () => {
    fc.assert(
      fc.property(trees, ([scores, ends]) => {
        const size = ends.length;
        const heads = bestTree(Float32Array.from(scores), size + 1);
        const words = parsed(
          Array.from({ length: size }, (_, at) => `w NOUN ${heads[at + 1]} dep`).join('\n'),
        );
        const edges = words.filter((_, at) => ends[at] || at === size - 1).map(({ end }) => end);
        const tokens = edges.map((end, at) =>
          toToken({ start: at === 0 ? 0 : edges[at - 1]! + 1, end }, 'w', NONE),
        );
        const folded = foldWords(tokens, words);
        for (const start of folded.keys()) {
          let at = start;
          for (let steps = 0; steps < folded.length && folded[at]!.syntax!.head !== 0; steps += 1)
            at += folded[at]!.syntax!.head;
          expect(folded[at]!.syntax!.head).toBe(0);
        }
      }),
    );
  });
});
