import { describe, expect, test } from '@jest/globals';
import { allOmitted, sentencesAsClaims, sharedByWords } from '../../src/evaluation/baselines.js';
import { account, claim, NORTH, SOUTH } from './event.js';

const sides = ['North', 'South'];
const reading = {
  claims: [
    claim('a1.c1', 'the river dam is safe'),
    claim('a1.c2', 'serves both countries'),
    claim('a2.c1', 'the dam is a danger to our villages'),
  ],
  attributions: [],
  verdicts: [],
};

describe('baselines', () => {
  test('"all omitted" gives each claim one verdict against each other side', () => {
    const { verdicts } = allOmitted(reading, sides);
    expect(verdicts.map(({ claim, against, verdict }) => [claim, against, verdict])).toEqual([
      ['a1.c1', 'South', 'omitted'],
      ['a1.c2', 'South', 'omitted'],
      ['a2.c1', 'North', 'omitted'],
    ]);
  });

  test('"word overlap" shares with the nearest claim from the threshold on', () => {
    const verdicts = (threshold: number) =>
      sharedByWords(reading, sides, { stem: word => word.toLowerCase(), threshold }).verdicts.map(
        ({ verdict, with: others }) => [verdict, ...others],
      );
    expect(verdicts(0.3)).toEqual([['shared', 'a2.c1'], ['omitted'], ['shared', 'a1.c1']]);
    expect(verdicts(0.4)).toEqual([['omitted'], ['omitted'], ['omitted']]);
  });

  test('sentences as claims leave the boilerplate out', () => {
    const end = NORTH.indexOf('.') + 1;
    const { claims } = sentencesAsClaims([
      { ...account('a1', 'North', NORTH), sentences: [{ start: 0, end, kind: 'prose' }] },
      { ...account('a2', 'South', SOUTH), sentences: [{ start: 0, end: SOUTH.length, kind: 'boilerplate' }] },
    ]);
    expect(claims.map(({ account, side, text }) => [account, side, text])).toEqual([
      ['a1', 'North', NORTH.slice(0, end)],
    ]);
  });
});
