import { describe, expect, test } from '@jest/globals';
import { extractClaims } from '../../src/claims/index.js';
import { loadReader } from '../../src/language/index.js';
import { account } from '../helpers/account.js';

/** The claims of an account of Norway: what they say verbatim and by themselves. */
async function claimsOf(text: string) {
  const reader = await loadReader('trained');
  const language = await reader.prepare([text]);
  const { claims } = extractClaims(account(text, { side: 'Norway', counterparts: ['Sweden'] }), language, [
    'Norway',
    'Sweden',
  ]);
  return claims.map(({ text: verbatim, proposition }) => ({ verbatim, proposition }));
}

describe('what is said beside the main clause and can be denied by itself', () => {
  test.each([
    [
      'Sweden has not left the valley, where it continues to plant mines near the villages.',
      'it continues to plant mines near the villages',
      'Sweden continues to plant mines near the villages',
    ],
    [
      'The Minister praised the volunteers, without whom the bridge would not have been built.',
      'without whom the bridge would not have been built',
      'Without the volunteers the bridge would not have been built',
    ],
    [
      'Norway protested against the balloon, whose presence over the coast was a breach of the law.',
      'whose presence over the coast was a breach of the law',
      "The balloon's presence over the coast was a breach of the law",
    ],
    [
      'The Minister visited the camp, long used by smugglers from abroad.',
      'long used by smugglers from abroad',
      'The camp long used by smugglers from abroad',
    ],
    [
      'The entire responsibility rests with the leadership of Sweden, which aggravates the situation in the region and undermines the talks on a treaty.',
      'undermines the talks on a treaty',
      'The leadership of Sweden undermines the talks on a treaty',
    ],
    [
      'The army of Sweden crossed the river, directing artillery at the villages in the valley.',
      'directing artillery at the villages in the valley',
      'The army of Sweden directing artillery at the villages in the valley',
    ],
  ])('"%s"', async (text, verbatim, proposition) => {
    expect(await claimsOf(text)).toContainEqual({ verbatim, proposition });
  });

  test('what follows several infinitives is no part of the last', async () => {
    const claims = await claimsOf(
      'We call on Sweden to open the road and to release the drivers, and we reaffirm that the border must be open.',
    );
    expect(claims.map(({ verbatim }) => verbatim)).toEqual([
      'call on Sweden to open the road',
      'release the drivers',
      'the border must be open',
    ]);
  });

  test.each([
    [
      'a relative clause that only says which',
      'The ministers praised the agreement which they signed in 1993.',
    ],
    ['a participle before the verb', 'The bridge, carrying two lanes and a railway, was opened on Monday.'],
    ['how it is done', 'Norway supports the villages by sending food and medicine.'],
  ])('%s stays with its clause', async (_, text) => {
    expect(await claimsOf(text)).toHaveLength(1);
  });
});
