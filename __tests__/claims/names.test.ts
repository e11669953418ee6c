import { beforeAll, describe, expect, test } from '@jest/globals';
import { extractClaims } from '../../src/claims/index.js';
import { loadReader, type Reader } from '../../src/language/index.js';
import { account } from '../helpers/account.js';

let reader: Reader;
beforeAll(async () => {
  reader = await loadReader('trained');
});

/** Who says each claim, outside in, with the sides spoken for. */
async function sourcesOf(text: string, side: string | null = 'Norway') {
  const kind = side === null ? 'article' : 'readout';
  const counterparts = ['Norway', 'Sweden'].filter(other => other !== side);
  const language = await reader.prepare([text]);
  const { claims, attributions } = extractClaims(account(text, { side, kind, counterparts }), language, [
    'Norway',
    'Sweden',
  ]);
  return claims.map(({ attribution }) =>
    attribution.map(id => attributions.find(each => each.id === id)!.source),
  );
}

/** The same by name: `Ana Soto`, `Norway's ministry > Erik Lind`. */
async function names(text: string, side?: string | null) {
  return (await sourcesOf(text, side)).map(chain => chain.map(({ name }) => name).join(' > '));
}

describe('an office whose holder the account never names', () => {
  test.each([
    [
      'is no place that stands in capitals',
      'The Prime Minister spoke to the President of Sweden, Erik Lind. Turning to Diego Garcia, the leaders spoke of the base. The Prime Minister added that the port was open.',
    ],
    [
      'is nobody whom the account speaks of',
      'The Prime Minister called President Lind of Sweden. The Prime Minister noted that the attack on Jan Rus was grave.',
    ],
    [
      'is nobody named later who does something else',
      'The Prime Minister called President Lind of Sweden. Jan Rus faces a trial in Stockholm. The Prime Minister noted that it was unfair.',
    ],
  ])('%s', async (_, text) => {
    expect((await names(text)).at(-1)).toBe('Prime Minister');
  });

  test('is whoever acts in the account and bears no other office', async () => {
    const text = 'Ana Soto thanked Sweden for its help. The President noted that the port was open.';
    expect(await names(text)).toEqual(['Ana Soto', 'Ana Soto']);
  });
});

describe('an office that is named with its holder', () => {
  test('is the other side’s, where only its holder is named with it, state in between', async () => {
    const text =
      'Nils Dahl had a telephone conversation with Prime Minister of Sweden Erik Lind. The Prime Minister noted that the port was open.';
    expect(await names(text)).toEqual(['Erik Lind']);
  });

  test('keeps the kind of its ministry: "Minister of Foreign Affairs of ..."', async () => {
    const text =
      'Minister of Foreign Affairs of the Kingdom of Norway Ana Soto met the ambassadors. The Norwegian Foreign Minister stressed that the port was open.';
    expect(await names(text)).toEqual(['Ana Soto']);
  });

  test.each([
    [
      'PM conveyed greetings to PM Lind.',
      'Prime Minister Ana Soto spoke with PM of Sweden, H.E. Mr. Erik Lind. PM Lind thanked Norway.',
      'Ana Soto',
    ],
    [
      'The Swedish PM said that the road was closed.',
      'Foreign Minister Ana Soto met PM Erik Lind of Sweden.',
      'Erik Lind',
    ],
    [
      'Deputy PM Ana Soto said that the road was closed.',
      'Deputy PM Ana Soto met PM Erik Lind of Sweden.',
      'Ana Soto',
    ],
    [
      'The Foreign Minister said that the road was closed.',
      'FM Ana Soto met Swedish FM Erik Lind.',
      'Ana Soto',
    ],
  ])('may be written short: %s', async (text, opening, speaker) => {
    expect((await names(`${opening} ${text}`)).at(-1)).toBe(speaker);
  });

  test('behind what is said, is that of who spoke before in the paragraph', async () => {
    const opening = 'Foreign Minister Ana Soto spoke with Swedish Foreign Minister Erik Lind.\n\n';
    const lind = 'Lind, for his part, said that the region follows the talks.';
    const inquit = 'Both ships have left, the foreign minister said, adding that Sweden is ready.';
    expect(await names(`${opening}${lind} ${inquit}`)).toEqual(['Erik Lind', 'Erik Lind', 'Erik Lind']);
    expect((await names(`${opening}${lind}\n\n${inquit}`)).at(-1)).toBe('Ana Soto');
    expect((await names(`${opening}${lind} The Minister said that the ships have left.`)).at(-1)).toBe(
      'Ana Soto',
    );
  });
});
