import { beforeAll, describe, expect, test } from '@jest/globals';
import { clueClaims, extractClaims } from '../../src/claims/index.js';
import { type Language, languageFor, loadReader } from '../../src/language/index.js';
import { lexicon } from '../../src/lexicon/index.js';
import { account } from '../helpers/account.js';

/** In no rule's words: what only labelled claims have taught. */
const TAUGHT: readonly (readonly [act: string, text: string])[] = [
  ['accuse', 'Tajik officers extort money from our drivers at every bend of the road.'],
  ['accuse', 'Minister Sergei Lavrov said that the Tajik side had walked out of the talks on a pretext.'],
  ['promise', 'Russia is going to open two more schools in Khujand next year.'],
  ['assert', 'Minister Sergei Lavrov said that the talks had been useful.'],
  ['inform', 'Minister Sergei Lavrov said that the next round is due in Moscow in May.'],
];

const ALL = ['Russia', 'Tajikistan'];
const first = (text: string, language: Language) =>
  extractClaims(account(text, { side: 'Russia' }), language, ALL).claims[0]!;

describe('a speech act that no rule hears', () => {
  let trained: Language;
  beforeAll(async () => {
    trained = await (await loadReader('trained')).prepare(TAUGHT.map(([, text]) => text));
  });

  test.each(TAUGHT)('%s: "%s"', (act, text) => {
    expect(first(text, trained).speechAct).toBe(act);
  });

  test('is learnt of the words alone where no reader has seen them', () => {
    expect(first('Moscow never closed the road.', languageFor('en')).speechAct).toBe('reject');
  });

  test('is no accusation where the deed is denied, and no demand on oneself', () => {
    const acts = [
      'Tajikistan has not violated the ceasefire.',
      'Russia must strengthen its own border posts.',
    ].map(text => first(text, languageFor('en')).speechAct);
    expect(acts).not.toContain('accuse');
    expect(acts).not.toContain('demand');
  });
});

describe('the clues to a speech act', () => {
  const cluesOf = (text: string) =>
    clueClaims(account(text, { side: 'Russia' }), languageFor('en'), ALL)[0]!.clues;

  test('do not tell which states are spoken of, only whose they are', () => {
    const clues = cluesOf('Tajikistan sent Oleg Petrov back to Russia on 3 May.');
    expect(clues).toEqual(
      expect.arrayContaining(['word=<other>', 'word=<own>', 'word=<name>', 'word=<number>']),
    );
    expect(clues.join(' ')).not.toMatch(/tajik|russia|petrov/iu);
  });

  test('tell who speaks, by which cue', () => {
    const clues = cluesOf('Minister Sergei Lavrov did not rule out that the road would open.');
    expect(clues).toEqual(expect.arrayContaining(['speaker=own', 'cue is=negated', 'cue word=rule']));
  });

  test('weigh one number for each act', () => {
    const { acts, bias, clues } = lexicon('actWeights');
    expect(new Set([bias, ...Object.values(clues)].map(({ length }) => length))).toEqual(
      new Set([acts.length]),
    );
  });
});
