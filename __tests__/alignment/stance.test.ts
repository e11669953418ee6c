import { describe, expect, test } from '@jest/globals';
import { statementsOf } from '../../src/alignment/index.js';
import { readVoice } from '../../src/comparison/index.js';
import { account } from '../helpers/account.js';

/** Whom each claim of a Japanese account holds something against, and the word that does. */
function accused(text: string): readonly (readonly [string, string] | null)[] {
  const own = account(text, { side: 'Japan', counterparts: ['Russia'] });
  return statementsOf(readVoice(own)).map(({ accuses }) =>
    accuses === null ? null : [accuses.target, text.slice(accuses.span.start, accuses.span.end)],
  );
}

describe('an accusation', () => {
  test('is held against the one accused, whatever it is of', () => {
    expect(accused('Japan accused Russia of turning back lorries.')).toEqual([['Russia', 'accused']]);
  });

  test('is held against who does it, not against who condemns it or whom it is done to', () => {
    expect(accused('Japan condemned hostile treatment of drivers by Russia.')).toEqual([
      ['Russia', 'hostile'],
    ]);
    expect(accused('Japan condemned the attack on Mongolia by Russia.')).toEqual([['Russia', 'attack']]);
    expect(accused('The convoy from Japan was attacked by Russian guards.')).toEqual([
      ['Russia', 'attacked'],
    ]);
    expect(accused('Mongolia was attacked.')).toEqual([null]);
  });

  test('is held against the party named before the conduct', () => {
    expect(accused("Russia's troops broke the agreement.")).toEqual([['Russia', 'broke']]);
    expect(accused('Japan praised Russia for opening the road.')).toEqual([null]);
    expect(accused("Japan voiced the concern of Mongolia about Russia's sudden escalation.")).toEqual([
      ['Russia', 'escalation'],
    ]);
    expect(accused('Japan praised the aid of Russia for deterrence against common threats.')).toEqual([null]);
    expect(accused('Japan thanked Russia for strong action in response to any attack.')).toEqual([null]);
  });
});
