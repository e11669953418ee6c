import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findActors, resolveActor } from '../../src/lexicon/index.js';
import { tokensOf } from '../helpers/tokens.js';

/** Each mention as `words=actor:form`. */
function mentions(sentence: string): readonly string[] {
  const tokens = tokensOf(sentence);
  return findActors(tokens).map(({ actor, form, first, last }) => {
    const words = tokens.slice(first, last).map(token => token.text);
    return `${words.join(' ')}=${actor.name}:${form}`;
  });
}

describe('finding actors', () => {
  test('a state is named by its name, its adjective, its people and its capital', () => {
    expect(mentions('Dushanbe told the Russians that Tajikistan and Tajik citizens matter.')).toEqual([
      'Dushanbe=Tajikistan:capital',
      'Russians=Russia:people',
      'Tajikistan=Tajikistan:name',
      'Tajik=Tajikistan:demonym',
    ]);
  });

  test('buildings and ministries stand for their state', () => {
    expect(
      mentions("The Kremlin, the White House, the State Department, Downing Street and the Quai d'Orsay"),
    ).toEqual([
      'Kremlin=Russia:metonym',
      'White House=United States:metonym',
      'State Department=United States:institution',
      'Downing Street=United Kingdom:metonym',
      "Quai d'Orsay=France:metonym",
    ]);
  });

  test('the longest name wins', () => {
    expect(mentions('The Republic of Korea and the Democratic People’s Republic of Korea')).toEqual([
      'Republic of Korea=South Korea:name',
      'Democratic People ’s Republic of Korea=North Korea:name',
    ]);
    expect(mentions('the UN Security Council and the Collective Security Treaty Organization')).toEqual([
      'UN Security Council=UN Security Council:name',
      'Collective Security Treaty Organization=CSTO:name',
    ]);
  });

  test.each([
    ['The U.S. told us that the US will stay.', ['U.S.=United States:name', 'US=United States:name']],
    ['Who asked the WHO?', ['WHO=World Health Organization:name']],
    ['They polish the text for the Polish side.', ['Polish=Poland:demonym']],
    ['We ate turkey in Turkey.', ['Turkey=Türkiye:name']],
    ['The chad was left in Chad.', ['Chad=Chad:name']],
  ])('case tells names from words: %s', (sentence, expected) => {
    expect(mentions(sentence)).toEqual(expected);
  });

  test('people who bear the name of a state are not the state', () => {
    expect(mentions('Secretary Michael Jordan met Georgia Meloni in Jordan.')).toEqual([
      'Jordan=Jordan:name',
    ]);
    expect(mentions('The King of Jordan Abdullah II and the Jordan Foreign Minister')).toHaveLength(2);
  });

  test('what is named after a capital or holds the name of a state is not the state', () => {
    expect(mentions('the Minsk agreements, the Paris Agreement and the Helsinki Final Act')).toEqual([]);
    expect(mentions('the Korean Peninsula, the South China Sea, the Indian Ocean and New Mexico')).toEqual(
      [],
    );
  });

  test('possessives and compounds are read whether cut or not', () => {
    expect(mentions('Russia’s word on Russian-Tajik ties')).toEqual([
      'Russia=Russia:name',
      'Russian-Tajik=Russia:demonym',
      'Russian-Tajik=Tajikistan:demonym',
    ]);
    const uncut = { ...tokensOf('Russia')[0]!, text: "Russia's" };
    expect(findActors([uncut])[0]).toMatchObject({ actor: { name: 'Russia' }, first: 0, last: 1 });
  });

  test('accents may be left out', () => {
    expect(
      mentions('Türkiye, Turkiye, Côte d’Ivoire and Sao Tome and Principe').map(one => one.split('=')[1]),
    ).toEqual(['Türkiye:name', 'Türkiye:name', "Côte d'Ivoire:name", 'São Tomé and Príncipe:name']);
  });

  test('mentions are in order, inside the sentence and never empty', () => {
    const word = fc.constantFrom(
      'the',
      'Republic',
      'of',
      'Korea',
      'Russian-Tajik',
      'U.S.',
      "Russia's",
      'Jordan',
      'UN',
      'Security',
      'Council',
      ',',
      'Minsk',
      'agreements',
    );
    fc.assert(
      fc.property(fc.array(word), words => {
        const tokens = words.map(text => ({ ...tokensOf('x')[0]!, text, lower: text.toLowerCase() }));
        let before = 0;
        for (const { first, last } of findActors(tokens)) {
          expect(first).toBeGreaterThanOrEqual(before);
          expect(last).toBeGreaterThan(first);
          expect(last).toBeLessThanOrEqual(tokens.length);
          before = first;
        }
      }),
    );
  });
});

describe('resolving the name of a side', () => {
  test.each([
    ['Russian Federation', 'Russia'],
    ['the Russian side', 'Russia'],
    ['the russian side', 'Russia'],
    ['Moscow', 'Russia'],
    ['USA', 'United States'],
    ['U.S.', 'United States'],
    ['us', 'United States'],
    ['Tajik', 'Tajikistan'],
    ['Islamic Republic of Iran', 'Iran'],
    ['Republic of Korea', 'South Korea'],
    ['DPRK', 'North Korea'],
    ['PRC', 'China'],
    ['Kyrgyz Republic', 'Kyrgyzstan'],
    ['Holy See', 'Holy See'],
    ['Burma', 'Myanmar'],
    ['Turkey', 'Türkiye'],
    ['Palestine', 'Palestine'],
    ['Kosovo', 'Kosovo'],
    ['Taiwan', 'Taiwan'],
    ['Venezuela (Bolivarian Republic of)', 'Venezuela'],
    ['United Kingdom of Great Britain and Northern Ireland', 'United Kingdom'],
    ['Ministry of Foreign Affairs of the Republic of Tajikistan', 'Tajikistan'],
    ['united-states', 'United States'],
    ['NATO', 'NATO'],
    ['European Commission', 'European Union'],
  ])('%s is %s', (name, actor) => {
    expect(resolveActor(name)?.name).toBe(actor);
  });

  test('what names nobody, or two, is nobody', () => {
    expect(resolveActor('')).toBeNull();
    expect(resolveActor('the other side')).toBeNull();
    expect(resolveActor('Russia and Ukraine')).toBeNull();
  });

  test('a state has its ISO code, an organisation none', () => {
    expect(resolveActor('Kyiv')).toEqual({ name: 'Ukraine', kind: 'state', iso: 'UA' });
    expect(resolveActor('OSCE')).toEqual({ name: 'OSCE', kind: 'organisation', iso: null });
  });
});
