import { describe, expect, test } from '@jest/globals';
import type { Claim } from '../../src/domain/index.js';
import { figuresOf } from '../../src/evaluation/figures.js';
import { matchClaims } from '../../src/evaluation/match.js';
import type { Reading } from '../../src/evaluation/reading.js';
import { scoreEvent } from '../../src/evaluation/score.js';
import { attribution, claim, goldEvent, verdict } from './event.js';

function reading(claims: readonly Claim[], rest: Partial<Reading> = {}): Reading {
  return { claims, attributions: [], verdicts: [], ...rest };
}

describe('matching of claims', () => {
  const matched = (...claims: readonly Claim[]) =>
    matchClaims(goldEvent(), reading(claims)).matches.map(({ gold, claim: { id } }) => [gold.id, id]);

  test('takes a claim that shares most of its words', () => {
    expect(matched(claim('a1.c1', 'stressed that the river dam is safe'))).toEqual([['n2', 'a1.c1']]);
  });

  test('refuses one of which less than half overlaps', () => {
    const sentence = 'She stressed that the river dam is safe, serves both countries and is being repaired';
    expect(matched(claim('a1.c1', sentence))).toEqual([['n2', 'a1.c1']]);
    expect(matched(claim('a1.c1', 'countries and is being repaired'))).toEqual([]);
  });

  test('gives each gold claim one system claim at most', () => {
    expect(matched(claim('a1.c1', 'the river dam is safe'), claim('a1.c2', 'river dam is safe'))).toEqual([
      ['n2', 'a1.c1'],
    ]);
  });

  test('stays within the account', () => {
    const stray = { ...claim('a1.c1', 'Minister Anna Berg'), account: 'a2' };
    expect(matched(stray)).toEqual([]);
  });
});

describe('claims and boundaries', () => {
  test('count matches against what was found and what was there', () => {
    const tally = scoreEvent(
      goldEvent(),
      reading([claim('a1.c1', 'the river dam is safe'), claim('a1.c2', 'is being repaired')]),
    );
    expect(tally.claims).toEqual({ hits: 1, found: 2, gold: 5 });
  });

  test('boundaries count words: shared by matched claims, found, annotated', () => {
    const tally = scoreEvent(goldEvent(), reading([claim('a1.c1', 'stressed that the river dam is safe')]));
    expect(tally.boundaries).toEqual({ hits: 5, found: 7, gold: 10 + 5 + 3 + 8 + 8 });
  });
});

describe('speakers', () => {
  const score = (name: string, rest: Parameters<typeof attribution>[1] = {}) =>
    scoreEvent(
      goldEvent(),
      reading([claim('a2.c1', 'the dam is a danger to our villages', { attribution: ['a2.r1'] })], {
        attributions: [attribution('a2.r1', { name, ...rest }, { speechAct: 'accuse' })],
      }),
    );

  test('are known by their last name, with or without office', () => {
    expect(score('Foreign Minister Omarov').speaker).toEqual({ hits: 1, found: 1, gold: 1 });
    expect(score('Anna Berg').speaker).toEqual({ hits: 0, found: 1, gold: 1 });
  });

  test('who speak together are no single person', () => {
    expect(score('Omarov and Berg', { sides: ['North', 'South'] }).speaker!.hits).toBe(0);
  });

  test('the sides together are known by speaking for several', () => {
    const joint = (speaker: string, sides: readonly string[]) => {
      const event = goldEvent();
      const claims = event.claims.map(each =>
        each.id === 's1' ? { ...each, speakers: ['ministry', speaker] } : each,
      );
      return scoreEvent(
        { ...event, claims },
        reading([claim('a2.c1', 'the dam is a danger to our villages', { attribution: ['a2.r1'] })], {
          attributions: [attribution('a2.r1', { name: 'ministers', kind: 'other', sides })],
        }),
      ).speaker!.hits;
    };
    expect(joint('the ministers', ['North', 'South'])).toBe(1);
    expect(joint('both sides', ['North', 'South'])).toBe(1);
    expect(joint('the three leaders', ['North'])).toBe(0);
    expect(joint('Ilyas Omarov', ['North', 'South'])).toBe(0);
  });

  test('the side of a claim is whose position it expresses', () => {
    const side = (of: string | null) =>
      scoreEvent(goldEvent(), reading([claim('a2.c1', 'the dam is a danger to our villages', { side: of })]))
        .side;
    expect(side('South')).toEqual({ hits: 1, found: 1, gold: 1 });
    expect(side('North')!.hits).toBe(0);
    expect(side(null)!.hits).toBe(0);
  });

  test("in an article a ministry is somebody's, in a side's own account its own voice", () => {
    const event = goldEvent();
    const claims = event.claims.map(each =>
      each.id === 's1' ? { ...each, speakers: ['Foreign Ministry of South'] } : each,
    );
    const chain = (side: string | null) => {
      const accounts = event.accounts.map(each => (each.id === 'a2' ? { ...each, side } : each));
      return scoreEvent(
        { ...event, accounts, claims },
        reading([claim('a2.c1', 'the dam is a danger to our villages', { attribution: ['a2.r1'] })], {
          attributions: [attribution('a2.r1', { name: 'Foreign Ministry of South', kind: 'ministry' })],
        }),
      ).chain!.hits;
    };
    expect(chain(null)).toBe(1);
    expect(chain('South')).toBe(0);
  });

  test('a side that reports in its own name speaks itself', () => {
    const event = goldEvent();
    const claims = event.claims.map(each =>
      each.id === 's1' ? { ...each, speakers: ['ministry', 'South'] } : each,
    );
    const tally = scoreEvent(
      { ...event, claims },
      reading([claim('a2.c1', 'the dam is a danger to our villages')]),
    );
    expect(tally.chain!.hits).toBe(1);
  });

  test('a speech act is what the claim does, whoever is said to do it', () => {
    const act = (speechAct: 'accuse' | 'assert') =>
      scoreEvent(goldEvent(), reading([claim('a2.c1', 'the dam is a danger to our villages', { speechAct })]))
        .speechAct;
    expect(act('accuse')).toEqual({ hits: 1, found: 1, gold: 1 });
    expect(act('assert')!.hits).toBe(0);
  });

  test("an account's own ministry is its own voice", () => {
    const tally = scoreEvent(
      goldEvent(),
      reading(
        [
          claim('a1.c1', 'Minister Anna Berg called Minister Ilyas Omarov', { attribution: ['a1.r1'] }),
          claim('a1.c2', 'the river dam is safe', { attribution: ['a1.r1', 'a1.r2'] }),
        ],
        {
          attributions: [
            attribution('a1.r1', { name: 'Ministry of Foreign Affairs', kind: 'ministry' }),
            attribution('a1.r2', { name: 'Anna Berg' }),
          ],
        },
      ),
    );
    expect(tally.chain).toEqual({ hits: 2, found: 2, gold: 2 });
  });

  test('a chain that lacks a link is wrong even where its last speaker is right', () => {
    const event = goldEvent();
    const claims = event.claims.map(each =>
      each.id === 's1' ? { ...each, speakers: ['ministry', 'Anna Berg', 'Ilyas Omarov'] } : each,
    );
    const tally = scoreEvent(
      { ...event, claims },
      reading([claim('a2.c1', 'the dam is a danger to our villages', { attribution: ['a2.r1'] })], {
        attributions: [attribution('a2.r1', { name: 'Omarov' })],
      }),
    );
    expect(tally.speaker!.hits).toBe(1);
    expect(tally.chain!.hits).toBe(0);
  });

  test('an account each of whose claims begins with one name speaks in that name', () => {
    const event = goldEvent();
    const claims = event.claims.map(each =>
      each.account === 'a2' ? { ...each, speakers: ['Ilyas Omarov'] } : each,
    );
    const tally = scoreEvent(
      { ...event, claims },
      reading([claim('a2.c1', 'the dam is a danger to our villages')]),
    );
    expect(tally.chain!.hits).toBe(1);
  });
});

describe('themes and references', () => {
  test('themes are counted one by one on matched claims', () => {
    const themes = [
      { id: 'security', score: 1, evidence: [] },
      { id: 'treaties', score: 1, evidence: [] },
    ];
    const tally = scoreEvent(
      goldEvent(),
      reading([claim('a2.c1', 'the dam is a danger to our villages', { themes })]),
    );
    expect(tally['theme:security']).toEqual({ hits: 1, found: 1, gold: 1 });
    expect(tally['theme:rights']).toEqual({ hits: 0, found: 0, gold: 1 });
    expect(tally['theme:treaties']).toEqual({ hits: 0, found: 1, gold: 0 });
    const figures = figuresOf(tally);
    expect(figures.find(({ measure }) => measure === 'theme:micro')!.value).toBeCloseTo(0.5);
    expect(figures.find(({ measure }) => measure === 'theme:macro')!.value).toBeCloseTo(1 / 3);
  });

  test('a treaty is found by its name and year, a date by its value', () => {
    const span = { start: 0, end: 1 };
    const find = (value: string) =>
      scoreEvent(
        goldEvent(),
        reading([
          claim('a2.c1', 'both had signed the Water Accord of 1994', {
            references: [{ kind: 'treaty', text: 'the Accord', value, span }],
          }),
          claim('a1.c1', 'on 3 May', {
            references: [{ kind: 'date', text: '3 May', value: '2024-05-03', span }],
          }),
        ]),
      );
    expect(find('Water Accord (1994)')['reference:treaty']!.hits).toBe(1);
    expect(find('Water Accord (1994)')['reference:date']!.hits).toBe(1);
    expect(find('Water Accord (1990)')['reference:treaty']!.hits).toBe(0);
    expect(find('Fisheries Treaty (1994)')['reference:treaty']!.hits).toBe(0);
  });

  test('one reference found stands for one annotated', () => {
    const wanted = { account: 'south.md', kind: 'treaty', value: 'Water Accord' };
    const reference = {
      kind: 'treaty' as const,
      text: 'Water Accord',
      value: 'Water Accord (1994)',
      span: { start: 0, end: 1 },
    };
    const tally = scoreEvent(
      goldEvent({ references: [wanted, wanted] }),
      reading([claim('a2.c1', 'both had signed the Water Accord of 1994', { references: [reference] })]),
    );
    expect(tally['reference:treaty']).toEqual({ hits: 1, found: 1, gold: 2 });
  });
});

describe('verdicts', () => {
  const all = [
    claim('a1.c1', 'the river dam is safe'),
    claim('a1.c2', 'is being repaired'),
    claim('a2.c1', 'the dam is a danger to our villages'),
    claim('a2.c2', 'both had signed the Water Accord of 1994'),
  ];
  const score = (...verdicts: readonly ReturnType<typeof verdict>[]) =>
    scoreEvent(goldEvent(), reading(all, { verdicts }));

  test('count where the matched claim has the same verdict against the same side', () => {
    const tally = score(verdict('a1.c1', 'contested', { with: ['a2.c1'] }), verdict('a2.c1', 'shared'));
    expect(tally['verdict:contested']).toEqual({ hits: 1, found: 1, gold: 2 });
    expect(tally['verdict:shared']).toEqual({ hits: 0, found: 1, gold: 0 });
    expect(score(verdict('a1.c1', 'contested', { against: 'East' }))['verdict:contested']!.hits).toBe(0);
  });

  test('on an unmatched claim cost precision only where they show a reader something', () => {
    expect(score(verdict('a1.c2', 'omitted'))['verdict:omitted']!.found).toBe(0);
    expect(score(verdict('a1.c2', 'shared'))['verdict:shared']!.found).toBe(1);
    expect(score(verdict('a1.c2', 'contested'))['verdict:contested']!.found).toBe(1);
  });

  test('a contested pair is one, named from either end, and must be the same two claims', () => {
    const right = score(
      verdict('a1.c1', 'contested', { with: ['a2.c1'] }),
      verdict('a2.c1', 'contested', { with: ['a1.c1'] }),
    );
    expect(right.contestedPairs).toEqual({ hits: 1, found: 1, gold: 1 });
    const wrong = score(verdict('a1.c1', 'contested', { with: ['a2.c2'] }));
    expect(wrong.contestedPairs).toEqual({ hits: 0, found: 1, gold: 1 });
    expect(wrong['verdict:contested']!.hits).toBe(1);
  });

  test('unconfirmed is scored by itself', () => {
    expect(score(verdict('a2.c2', 'omitted', { unconfirmed: true })).unconfirmed).toEqual({
      hits: 1,
      found: 1,
      gold: 1,
    });
    expect(score(verdict('a2.c2', 'omitted')).unconfirmed).toEqual({ hits: 0, found: 0, gold: 1 });
  });

  test('a class nobody gave and nobody wanted is left out of the macro figure', () => {
    const figures = figuresOf(score(verdict('a1.c1', 'contested'), verdict('a2.c1', 'contested')));
    const value = (measure: string) => figures.find(figure => figure.measure === measure)!.value;
    expect(value('verdict:shared')).toBeNull();
    expect(value('verdict:contested')).toBe(1);
    expect(value('verdict:macro')).toBeCloseTo(0.5);
  });
});
