import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { SPEECH_ACTS } from '../../src/domain/index.js';

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

describe('the labels that speech acts are learnt from', () => {
  const rows = (file: string) =>
    readFileSync(join('training/data/acts', file), 'utf8')
      .trimEnd()
      .split('\n')
      .map(line => line.split('\t'));

  test('stand on claims of our own talks', () => {
    const known = new Map(
      talks.map(({ file, talk }) => [`${file.replace('.yml', '')}\t${talk.about}`, talk] as const),
    );
    const astray = rows('accounts.tsv').filter(([file, about, list, , claim]) => {
      const told = known.get(`${file}\t${about}`)?.[list as 'a' | 'b'] ?? [];
      // A claim may be put together from several parts of a sentence.
      return !told.some(each =>
        claim!.split(' ... ').every(part => `${each}.`.includes(part.replace(/\.$/u, ''))),
      );
    });
    expect(astray).toEqual([]);
  });

  test('name an act each, and of published texts only places', () => {
    const acts = new Set<string>(SPEECH_ACTS);
    expect(rows('accounts.tsv').filter(([, , , act]) => !acts.has(act!))).toEqual([]);
    expect(
      rows('published.tsv').filter(
        ([, , act, place]) => !acts.has(act!) || !/^\d+-\d+(?:,\d+-\d+)*$/u.test(place ?? ''),
      ),
    ).toEqual([]);
  });
});
