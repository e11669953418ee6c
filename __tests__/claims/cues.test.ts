import { describe, expect, test } from '@jest/globals';
import { extractClaims } from '../../src/claims/index.js';
import { loadReader } from '../../src/language/index.js';
import { account } from '../helpers/account.js';

interface About {
  readonly side?: string | null;
  readonly title?: string;
}

const SIDES = ['Norway', 'Sweden'];

/** As the trained reader reads it. */
async function language(text: string) {
  return (await loadReader('trained')).prepare([text]);
}

/** Each claim as "speaker > speaker | act | words"; "account" where nobody is named. */
async function told(text: string, { side = 'Norway', title }: About = {}): Promise<readonly string[]> {
  const kind = side === null ? 'article' : 'readout';
  const counterparts = SIDES.filter(other => other !== side);
  const of = account(text, { side, kind, title: title ?? null, counterparts });
  const { claims, attributions } = extractClaims(of, await language(of.text), SIDES);
  const names = new Map(attributions.map(({ id, source }) => [id, source.name] as const));
  return claims.map(({ attribution, speechAct, text: words }) => {
    const chain = attribution.map(id => names.get(id)).join(' > ');
    return `${chain || 'account'} | ${speechAct} | ${words}`;
  });
}

describe('a verb that puts an attitude into words', () => {
  test.each([
    ['extended her warm congratulations on the opening of the port', 'praise'],
    ['offered congratulations to Sweden on the opening of the port', 'praise'],
    ['voiced her intention to open the road', 'promise'],
    ["renewed Norway's solidarity with Sweden", 'agree'],
    ['voiced condemnation of the attack on the port', 'condemn'],
    ['extended sympathy to the families of the sailors', 'regret'],
    ['offered apologies for the delay', 'regret'],
    ['conveyed her gratitude for the understanding', 'thank'],
  ])('does what its noun names: %s', async (words, act) => {
    expect(await told(`Ana Soto ${words}.`)).toEqual([`Ana Soto | ${act} | ${words}`]);
  });

  test('tells what is thought behind "that"', async () => {
    const speakers = await told('Ana Soto demonstrated recognition that the checks were too slow.');
    expect(speakers).toEqual(['Ana Soto | concede | the checks were too slow']);
    expect(await told('The two ministers shared the view that the checks were too slow.')).toEqual([
      'two ministers | assert | the checks were too slow',
    ]);
  });

  test('is no such cue with a noun that names a thing', async () => {
    expect(await told('Ana Soto shared information about the port.')).toEqual([
      'Ana Soto | inform | shared information about the port',
    ]);
  });

  test('takes a noun, not the verb that is spelt like it', async () => {
    const text = 'Ana Soto stated concerning the port that it would remain closed.';
    expect((await told(text))[0]).toMatch(/^Ana Soto \| \w+ \| it would remain closed$/);
  });
});

describe('what is said', () => {
  test('again is said', async () => {
    expect(await told('Ana Soto re-emphasised the need for a new port.')).toEqual([
      'Ana Soto | demand | re-emphasised the need for a new port',
    ]);
  });

  test('stands behind what one does on the way to saying it', async () => {
    expect(await told('Ana Soto went on to add that the checks were too slow.')).toEqual([
      'Ana Soto | assert | the checks were too slow',
    ]);
    expect(await told('Ana Soto was able to verify that the port was safe.')).toEqual([
      'Ana Soto | assert | the port was safe',
    ]);
    expect(await told('Ana Soto began by setting out the Norwegian plan for the road.')).toEqual([
      'Ana Soto | inform | began by setting out the Norwegian plan for the road',
    ]);
  });

  test('is not what one was unable to say, nor what one was able to do', async () => {
    expect((await told('Ana Soto was not able to verify that the port was safe.'))[0]).toMatch(/^account/);
    expect((await told('Ana Soto was able to support the sailors.'))[0]).toMatch(/^account/);
  });

  test.each([
    'gave to understand that the port was closed',
    'gave an explanation that the port was closed',
    'brought to the attention that the port was closed',
    'brought to the attention of her colleague that the port was closed',
    "called her colleague's attention to the fact that the port was closed",
    'stated regarding the checks on lorries that the port was closed',
  ])('stands behind "that": %s', async words => {
    expect(await told(`Ana Soto ${words}.`)).toEqual([
      expect.stringMatching(/^Ana Soto \| \w+ \| the port was closed$/),
    ]);
  });

  test('and to nobody named is the word of the account', async () => {
    expect(
      await told('It was brought to the attention of the Swedish side that the port was closed.'),
    ).toEqual([expect.stringMatching(/^account \| \w+ \| the port was closed$/)]);
  });

  test('is an order where somebody is directed to do it', async () => {
    expect(await told('Ana Soto directed the ministry to open the port.')).toEqual([
      'Ana Soto | demand | directed the ministry to open the port',
    ]);
    expect((await told('Ana Soto directed efforts to open the port.'))[0]).toMatch(/^account/);
  });
});
