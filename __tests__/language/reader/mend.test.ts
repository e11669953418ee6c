import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Arc } from '../../../src/language/en/reader/arcs.js';
import { mendArcs } from '../../../src/language/en/reader/mend.js';
import { parsed } from '../../helpers/parsed.js';

const WORDS = [
  ['is', 'AUX:present'],
  ['killed', 'VERB:participle'],
  ['had', 'AUX:past'],
  ['stressed', 'VERB:past'],
  ['stresses', 'VERB:present'],
  ['whom', 'PRON'],
  ['there', 'PRON'],
  ['men', 'NOUN'],
  ['and', 'CCONJ'],
  [',', 'PUNCT'],
  ['that', 'SCONJ'],
  ['to', 'PART'],
  ['build', 'VERB:base'],
  [';', 'PUNCT'],
] as const;
const RELATIONS = [
  'ccomp',
  'conj',
  'acl:relcl',
  'obl',
  'nsubj',
  'mark',
  'aux',
  'cop',
  'expl',
  'advcl',
  'punct',
  'acl',
  'appos',
  'parataxis',
  'xcomp',
  'cc',
];

/** Any tree over up to nine words: each hangs on a word before it in a shuffled order. */
const trees = fc.integer({ min: 2, max: 9 }).chain(size =>
  fc.record({
    order: fc.shuffledSubarray([...Array(size).keys()], { minLength: size }),
    above: fc.array(fc.nat(), { minLength: size, maxLength: size }),
    words: fc.array(fc.constantFrom(...WORDS), { minLength: size, maxLength: size }),
    relations: fc.array(fc.constantFrom(...RELATIONS), { minLength: size, maxLength: size }),
  }),
);

/** Throws where a word hangs, by whatever way, on itself. */
function expectTree(arcs: ReadonlyMap<number, Arc>) {
  expect([...arcs.values()].filter(({ head }) => head === null)).toHaveLength(1);
  for (const word of arcs.keys()) {
    const seen = new Set<number>();
    for (let at: number | null = word; at !== null; at = arcs.get(at)!.head) {
      expect(seen.has(at)).toBe(false);
      seen.add(at);
    }
  }
}

const arcsOf = (heads: readonly (number | null)[], relations: readonly string[]) =>
  new Map(heads.map((head, word) => [word, { head, relation: relations[word]! }] as const));

describe('mended arcs', () => {
  test.each([
    [
      'a pronoun that has the clause below it that it would hang on',
      ['men NOUN', 'whom PRON', 'killed VERB:participle', 'stressed VERB:past'],
      arcsOf([1, 3, 0, null], ['nmod', 'obl', 'acl:relcl', 'root']),
    ],
    [
      'a copula below the participle that would be its subject',
      ['is AUX:present', 'killed VERB:participle', 'stressed VERB:past', 'there PRON'],
      arcsOf([1, 2, null, 0], ['conj', 'conj', 'root', 'expl']),
    ],
    [
      'a noun below the clause that would describe it',
      ['is AUX:present', 'is AUX:present', 'is AUX:present', 'men NOUN', 'that SCONJ'],
      arcsOf([null, 0, 0, 1, 1], ['root', 'ccomp', 'ccomp', 'ccomp', 'mark']),
    ],
  ])('stay a tree with %s', (_, words, arcs) => {
    expectTree(mendArcs(parsed(words.map(word => `${word} 0 root`).join('\n')), arcs));
  });

  test('are a tree, whatever tree they were', () => {
    fc.assert(
      fc.property(trees, ({ order, above, words, relations }) => {
        const headOf = new Map(order.map((word, at) => [word, at === 0 ? null : order[above[at]! % at]!]));
        const tokens = parsed(words.map(([text, tag]) => `${text} ${tag} 0 root`).join('\n'));
        expectTree(
          mendArcs(
            tokens,
            arcsOf(
              words.map((_, word) => headOf.get(word)!),
              relations,
            ),
          ),
        );
      }),
      { numRuns: 3000 },
    );
  });
});
