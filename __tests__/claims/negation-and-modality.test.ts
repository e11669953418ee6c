import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { extractClaims } from '../../src/claims/index.js';
import type { Modality, Polarity } from '../../src/domain/index.js';
import { languageFor, loadReader } from '../../src/language/index.js';
import { account } from '../helpers/account.js';

interface Marked {
  readonly text: string;
  readonly of: string;
  readonly polarity: Polarity;
  readonly modality: Modality;
}

const file = fileURLToPath(new URL('./negation-and-modality.yml', import.meta.url));
const { sentences } = parse(readFileSync(file, 'utf8')) as { readonly sentences: readonly Marked[] };
const read = sentences.map(sentence => ({ ...sentence, ...readingOf(sentence) }));

/** The claim that shares most words with those that are meant. */
function readingOf({ text, of }: Marked) {
  const { claims } = extractClaims(account(text, { side: 'Russia' }), languageFor('en'), ['Russia', 'China']);
  const words = of.toLowerCase().split(' ');
  const shared = (claim: string) => words.filter(word => claim.toLowerCase().includes(word)).length;
  const claim = claims.toSorted((a, b) => shared(b.text) - shared(a.text))[0];
  return { foundPolarity: claim?.polarity, foundModality: claim?.modality, claim: claim?.text };
}

function share(isRight: (sentence: (typeof read)[number]) => boolean): number {
  return read.filter(isRight).length / read.length;
}

describe(`negation and modality in ${sentences.length} sentences of the register`, () => {
  test('there are as many as the measure needs, none twice', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(150);
    expect(new Set(sentences.map(({ text }) => text)).size).toBe(sentences.length);
  });

  test('polarity', () => {
    expect(share(({ polarity, foundPolarity }) => polarity === foundPolarity)).toBeGreaterThanOrEqual(0.97);
  });

  test('modality', () => {
    expect(share(({ modality, foundModality }) => modality === foundModality)).toBeGreaterThanOrEqual(0.97);
  });
});

describe('which claims a no denies, as parsed', () => {
  test.each([
    [
      'urged Sweden to refrain from provocations',
      'Soto urged Sweden to refrain from provocations.',
      'affirmed',
    ],
    ['Sweden did not avoid the question', 'Sweden did not avoid the question.', 'affirmed'],
    ['Many border areas', 'Many border areas have been disputed since 1990.', 'affirmed'],
    ['Avoiding tensions', 'Avoiding tensions was considered important, Soto said.', 'affirmed'],
    [
      'Norway will continue',
      'Soto said that Norway will continue its efforts aimed at reaching a truce and ruling out attacks.',
      'affirmed',
    ],
    [
      'the police had advised',
      'Soto said that the police had advised the ambassador not to go to the cemetery.',
      'affirmed',
    ],
    [
      'accused Sweden',
      'Soto accused Sweden of shunning dialogue after Stockholm denied it had agreed to talks.',
      'affirmed',
    ],
    [
      'deeds and not for pleasantries',
      'Soto said that Norway is waiting for deeds and not for pleasantries.',
      'affirmed',
    ],
    ['Sweden refrained', 'Sweden refrained from provocations.', 'negated'],
    ['foreign troops', 'It is the policy of Norway that no foreign troops be stationed there.', 'negated'],
    [
      'nor will we accept',
      'We will not be moved by threats, nor will we accept any form of pressure.',
      'negated',
    ],
    ['nor did anyone offer', 'Nobody called, he said, nor did anyone offer help.', 'negated'],
    [
      'neither Oslo nor Stockholm',
      'Soto added that neither Oslo nor Stockholm had withdrawn its signature.',
      'negated',
    ],
    [
      'to carry out the agreements',
      'Soto said that Lind "does not want to carry out the agreements".',
      'negated',
    ],
  ] as const)('%s: "%s" is %s', async (words, text, polarity) => {
    const claims = await claimsIn(text);
    expect(claims.find(claim => claim.text.includes(words))?.polarity).toBe(polarity);
  });

  test('one of several infinitives denied', async () => {
    const claims = await claimsIn(
      'Soto called on Sweden to reopen the port, not to take any action at sea and to release the crew.',
    );
    expect(
      claims.map(({ proposition, polarity }) => [
        proposition.slice('Soto called on Sweden '.length),
        polarity,
      ]),
    ).toEqual([
      ['to reopen the port', 'affirmed'],
      ['not to take any action at sea', 'negated'],
      ['to release the crew', 'affirmed'],
    ]);
  });
});

async function claimsIn(text: string) {
  const language = await (await loadReader('trained')).prepare([text]);
  return extractClaims(account(text, { side: 'Norway' }), language, ['Norway', 'Sweden']).claims;
}
