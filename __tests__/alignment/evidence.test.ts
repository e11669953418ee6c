import { describe, expect, test } from '@jest/globals';
import type { Judge, Pair } from '../../src/alignment/index.js';
import { relate } from '../../src/alignment/index.js';
import { readVoice } from '../../src/comparison/index.js';
import { type Relation, textOf } from '../../src/domain/index.js';
import { account } from '../helpers/account.js';

/** A judge with a model that says what a test needs of a pair. */
function modelThat(says: (pair: Pair) => { entailment?: number; contradiction?: number }): Judge {
  return {
    name: 'nli',
    model: 'a model made for a test',
    warnings: [],
    place: null,
    judge: async pairs =>
      pairs.map(pair => {
        const { entailment = 0, contradiction = 0 } = says(pair);
        const probabilities = { entailment, contradiction, neutral: 1 - entailment - contradiction };
        return { relation: 'neutral', probabilities };
      }),
  };
}

const MOSCOW = 'The Russian side said that the stricter checks at the border are not aimed at any nation.';
const DUSHANBE = 'The Tajik side said that the stricter checks at the border single out its citizens.';

function voices(russia = MOSCOW, tajikistan = DUSHANBE) {
  return [
    readVoice(account(russia, { id: 'a1', side: 'Russia', counterparts: ['Tajikistan'] })),
    readVoice(account(tajikistan, { id: 'a2', side: 'Tajikistan', counterparts: ['Russia'] })),
  ];
}

const strongest = (relations: readonly Relation[]) => [...relations].sort((x, y) => y.score - x.score)[0];

describe('a model beside words and rules', () => {
  test('finds a conflict that lies in meaning, and points at the words it rests on', async () => {
    const judge = modelThat(({ premise, hypothesis }) => ({
      contradiction:
        /not aimed/.test(premise + hypothesis) && /single out/.test(premise + hypothesis) ? 0.9 : 0,
    }));
    const [relation] = await relate(voices(), { judge });
    expect(relation).toMatchObject({ type: 'contradicts', reasons: [{ kind: 'contradiction' }] });
    const [{ a, b }] = relation!.reasons as [Relation['reasons'][number]];
    expect(textOf(MOSCOW, [a])).toMatch(/not|aimed/);
    expect(textOf(DUSHANBE, [b])).toMatch(/single|out/);
  });

  test('sees a conflict that shows one way round, and if it takes it for agreement sees none', async () => {
    const contests = async (entailment: number) => {
      const judge = modelThat(({ premise }) =>
        premise.includes('single out') ? { contradiction: 0.9 } : { entailment },
      );
      return (await relate(voices(), { judge, settings: { denial: 2 } })).some(
        ({ type }) => type === 'contradicts',
      );
    };
    expect(await contests(0)).toBe(true);
    expect(await contests(0.95)).toBe(false);
  });

  describe('holds a claim that presses the other side against all that it says', () => {
    const CHARGE = 'The Tajik side accused Moscow of harassing pupils on the railway.';
    const ANSWER = 'The Russian side said that patrols there are routine.';
    const judge = modelThat(({ premise, hypothesis }) => ({
      contradiction: /harassing/.test(premise + hypothesis) && /routine/.test(premise + hypothesis) ? 0.8 : 0,
    }));
    const contests = async (russia: string, tajikistan: string, settings = {}) =>
      (await relate(voices(russia, tajikistan), { judge, settings })).filter(
        ({ type }) => type === 'contradicts',
      );

    test('whatever the words, and whichever account comes first', async () => {
      expect(await contests(ANSWER, CHARGE)).toHaveLength(1);
      const turned = await relate(voices(ANSWER, CHARGE).toReversed(), { judge });
      expect(turned.map(({ type }) => type)).toEqual(['contradicts']);
      expect(await contests(ANSWER, CHARGE, { unlike: 0 })).toEqual([]);
    });

    test('but not one that only tells', async () => {
      expect(await contests(ANSWER, 'The Tajik side spoke of harassing heat on the railway.')).toEqual([]);
    });

    test('and wants the model surer where nothing but one side is pressed', async () => {
      expect(await contests(ANSWER, CHARGE, { dispute: 0.75 })).toEqual([]);
      const rejection = 'The Russian side rejected the charge against its routine patrols.';
      expect(await contests(rejection, CHARGE, { dispute: 0.75 })).not.toEqual([]);
    });

    test('and finds no agreement there', async () => {
      const agreeing = modelThat(() => ({ entailment: 1 }));
      expect(await relate(voices(ANSWER, CHARGE), { judge: agreeing })).toEqual([]);
    });
  });

  test('need not know that an act of one side is told of the other by two names', async () => {
    const judge = modelThat(() => ({}));
    const typeOf = async (verb: string) =>
      strongest(
        await relate(
          voices(
            'The Russian side congratulated Tajikistan on the chairmanship of the regional council.',
            `The Russian side ${verb} Sirojiddin Muhriddin on his chairmanship of the regional council.`,
          ),
          { judge },
        ),
      )?.type;
    expect(await typeOf('congratulated')).toBe('equivalent');
    expect(await typeOf('briefed')).not.toBe('equivalent');
  });

  test('takes blame of two states for no agreement, however alike its words', async () => {
    const judge = modelThat(() => ({ entailment: 0.9 }));
    const concern = (whose: string) =>
      `The minister expressed serious concern about ${whose} provocations at the northern border.`;
    const relationOf = async (russia: string, tajikistan: string) =>
      strongest(await relate(voices(russia, tajikistan), { judge }))?.type;
    expect(await relationOf(concern("Georgia's"), concern("Georgia's"))).not.toBe('related');
    expect(await relationOf(concern("Georgia's"), concern("Armenia's"))).toBe('related');
  });

  test('must be surer of a conflict the longer an account is', async () => {
    const judge = modelThat(() => ({ contradiction: 0.92 }));
    const settings = { conflict: 0.9, dispute: 0.9, quarrel: 0.9, denial: 2, crowd: 10 };
    const contests = async (answers: readonly string[]) =>
      (await relate(voices(MOSCOW, answers.join(' ')), { judge, settings })).filter(
        ({ type }) => type === 'contradicts',
      ).length;
    const answers = [
      'lorries',
      'trains',
      'buses',
      'ferries',
      'pedestrians',
      'riders',
      'traders',
      'pupils',
      'tourists',
    ].map(who => `The Tajik side said that the stricter checks at the border single out ${who}.`);
    expect(await contests(answers.slice(0, 1))).toBe(1);
    expect(await contests([...answers, ...answers.map(each => each.replace('single out', 'hold up'))])).toBe(
      0,
    );
  });

  test('finds support in two sentences of which neither is enough, if asked to', async () => {
    const told = 'The minister spoke of the bridge. It will be open to lorries in May.';
    const asked = 'The bridge will be open to lorries in May.';
    const judge = modelThat(({ premise }) => ({ entailment: premise.includes('bridge. It') ? 1 : 0 }));
    const both = strongest(await relate(voices(told, asked), { judge, settings: { windowShare: 1 } }));
    const alone = strongest(await relate(voices(told, asked), { judge, settings: { windowShare: 0 } }));
    expect(both!.score).toBeGreaterThan(alone!.score);
  });

  test('agrees less where words alone speak for an agreement', async () => {
    const text = 'The sides will open the crossing at Pine Ridge to lorries in May.';
    const like = 'The crossing at Pine Ridge will be opened to lorries in May.';
    const unsure = strongest(await relate(voices(text, like), { judge: modelThat(() => ({})) }));
    const sure = strongest(await relate(voices(text, like), { judge: modelThat(() => ({ entailment: 1 })) }));
    expect(sure).toMatchObject({ type: 'equivalent' });
    expect(unsure!.score).toBeLessThan(sure!.score);
  });

  test('adds nothing to words that hardly see a likeness, unless it is sure', async () => {
    const [text, other] = [
      'The sides will open the crossing at Pine Ridge.',
      'Lorries may pass the ridge again.',
    ];
    const score = async (entailment: number) =>
      strongest(
        await relate(voices(text, other), {
          judge: modelThat(() => ({ entailment })),
          settings: { related: 0, sure: 0.7 },
        }),
      )!.score;
    expect(await score(0.6)).toBe(await score(0));
    expect(await score(0.9)).toBeGreaterThan(await score(0));
  });

  test('is believed sooner where one side accuses, rejects, warns or condemns', async () => {
    const unsure = modelThat(() => ({ contradiction: 0.7 }));
    const told = 'The Russian side said that lorries with fruit pass the border without delay.';
    const noted = 'The Tajik side noted that lorries with fruit wait at the border for days.';
    const condemned = 'The Tajik side condemned the wait of lorries with fruit at the border.';
    const [calm] = await relate(voices(told, noted), { judge: unsure });
    const [hard] = await relate(voices(told, condemned), { judge: unsure });
    expect([calm?.type, hard?.type]).toEqual([expect.not.stringMatching('contradicts'), 'contradicts']);
  });

  test('is not believed of two items on which both accounts say that the sides agreed', async () => {
    const always = modelThat(() => ({ contradiction: 0.95 }));
    const escalation = 'The sides agreed to calm the conflict at the border.';
    const settlement = 'The sides agreed that observers will watch the conflict at the border.';
    const agreed = await relate(voices(escalation, settlement), { judge: always });
    expect(agreed.filter(({ type }) => type === 'contradicts')).toEqual([]);
    const own = 'The Tajik side said that the conflict at the border is growing.';
    const [alone] = await relate(voices(escalation, own), { judge: always });
    expect(alone?.type).toBe('contradicts');
  });

  test('must see a conflict where one word alone ties a rejection to what is put forward', async () => {
    const put = 'The Russian side said that the quarrel over Pine Ridge must be resolved at the Court.';
    const rejected =
      'The Tajik side neither consents to nor recognises the jurisdiction of the Court over its pastures.';
    const contests = async (contradiction: number, settings = {}) =>
      (
        await relate(voices(put, rejected), {
          judge: modelThat(() => ({ contradiction })),
          settings: { conflict: 2, dispute: 2, quarrel: 2, denial: 2, rejection: 0.1, ...settings },
        })
      ).filter(({ type }) => type === 'contradicts').length;
    expect(await contests(0.05)).toBe(0);
    expect(await contests(0.9)).toBe(1);
    expect(await contests(0.05, { rejection: 0 })).toBe(1);
  });

  describe('leaves to rules what it sees half of', () => {
    /** Contests by rule of two accounts, a Russian and a Tajik one. */
    const contests = async (...texts: readonly [string, string]) =>
      (
        await relate(voices(...texts), {
          judge: modelThat(() => ({ contradiction: 0.5 })),
          settings: { conflict: 2, dispute: 2, quarrel: 2, denial: 2 },
        })
      ).filter(({ type }) => type === 'contradicts').length;

    test('and who rejects a deed rebuts nobody who condemns it as well', async () => {
      const rejected = 'The Tajik side rejected these acts of violence at the shrine.';
      const condemned = 'The Russian side condemned the acts of violence at the shrine.';
      const defended = 'The Russian side said that the acts of violence at the shrine were lawful.';
      expect(await contests(condemned, rejected)).toBe(0);
      expect(await contests(defended, rejected)).toBe(1);
    });

    test('and sets two demands against each other only on one question', async () => {
      const demand = 'The Russian side urged Tajikistan to withdraw its patrols from the Zarafshan valley.';
      const same = 'The Tajik side urged Russia to withdraw its patrols from the Zarafshan valley.';
      const another = 'The Tajik side urged Russia to stop the expulsion of its students.';
      expect(await contests(demand, same)).toBe(1);
      expect(await contests(demand, another)).toBe(0);
    });
  });

  test('has no say over the same words, or where a rule has spoken', async () => {
    const always = modelThat(() => ({ contradiction: 1 }));
    const [same] = await relate(voices(MOSCOW, MOSCOW), { judge: always });
    expect(same).toMatchObject({ type: 'equivalent', score: 1 });
    const asked = 'The call took place at the initiative of the Russian side.';
    const denied = 'The call took place at the initiative of the Tajik side.';
    const [ruled] = await relate(voices(asked, denied), { judge: always });
    expect(ruled).toMatchObject({ type: 'contradicts', reasons: [{ kind: 'initiative' }] });
    const [initiated] = await relate(
      voices(asked, 'A telephone call initiated by the Tajik side took place.'),
      { judge: always },
    );
    expect(initiated).toMatchObject({ type: 'contradicts', reasons: [{ kind: 'initiative' }] });
  });
});
