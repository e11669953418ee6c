import { describe, expect, test } from '@jest/globals';
import { neighboursOf } from '../../src/language/index.js';

const lemmasOf = (words: readonly { readonly lemma: string }[]) => words.map(({ lemma }) => lemma);

describe('neighbours in WordNet', () => {
  test('synonyms and derived words are the same thing, each in its part of speech', () => {
    const { same } = neighboursOf('violate', 'verb');
    expect(lemmasOf(same)).toContain('breach');
    expect(same).toContainEqual({ lemma: 'violation', wordClass: 'noun' });
  });

  test('a similar adjective is only near: "working" is not another word for "temporary"', () => {
    const { same, near } = neighboursOf('temporary', 'adj');
    expect(near).toContainEqual({ lemma: 'working', wordClass: 'adj' });
    expect(lemmasOf(same)).not.toContain('working');
  });

  test('antonyms are opposite', () => {
    expect(lemmasOf(neighboursOf('temporary', 'adj').opposite)).toEqual(['permanent']);
  });

  test('a word is no neighbour of itself, and an unknown one has none', () => {
    expect(lemmasOf(neighboursOf('agreement', 'noun').same)).not.toContain('agreement');
    expect(neighboursOf('muhriddin', 'noun')).toEqual({ same: [], near: [], opposite: [] });
  });
});
