import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { logOdds } from '../../src/store/log-odds.js';

const tally = (counts: Readonly<Record<string, number>>) => new Map(Object.entries(counts));

describe('log-odds with an informative Dirichlet prior', () => {
  // Worked out by hand. Background: border 6 + trade 4 = 10; a prior of 5 gives border 3, trade 2.
  // First: border 4, trade 1 (n = 5). Second: border 2, trade 3 (n = 5).
  // border: (4+3)/(5+5-4-3) = 7/3 against (2+3)/(5+5-2-3) = 5/5: delta = ln(7/3) - ln(1) = 0.847298.
  // variance = 1/7 + 1/5 = 12/35, deviation = 0.585540, z = 1.447036, interval 0.847298 -+ 1.959964 * 0.585540.
  // trade: (1+2)/(5+5-1-2) = 3/7 against (3+2)/(5+5-3-2) = 1: delta = ln(3/7) = -0.847298, variance 1/3 + 1/5 = 8/15.
  const background = tally({ border: 6, trade: 4 });
  const terms = logOdds(tally({ border: 4, trade: 1 }), tally({ border: 2, trade: 3 }), {
    background,
    priorSize: 5,
  });

  test('is what it is by hand', () => {
    const [border, trade] = terms;
    expect(border).toMatchObject({ term: 'border', first: 4, second: 2 });
    expect(border!.delta).toBeCloseTo(0.847298, 5);
    expect(border!.z).toBeCloseTo(1.447036, 5);
    expect(border!.low).toBeCloseTo(-0.300339, 5);
    expect(border!.high).toBeCloseTo(1.994935, 5);
    expect(trade!.delta).toBeCloseTo(-0.847298, 5);
    expect(trade!.z).toBeCloseTo(-0.847298 / Math.sqrt(8 / 15), 5);
  });

  test('is turned about where the two change places', () => {
    const counts = fc.record({ border: fc.nat(50), trade: fc.nat(50), grain: fc.nat(50) });
    fc.assert(
      fc.property(counts, counts, fc.integer({ min: 1, max: 1000 }), (a, b, priorSize) => {
        const all = tally({
          border: 1 + a.border + b.border,
          trade: 1 + a.trade + b.trade,
          grain: 1 + a.grain + b.grain,
        });
        const options = { background: all, priorSize };
        const back = new Map(logOdds(tally(b), tally(a), options).map(each => [each.term, each] as const));
        for (const { term, delta, z, low } of logOdds(tally(a), tally(b), options)) {
          expect(back.get(term)!.delta).toBeCloseTo(-delta, 8);
          expect(back.get(term)!.z).toBeCloseTo(-z, 8);
          expect(back.get(term)!.high).toBeCloseTo(-low, 8);
        }
      }),
    );
  });

  test('draws a rare word towards what all say: one word against none tells little', () => {
    const many = tally({ border: 100, trade: 900, once: 1 });
    const [first] = logOdds(tally({ border: 60, trade: 440, once: 1 }), tally({ border: 40, trade: 460 }), {
      background: many,
      priorSize: 500,
    });
    expect(first!.term).toBe('border');
  });

  test('has nothing to say of a single term, and asks for a background that knows all', () => {
    const one = tally({ border: 3 });
    expect(logOdds(one, one, { background: one, priorSize: 5 })).toEqual([]);
    expect(() =>
      logOdds(tally({ new: 1 }), one, { background: tally({ border: 3, trade: 1 }), priorSize: 5 }),
    ).toThrow(RangeError);
  });
});
