import { describe, expect, test } from '@jest/globals';
import { type Judge, loadJudge } from '../../src/alignment/index.js';
import { compareAccounts, explainClaim } from '../../src/comparison/index.js';
import type { Comparison, VerdictKind } from '../../src/domain/index.js';
import { account } from '../helpers/account.js';

const MOSCOW =
  'The Russian side said that 180 vehicles were turned back at the border in March. ' +
  'It stressed that the checks at the border are temporary. ' +
  'It proposed a new air route to the mountains.';
const DUSHANBE =
  'The Tajik side said that 300 vehicles were turned back at the border in March. ' +
  'It was said that the checks at the frontier are temporary. ' +
  'It thanked the doctors.';

async function compared(judge = 'lexical'): Promise<Comparison> {
  return compareAccounts(
    [
      account(MOSCOW, { id: 'a1' }),
      account(DUSHANBE, { id: 'a2', side: 'Tajikistan', counterparts: ['Russia'] }),
    ],
    { judge: await loadJudge(judge) },
  );
}

const explained = (comparison: Comparison, kind: VerdictKind) =>
  explainClaim(comparison, comparison.verdicts.find(({ verdict }) => verdict === kind)!.claim).verdicts[0]!;

describe('why a verdict was reached', () => {
  test('a contest names the rule that fired, and what the claim would be without it', async () => {
    const { rules, changes } = explained(await compared(), 'contested');
    expect(rules[0]).toBe('the rule "number" fired between this claim and a2.c1 (0.70)');
    expect(changes).toEqual([expect.stringMatching(/^(?:shared|omitted).*, if a2\.c1 did not conflict/)]);
  });

  test('an agreement names its threshold, and what would end it', async () => {
    const comparison = await compared();
    const { rules, changes, candidates } = explained(comparison, 'shared');
    expect(rules[0]).toContain(`is at least ${comparison.tool.settings!.agree}`);
    expect(changes.map(change => change.split(',')[0])).toEqual(['omitted', 'contested']);
    expect(candidates[0]!.evidence).toMatchObject({ model: null, by: null });
  });

  test('a silence names the nearest claim and how much it lacks, or that there is none', async () => {
    const { rules, changes } = explained(await compared(), 'omitted');
    expect(rules[0]).toMatch(
      /^no claim comes near$|^the nearest claim, a2\.c\d, scores 0\.\d+, below 0\.55$/,
    );
    expect(changes.map(change => change.split(',')[0])).toEqual(['shared', 'contested']);
  });

  test('both judges are heard where there is a model', async () => {
    const { candidates, rules } = explained(await compared('nli'), 'shared');
    expect(candidates[0]!.evidence!.model).not.toBeNull();
    expect(rules.join('\n')).toMatch(/by words, .*\nby the model, .* counts 70%/);
  });

  test('a conflict of the model names which of its thresholds was asked', async () => {
    const sure: Judge = {
      name: 'nli',
      model: 'a model made for a test',
      warnings: [],
      place: null,
      judge: async pairs =>
        pairs.map(() => ({
          relation: 'contradiction',
          probabilities: { entailment: 0, neutral: 0, contradiction: 1 },
        })),
    };
    const told = 'The Russian side said that lorries with fruit pass the border without delay.';
    const rulesAgainst = async (answer: string) => {
      const accounts = [
        account(told, { id: 'a1' }),
        account(answer, { id: 'a2', side: 'Tajikistan', counterparts: ['Russia'] }),
      ];
      return explained(await compareAccounts(accounts, { judge: sure }), 'contested').rules.join('\n');
    };
    expect(await rulesAgainst('The Tajik side said that lorries with fruit wait at the border.')).toMatch(
      /"conflict": neither presses/,
    );
    expect(
      await rulesAgainst(
        'The Tajik side said that Russia had violated the right of lorries to pass the border.',
      ),
    ).toMatch(/"dispute": one side presses/);
  });

  test('a candidate is seen from the explained claim', async () => {
    const comparison = await compared();
    const seen = (id: string) => explainClaim(comparison, id).verdicts[0]!.candidates;
    for (const { a, b } of comparison.relations) {
      const forth = seen(a).find(({ claim }) => claim === b)!;
      const back = seen(b).find(({ claim }) => claim === a)!;
      expect(back.evidence!.words.entails).toBe(forth.evidence!.words.entailed);
      expect(back.reasons[0]?.a).toEqual(forth.reasons[0]?.b);
      if (forth.type === 'entails') expect(back.type).toBe('entailed-by');
    }
  });

  test('the thresholds are those that decided, also where they were set by hand', async () => {
    const judge = await loadJudge('lexical');
    const accounts = (await compared()).accounts;
    const strict = await compareAccounts(accounts, { judge, settings: { agree: 0.99 } });
    expect(strict.tool.settings).toMatchObject({ agree: 0.99 });
    expect(JSON.stringify(explainClaim(strict, 'a1.c2'))).toContain('0.99');
  });
});
