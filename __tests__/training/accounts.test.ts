import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

interface Talk {
  readonly about: string;
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly same?: readonly Pair[];
  readonly narrower?: readonly Pair[];
  readonly broader?: readonly Pair[];
  readonly contest?: readonly Pair[];
}
type Pair = readonly [number, number];

const FOLDER = 'training/data/accounts';
const talks = readdirSync(FOLDER).flatMap(file =>
  (parse(readFileSync(join(FOLDER, file), 'utf8')) as readonly Talk[]).map(talk => ({ file, talk })),
);

function pairsOf({ same = [], narrower = [], broader = [], contest = [] }: Talk): readonly Pair[] {
  return [...same, ...narrower, ...broader, ...contest];
}

describe('the accounts that the judge learns from', () => {
  test('relate only claims that are there', () => {
    const astray = talks.filter(({ talk }) =>
      pairsOf(talk).some(([a, b]) => talk.a[a - 1] === undefined || talk.b[b - 1] === undefined),
    );
    expect(astray).toEqual([]);
  });

  test('say of no pair two things', () => {
    const torn = talks.filter(({ talk }) => {
      const pairs = pairsOf(talk).map(String);
      return new Set(pairs).size < pairs.length;
    });
    expect(torn).toEqual([]);
  });

  test('leave most pairs of a talk unrelated', () => {
    const crowded = talks.filter(({ talk }) => pairsOf(talk).length * 4 > talk.a.length * talk.b.length);
    expect(crowded.map(({ talk }) => talk.about)).toEqual([]);
  });

  test('those measured on are never trained on', () => {
    const trained = new Set(
      talks.filter(({ file }) => !file.startsWith('heldout')).map(({ talk }) => talk.about),
    );
    const held = talks.filter(({ file }) => file.startsWith('heldout')).map(({ talk }) => talk.about);
    expect(held.length).toBeGreaterThan(0);
    expect(held.filter(about => trained.has(about))).toEqual([]);
  });
});
