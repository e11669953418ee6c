import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { extractClaims } from '../../src/claims/index.js';
import type { Modality, Polarity } from '../../src/domain/index.js';
import { languageFor } from '../../src/language/index.js';
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
