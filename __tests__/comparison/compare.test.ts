import { describe, expect, test } from '@jest/globals';
import { type Judge, loadJudge } from '../../src/alignment/index.js';
import { compareAccounts, explainClaim } from '../../src/comparison/index.js';
import type { Account, Comparison } from '../../src/domain/index.js';
import { account } from '../helpers/account.js';

async function compare(...accounts: readonly Account[]): Promise<Comparison> {
  return compareAccounts(
    accounts.map((each, index) => ({ ...each, id: `a${index + 1}` })),
    { judge: await loadJudge('lexical') },
  );
}

const russia = (text: string) => account(text, { side: 'Russia', counterparts: [] });
const tajikistan = (text: string) => account(text, { side: 'Tajikistan', counterparts: [] });

function verdictsOf(comparison: Comparison, words: string) {
  const claim = comparison.claims.find(({ text }) => text.includes(words));
  return comparison.verdicts.filter(verdict => verdict.claim === claim?.id);
}

describe('verdicts', () => {
  test('what both accounts say is shared, what one leaves out is omitted', async () => {
    const comparison = await compare(
      russia(
        'The ministers agreed to hold border consultations in Dushanbe in June. Lavrov condemned the attack on the concert hall.',
      ),
      tajikistan('The ministers agreed to hold border consultations in Dushanbe in June.'),
    );
    expect(verdictsOf(comparison, 'consultations')[0]).toMatchObject({
      verdict: 'shared',
      against: 'Tajikistan',
      with: ['a2.c1'],
    });
    expect(verdictsOf(comparison, 'concert hall')[0]).toMatchObject({
      verdict: 'omitted',
      unconfirmed: false,
      with: [],
    });
  });

  test('a comparison names what read it and what judged it', async () => {
    const { tool } = await compare(
      russia('Lavrov condemned the attack on the concert hall.'),
      tajikistan('Muhriddin condemned the attack on the concert hall.'),
    );
    expect(tool).toMatchObject({ judge: 'lexical', model: null, reader: { name: 'rules', model: null } });
  });

  test('what one account puts in the mouth of the silent other side is unconfirmed', async () => {
    const comparison = await compare(
      russia('Lavrov, Minister of Foreign Affairs of Russia, stressed that wheat deliveries would grow.'),
      tajikistan(
        'Russian Foreign Minister Lavrov promised that the expelled students would return. The Tajik minister thanked him for wheat deliveries.',
      ),
    );
    expect(verdictsOf(comparison, 'students')[0]).toMatchObject({ verdict: 'omitted', unconfirmed: true });
  });

  test('who speaks by office alone has the name that another account gives the holder', async () => {
    const { attributions, claims } = await compare(
      account('The President of the Republic stressed that the grain must reach the ports.', {
        side: 'France',
        counterparts: ['Russia'],
      }),
      russia(
        'President of France Emmanuel Macron and Prime Minister Jean Dupont thanked Moscow for the call.',
      ),
    );
    const said = attributions.find(({ id }) => claims[0]!.attribution.includes(id));
    expect(said?.source).toMatchObject({ text: 'The President of the Republic', name: 'Emmanuel Macron' });
  });

  test('an office that nobody is said to hold keeps its words', async () => {
    const { attributions } = await compare(
      account('The President of the Republic stressed that the grain must reach the ports.', {
        side: 'France',
        counterparts: ['Russia'],
      }),
      russia('Prime Minister of France Jean Dupont thanked Moscow for the call.'),
    );
    expect(attributions[0]?.source.name).toBe('President of Republic');
  });

  test('a rejoinder inside one account contests the claim that it answers', async () => {
    const comparison = await compare(
      russia('The Russian side stressed that the stricter checks are not aimed at any nation or religion.'),
      tajikistan(
        'The Tajik minister countered that statements such as “not aimed at any nation” must match reality.',
      ),
    );
    const [verdict] = verdictsOf(comparison, 'stricter checks');
    expect(verdict).toMatchObject({ verdict: 'contested', reason: 'rebuttal' });
  });

  test.each([
    'The Tajik side said that assurances about religion had to correspond to reality.',
    'The Tajik side noted that statements about checks aimed at no nation do not match the facts.',
    'The Tajik side said that assertions about checks aimed at no religion are groundless.',
  ])('words are doubted without a verb of denial: %s', async doubt => {
    const comparison = await compare(
      russia('The Russian side stressed that the stricter checks are not aimed at any nation or religion.'),
      tajikistan(doubt),
    );
    expect(verdictsOf(comparison, 'stricter checks')[0]).toMatchObject({
      verdict: 'contested',
      reason: 'rebuttal',
    });
  });

  test('what one side puts forward and the other rejects is contested', async () => {
    const comparison = await compare(
      russia('The Russian side demanded that the question of the shelf be settled by a tribunal.'),
      tajikistan('The Tajik side rejected any tribunal over the shelf.'),
    );
    expect(verdictsOf(comparison, 'tribunal')[0]).toMatchObject({ verdict: 'contested', reason: 'rebuttal' });
  });

  test('what both reject, or what is rejected on another matter, is not', async () => {
    const both = await compare(
      russia('The Russian side rejected any tribunal over the shelf.'),
      tajikistan('The Tajik side rejected the use of a tribunal over the shelf.'),
    );
    expect(verdictsOf(both, 'tribunal')[0]).not.toMatchObject({ verdict: 'contested' });
    const other = await compare(
      russia('The Russian side demanded that the question of the shelf be settled by a tribunal.'),
      tajikistan('The Tajik side rejected any quota for lorries.'),
    );
    expect(verdictsOf(other, 'tribunal')[0]).toMatchObject({ verdict: 'omitted' });
  });

  test('a claim about facts, or about words that are believed, answers nothing', async () => {
    const comparison = await compare(
      russia('The Russian side stressed that the stricter checks are not aimed at any nation or religion.'),
      tajikistan(
        'The Tajik side welcomed the assurances that the checks are aimed at no nation or religion.',
      ),
    );
    expect(verdictsOf(comparison, 'stricter checks')[0]).toMatchObject({ verdict: 'shared' });
  });

  test('who quotes answers the claim with those words, not one that is only like them', async () => {
    const comparison = await compare(
      russia(
        'Moscow said that it does not support independence for the islands. Moscow said that fishing is a matter of sovereignty.',
      ),
      tajikistan('The Tajik minister said that the statement on “independence” must match reality.'),
    );
    expect(verdictsOf(comparison, 'does not support')[0]).toMatchObject({ verdict: 'contested' });
    expect(verdictsOf(comparison, 'fishing')[0]).toMatchObject({ verdict: 'omitted' });
  });

  test('two things evaluated in opposite ways are no conflict: steadfast support, unprovoked aggression', async () => {
    const comparison = await compare(
      account('Lavrov thanked Dushanbe for its unwavering support of the sovereignty and unity of Russia.'),
      account('The minister voiced support for the sovereignty and unity of Russia against brutal attacks.', {
        side: 'Tajikistan',
        counterparts: ['Russia'],
      }),
    );
    expect(comparison.verdicts.map(({ verdict }) => verdict)).not.toContain('contested');
  });

  test('what ought to be and what is can both be true, however sure a model is that they conflict', async () => {
    const sure: Judge = {
      name: 'nli',
      model: 'sure of every conflict',
      warnings: [],
      place: null,
      judge: async pairs =>
        pairs.map(() => ({
          relation: 'contradiction',
          probabilities: { entailment: 0, neutral: 0.01, contradiction: 0.99 },
        })),
    };
    const [india, china] = [
      account('Both sides should observe the consensus on the border talks.', { id: 'a1', side: 'India' }),
      account('Indian troops broke the consensus of the border talks.', { id: 'a2', side: 'China' }),
    ];
    const { verdicts } = await compareAccounts([india, china], { judge: sure });
    expect(verdicts.map(({ verdict }) => verdict)).not.toContain('contested');
  });

  test('two names for who asked for the call contest each other', async () => {
    const comparison = await compare(
      russia('The conversation took place at the initiative of the Tajik side.'),
      tajikistan('The conversation took place at the initiative of the Russian side.'),
    );
    expect(comparison.verdicts.map(({ verdict, reason }) => [verdict, reason])).toEqual([
      ['contested', 'initiative'],
      ['contested', 'initiative'],
    ]);
  });

  test('another number of the same thing contests', async () => {
    const comparison = await compare(
      russia('The minister noted that 40 vehicles were waiting at the border checkpoint on the highway.'),
      tajikistan(
        'The minister noted that 180 vehicles were waiting at the border checkpoint on the highway.',
      ),
    );
    expect(verdictsOf(comparison, '40 vehicles')[0]).toMatchObject({
      verdict: 'contested',
      reason: 'number',
    });
  });

  test('denying what the other side says that one’s own minister said', async () => {
    const comparison = await compare(
      account('Sergei Lavrov of Russia said that the northern checkpoint would be closed in May.', {
        side: 'Tajikistan',
        counterparts: ['Russia'],
      }),
      account('Sergei Lavrov did not say that. The northern checkpoint would not be closed in May.'),
    );
    expect(verdictsOf(comparison, 'northern checkpoint')[0]).toMatchObject({
      verdict: 'contested',
      reason: 'attribution',
    });
  });

  test('each side blaming the other for one clash is contested', async () => {
    const comparison = await compare(
      account('Indian troops broke the consensus and crossed the line in the Galwan valley.', {
        side: 'China',
        counterparts: [],
      }),
      account('The Chinese side violated the consensus in the Galwan valley.', {
        side: 'India',
        counterparts: [],
      }),
    );
    expect(comparison.verdicts.every(({ verdict }) => verdict === 'contested')).toBe(true);
  });

  test('a side may have several accounts: its position is all of them', async () => {
    const comparison = await compare(
      russia('Lavrov condemned the attack on the concert hall.'),
      tajikistan('The Tajik minister raised the return of the expelled students.'),
      tajikistan('The Tajik minister condemned the attack on the concert hall.'),
    );
    expect(comparison.event.sides).toEqual(['Russia', 'Tajikistan']);
    expect(verdictsOf(comparison, 'condemned')[0]).toMatchObject({ verdict: 'shared', with: ['a3.c1'] });
  });

  test('with three sides every claim has one verdict per other side', async () => {
    const comparison = await compare(
      account('The leaders agreed to resume trade talks in Seoul.', { side: 'China', counterparts: [] }),
      account('The leaders agreed to resume trade talks in Seoul.', { side: 'Japan', counterparts: [] }),
      account('The President condemned the launch of a satellite.', {
        side: 'South Korea',
        counterparts: [],
      }),
    );
    expect(verdictsOf(comparison, 'trade talks').map(({ against, verdict }) => [against, verdict])).toEqual([
      ['Japan', 'shared'],
      ['South Korea', 'omitted'],
    ]);
  });

  test('one article that quotes both sides can be compared alone', async () => {
    const comparison = await compare(
      account(
        'Moscow said that the checks are temporary. Dushanbe said that rights were violated. A queue formed at the border.',
        { side: null, kind: 'article', counterparts: [] },
      ),
    );
    expect(comparison.event.sides).toEqual(['Russia', 'Tajikistan']);
    expect(comparison.verdicts).toHaveLength(2);
  });

  test('two spellings of one state are one side', async () => {
    await expect(
      compare(
        account('The talks were open.', { side: 'USA', counterparts: [] }),
        account('The talks were open.', { side: 'United States', counterparts: [] }),
      ),
    ).rejects.toMatchObject({ code: 'TOO_FEW_SIDES' });
  });

  test('an account without claims is an error that names it', async () => {
    await expect(
      compare(
        russia('The talks were open.'),
        account('30.04.2024', { side: 'Tajikistan', source: 'empty.md' }),
      ),
    ).rejects.toMatchObject({ code: 'NO_CLAIMS', file: 'empty.md' });
  });
});

describe('indices', () => {
  test('divergence is 0 where all is shared and 1 where nothing is', async () => {
    const same = await compare(
      russia('Lavrov condemned the attack on the concert hall.'),
      tajikistan('Lavrov condemned the attack on the concert hall.'),
    );
    const apart = await compare(
      russia('Lavrov condemned the attack on the concert hall.'),
      tajikistan('The minister raised the wheat harvest.'),
    );
    expect(same.divergence.overall).toBe(0);
    expect(apart.divergence.overall).toBe(1);
  });

  test('a timeline entry says who mentions its date', async () => {
    const comparison = await compare(
      russia('Lavrov condemned the attack of 22 March 2024.'),
      tajikistan(
        'The minister condemned the attack of 22 March 2024. The note of protest was handed over on 29 April 2024.',
      ),
    );
    expect(comparison.timeline.map(({ date, mentionedBy }) => [date, mentionedBy])).toEqual([
      ['2024-03-22', ['Russia', 'Tajikistan']],
      ['2024-04-29', ['Tajikistan']],
    ]);
  });

  test('two names for one thing are set side by side', async () => {
    const comparison = await compare(
      russia('The talks were constructive and led to an understanding.'),
      tajikistan('The talks were candid and led to a consensus.'),
    );
    expect(comparison.naming.map(({ referent }) => referent)).toEqual(
      expect.arrayContaining(['what was agreed', 'the mood of the talks']),
    );
  });
});

describe('explaining', () => {
  test('a verdict comes with its candidates, best first, and the rule that decided', async () => {
    const comparison = await compare(
      russia('The ministers agreed to hold border consultations in Dushanbe in June.'),
      tajikistan('The ministers agreed to hold border consultations in Dushanbe in June.'),
    );
    const explanation = explainClaim(comparison, 'a1.c1');
    expect(explanation.chain[0]).toContain('agreed');
    expect(explanation.verdicts[0]!.candidates[0]).toMatchObject({ claim: 'a2.c1', type: 'equivalent' });
    expect(explanation.verdicts[0]!.rules[0]).toContain('agreement');
  });

  test('an unknown claim is an error that says which there are', async () => {
    const comparison = await compare(
      russia('Lavrov condemned the attack.'),
      tajikistan('Lavrov condemned the attack.'),
    );
    expect(() => explainClaim(comparison, 'a9.c9')).toThrow(/no claim/);
  });
});

describe('what an article reports of a side', () => {
  const article = (text: string) => account(text, { side: null, kind: 'article' });

  test("is confirmed by that side's own text, or that text is silent on it", async () => {
    const { claims, reported } = await compare(
      russia('Russian Foreign Minister Sergei Lavrov said that the checks at the border are temporary.'),
      tajikistan('The Tajik side said that the road was closed.'),
      article(
        'Russian Foreign Minister Sergei Lavrov said that the checks at the border are temporary. ' +
          'Lavrov said that grain exports to Dushanbe would be suspended in October.',
      ),
    );
    const of = (words: string) => {
      const claim = claims.find(({ account: id, text }) => id === 'a3' && text.includes(words));
      return reported.find(verdict => verdict.claim === claim?.id);
    };
    expect(of('temporary')).toMatchObject({ against: 'Russia', verdict: 'shared', with: ['a1.c1'] });
    expect(of('grain exports')).toMatchObject({ against: 'Russia', verdict: 'omitted', with: [] });
  });

  test('goes by a name alone to whoever bears it in the accounts, and to nobody where two do', async () => {
    const sidesIn = async (theirs: string) => {
      const { claims } = await compare(
        russia('Foreign Minister Ivan Lavrov said that the checks are temporary.'),
        tajikistan(`Foreign Minister ${theirs} said that the checks are a burden.`),
        article('Lavrov said that the talks were useful.'),
      );
      return claims.filter(({ text }) => text.includes('useful')).map(({ side }) => side);
    };
    expect(await sidesIn('Sirojiddin Muhriddin')).toEqual(['Russia']);
    expect(await sidesIn('Olim Lavrov')).toEqual([null]);
  });

  test('is nothing where there is no article', async () => {
    const { reported } = await compare(
      russia('The Russian side said that the road was closed.'),
      tajikistan('The Tajik side said that the road was open.'),
    );
    expect(reported).toEqual([]);
  });
});
