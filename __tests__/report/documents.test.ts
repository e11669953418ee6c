import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { renderClaims, renderComparison, SCHEMAS } from '../../src/report/index.js';
import { bridgeCall, bridgeTalks, OPTIONS, withWords } from './fixture.js';

const JSON_OPTIONS = { ...OPTIONS, format: 'json' } as const;
const ajv = new Ajv2020({ allErrors: true, strict: true });
const isComparison = ajv.compile(SCHEMAS.comparison);
const isClaims = ajv.compile(SCHEMAS.claims);
const isGold = ajv.compile(SCHEMAS.gold);
const isJudgement = ajv.compile(SCHEMAS.judgement);

async function documentOf(comparison = bridgeCall(), change = {}) {
  return JSON.parse(await renderComparison(comparison, { ...JSON_OPTIONS, ...change }));
}

describe('the comparison document', () => {
  test('keeps its schema, with two sides, three, an article, and texts', async () => {
    for (const document of [
      await documentOf(),
      await documentOf(bridgeTalks()),
      await documentOf(bridgeTalks(), { includeText: true, minScore: 0.5, themes: ['rights'] }),
    ]) {
      isComparison(document);
      expect(isComparison.errors).toBeNull();
    }
  });

  test('may carry keys that a later version adds, and may lack none', async () => {
    const document = await documentOf();
    expect(isComparison({ ...document, mood: 'tense' })).toBe(true);
    const { verdicts: _, ...without } = document;
    expect(isComparison(without)).toBe(false);
  });

  test('has its keys in the published order', async () => {
    expect(Object.keys(await documentOf()).join(' ')).toBe(
      'schemaVersion tool event accounts attributions claims relations verdicts reported themes timeline emphasis naming divergence complete warnings',
    );
  });

  test('gives the texts into which the spans point, only when asked', async () => {
    const [without] = (await documentOf()).accounts;
    expect(without).not.toHaveProperty('text');
    const { accounts, claims } = await documentOf(bridgeTalks(), { includeText: true });
    for (const { account, spans, text } of claims) {
      const body: string = accounts.find(({ id }: { id: string }) => id === account).text;
      expect(body.slice(spans[0].start, spans[0].end)).toBe(text);
    }
  });

  test('names a single side of a source, and every side where there are several', async () => {
    const call = bridgeCall();
    const joint = call.attributions.map(each => ({
      ...each,
      source: { ...each.source, sides: ['Veria', 'Orshan'] },
    }));
    const [attribution] = (await documentOf({ ...call, attributions: joint })).attributions;
    expect(attribution.source).toMatchObject({ side: null, sides: ['Veria', 'Orshan'] });
    expect((await documentOf()).attributions[0].source).toMatchObject({ side: 'Veria', sides: ['Veria'] });
  });

  test('reads back to the very words, with nothing in it that steers a terminal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async words => {
        const json = await renderComparison(withWords(bridgeCall(), words), JSON_OPTIONS);
        expect(json).not.toMatch(/[\u0080-\u009f\u007f\u202a-\u202e\u2066-\u2069]/u);
        expect(JSON.parse(json).claims[0].text).toBe(words);
      }),
      { numRuns: 50 },
    );
  });

  test('as a JSON line is the same document', async () => {
    const line = await renderComparison(bridgeCall(), { ...OPTIONS, format: 'jsonl' });
    expect(line.indexOf('\n')).toBe(line.length - 1);
    expect(JSON.parse(line)).toEqual(await documentOf());
  });
});

test('the claims document keeps its schema', async () => {
  const { accounts, attributions, claims, tool } = bridgeCall();
  const voice = {
    account: accounts[0]!,
    sentences: accounts[0]!.sentences,
    attributions,
    claims,
    officials: [],
  };
  const document = JSON.parse(await renderClaims(voice, JSON_OPTIONS, tool));
  isClaims(document);
  expect(isClaims.errors).toBeNull();
  expect(Object.keys(document)).toEqual([
    'schemaVersion',
    'tool',
    'account',
    'sentences',
    'attributions',
    'claims',
  ]);
});

describe('the gold schema', () => {
  const gold = {
    schemaVersion: '1',
    event: { id: 'dam-call', title: 'A call about a dam', date: '2024-05-03' },
    split: 'test',
    language: 'en',
    provenance: [],
    accounts: [
      { file: 'north.md', side: 'North', kind: 'readout' },
      { file: 'press.md', kind: 'article' },
    ],
    claims: [
      {
        id: 'n1',
        account: 'north.md',
        side: 'North',
        text: ['the dam', 'is safe'],
        gist: 'The dam is safe',
        speakers: ['ministry', 'Anna Berg'],
        speechAct: 'assert',
        polarity: 'affirmed',
        themes: ['security'],
      },
    ],
    verdicts: [
      {
        claim: 'n1',
        against: 'South',
        verdict: 'contested',
        with: ['s1'],
        reason: 'evaluation',
        note: 'opposite',
      },
    ],
    references: [{ account: 'north.md', kind: 'treaty', value: 'Water Accord', year: 1994 }],
  };

  test('takes what the guidelines show', () => {
    isGold(gold);
    expect(isGold.errors).toBeNull();
  });

  test('refuses a verdict that is none', () => {
    expect(isGold({ ...gold, verdicts: [{ ...gold.verdicts[0], verdict: 'ignored' }] })).toBe(false);
  });
});

test('the judgement schema takes a line of the judge', () => {
  const probabilities = { entailment: 0.9, contradiction: 0.02, neutral: 0.08 };
  expect(isJudgement({ relation: 'entailment', probabilities })).toBe(true);
  expect(isJudgement({ relation: 'related', probabilities })).toBe(false);
});
