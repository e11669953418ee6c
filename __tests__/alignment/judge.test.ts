import { describe, expect, test } from '@jest/globals';
import { loadJudge } from '../../src/alignment/index.js';

async function judge(premise: string, hypothesis: string) {
  const [judgement] = await (await loadJudge('lexical')).judge([{ premise, hypothesis }]);
  return judgement!;
}

describe('the lexical judge', () => {
  test('equal words entail each other', async () => {
    expect((await judge('The checks are temporary', 'The checks are temporary')).relation).toBe('entailment');
  });

  test('synonyms of the register count as the same word', async () => {
    const judgement = await judge(
      'Both sides will honour the ceasefire along the border',
      'The sides agreed to observe the truce at the frontier',
    );
    expect(judgement.probabilities.entailment).toBeGreaterThan(0.5);
  });

  test('the same topic with another content is neutral', async () => {
    expect(
      (
        await judge(
          'Moscow thanked Dushanbe for its help in the investigation',
          'Dushanbe asked Moscow to raise the number of student places',
        )
      ).relation,
    ).toBe('neutral');
  });

  test('two actors in common are no reason to relate claims', async () => {
    expect(
      (
        await judge(
          'Russia welcomed the visit of the President of Tajikistan',
          'Russia exports fuel to Tajikistan without duty',
        )
      ).relation,
    ).toBe('neutral');
  });

  test('a negation of the same words contradicts', async () => {
    expect(
      (
        await judge(
          'The stricter border checks target migrant workers',
          'The stricter border checks do not target migrant workers',
        )
      ).relation,
    ).toBe('contradiction');
  });

  test('an antonym contradicts', async () => {
    const judgement = await judge(
      'The stricter passport checks at Moscow airports will begin in June',
      'The stricter passport checks at Moscow airports will end in June',
    );
    expect(judgement.probabilities.contradiction).toBeGreaterThan(judgement.probabilities.entailment);
  });

  test('a word of another part of speech is no synonym: "work" is not "temporary", for all that "working" can be', async () => {
    const judgement = await judge(
      'The additional measures on the border were temporary',
      'The work of the crossings is going back to normal',
    );
    expect(judgement.relation).toBe('neutral');
  });

  test('probabilities add up to one, and the order is kept', async () => {
    const judgements = await (await loadJudge('lexical')).judge([
      { premise: 'a truce', hypothesis: 'a truce' },
      { premise: 'a truce', hypothesis: 'the harvest' },
    ]);
    expect(judgements.map(({ relation }) => relation)).toEqual(['entailment', 'neutral']);
    for (const { probabilities } of judgements) {
      expect(probabilities.entailment + probabilities.contradiction + probabilities.neutral).toBeCloseTo(
        1,
        9,
      );
    }
  });

  test('an unknown judge is an error that names the known ones', async () => {
    await expect(loadJudge('oracle')).rejects.toMatchObject({
      code: 'NO_JUDGE',
      mend: expect.stringContaining('lexical'),
    });
  });
});
