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

describe('predicates that are joined, each told by itself', () => {
  test.each([
    [
      'under one auxiliary each, behind a shorter clause',
      'The Commission had its origin in the understanding reached by the two Prime Ministers in Oslo, and had published two reports before the summer.',
      [
        'The Commission had its origin in the understanding reached by the two Prime Ministers in Oslo',
        'had published two reports before the summer',
      ],
    ],
    [
      'three in a row behind "that"',
      'The Minister stressed that Norway stands by the treaty, is committed to holding talks, and has always kept its word.',
      ['Norway stands by the treaty', 'is committed to holding talks', 'has always kept its word'],
    ],
    [
      'a report and a further one behind a relative clause',
      'The Minister condemned the strike that the rebels carried out that night, and underlined the need for an inquiry.',
      ['condemned the strike that the rebels carried out that night', 'underlined the need for an inquiry'],
    ],
    [
      'two verbs that share their object, which are one',
      'Norway has sought and obtained the consent of its neighbours.',
      ['Norway has sought and obtained the consent of its neighbours'],
    ],
    [
      'two relative clauses, of which either can be denied',
      'Norway condemns an act which violates its waters, and which insults the dignity of its people.',
      ['condemns an act which violates its waters', 'which insults the dignity of its people'],
    ],
    [
      'what a wish and a conviction hold',
      'We are confident that the law is just and that it gives the families an answer.',
      ['We are confident that the law is just', 'it gives the families an answer'],
    ],
    [
      'phrases behind a preposition that is repeated',
      'The law is opposed by the families of the missing, and by the parties of the north.',
      [
        'The law is opposed by the families of the missing',
        'The law is opposed ... by the parties of the north',
      ],
    ],
    [
      'what had happened before',
      'Norway has closed its embassy, after soldiers of Sweden forced their way into the garden.',
      ['Norway has closed its embassy', 'soldiers of Sweden forced their way into the garden'],
    ],
    [
      'what is told of a thing in other words',
      'There can be no talks with the movement, a group with which no government of the region works.',
      ['There can be no talks with the movement', 'a group with which no government of the region works'],
    ],
  ])('%s', async (_, text, verbatim) => {
    expect((await claimsOf(text)).map(claim => claim.verbatim)).toEqual(verbatim);
  });

  test('a report in passing, and one to which the next is the answer', async () => {
    const passing = await claimsOf(
      'While noting that Sweden is a close friend, the Minister raised concerns about the fence.',
    );
    expect(passing.map(({ verbatim }) => verbatim)).toContain('Sweden is a close friend');
    const answered = await claimsOf(
      'The Minister met the envoy of Sweden. When the envoy asserted that the fence was legal, the Minister replied that it divides a village.',
    );
    expect(answered.map(({ verbatim }) => verbatim)).toEqual(
      expect.arrayContaining(['the fence was legal', 'it divides a village']),
    );
  });

  test('"he noted" between a subject and its verb leaves them one claim', async () => {
    const claims = await claimsOf(
      'Minister Dahl spoke to the press. The aid that comes from Sweden, he noted, does not cover the damage.',
    );
    expect(claims).toContainEqual({
      verbatim: 'The aid that comes from Sweden ... does not cover the damage',
      proposition: 'The aid that comes from Sweden does not cover the damage',
    });
  });
});
